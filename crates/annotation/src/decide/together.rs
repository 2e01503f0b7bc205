//! Several decisions as one step.

use crate::{Edit, EditName, Project};

/// A decision that looks at the project as the decisions before it left it.
pub type Decision<'d> = &'d dyn Fn(&Project) -> Option<Edit>;

/// Makes one edit of several decisions, each made after the ones before it; those that change nothing are left out.
///
/// `None` where none changes anything. An empty title is the name's.
#[must_use]
pub fn together(project: &Project, name: EditName, title: &str, decisions: &[Decision<'_>]) -> Option<Edit> {
    let mut project = project.clone();
    let mut changes = Vec::new();
    for decide in decisions {
        let Some(edit) = decide(&project) else { continue };
        if project.apply(&edit).is_ok() {
            changes.extend(edit.changes);
        }
    }
    Edit::titled(name, title.to_owned(), changes)
}
