//! Type, role and the answers to fields as cells, and back.
//!
//! As with names, [`super::details`] holds what a cell does not tell, and it counts as long as nobody has changed the cell.

use super::cell;
use crate::words;
use ascribe_annotation::{Answer, Codebook, Field, FieldKind, FieldValue, RoleId, StatementTypeId};

/// Writes answers: "Strength = 3; Villain = The council".
pub(super) fn write(answers: &[Answer], type_id: &StatementTypeId, codebook: &Codebook) -> String {
    let name = |answer: &Answer| match field(type_id, codebook, |field| field.id == answer.field) {
        Some(field) => cell::escape(&field.name),
        None => cell::escape(answer.field.as_str()),
    };
    let items = answers.iter().map(|answer| format!("{} = {}", name(answer), cell::escape(&answer.value.to_string())));
    items.collect::<Vec<_>>().join("; ")
}

/// Gives the answers to keep beside the cell: those that it does not tell.
pub(super) fn unclear(answers: &[Answer], type_id: &StatementTypeId, codebook: &Codebook) -> Option<Vec<Answer>> {
    let told = read(&write(answers, type_id, codebook), None, type_id, codebook);
    (told.as_deref() != Ok(answers)).then(|| answers.to_vec())
}

/// Reads answers. A field that the type does not have is taken by its name as it stands.
///
/// # Errors
/// With the answer that its field does not take.
pub(super) fn read(
    cell: &str,
    kept: Option<Vec<Answer>>,
    type_id: &StatementTypeId,
    codebook: &Codebook,
) -> Result<Vec<Answer>, String> {
    if let Some(kept) = kept.filter(|kept| write(kept, type_id, codebook) == cell) {
        return Ok(kept);
    }
    let mut answers = Vec::new();
    for item in cell::split(cell, ';').into_iter().filter(|item| !item.trim().is_empty()) {
        let [name, value] = cell::split(item, '=')[..] else { return Err(item.trim().to_owned()) };
        let [name, value] = [name, value].map(|part| cell::unescape(part.trim()));
        let field = field(type_id, codebook, |field| field.name == name);
        let id = field.map_or_else(|| name.as_str().into(), |field| field.id.clone());
        let value = match field {
            Some(field) => parse(&value, &field.kind).ok_or(value)?,
            None => FieldValue::Text(value),
        };
        answers.push(Answer::new(id, value));
    }
    Ok(answers)
}

/// Writes a type by its name.
pub(super) fn write_type(type_id: &StatementTypeId, codebook: &Codebook) -> String {
    codebook.scheme.statement_type(type_id).map_or_else(|| type_id.to_string(), |known| known.name.clone())
}

/// Finds a type by its name, or takes the id that was kept beside the cell; an empty cell is a claim.
///
/// # Errors
/// With the names that could stand there.
pub(super) fn read_type(
    cell: &str,
    kept: Option<StatementTypeId>,
    codebook: &Codebook,
) -> Result<StatementTypeId, String> {
    if let Some(kept) = kept.filter(|kept| write_type(kept, codebook) == cell) {
        return Ok(kept);
    }
    let types = &codebook.scheme.types;
    match types.iter().find(|known| known.name == cell) {
        _ if cell.is_empty() => Ok(StatementTypeId::claim()),
        Some(known) => Ok(known.id.clone()),
        None => Err(types.iter().map(|known| known.name.as_str()).collect::<Vec<_>>().join(", ")),
    }
}

/// Gives the id to keep beside the cell: that of a type that its name does not tell.
pub(super) fn unclear_type(type_id: &StatementTypeId, codebook: &Codebook) -> Option<StatementTypeId> {
    let told = read_type(&write_type(type_id, codebook), None, codebook);
    (told.as_ref() != Ok(type_id)).then(|| type_id.clone())
}

/// Writes a role by its name.
pub(super) fn write_role(id: Option<&RoleId>, codebook: &Codebook) -> String {
    cell::write_names(id.map(|id| codebook.role(id).map_or(id.as_str(), |role| &role.name)))
}

/// Reads a role; one that the codebook does not have is added to it.
pub(super) fn read_role(cell: &str, kept: Option<RoleId>, codebook: &mut Codebook) -> Option<RoleId> {
    let unchanged = kept.filter(|id| write_role(Some(id), codebook) == cell);
    unchanged.or_else(|| cell::read_names(cell).first().map(|name| codebook.role_for(name)))
}

/// Gives the id to keep beside the cell: that of a role that its name does not tell.
pub(super) fn unclear_role(id: Option<&RoleId>, codebook: &Codebook) -> Option<RoleId> {
    let names = cell::read_names(&write_role(id, codebook));
    let told = names.first().and_then(|name| codebook.role_named(name)).map(|role| &role.id);
    id.filter(|id| told != Some(*id)).cloned()
}

fn field<'c>(
    type_id: &StatementTypeId,
    codebook: &'c Codebook,
    is_wanted: impl Fn(&Field) -> bool,
) -> Option<&'c Field> {
    codebook.scheme.statement_type(type_id)?.fields.iter().find(|field| is_wanted(field))
}

/// Reads an answer of a kind; a step of a scale by its number or by its label.
fn parse(value: &str, kind: &FieldKind) -> Option<FieldValue> {
    match kind {
        FieldKind::YesNo => words::value(&[("yes", true), ("no", false)], &value.to_lowercase()).map(FieldValue::YesNo),
        FieldKind::Number => value.parse().ok().map(FieldValue::Number),
        FieldKind::Scale(steps) => {
            let step = steps.iter().position(|step| step == value).and_then(|at| i64::try_from(at + 1).ok());
            step.or_else(|| value.parse().ok()).map(FieldValue::Number)
        }
        FieldKind::Choice(_) | FieldKind::Text => Some(FieldValue::Text(value.to_owned())),
    }
}
