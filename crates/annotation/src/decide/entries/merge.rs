//! Several entries that are one.

use super::{By, Codebook, Edit, EditName, EntryId, Named, Project, entry_mut, of_kind, revise, same_kind};
use crate::lookup;
use crate::uses::{Exchange, statement_changes};

/// Makes one entry of several: `into` takes their spellings and what is known of them, and stands in their place everywhere.
///
/// Ids of another kind, and those that are not there, are left out. A statement that had two of them with different
/// stances has the stance unset afterwards: a person must say which it is.
#[must_use]
pub fn merge_entries(project: &Project, into: &EntryId, others: &[EntryId], by: &By) -> Option<Edit> {
    let name = project.codebook.name_of(into)?.to_owned();
    let is_there = |id: &EntryId| id != into && same_kind(id, into) && project.codebook.name_of(id).is_some();
    let mut gone: Vec<EntryId> = Vec::new();
    for id in others.iter().filter(|id| is_there(id)) {
        if !gone.contains(id) {
            gone.push(id.clone());
        }
    }
    if gone.is_empty() {
        return None;
    }
    let exchange = Exchange { gone: &gone, instead: Some(into) };
    let mut codebook = project.codebook.clone();
    of_kind!(into, absorb(&mut codebook, into, &gone));
    exchange.in_codebook(&mut codebook);
    hang_outside(&mut codebook, project, into, &gone);
    let statements = statement_changes(project, &by.at, &|statement| exchange.in_statement(statement));
    let title = format!("Merge {} {} into {name}", gone.len() + 1, into.plural());
    revise(project, &codebook, EditName::MergeEntries, title, statements, by)
}

/// Puts names and knowledge of the entries that go into the one that stays.
fn absorb<T: Named>(codebook: &mut Codebook, into: &EntryId, gone: &[EntryId]) {
    let is_gone = |entry: &&T| gone.iter().any(|id| id.as_str() == entry.key());
    let others = T::list(codebook).iter().filter(is_gone).cloned().collect::<Vec<_>>();
    if let Some(kept) = entry_mut::<T>(codebook, into.as_str()) {
        for other in &others {
            kept.absorb(other);
            for spelling in std::iter::once(other.name()).chain(other.aliases().iter().map(String::as_str)) {
                learn(kept, spelling);
            }
        }
    }
    T::list_mut(codebook).retain(|entry| gone.iter().all(|id| id.as_str() != entry.key()));
}

fn learn<T: Named>(entry: &mut T, spelling: &str) {
    let folded = lookup::fold(spelling);
    let is_known = |known: &str| lookup::fold(known) == folded;
    if !is_known(entry.name()) && !entry.aliases().iter().any(|alias| is_known(alias)) {
        entry.aliases_mut().push(spelling.to_owned());
    }
}

/// Hangs a concept that would stand under itself where the first outside parent of what it was made of is.
fn hang_outside(codebook: &mut Codebook, project: &Project, into: &EntryId, gone: &[EntryId]) {
    let EntryId::Concept(id) = into else { return };
    let parent = codebook.concept(id).and_then(|concept| concept.parent.as_ref());
    if parent.is_none_or(|parent| !codebook.is_within(parent, id)) {
        return;
    }
    let before = std::iter::once(into).chain(gone).filter_map(|entry| project.codebook.concept(&entry.as_str().into()));
    let outside = before
        .filter_map(|concept| concept.parent.clone())
        .find(|parent| codebook.concept(parent).is_some() && !codebook.is_within(parent, id));
    if let Some(concept) = codebook.concepts.iter_mut().find(|concept| concept.id == *id) {
        concept.parent = outside;
    }
}
