//! What was decided once, decided for the same words elsewhere.

use super::{By, own_copy};
use crate::{Change, Edit, EditName, Mention, Project, Statement, StatementId};
use std::collections::BTreeSet;
use std::rc::Rc;

/// Gives the speakers, organisation and role of one statement to others: those that [`Project::same_mention`] finds, or some
/// of them. A suggestion stays one, because nobody has said that its words are right; but it is a person's from then on.
#[must_use]
pub fn apply_speaker(project: &Project, like: &StatementId, to: &[StatementId], by: &By) -> Option<Edit> {
    let like = project.statements.get(like)?;
    let mut seen = BTreeSet::new();
    let changes = to.iter().filter(|id| seen.insert(*id)).filter_map(|id| {
        let before = project.statements.get(id)?;
        let mut after = Statement::clone(before);
        after.speakers.clone_from(&like.speakers);
        after.organization.clone_from(&like.organization);
        after.role.clone_from(&like.role);
        if after == **before {
            return None;
        }
        // A person has been there: a reading that is made anew must not take it away.
        after.coder = by.coder.clone();
        after.modified = by.at.clone();
        Some(Change::Statement { before: Some(Rc::clone(before)), after: Some(Rc::new(after)) })
    });
    let changes = changes.collect::<Vec<_>>();
    titled(changes)
}

/// Codes the same words elsewhere like a statement: those that [`Project::mentions`] finds, or some of them.
///
/// The new statements are this person's, and are called `seed`-1, `seed`-2, …; the caller makes a seed that is new.
#[must_use]
pub fn code_mentions(project: &Project, like: &StatementId, to: &[Mention], seed: &str, by: &By) -> Option<Edit> {
    let like = project.statements.get(like)?;
    let mut changes = Vec::new();
    for (number, mention) in to.iter().enumerate() {
        let id = StatementId::from(format!("{seed}-{}", number + 1));
        if project.statements.contains_key(&id) || project.article(&mention.article).is_none() {
            continue;
        }
        let statement = Statement {
            article: mention.article.clone(),
            parts: vec![mention.span],
            quoted: Vec::new(),
            cue: None,
            speaker_mention: None,
            suggestion: None,
            ..own_copy(project, like, id, by)
        };
        changes.push(Change::Statement { before: None, after: Some(Rc::new(statement)) });
    }
    titled(changes)
}

/// Tells whether single changes of an edit can be left out: those of [`apply_speaker`] and [`code_mentions`] stand alone, those
/// of a merge or a deletion do not.
#[must_use]
pub fn is_divisible(edit: &Edit) -> bool {
    edit.name == EditName::ApplyToMentions
}

/// Leaves single changes out of an edit that [`is_divisible`]; `None` where nothing is left.
#[must_use]
pub fn leave_out_changes(edit: &Edit, left_out: &BTreeSet<usize>) -> Option<Edit> {
    if left_out.is_empty() || !is_divisible(edit) {
        return Some(edit.clone());
    }
    let kept = edit.changes.iter().enumerate().filter(|(at, _)| !left_out.contains(at));
    titled(kept.map(|(_, change)| change.clone()).collect())
}

fn titled(changes: Vec<Change>) -> Option<Edit> {
    let are_new = matches!(changes.first(), Some(Change::Statement { before: None, .. }));
    let title = match (changes.len(), are_new) {
        (1, true) => "Code 1 more mention".to_owned(),
        (1, false) => "Set speaker of 1 statement".to_owned(),
        (number, true) => format!("Code {number} more mentions"),
        (number, false) => format!("Set speaker of {number} statements"),
    };
    Edit::titled(EditName::ApplyToMentions, title, changes)
}
