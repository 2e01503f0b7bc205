//! Projects and decisions for tests.

#![allow(dead_code, reason = "every test file uses a part of it")]

mod gesture;

#[allow(unused_imports, reason = "every test file uses a part of it")]
pub(crate) use gesture::{Gesture, edit, edit_by, entries, gesture};

use ascribe_annotation::decide::{self, By, Choice, NewStatement};
use ascribe_annotation::{
    Additions, Article, Codebook, Coder, Concept, Edit, Project, Review, Speaker, Stance, Statement, StatementId,
    StatementKind, Suggestion, preview,
};
use ascribe_text::Span;
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
        suggestion: Some(suggested()),
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

/// Makes a project of two articles: two decided statements of Ada Quill, "s1" with a stance on the concept "Bridge toll" (which
/// stands under "Traffic"), and a suggestion, "b1", of Bo Lind.
pub(crate) fn worked() -> Project {
    let mut project = project();
    let edit = decide::describe_article(
        &project,
        Article { outlet: Some("The Ledger".to_owned()), ..Article::from_text(TEXTS[0]) },
    );
    apply(&mut project, edit);
    let second = Article::from_text(TEXTS[1]);
    let words = Statement {
        suggestion: Some(Suggestion { confidence: 0.4, ..suggested() }),
        ..suggestion(&second, "b1", "ignores us", "bo")
    };
    let edit = decide::add_article(&project, second, additions(Speaker::new("bo".into(), "Bo Lind"), vec![words]));
    apply(&mut project, edit);
    let article = project.articles[0].id.clone();
    let span = find(TEXTS[0], "not one week");
    let new = NewStatement { id: "s2".into(), article, span, kind: StatementKind::Direct };
    let edit = decide::new_statement(&project, new, &kim(1));
    apply(&mut project, edit);
    let edit = decide::set_speakers(&project, &"s2".into(), &[Choice::Known("ada".into())], &kim(2));
    apply(&mut project, edit);
    let edit = decide::put_concept(&project, Concept::new("".into(), "Traffic"), &kim(3));
    apply(&mut project, edit);
    let toll = Concept { parent: Some("traffic".into()), ..Concept::new("".into(), "Bridge toll") };
    let edit = decide::put_concept(&project, toll, &kim(3));
    apply(&mut project, edit);
    let edit = decide::add_concept(&project, &"s1".into(), &Choice::Named("Bridge toll".to_owned()), &kim(4));
    apply(&mut project, edit);
    let edit = decide::set_stance(&project, &"s1".into(), &"bridge-toll".into(), Some(Stance::Support), &kim(5));
    apply(&mut project, edit);
    project
}

/// Says why the engine proposes something.
fn suggested() -> Suggestion {
    Suggestion {
        rule: "colon".to_owned(),
        confidence: 0.9,
        evidence: Vec::new(),
        speech: true,
        nested: false,
        extra: Map::new(),
    }
}

/// Carries out an edit that must be there.
pub(crate) fn apply(project: &mut Project, edit: Option<Edit>) {
    project.apply(&edit.expect("something changes")).expect("the edit fits");
}

/// Gives the statement "s1".
pub(crate) fn s1(project: &Project) -> Rc<Statement> {
    Rc::clone(&project.statements[&StatementId::from("s1")])
}

/// Says what an edit will change, a line a change: "subject: what before → after".
pub(crate) fn said(project: &Project, edit: &Edit) -> Vec<String> {
    let preview = preview(project, edit);
    let lines = preview.codebook.iter().chain(&preview.statements);
    lines.map(|line| format!("{}: {} {} → {}", line.subject, line.what, line.before, line.after)).collect()
}

/// Carries an edit out, takes it back, and carries it out again.
pub(crate) fn apply_and_check(project: &mut Project, edit: Option<Edit>) -> Edit {
    let edit = edit.expect("something changes");
    let before = project.clone();
    project.apply(&edit).expect("the edit fits");
    let after = project.clone();
    project.apply(&edit.inverse()).expect("it can be undone");
    assert_eq!(*project, before, "undone, everything is as it was");
    project.apply(&edit).expect("it can be done again");
    assert_eq!(*project, after);
    edit
}
