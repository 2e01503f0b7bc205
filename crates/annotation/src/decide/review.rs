//! Accepting, rejecting, deleting.

use super::{By, changed};
use crate::{Change, Edit, EditName, Project, Review, Statement, StatementId};
use std::rc::Rc;

/// Accepts a statement as it stands.
#[must_use]
pub fn accept(project: &Project, id: &StatementId, by: &By) -> Option<Edit> {
    review(project, EditName::Accept, id, by, Review::Confirmed)
}

/// Refuses a statement; it stays in the project as refused, so that it is not proposed again.
#[must_use]
pub fn reject(project: &Project, id: &StatementId, by: &By) -> Option<Edit> {
    review(project, EditName::Reject, id, by, Review::Rejected)
}

/// Removes a statement from the project.
#[must_use]
pub fn delete(project: &Project, id: &StatementId) -> Option<Edit> {
    let before = Rc::clone(project.statements.get(id)?);
    Edit::new(EditName::Delete, vec![Change::Statement { before: Some(before), after: None }])
}

fn review(project: &Project, name: EditName, id: &StatementId, by: &By, review: Review) -> Option<Edit> {
    let decide = |statement: &mut Statement| statement.review = review;
    Edit::new(name, changed(project, id, by, &decide).into_iter().collect())
}
