//! The words of a statement: making one from a selection, moving its edges, splitting and joining.

use super::{By, confirm, confirmed, own_copy};
use crate::{ArticleId, Change, Edit, EditName, Project, Review, Statement, StatementId, StatementKind, steps};
use ascribe_text::{Document, Span, in_order};
use std::rc::Rc;

/// A statement that a person marks in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewStatement {
    /// A name that no statement of the project has; the caller makes it.
    pub id: StatementId,
    /// The article.
    pub article: ArticleId,
    /// The words.
    pub span: Span,
    /// Direct, indirect or mixed.
    pub kind: StatementKind,
}

/// One of the two ends of a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// Where it begins.
    Start,
    /// Where it ends.
    End,
}

/// Where an edge goes in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toward {
    /// To the word before.
    Back,
    /// To the word after.
    Forward,
}

/// Makes a statement from words that a person marked, with the white space around them left out.
#[must_use]
pub fn new_statement(project: &Project, new: NewStatement, by: &By) -> Option<Edit> {
    let article = project.article(&new.article)?;
    let span = steps::trim(&article.text, new.span)?;
    if project.statements.contains_key(&new.id) {
        return None;
    }
    let statement = Statement {
        kind: new.kind,
        coder: by.coder.clone(),
        codebook: project.codebook.version().cloned(),
        created: by.at.clone(),
        modified: by.at.clone(),
        ..Statement::new(new.id, new.article, vec![span])
    };
    Edit::new(EditName::NewStatement, vec![Change::Statement { before: None, after: Some(Rc::new(statement)) }])
}

/// Moves an edge of a statement by one word; `None` where there is no further word, or no room between its parts.
///
/// The first part's start and the last part's end move; `document` is the statement's article.
#[must_use]
pub fn move_edge(
    project: &Project,
    id: &StatementId,
    document: &Document,
    edge: Edge,
    toward: Toward,
    by: &By,
) -> Option<Edit> {
    let statement = project.statements.get(id)?;
    let mut parts = statement.parts.clone();
    let part = match edge {
        Edge::Start => parts.first_mut()?,
        Edge::End => parts.last_mut()?,
    };
    *part = steps::move_edge(document, *part, edge, toward)?;
    set_words(project, EditName::MoveEdge, id, &parts, by)
}

/// Gives a statement other words. Parts are put in order and trimmed; overlapping ones become one.
#[must_use]
pub fn set_parts(project: &Project, id: &StatementId, parts: &[Span], by: &By) -> Option<Edit> {
    set_words(project, EditName::ChangeWords, id, parts, by)
}

/// Adds a part to a statement, anywhere in its article: what is said may be interrupted by other words.
#[must_use]
pub fn add_part(project: &Project, id: &StatementId, part: Span, by: &By) -> Option<Edit> {
    let parts = [project.statements.get(id)?.parts.as_slice(), &[part]].concat();
    set_words(project, EditName::ChangeWords, id, &parts, by)
}

/// Takes a stretch of words from a statement; `None` where nothing would be left of it.
#[must_use]
pub fn remove_part(project: &Project, id: &StatementId, part: Span, by: &By) -> Option<Edit> {
    let parts = &project.statements.get(id)?.parts;
    let left = [cut(parts, 0, part.start), cut(parts, part.end, u32::MAX)].concat();
    set_words(project, EditName::ChangeWords, id, &left, by)
}

/// Doubles a statement, to code the same words for a second concept: all but concepts, answers and note is taken over.
#[must_use]
pub fn duplicate(project: &Project, id: &StatementId, new: StatementId, by: &By) -> Option<Edit> {
    let statement = project.statements.get(id)?;
    if project.statements.contains_key(&new) {
        return None;
    }
    let double = Statement {
        positions: Vec::new(),
        answers: Vec::new(),
        note: String::new(),
        ..own_copy(project, statement, new, by)
    };
    Edit::new(EditName::Duplicate, vec![Change::Statement { before: None, after: Some(Rc::new(double)) }])
}

/// Splits a statement in two at a place in the text (bytes): the words from there on become a statement of their own.
#[must_use]
pub fn split(project: &Project, id: &StatementId, at: u32, new: StatementId, by: &By) -> Option<Edit> {
    let statement = project.statements.get(id)?;
    let text = &project.article(&statement.article)?.text;
    let before = tidy(text, &cut(&statement.parts, 0, at));
    let after = tidy(text, &cut(&statement.parts, at, u32::MAX));
    if before.is_empty() || after.is_empty() || project.statements.contains_key(&new) {
        return None;
    }
    let first = confirmed(project, id, by, &|statement| put_words(statement, &before))?;
    let mut second =
        Statement { id: new, created: by.at.clone(), modified: by.at.clone(), ..Statement::clone(statement) };
    put_words(&mut second, &after);
    second.review = Review::Confirmed;
    second.coder = by.coder.clone();
    second.codebook = project.codebook.version().cloned();
    Edit::new(EditName::Split, vec![first, Change::Statement { before: None, after: Some(Rc::new(second)) }])
}

/// Joins two statements of one article: the first takes the words and concepts of the second, which goes.
#[must_use]
pub fn join(project: &Project, first: &StatementId, second: &StatementId, by: &By) -> Option<Edit> {
    let (kept, gone) = (project.statements.get(first)?, project.statements.get(second)?);
    if first == second || kept.article != gone.article {
        return None;
    }
    let text = &project.article(&kept.article)?.text;
    let parts = tidy(text, &[kept.parts.as_slice(), gone.parts.as_slice()].concat());
    let change = confirmed(project, first, by, &|statement| {
        statement.quoted = tidy(text, &[statement.quoted.as_slice(), gone.quoted.as_slice()].concat());
        put_words(statement, &parts);
        let new =
            gone.positions.iter().filter(|new| kept.positions.iter().all(|position| position.concept != new.concept));
        statement.positions.extend(new.cloned());
    })?;
    Edit::new(EditName::Join, vec![change, Change::Statement { before: Some(Rc::clone(gone)), after: None }])
}

fn set_words(project: &Project, name: EditName, id: &StatementId, parts: &[Span], by: &By) -> Option<Edit> {
    let text = &project.article(&project.statements.get(id)?.article)?.text;
    let parts = tidy(text, parts);
    if parts.is_empty() {
        return None;
    }
    confirm(project, name, id, by, &|statement| put_words(statement, &parts))
}

/// Gives a statement its words; what was marked as quoted stays only where it is still inside.
fn put_words(statement: &mut Statement, parts: &[Span]) {
    statement.quoted =
        statement.quoted.iter().flat_map(|quoted| parts.iter().filter_map(|part| part.intersection(*quoted))).collect();
    statement.parts = parts.to_vec();
}

/// Keeps of each part what lies in `start..end`.
fn cut(parts: &[Span], start: u32, end: u32) -> Vec<Span> {
    parts.iter().filter_map(|part| part.intersection(Span::new(start, end))).collect()
}

/// Puts spans in order, trims them, leaves empty ones out and makes one of those that overlap.
pub(super) fn tidy(text: &str, spans: &[Span]) -> Vec<Span> {
    let trimmed = spans.iter().filter_map(|span| steps::trim(text, *span)).collect();
    let mut parts: Vec<Span> = Vec::new();
    for span in in_order(trimmed, |span: &Span| span.order()) {
        match parts.last_mut() {
            Some(last) if last.overlaps(span) => *last = last.hull(span),
            _ => parts.push(span),
        }
    }
    parts
}
