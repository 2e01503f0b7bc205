//! Turning what a person wants into an [`Edit`](crate::Edit).
//!
//! Every function here is pure: it looks at a project and gives the edit to carry out, or `None` where that would change
//! nothing (or speaks of something that is not there). Who decides and when comes from the caller, as [`By`].

mod answers;
mod article;
mod articles;
mod bulk;
mod coding;
mod entries;
mod mentions;
mod merge;
mod project;
mod renew;
mod replace;
mod review;
mod scheme;
mod together;
mod verdict;
mod words;

pub use answers::{set_field, set_role, set_type};
pub use article::{add_article, describe_article, import, remove_article};
pub use articles::{ArticleField, describe_articles, nothing_to_code_in, remove_articles};
pub use bulk::{Bulk, bulk};
pub use coding::{Choice, add_concept, remove_concept, set_kind, set_note, set_organization, set_speakers, set_stance};
pub use entries::{
    OldName, OnDelete, Place, add_alias, delete_entry, merge_entries, move_concept, put_concept, put_organization,
    put_role, put_speaker, remove_alias, rename_entry, split_entry,
};
pub use mentions::{apply_speaker, code_mentions, is_divisible, leave_out_changes};
pub use merge::merge_project;
pub use project::{open_project, rename_project};
pub use renew::{add_proposals, is_untouched, renew_suggestions};
pub use replace::{Replaced, let_go, replace_text, settle};
pub use review::{accept, delete, reject};
pub use scheme::{
    delete_article_field, delete_field, delete_type, put_type, rename_choice, set_article_fields, set_stance_scale,
};
pub use together::{Decision, together};
pub use verdict::{nothing_to_code, something_to_code};
pub use words::{
    Edge, NewStatement, Toward, add_part, duplicate, join, move_edge, new_statement, remove_part, set_parts, split,
};

use crate::{Change, Coder, Edit, EditName, Project, Review, Statement, StatementId, Timestamp};
use std::rc::Rc;

/// Who decides, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct By {
    /// Who.
    pub coder: Coder,
    /// When.
    pub at: Timestamp,
}

/// Makes an edit of one statement that a person changes: the change confirms it, as that person's decision.
fn confirm(
    project: &Project,
    name: EditName,
    id: &StatementId,
    by: &By,
    change: &dyn Fn(&mut Statement),
) -> Option<Edit> {
    Edit::new(name, confirmed(project, id, by, change).into_iter().collect())
}

/// Makes the change of one statement that a person changes; none where the statement is as wanted already.
fn confirmed(project: &Project, id: &StatementId, by: &By, change: &dyn Fn(&mut Statement)) -> Option<Change> {
    changed(project, id, by, &|statement| {
        let before = statement.clone();
        change(statement);
        if *statement != before {
            statement.review = Review::Confirmed;
        }
    })
}

/// Makes the change of one statement, with who and when; none where it would change nothing.
fn changed(project: &Project, id: &StatementId, by: &By, change: &dyn Fn(&mut Statement)) -> Option<Change> {
    let before = project.statements.get(id)?;
    let mut after = Statement::clone(before);
    change(&mut after);
    if after == **before {
        return None;
    }
    after.coder = by.coder.clone();
    after.codebook = project.codebook.version().cloned();
    after.modified = by.at.clone();
    Some(Change::Statement { before: Some(Rc::clone(before)), after: Some(Rc::new(after)) })
}

/// Copies a statement under a new id: decided by this person, now.
fn own_copy(project: &Project, like: &Statement, id: StatementId, by: &By) -> Statement {
    Statement {
        id,
        review: Review::Confirmed,
        coder: by.coder.clone(),
        codebook: project.codebook.version().cloned(),
        adjudicates: Vec::new(),
        created: by.at.clone(),
        modified: by.at.clone(),
        ..like.clone()
    }
}

/// Gives each id once, in order.
fn distinct(ids: &[StatementId]) -> Vec<StatementId> {
    let mut ids = ids.to_vec();
    ascribe_text::sort(&mut ids);
    ids.dedup();
    ids
}
