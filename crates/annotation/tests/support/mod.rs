//! Projects and decisions for tests.

#![allow(dead_code, reason = "every test file uses a part of it")]

use ascribe_annotation::decide::{self, By, Choice, Edge, NewStatement, Toward};
use ascribe_annotation::{Additions, Article, Codebook, Coder, Edit, Project, Review, Speaker, Stance, Statement};
use ascribe_annotation::{StatementId, StatementKind, Suggestion};
use ascribe_text::Span;
use proptest::prelude::*;
use serde_json::Map;
use std::rc::Rc;

/// Two invented reports of one event.
pub(crate) const TEXTS: [&str; 2] = [
    "Harbour bridge to close\n\nMayor Ada Quill said on Monday: “The bridge will close for 30 days.”\n\n“We can’t wait,” she added, “not one week.”",
    "Ferry owners protest\n\nThe council’s plan “ignores us”, said ferry owner Bo Lind. 🛳 Ms Quill’s office declined to comment.",
];

/// Decides as Kim at a moment.
pub(crate) fn kim(second: u32) -> By {
    By { coder: Coder::Person("Kim".to_owned()), at: format!("2026-01-31T08:15:{second:02}.000Z").into() }
}

/// Finds words in a text.
pub(crate) fn find(text: &str, words: &str) -> Span {
    let start = text.find(words).unwrap_or_else(|| panic!("{words:?} is not in the text"));
    Span::from_range(start..start + words.len())
}

/// Makes a suggestion of the engine.
pub(crate) fn suggestion(article: &Article, id: &str, words: &str, speaker: &str) -> Statement {
    Statement {
        id: id.into(),
        article: article.id.clone(),
        kind: StatementKind::Direct,
        parts: vec![find(&article.text, words)],
        quoted: Vec::new(),
        cue: None,
        speaker_mention: None,
        speakers: vec![speaker.into()],
        organization: None,
        positions: Vec::new(),
        note: String::new(),
        review: Review::Suggested,
        coder: Coder::Ascribe,
        suggestion: Some(Suggestion {
            rule: "colon".to_owned(),
            confidence: 0.9,
            evidence: Vec::new(),
            speech: true,
            nested: false,
            extra: Map::new(),
        }),
        created: "2026-01-31T08:00:00.000Z".into(),
        modified: "2026-01-31T08:00:00.000Z".into(),
        ..Statement::new(id.into(), article.id.clone(), Vec::new())
    }
}

/// Makes additions with one speaker and these statements of it.
pub(crate) fn additions(speaker: Speaker, statements: Vec<Statement>) -> Additions {
    Additions { codebook: Codebook { speakers: vec![speaker], ..Codebook::default() }, statements }
}

/// Makes a project of one article with one suggestion, "s1", of Ada Quill.
pub(crate) fn project() -> Project {
    let article = Article::from_text(TEXTS[0]);
    let statement = suggestion(&article, "s1", "The bridge will close for 30 days.", "ada");
    let mut project = Project { name: "Bridge".to_owned(), ..Project::default() };
    let edit =
        decide::add_article(&project, article, additions(Speaker::new("ada".into(), "Ada Quill"), vec![statement]));
    project.apply(&edit.expect("a new article changes the project")).expect("the edit fits");
    project
}

/// Carries out an edit that must be there.
pub(crate) fn apply(project: &mut Project, edit: Option<Edit>) {
    project.apply(&edit.expect("something changes")).expect("the edit fits");
}

/// Gives the statement "s1".
pub(crate) fn s1(project: &Project) -> Rc<Statement> {
    Rc::clone(&project.statements[&StatementId::from("s1")])
}

/// One thing that a person may do; numbers choose among what is there.
#[derive(Clone, Debug)]
pub(crate) enum Gesture {
    AddArticle(usize),
    RemoveArticle(usize),
    Accept(usize),
    Reject(usize),
    Delete(usize),
    Speakers(usize, Vec<String>),
    Organization(usize, Option<String>),
    AddConcept(usize, String),
    RemoveConcept(usize, usize),
    Stance(usize, usize, Option<Stance>),
    Note(usize, String),
    Kind(usize, StatementKind),
    New(usize, u32, u32),
    Move(usize, Edge, Toward),
    Split(usize, u32),
    Join(usize, usize),
    Rename(String),
    Undo,
    Redo,
}

