//! A new text of an article: corrected, or fetched again.

use super::{By, confirmed};
use crate::additions;
use crate::carry::{Carrier, Words};
use crate::{
    Additions, Adrift, Article, ArticleId, Carried, Change, Coder, Edit, EditName, Project, Review, Statement,
};
use crate::{StatementId, carry};
use ascribe_text::{Span, in_order};
use std::rc::Rc;

/// A text replaced: the step, and what becomes of each statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Replaced {
    /// The step to carry out.
    pub edit: Edit,
    /// What becomes of each statement that somebody decided about, in the order of the old text.
    pub statements: Vec<Carried>,
}

/// Puts a new text in the place of an article's, and carries over what was decided.
///
/// Suggestions that nobody decided about give way to those of the new text; without such they are carried over as well.
/// What is known about the article goes along. `None` where the text is the same, or is another article's.
#[must_use]
pub fn replace_text(
    project: &Project,
    id: &ArticleId,
    new: Article,
    suggestions: Option<Additions>,
) -> Option<Replaced> {
    let at = project.articles.iter().position(|article| article.id == *id)?;
    if project.article(&new.id).is_some() {
        return None;
    }
    let old = &project.articles[at];
    let new = super::merge::united(&new, old);
    let words = Words::of(old, &new);
    let carrier = Carrier::new(old, &new, &words);
    let mut changes = vec![Change::Article { at, before: Some(Rc::clone(old)), after: Some(Rc::new(new.clone())) }];
    let (mut statements, mut adrift) = (Vec::new(), project.adrift.len());
    for before in project.statements_of(id) {
        if is_open(before) && suggestions.is_some() {
            changes.push(Change::Statement { before: Some(Rc::clone(before)), after: None });
            continue;
        }
        let carried = carrier.carry(before, &project.codebook);
        changes.extend(change(before, &carried, &mut adrift));
        statements.push(carried);
    }
    changes.extend(follow_adrift(project, id, &new.id));
    let additions = suggestions.map(|suggestions| without_known(suggestions, &statements)).unwrap_or_default();
    changes.extend(additions::changes(project, additions));
    let doubts = statements.iter().filter(|carried| matches!(carried, Carried::InDoubt(_))).count();
    let title = match doubts {
        0 => "Replace text".to_owned(),
        number => format!("Replace text ({number} statements to look at)"),
    };
    let edit = Edit::titled(EditName::ReplaceText, title, changes)?;
    Some(Replaced { edit, statements })
}

/// Gives a statement that waits for a place the one that a person chose; it is that person's decision then.
#[must_use]
pub fn settle(project: &Project, id: &StatementId, parts: &[Span], by: &By) -> Option<Edit> {
    let (at, adrift) = waiting(project, id)?;
    let text = &project.article(&adrift.statement.article)?.text;
    let parts = super::words::tidy(text, parts);
    if parts.is_empty() || project.statements.contains_key(id) {
        return None;
    }
    let mut landed = project.clone();
    landed.statements.insert(id.clone(), Rc::clone(&adrift.statement));
    let review = adrift.statement.review;
    let placed = confirmed(&landed, id, by, &|statement| statement.parts.clone_from(&parts))?;
    let Change::Statement { after: Some(after), .. } = placed else { return None };
    // A refused statement stays refused, wherever its words are.
    let review = if review == Review::Rejected { review } else { after.review };
    let after = Rc::new(Statement { review, ..Statement::clone(&after) });
    let mut changes = vec![Change::Adrift { at, before: Some(Rc::clone(adrift)), after: None }];
    changes.extend(overtaken(project, &after));
    changes.push(Change::Statement { before: None, after: Some(after) });
    Edit::new(EditName::Settle, changes)
}

/// Tells whether nobody has touched a suggestion.
fn is_open(statement: &Statement) -> bool {
    statement.review == Review::Suggested && statement.coder == Coder::Ascribe
}

/// Lets suggestions give way that nobody decided about and that propose what a person has decided long ago.
fn overtaken(project: &Project, placed: &Statement) -> Vec<Change> {
    let touches =
        |other: &&Rc<Statement>| other.parts.iter().any(|part| placed.parts.iter().any(|place| place.overlaps(*part)));
    let others = project.statements_of(&placed.article).into_iter().filter(|other| is_open(other)).filter(touches);
    others.map(|other| Change::Statement { before: Some(Rc::clone(other)), after: None }).collect()
}

/// Lets a statement go that waits for a place.
#[must_use]
pub fn let_go(project: &Project, id: &StatementId) -> Option<Edit> {
    let (at, adrift) = waiting(project, id)?;
    Edit::new(EditName::Delete, vec![Change::Adrift { at, before: Some(Rc::clone(adrift)), after: None }])
}

fn waiting<'p>(project: &'p Project, id: &StatementId) -> Option<(usize, &'p Rc<Adrift>)> {
    project.adrift.iter().enumerate().find(|(_, adrift)| adrift.statement.id == *id)
}

fn change(before: &Rc<Statement>, carried: &Carried, adrift: &mut usize) -> Vec<Change> {
    let gone = |after| Change::Statement { before: Some(Rc::clone(before)), after };
    match carried {
        Carried::Exact(after) | Carried::Moved(after) => vec![gone(Some(Rc::clone(after)))],
        Carried::InDoubt(waiting) => {
            let at = *adrift;
            *adrift += 1;
            vec![gone(None), Change::Adrift { at, before: None, after: Some(Rc::clone(waiting)) }]
        }
    }
}

/// Lets statements that waited for a place in the old text wait for one in the new text. Their candidates are gone.
fn follow_adrift(project: &Project, old: &ArticleId, new: &ArticleId) -> Vec<Change> {
    let waiting = project.adrift.iter().enumerate().filter(|(_, adrift)| adrift.statement.article == *old);
    let changes = waiting.map(|(at, before)| {
        let statement = Rc::new(Statement { article: new.clone(), ..Statement::clone(&before.statement) });
        let after = Adrift { statement, candidates: Vec::new(), doubt: crate::Doubt::Lost, ..Adrift::clone(before) };
        Change::Adrift { at, before: Some(Rc::clone(before)), after: Some(Rc::new(after)) }
    });
    changes.collect()
}

/// Leaves out what is proposed where a decided statement stands.
fn without_known(mut suggestions: Additions, carried: &[carry::Carried]) -> Additions {
    let standing = carried.iter().filter_map(|carried| match carried {
        Carried::Exact(statement) | Carried::Moved(statement) => Some(statement),
        Carried::InDoubt(_) => None,
    });
    let parts = in_order(standing.flat_map(|statement| statement.parts.clone()).collect(), |part| part.order());
    suggestions
        .statements
        .retain(|statement| !statement.parts.iter().any(|part| parts.iter().any(|known| known.overlaps(*part))));
    suggestions
}
