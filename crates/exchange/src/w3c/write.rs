//! From a statement to an annotation.

use super::rest::Rest;
use super::vocabulary::{
    ADJUDICATES, ANSWERS, CUE, EVIDENCE, KIND, MOTIVATION, PROPOSALS, QUOTED, REVIEW, SPEAKER_MENTION, STATEMENT,
    SUGGESTION, TYPE, VERSION,
};
use super::{agent, body, place, proposal, target};
use crate::json::Writing;
use crate::texts::ArticleText;
use crate::{scheme, words};
use ascribe_annotation::{Codebook, Project, Statement, Suggestion, Timestamp};
use serde_json::Value;

/// Writes the statements of a project, article by article, in the order of the text.
pub(crate) fn annotations(project: &Project) -> Vec<Value> {
    let mut annotations = Vec::new();
    for (article, statements) in project.articles.iter().zip(project.statements_by_article()) {
        let text = ArticleText::new(article);
        annotations.extend(statements.into_iter().map(|statement| annotation(statement, &text, &project.codebook)));
    }
    annotations
}

/// Writes one statement; one without a place has no target.
pub(crate) fn annotation(statement: &Statement, text: &ArticleText<'_>, codebook: &Codebook) -> Value {
    let mut extra = statement.extra.clone();
    let rest = Rest::take(&mut extra);
    let bodies = body::write(statement, codebook, &rest, extra.remove("body"));
    let mut annotation = Writing::over(&extra);
    annotation.set("id", iri(statement.id.as_str())).set("type", "Annotation");
    annotation.set_default("motivation", MOTIVATION).set_list("body", bodies);
    let targets = statement.parts.iter().map(|part| target::write(text, *part, &rest)).collect::<Vec<_>>();
    if !targets.is_empty() {
        annotation.set("target", one_or_list(targets));
    }
    annotation
        .set(KIND, words::word(words::KINDS, &statement.kind))
        .set(REVIEW, words::word(words::REVIEWS, &statement.review));
    annotation.set_some(TYPE, Some(statement.type_id.as_str()).filter(|_| !statement.type_id.is_claim()));
    annotation.set_list(ANSWERS, scheme::write_answers(&statement.answers));
    annotation.set_some(VERSION, statement.codebook.as_ref().map(|version| version.as_str()));
    annotation.set_list(ADJUDICATES, statement.adjudicates.iter().map(|id| id.as_str().into()).collect());
    annotation.set_list(QUOTED, place::write_all(text, QUOTED, &statement.quoted, &rest));
    annotation.set_some(CUE, statement.cue.map(|cue| place::write(text, CUE, cue, &rest)));
    annotation.set_some(
        SPEAKER_MENTION,
        statement.speaker_mention.map(|mention| place::write(text, SPEAKER_MENTION, mention, &rest)),
    );
    annotation.set_some(
        SUGGESTION,
        statement.suggestion.as_ref().map(|suggestion| write_suggestion(text, suggestion, &rest)),
    );
    annotation.set_list(PROPOSALS, proposal::write_all(text, &statement.proposals));
    agent::write(&statement.coder, &rest, &mut annotation);
    annotation.set_some("created", moment(&statement.created)).set_some("modified", moment(&statement.modified));
    annotation.done()
}

/// Makes an IRI of an id. An id that came from another program is one already.
fn iri(id: &str) -> String {
    let scheme = id.split_once(':').map(|(scheme, _)| scheme).unwrap_or_default();
    let is_scheme = scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.chars().all(|character| character.is_ascii_alphanumeric() || "+-.".contains(character));
    if is_scheme && !id.starts_with(STATEMENT) { id.to_owned() } else { format!("{STATEMENT}{id}") }
}

fn one_or_list(mut values: Vec<Value>) -> Value {
    if values.len() == 1 { values.remove(0) } else { values.into() }
}

fn write_suggestion(text: &ArticleText<'_>, suggestion: &Suggestion, rest: &Rest) -> Value {
    let mut object = Writing::over(&suggestion.extra);
    object.set("rule", suggestion.rule.as_str()).set("confidence", words::decimal(suggestion.confidence));
    object.set("speech", suggestion.speech).set("nested", suggestion.nested);
    object.set_list(EVIDENCE, place::write_all(text, EVIDENCE, &suggestion.evidence, rest));
    object.done()
}

fn moment(moment: &Timestamp) -> Option<&str> {
    Some(moment.as_str()).filter(|moment| !moment.is_empty())
}
