//! Statements: made, decided, changed.

use ascribe_annotation::{ArticleId, Project, Statement, StatementKind};
use ascribe_text::Span;
use std::rc::Rc;

/// An entry of the codebook: one that is there, or a new one by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice<Id> {
    /// One that is there.
    Known(Id),
    /// A new one; a name that is there already means that one.
    New(String),
}

/// A statement that a person makes from words of the open article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewStatement {
    /// The content.
    pub parts: Vec<Span>,
    /// How the words are given.
    pub kind: StatementKind,
}

/// Gives the statements of an article in the order of its text, outer ones before those inside them.
pub(super) fn in_text_order(project: &Project, article: &ArticleId) -> Vec<Rc<Statement>> {
    let mut statements: Vec<_> =
        project.statements.values().filter(|statement| &statement.article == article).cloned().collect();
    statements.sort_by_key(|statement| {
        let first = statement.parts.first().copied().unwrap_or_default();
        let end = statement.parts.last().map_or(first.end, |last| last.end);
        (first.start, std::cmp::Reverse(end))
    });
    statements
}
