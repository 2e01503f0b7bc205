//! What was decided once, decided for the same words elsewhere.

use super::{By, distinct, own_copy};
use crate::{Change, Edit, EditName, Mention, Project, Statement, StatementId};
use std::rc::Rc;

/// Gives the speakers, organisation and role of one statement to others: those that [`Project::same_mention`] finds, or some
/// of them. A suggestion stays one, because nobody has said that its words are right; but it is a person's from then on.
#[must_use]
pub fn apply_speaker(project: &Project, like: &StatementId, to: &[StatementId], by: &By) -> Option<Edit> {
    let like = project.statements.get(like)?;
    let changes = distinct(to).into_iter().filter_map(|id| {
        let before = project.statements.get(&id)?;
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
    let title = format!("Set speaker of {} statements", changes.len());
    Edit::titled(EditName::ApplyToMentions, title, changes)
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
    let title = format!("Code {} more mentions", changes.len());
    Edit::titled(EditName::ApplyToMentions, title, changes)
}
