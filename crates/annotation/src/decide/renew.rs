//! An article that the engine has read again: its suggestions are renewed, and nothing that a person touched.

use crate::{Additions, ArticleId, Change, Coder, Edit, EditName, Project, Review, Statement, additions};
use std::rc::Rc;

/// Puts new suggestions in the place of those of an article that nobody has decided about.
///
/// A new suggestion that shares words with a decision (a refusal, too) is left out: the person has been there.
#[must_use]
pub fn renew_suggestions(project: &Project, id: &ArticleId, mut suggestions: Additions) -> Option<Edit> {
    let (open, decided): (Vec<_>, Vec<_>) = project.statements_of(id).into_iter().partition(|old| is_open(old));
    suggestions.statements.retain(|new| new.article == *id && !decided.iter().any(|old| overlap(old, new)));
    let stays = |old: &Statement| suggestions.statements.iter().any(|new| new.id == old.id);
    let gone = open.iter().filter(|old| !stays(old));
    let mut changes: Vec<Change> =
        gone.map(|old| Change::Statement { before: Some(Rc::clone(old)), after: None }).collect();
    suggestions.statements.retain(|new| !open.iter().any(|old| is_same(old, new)));
    leave_out_unused(&mut suggestions);
    changes.extend(additions::changes(project, suggestions));
    Edit::new(EditName::ReadAgain, changes)
}

/// Gives statements of an article that have no proposals those of new suggestions at the same words. Nothing else changes, so this
/// is for decided statements, too; what was refused is left alone.
#[must_use]
pub fn add_proposals(project: &Project, id: &ArticleId, suggestions: &[Statement]) -> Option<Edit> {
    let lacking = |old: &Rc<Statement>| old.proposals.is_empty() && old.review != Review::Rejected;
    let changes = project.statements_of(id).into_iter().filter(|old| lacking(old)).filter_map(|old| {
        let new = suggestions.iter().find(|new| new.parts == old.parts && !new.proposals.is_empty())?;
        let after = Statement { proposals: new.proposals.clone(), ..Statement::clone(old) };
        Some(Change::Statement { before: Some(Rc::clone(old)), after: Some(Rc::new(after)) })
    });
    Edit::new(EditName::ReadAgain, changes.collect())
}

/// Tells whether an article has suggestions only: nobody has decided anything about it.
#[must_use]
pub fn is_untouched(project: &Project, id: &ArticleId) -> bool {
    project.statements_of(id).into_iter().all(|statement| is_open(statement))
}

fn is_open(statement: &Statement) -> bool {
    statement.review == Review::Suggested && statement.coder == Coder::Ascribe
}

fn overlap(one: &Statement, other: &Statement) -> bool {
    let share = |part: &ascribe_text::Span| other.parts.iter().any(|its| part.start < its.end && its.start < part.end);
    one.parts.iter().any(share)
}

/// The same suggestion made at another time is the same.
fn is_same(old: &Statement, new: &Statement) -> bool {
    let new = Statement { created: old.created.clone(), modified: old.modified.clone(), ..new.clone() };
    *old == new
}

/// The codebook gets nobody who says nothing.
fn leave_out_unused(additions: &mut Additions) {
    let Additions { codebook, statements } = additions;
    codebook.speakers.retain(|speaker| statements.iter().any(|statement| statement.speakers.contains(&speaker.id)));
    let speakers = &codebook.speakers;
    codebook.organizations.retain(|organization| {
        let id = Some(&organization.id);
        statements.iter().any(|statement| statement.organization.as_ref() == id)
            || speakers.iter().any(|speaker| speaker.organization.as_ref() == id)
    });
}
