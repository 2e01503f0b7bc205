//! Making entries, saying what is known about them, naming them anew.

use super::{By, Codebook, Concept, Edit, EditName, EntryId, Named, Organization, Project, Role, Speaker};
use super::{codebook_changes, entry_mut, of_kind, revise};
use crate::lookup;

/// Makes a speaker, or says anew what is known about the one with this id.
///
/// `None` where that changes nothing, where the name is empty, and where another speaker has it already
/// ([`Codebook::clash`] tells which). An empty id makes a new entry, whose id comes from its name.
#[must_use]
pub fn put_speaker(project: &Project, speaker: Speaker, by: &By) -> Option<Edit> {
    put(project, speaker, EntryId::Speaker, by)
}

/// Makes an organisation, or says anew what is known about the one with this id; see [`put_speaker`].
#[must_use]
pub fn put_organization(project: &Project, organization: Organization, by: &By) -> Option<Edit> {
    put(project, organization, EntryId::Organization, by)
}

/// Makes a concept, or says anew what is known about the one with this id; see [`put_speaker`].
///
/// `None` too where it would stand under itself.
#[must_use]
pub fn put_concept(project: &Project, concept: Concept, by: &By) -> Option<Edit> {
    let wider = concept.parent.as_ref();
    if wider.is_some_and(|parent| project.codebook.is_within(parent, &concept.id)) {
        return None;
    }
    put(project, concept, EntryId::Concept, by)
}

/// Makes a role, or says anew what is known about the one with this id; see [`put_speaker`].
#[must_use]
pub fn put_role(project: &Project, role: Role, by: &By) -> Option<Edit> {
    put(project, role, EntryId::Role, by)
}

/// What becomes of a name when there is a new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OldName {
    /// It stays as another spelling, by which new articles know the entry.
    Keep,
    /// It was a mistake.
    Forget,
}

/// Gives an entry another name. `None` where another entry has it ([`Codebook::clash`]): merge the two instead.
#[must_use]
pub fn rename_entry(project: &Project, id: &EntryId, name: &str, old: OldName, by: &By) -> Option<Edit> {
    let name = lookup::tidy(name);
    let before = project.codebook.name_of(id)?.to_owned();
    if name.is_empty() || name == before || project.codebook.clash(id, &name).is_some() {
        return None;
    }
    let mut codebook = project.codebook.clone();
    of_kind!(id, rename(&mut codebook, id, &name, old));
    revise(project, &codebook, EditName::RenameEntry, format!("Rename {before} to {name}"), Vec::new(), by)
}

fn rename<T: Named>(codebook: &mut Codebook, id: &EntryId, name: &str, old: OldName) {
    let Some(entry) = entry_mut::<T>(codebook, id.as_str()) else { return };
    let before = entry.name().to_owned();
    entry.set_name(name.to_owned());
    let (new, aliases) = (lookup::fold(name), entry.aliases_mut());
    aliases.retain(|alias| lookup::fold(alias) != new);
    if old == OldName::Keep && lookup::fold(&before) != new {
        aliases.push(before);
    }
}

fn put<T: Named>(project: &Project, mut entry: T, id: fn(T::Id) -> EntryId, by: &By) -> Option<Edit> {
    entry.set_name(lookup::tidy(entry.name()));
    if entry.name().is_empty() || project.codebook.clash(&id(entry.id().clone()), entry.name()).is_some() {
        return None;
    }
    let mut codebook = project.codebook.clone();
    let Some(known) = entry_mut::<T>(&mut codebook, entry.key()) else {
        let title = format!("New in the codebook: {}", entry.name());
        lookup::add(&mut codebook, entry);
        return revise(project, &codebook, EditName::CreateEntry, title, Vec::new(), by);
    };
    let title = format!("Change {}", entry.name());
    let only_looks = known.with_looks_of(&entry) == entry;
    *known = entry;
    if only_looks {
        return Edit::titled(EditName::DescribeEntry, title, codebook_changes(&project.codebook, &codebook));
    }
    revise(project, &codebook, EditName::DescribeEntry, title, Vec::new(), by)
}
