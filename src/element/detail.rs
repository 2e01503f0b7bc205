//! What events and methods give to the page: plain JSON.
//!
//! Names and counts are those of the command line's JSON: code points, `start` inclusive, `end` exclusive.

use ascribe_annotation::{Article, Codebook, Position, Project, Statement};
use ascribe_engine::Reading;
use ascribe_exchange::w3c;
use ascribe_text::Offsets;
use serde_json::{Value, json};
use std::rc::Rc;

/// Describes one statement: in plain words, and as the W3C annotation that an export would hold.
pub(super) fn statement(project: &Project, statement: &Rc<Statement>) -> Value {
    json!({
        "id": statement.id,
        "statement": plain(project, statement),
        "annotation": annotation(project, statement),
    })
}

/// Describes a changed statement, and as `previous` what it was.
pub(super) fn changed(project: &Project, before: &Statement, after: &Rc<Statement>) -> Value {
    let mut detail = statement(project, after);
    detail["previous"] = plain(project, before);
    detail
}

/// Describes the choice.
pub(super) fn chosen(project: &Project, chosen: Option<&Rc<Statement>>) -> Value {
    match chosen {
        Some(chosen) => statement(project, chosen),
        None => json!({ "id": null, "statement": null, "annotation": null }),
    }
}

/// Where an article was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ReadIn {
    /// In the worker.
    Worker,
    /// In the page, which stood still meanwhile: the page's policy or its origin allows no worker.
    Page,
}

/// Describes an article that has been read.
pub(super) fn read(project: &Project, article: &Article, reading: &Reading, read_in: ReadIn) -> Value {
    let statements = project.statements_of(&article.id);
    let speakers = everybody(&project.codebook, &statements);
    json!({
        "article": {
            "id": article.id,
            "title": article.title,
            "url": article.url,
            "language": article.language,
            "length": article.text.chars().count(),
        },
        "statements": statements.len(),
        "speakers": speakers,
        "entities": reading.entities.len(),
        "engine": reading.engine,
        "readIn": if read_in == ReadIn::Worker { "worker" } else { "page" },
    })
}

/// Gives all statements as a W3C `AnnotationCollection`.
pub(super) fn annotations(project: &Project) -> Value {
    // What the program wrote as JSON is JSON.
    serde_json::from_str(&w3c::write(project)).unwrap_or_default()
}

fn plain(project: &Project, statement: &Statement) -> Value {
    let text = project.article(&statement.article).map(|article| article.text.as_str()).unwrap_or_default();
    let offsets = Offsets::new(text);
    let words: Vec<_> = statement.parts.iter().filter_map(|part| text.get(part.range())).collect();
    let parts: Vec<_> = statement.parts.iter().map(|part| offsets.code_points_from_utf8(*part)).collect();
    let codebook = &project.codebook;
    let speakers: Vec<_> = speakers(codebook, statement).collect();
    json!({
        "id": statement.id,
        "kind": statement.kind,
        "review": statement.review,
        "text": words.join(" … "),
        "parts": parts,
        "speaker": speakers.first(),
        "speakers": speakers,
        "organization": statement.organization.as_ref().and_then(|id| codebook.organization(id)).map(|entry| &entry.name),
        "positions": statement.positions.iter().map(|position| self::position(codebook, position)).collect::<Vec<_>>(),
        "note": statement.note,
        "confidence": statement.suggestion.as_ref().map(|suggestion| suggestion.confidence),
    })
}

fn speakers<'a>(codebook: &'a Codebook, statement: &'a Statement) -> impl Iterator<Item = &'a str> {
    statement.speakers.iter().filter_map(|id| codebook.speaker(id)).map(|speaker| speaker.name.as_str())
}

/// Names everybody who speaks, in the order of the text.
fn everybody<'a>(codebook: &'a Codebook, statements: &[&'a Rc<Statement>]) -> Vec<&'a str> {
    let mut names = Vec::new();
    for name in statements.iter().flat_map(|statement| speakers(codebook, statement)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

fn position(codebook: &Codebook, position: &Position) -> Value {
    let concept = codebook.concept(&position.concept).map(|concept| concept.name.as_str());
    json!({ "concept": concept, "stance": position.stance })
}

/// Writes a project of this one statement and takes its only annotation.
fn annotation(project: &Project, statement: &Rc<Statement>) -> Value {
    let alone = Project {
        articles: project.article(&statement.article).cloned().into_iter().collect(),
        codebook: project.codebook.clone(),
        statements: [(statement.id.clone(), Rc::clone(statement))].into(),
        ..Project::default()
    };
    annotations(&alone).pointer_mut("/first/items/0").map(Value::take).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::samples;
    use ascribe_annotation::{Concept, Review, Speaker, Stance};

    /// One statement by Åsa Berg, with letters of several bytes before it.
    fn project() -> (Project, Rc<Statement>) {
        let article = Rc::new(Article::from_text("Übung: “Öl geht aus,” sagt Åsa Berg."));
        let mut statement = samples::statement("a", &[(11, 23)], Review::Confirmed);
        statement.article = article.id.clone();
        statement.speakers = vec!["asa-berg".into()];
        statement.positions =
            vec![Position::new("oil".into(), Some(Stance::Oppose)), Position::new("gone".into(), None)];
        let statement = Rc::new(statement);
        let codebook = Codebook {
            speakers: vec![Speaker::new("asa-berg".into(), "Åsa Berg")],
            concepts: vec![Concept::new("oil".into(), "Oil")],
            ..Codebook::default()
        };
        let statements = [(statement.id.clone(), Rc::clone(&statement))].into();
        (Project { articles: vec![article], codebook, statements, ..Project::default() }, statement)
    }

    #[test]
    fn a_statement_is_told_in_names_and_code_points() {
        let (project, statement) = project();
        let plain = plain(&project, &statement);
        assert_eq!(plain["text"], "Öl geht aus");
        assert_eq!(plain["parts"], json!([{ "start": 8, "end": 19 }]));
        assert_eq!(
            (&plain["speaker"], &plain["review"], &plain["kind"]),
            (&json!("Åsa Berg"), &json!("confirmed"), &json!("direct"))
        );
        assert_eq!(
            plain["positions"],
            json!([{ "concept": "Oil", "stance": "oppose" }, { "concept": null, "stance": null }])
        );
    }

    #[test]
    fn the_annotation_is_the_one_of_the_export() {
        let (project, statement) = project();
        let one = super::statement(&project, &statement);
        assert_eq!(one["annotation"], annotations(&project)["first"]["items"][0]);
        assert_eq!(one["annotation"]["type"], "Annotation");
    }

    #[test]
    fn no_choice_has_the_same_properties_as_a_choice() {
        let (project, statement) = project();
        let keys = |value: Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
        assert_eq!(keys(chosen(&project, None)), keys(chosen(&project, Some(&statement))));
    }
}
