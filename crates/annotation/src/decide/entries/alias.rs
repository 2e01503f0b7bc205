//! Other spellings.

use super::{By, Codebook, Edit, EditName, EntryId, Named, Project, entry_mut, of_kind, revise};
use crate::lookup;

/// Gives an entry another spelling, by which new articles know it. `None` where another entry has it already.
#[must_use]
pub fn add_alias(project: &Project, id: &EntryId, alias: &str, by: &By) -> Option<Edit> {
    let alias = lookup::tidy(alias);
    if alias.is_empty() || project.codebook.clash(id, &alias).is_some() {
        return None;
    }
    let name = project.codebook.name_of(id)?.to_owned();
    let mut codebook = project.codebook.clone();
    of_kind!(id, add(&mut codebook, id, &alias));
    revise(project, &codebook, EditName::DescribeEntry, format!("{alias} is {name}"), Vec::new(), by)
}

/// Takes a spelling from an entry; statements stay as they are.
#[must_use]
pub fn remove_alias(project: &Project, id: &EntryId, alias: &str, by: &By) -> Option<Edit> {
    let name = project.codebook.name_of(id)?.to_owned();
    let mut codebook = project.codebook.clone();
    of_kind!(id, remove(&mut codebook, id, alias));
    revise(project, &codebook, EditName::DescribeEntry, format!("{alias} is not {name}"), Vec::new(), by)
}

fn add<T: Named>(codebook: &mut Codebook, id: &EntryId, alias: &str) {
    let Some(entry) = entry_mut::<T>(codebook, id.as_str()) else { return };
    let folded = lookup::fold(alias);
    let known = std::iter::once(entry.name()).chain(entry.aliases().iter().map(String::as_str));
    if known.map(lookup::fold).all(|known| known != folded) {
        entry.aliases_mut().push(alias.to_owned());
    }
}

fn remove<T: Named>(codebook: &mut Codebook, id: &EntryId, alias: &str) {
    if let Some(entry) = entry_mut::<T>(codebook, id.as_str()) {
        entry.aliases_mut().retain(|known| known != alias);
    }
}