/// Any gesture.
pub(crate) fn gesture() -> impl Strategy<Value = Gesture> {
    let name = || {
        prop_oneof![Just("Ada Quill"), Just("Bo Lind"), Just("bo  lind"), Just("The Council"), Just("  ")]
            .prop_map(str::to_owned)
    };
    let stance =
        prop_oneof![Just(Stance::Support), Just(Stance::Oppose), Just(Stance::Neutral), Just(Stance::Ambiguous)];
    let kind = prop_oneof![Just(StatementKind::Direct), Just(StatementKind::Indirect), Just(StatementKind::Mixed)];
    let edge = prop_oneof![Just(Edge::Start), Just(Edge::End)];
    let toward = prop_oneof![Just(Toward::Back), Just(Toward::Forward)];
    let any = any::<usize>;
    prop_oneof![
        any().prop_map(Gesture::AddArticle),
        any().prop_map(Gesture::RemoveArticle),
        any().prop_map(Gesture::Accept),
        any().prop_map(Gesture::Reject),
        any().prop_map(Gesture::Delete),
        (any(), prop::collection::vec(name(), 0..3)).prop_map(|(at, names)| Gesture::Speakers(at, names)),
        (any(), prop::option::of(name())).prop_map(|(at, name)| Gesture::Organization(at, name)),
        (any(), name()).prop_map(|(at, name)| Gesture::AddConcept(at, name)),
        (any(), any()).prop_map(|(at, concept)| Gesture::RemoveConcept(at, concept)),
        (any(), any(), prop::option::of(stance)).prop_map(|(at, concept, stance)| Gesture::Stance(at, concept, stance)),
        (any(), "[a-c]{0,3}").prop_map(|(at, note)| Gesture::Note(at, note)),
        (any(), kind).prop_map(|(at, kind)| Gesture::Kind(at, kind)),
        (any(), 0_u32..200, 0_u32..200).prop_map(|(at, start, end)| Gesture::New(at, start, end)),
        (any(), edge, toward).prop_map(|(at, edge, toward)| Gesture::Move(at, edge, toward)),
        (any(), 0_u32..200).prop_map(|(at, place)| Gesture::Split(at, place)),
        (any(), any()).prop_map(|(first, second)| Gesture::Join(first, second)),
        "[a-c]{0,2}".prop_map(Gesture::Rename),
        Just(Gesture::Undo),
        Just(Gesture::Redo),
    ]
}

/// Makes the edit of a gesture, if it changes anything. `number` makes new ids and moments.
pub(crate) fn edit(project: &Project, gesture: &Gesture, number: usize) -> Option<Edit> {
    let by = kim(u32::try_from(number % 60).unwrap_or_default());
    let ids = project.statements.keys().cloned().collect::<Vec<_>>();
    let pick = |at: usize| ids.get(at.checked_rem(ids.len())?).cloned();
    let concept = |id: &StatementId, at: usize| {
        let positions = &project.statements[id].positions;
        positions.get(at.checked_rem(positions.len())?).map(|position| position.concept.clone())
    };
    match gesture {
        Gesture::AddArticle(at) => {
            let article = Article::from_text(TEXTS[at % TEXTS.len()]);
            let words = ["The bridge will close for 30 days.", "ignores us"][at % TEXTS.len()];
            let statement = suggestion(&article, &format!("engine-{at}"), words, "x");
            let speaker = ["Ada Quill", "Bo Lind"][at % TEXTS.len()];
            decide::add_article(project, article, additions(Speaker::new("x".into(), speaker), vec![statement]))
        }
        Gesture::RemoveArticle(at) => {
            let article = project.articles.get(at.checked_rem(project.articles.len())?)?;
            decide::remove_article(project, &article.id)
        }
        Gesture::Accept(at) => decide::accept(project, &pick(*at)?, &by),
        Gesture::Reject(at) => decide::reject(project, &pick(*at)?, &by),
        Gesture::Delete(at) => decide::delete(project, &pick(*at)?),
        Gesture::Speakers(at, names) => {
            let choices = names.iter().cloned().map(Choice::Named).collect::<Vec<_>>();
            decide::set_speakers(project, &pick(*at)?, &choices, &by)
        }
        Gesture::Organization(at, name) => {
            decide::set_organization(project, &pick(*at)?, name.clone().map(Choice::Named).as_ref(), &by)
        }
        Gesture::AddConcept(at, name) => decide::add_concept(project, &pick(*at)?, &Choice::Named(name.clone()), &by),
        Gesture::RemoveConcept(at, which) => {
            let id = pick(*at)?;
            decide::remove_concept(project, &id, &concept(&id, *which)?, &by)
        }
        Gesture::Stance(at, which, stance) => {
            let id = pick(*at)?;
            decide::set_stance(project, &id, &concept(&id, *which)?, *stance, &by)
        }
        Gesture::Note(at, note) => decide::set_note(project, &pick(*at)?, note, &by),
        Gesture::Kind(at, kind) => decide::set_kind(project, &pick(*at)?, *kind, &by),
        Gesture::New(at, start, end) => {
            let article = project.articles.get(at.checked_rem(project.articles.len())?)?;
            let new = NewStatement {
                id: format!("new-{number}").into(),
                article: article.id.clone(),
                span: Span::new(*start, *end),
                kind: StatementKind::Direct,
            };
            decide::new_statement(project, new, &by)
        }
        Gesture::Move(at, edge, toward) => {
            let id = pick(*at)?;
            let document = project.article(&project.statements[&id].article)?.document();
            decide::move_edge(project, &id, &document, *edge, *toward, &by)
        }
        Gesture::Split(at, place) => decide::split(project, &pick(*at)?, *place, format!("split-{number}").into(), &by),
        Gesture::Join(first, second) => decide::join(project, &pick(*first)?, &pick(*second)?, &by),
        Gesture::Rename(name) => decide::rename_project(project, name),
        Gesture::Undo | Gesture::Redo => None,
    }
}
