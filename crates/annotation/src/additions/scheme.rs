//! Two schemes made one: types of statements and fields with the same name are the same, if they ask the same.

use crate::lookup::{fold, free_id};
use crate::{Field, FieldId, FieldKind, Scheme, Statement, StatementType, StatementTypeId};

/// What types and fields of another scheme are called in the project's.
#[derive(Default)]
pub(super) struct Fields {
    types: Vec<(StatementTypeId, StatementTypeId)>,
    /// Fields by the type that they belong to in the project.
    fields: Vec<(StatementTypeId, FieldId, FieldId)>,
}

impl Fields {
    /// Gives a statement the ids of the project.
    pub(super) fn rename(&self, statement: &mut Statement) {
        if let Some((_, new)) = self.types.iter().find(|(old, _)| *old == statement.type_id) {
            statement.type_id.clone_from(new);
        }
        for answer in &mut statement.answers {
            let mut of_type = self.fields.iter().filter(|(type_id, ..)| *type_id == statement.type_id);
            if let Some((.., new)) = of_type.find(|(_, old, _)| *old == answer.field) {
                answer.field.clone_from(new);
            }
        }
    }
}

/// Makes one scheme of two; what the first says counts.
///
/// Choices of two lists become one list. Fields of one name that ask different things stay two fields.
pub(super) fn unite(mine: &Scheme, theirs: &Scheme) -> (Scheme, Fields) {
    let mut scheme = mine.clone();
    let mut renamed = Fields::default();
    for other in &theirs.types {
        let known =
            scheme.types.iter().position(|known| known.id == other.id || fold(&known.name) == fold(&other.name));
        let at = known.unwrap_or_else(|| {
            scheme.types.push(StatementType { fields: Vec::new(), ..other.clone() });
            scheme.types.len() - 1
        });
        let kept = &mut scheme.types[at];
        crate::entry::absorb_words(&mut kept.definition, &other.definition);
        kept.color = kept.color.or(other.color);
        for (old, new) in unite_fields(&mut kept.fields, &other.fields) {
            renamed.fields.push((kept.id.clone(), old, new));
        }
        if kept.id != other.id {
            renamed.types.push((other.id.clone(), kept.id.clone()));
        }
    }
    unite_fields(&mut scheme.article_fields, &theirs.article_fields);
    if scheme.stances.is_empty() {
        scheme.stances.clone_from(&theirs.stances);
    }
    (scheme, renamed)
}

/// Puts fields among others; gives those that are called otherwise there.
fn unite_fields(mine: &mut Vec<Field>, theirs: &[Field]) -> Vec<(FieldId, FieldId)> {
    let mut renamed = Vec::new();
    for field in theirs {
        let same = |known: &&mut Field| {
            (known.id == field.id || fold(&known.name) == fold(&field.name)) && asks_same(known, field)
        };
        let kept = if let Some(known) = mine.iter_mut().find(same) {
            unite_choices(&mut known.kind, &field.kind);
            known.id.clone()
        } else {
            let ids = mine.iter().map(|known| known.id.as_str()).collect::<Vec<_>>();
            let id = FieldId::from(free_id(&ids, field.id.as_str(), &field.name));
            mine.push(Field { id: id.clone(), ..field.clone() });
            id
        };
        if kept != field.id {
            renamed.push((field.id.clone(), kept));
        }
    }
    renamed
}

fn asks_same(known: &Field, other: &Field) -> bool {
    match (&known.kind, &other.kind) {
        (FieldKind::Choice(_), FieldKind::Choice(_)) => true,
        (known, other) => known == other,
    }
}

fn unite_choices(mine: &mut FieldKind, theirs: &FieldKind) {
    if let (FieldKind::Choice(mine), FieldKind::Choice(theirs)) = (mine, theirs) {
        for choice in theirs {
            if !mine.contains(choice) {
                mine.push(choice.clone());
            }
        }
    }
}
