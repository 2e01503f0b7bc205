//! Removing an entry, with what becomes of its uses.

use super::{By, Codebook, Edit, EditName, EntryId, Named, Project, of_kind, revise, same_kind};
use crate::uses::{Exchange, statement_changes};

/// What becomes of statements that carry a removed entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OnDelete {
    /// They carry it no more.
    TakeAway,
    /// They carry this entry of the same kind instead.
    Give(EntryId),
}

/// Removes an entry. Concepts that stand under it then stand under its parent.
#[must_use]
pub fn delete_entry(project: &Project, id: &EntryId, uses: &OnDelete, by: &By) -> Option<Edit> {
    let name = project.codebook.name_of(id)?;
    let instead = match uses {
        OnDelete::TakeAway => None,
        OnDelete::Give(other) => Some(other),
    };
    if instead.is_some_and(|other| other == id || !same_kind(other, id) || project.codebook.name_of(other).is_none()) {
        return None;
    }
    let gone = std::slice::from_ref(id);
    let exchange = Exchange { gone, instead };
    let mut codebook = project.codebook.clone();
    of_kind!(id, remove(&mut codebook, id));
    lift_narrower(&mut codebook, project, id);
    exchange.in_codebook(&mut codebook);
    let statements = statement_changes(project, &by.at, &|statement| exchange.in_statement(statement));
    revise(project, &codebook, EditName::DeleteEntry, format!("Delete {name}"), statements, by)
}

fn remove<T: Named>(codebook: &mut Codebook, id: &EntryId) {
    T::list_mut(codebook).retain(|entry| entry.key() != id.as_str());
}

fn lift_narrower(codebook: &mut Codebook, project: &Project, id: &EntryId) {
    let EntryId::Concept(id) = id else { return };
    let parent = project.codebook.concept(id).and_then(|concept| concept.parent.clone());
    for concept in codebook.concepts.iter_mut().filter(|concept| concept.parent.as_ref() == Some(id)) {
        concept.parent.clone_from(&parent);
    }
}
