//! Changing the codebook, with everything that uses it.
//!
//! Each function gives one edit over all articles; [`Preview`](crate::Preview) says in words what it will change.

mod alias;
mod delete;
mod describe;
mod merge;
mod place;
mod split;

pub use alias::{add_alias, remove_alias};
pub use delete::{OnDelete, delete_entry};
pub use describe::{OldName, put_concept, put_organization, put_role, put_speaker, rename_entry};
pub use merge::merge_entries;
pub use place::{Place, move_concept};
pub use split::split_entry;

use super::By;
use crate::codebook_changes::codebook_changes;
use crate::entry::Named;
use crate::{Change, Codebook, Concept, Edit, EditName, EntryId, Organization, Project, Revision, Role, Speaker};

/// Runs a function for entries of the kind that an id has.
macro_rules! of_kind {
    ($id:expr, $function:ident($($argument:expr),*)) => {
        match $id {
            crate::EntryId::Speaker(_) => $function::<crate::Speaker>($($argument),*),
            crate::EntryId::Organization(_) => $function::<crate::Organization>($($argument),*),
            crate::EntryId::Concept(_) => $function::<crate::Concept>($($argument),*),
            crate::EntryId::Role(_) => $function::<crate::Role>($($argument),*),
        }
    };
}
pub(crate) use of_kind;

/// Makes the edit that gives the project this codebook, as a new version of it, with `more` changes after it.
fn revise(
    project: &Project,
    codebook: &Codebook,
    name: EditName,
    title: String,
    more: Vec<Change>,
    by: &By,
) -> Option<Edit> {
    let mut changes = codebook_changes(&project.codebook, codebook);
    changes.extend(more);
    if changes.is_empty() {
        return None;
    }
    changes.push(new_version(&project.codebook, by, &title));
    Edit::titled(name, title, changes)
}

/// Makes the change that gives the codebook its next version.
pub(super) fn new_version(codebook: &Codebook, by: &By, what: &str) -> Change {
    let revision = Revision::after(codebook.version(), by.at.clone(), by.coder.clone(), what.to_owned());
    Change::Revision { at: codebook.revisions.len(), before: None, after: Some(revision) }
}

/// Finds an entry to change.
fn entry_mut<'c, T: Named + 'c>(codebook: &'c mut Codebook, id: &str) -> Option<&'c mut T> {
    T::list_mut(codebook).iter_mut().find(|entry| entry.key() == id)
}

/// Tells whether the ids name entries of one kind.
fn same_kind(left: &EntryId, right: &EntryId) -> bool {
    std::mem::discriminant(left) == std::mem::discriminant(right)
}
