//! One entry that is two.

use super::super::distinct;
use super::{By, Edit, EditName, EntryId, Project, of_kind, revise, same_kind};
use crate::entry::Named;
use crate::uses::{Exchange, statement_changes};
use crate::{Codebook, StatementId, lookup};

/// Gives some of an entry's statements to another entry, which is made where there is none of that name.
///
/// A new concept stands beside the old one in the tree.
#[must_use]
pub fn split_entry(project: &Project, from: &EntryId, name: &str, statements: &[StatementId], by: &By) -> Option<Edit> {
    let old = project.codebook.name_of(from)?;
    let name = lookup::tidy(name);
    if name.is_empty() {
        return None;
    }
    let mut codebook = project.codebook.clone();
    let id = of_kind!(from, choose(&mut codebook, &name));
    let to = with_kind(from, &id);
    if to == *from {
        return None;
    }
    hang_beside(&mut codebook, project, from, &to);
    let exchange = Exchange { gone: std::slice::from_ref(from), instead: Some(&to) };
    let chosen = distinct(statements);
    let changes = statement_changes(project, &by.at, &|statement| {
        if chosen.binary_search(&statement.id).is_ok() {
            exchange.in_statement(statement);
        }
    });
    let title = format!("Split {name} from {old}");
    debug_assert!(same_kind(from, &to), "the new entry is of the old one's kind");
    revise(project, &codebook, EditName::SplitEntry, title, changes, by)
}

fn choose<T: Named>(codebook: &mut Codebook, name: &str) -> String {
    match lookup::find::<T>(codebook, name) {
        Some(known) => known.key().to_owned(),
        None => lookup::add(codebook, T::named(String::new().into(), name.to_owned())).0.as_ref().to_owned(),
    }
}

fn with_kind(like: &EntryId, id: &str) -> EntryId {
    match like {
        EntryId::Speaker(_) => EntryId::Speaker(id.into()),
        EntryId::Organization(_) => EntryId::Organization(id.into()),
        EntryId::Concept(_) => EntryId::Concept(id.into()),
        EntryId::Role(_) => EntryId::Role(id.into()),
    }
}

fn hang_beside(codebook: &mut Codebook, project: &Project, from: &EntryId, to: &EntryId) {
    let (EntryId::Concept(from), EntryId::Concept(to)) = (from, to) else { return };
    if project.codebook.concept(to).is_some() {
        return;
    }
    let parent = project.codebook.concept(from).and_then(|concept| concept.parent.clone());
    if let Some(concept) = codebook.concepts.iter_mut().find(|concept| concept.id == *to) {
        concept.parent = parent;
    }
}
