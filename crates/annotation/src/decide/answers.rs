//! Answers to fields, types, roles.

use super::coding::Entries;
use super::{By, Choice, confirm, confirmed};
use crate::codebook::set_answer;
use crate::{Edit, EditName, FieldId, FieldValue, Project, Role, RoleId, StatementId, StatementTypeId};

/// Answers a field of a statement's type; `None` unsets it.
#[must_use]
pub fn set_field(
    project: &Project,
    id: &StatementId,
    field: &FieldId,
    value: Option<FieldValue>,
    by: &By,
) -> Option<Edit> {
    confirm(project, EditName::Answer, id, by, &|statement| set_answer(&mut statement.answers, field, value.clone()))
}

/// Makes a statement one of another type; answers stay. `None` where there is no such type.
#[must_use]
pub fn set_type(project: &Project, id: &StatementId, type_id: &StatementTypeId, by: &By) -> Option<Edit> {
    project.codebook.scheme.statement_type(type_id)?;
    confirm(project, EditName::ChangeType, id, by, &|statement| statement.type_id.clone_from(type_id))
}

/// Says as what the speaker speaks; `None` says that nobody knows.
#[must_use]
pub fn set_role(project: &Project, id: &StatementId, choice: Option<&Choice<RoleId>>, by: &By) -> Option<Edit> {
    let mut entries = Entries::new(project);
    let role = entries.choose_some::<Role>(choice)?;
    let change = confirmed(project, id, by, &|statement| statement.role.clone_from(&role));
    entries.finish(EditName::SetRole, change)
}
