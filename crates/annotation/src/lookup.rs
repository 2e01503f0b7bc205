//! Finding entries of the codebook by id and by name.

use crate::entry::Named;
use crate::{Change, Codebook, Concept, ConceptId, Organization, OrganizationId, Role, RoleId, Speaker, SpeakerId};

impl Codebook {
    /// Finds a speaker by id.
    #[must_use]
    pub fn speaker(&self, id: &SpeakerId) -> Option<&Speaker> {
        self.speakers.iter().find(|speaker| speaker.id == *id)
    }

    /// Finds an organisation by id.
    #[must_use]
    pub fn organization(&self, id: &OrganizationId) -> Option<&Organization> {
        self.organizations.iter().find(|organization| organization.id == *id)
    }

    /// Finds a concept by id.
    #[must_use]
    pub fn concept(&self, id: &ConceptId) -> Option<&Concept> {
        self.concepts.iter().find(|concept| concept.id == *id)
    }

    /// Finds a role by id.
    #[must_use]
    pub fn role(&self, id: &RoleId) -> Option<&Role> {
        self.roles.iter().find(|role| role.id == *id)
    }

    /// Finds a role by name or other wording, whatever the case and the white space.
    #[must_use]
    pub fn role_named(&self, name: &str) -> Option<&Role> {
        find(self, name)
    }

    /// Finds a speaker by name or other spelling, whatever the case and the white space.
    #[must_use]
    pub fn speaker_named(&self, name: &str) -> Option<&Speaker> {
        find(self, name)
    }

    /// Finds an organisation by name or other spelling, whatever the case and the white space.
    #[must_use]
    pub fn organization_named(&self, name: &str) -> Option<&Organization> {
        find(self, name)
    }

    /// Finds a concept by name or other wording, whatever the case and the white space.
    #[must_use]
    pub fn concept_named(&self, name: &str) -> Option<&Concept> {
        find(self, name)
    }

    /// Finds a speaker by name, or adds one at the end.
    pub fn speaker_for(&mut self, name: &str) -> SpeakerId {
        find_or_add::<Speaker>(self, name)
    }

    /// Finds an organisation by name, or adds one at the end.
    pub fn organization_for(&mut self, name: &str) -> OrganizationId {
        find_or_add::<Organization>(self, name)
    }

    /// Finds a role by name, or adds one at the end.
    pub fn role_for(&mut self, name: &str) -> RoleId {
        find_or_add::<Role>(self, name)
    }

    /// Finds a concept by name, or adds one at the end.
    pub fn concept_for(&mut self, name: &str) -> ConceptId {
        find_or_add::<Concept>(self, name)
    }

    /// Gives a speaker's place in the codebook, from 0: what its colour is chosen by.
    #[must_use]
    pub fn colour_index(&self, id: &SpeakerId) -> Option<usize> {
        self.speakers.iter().position(|speaker| speaker.id == *id)
    }
}

/// Finds an entry by its name, or else by another spelling.
pub(crate) fn find<'c, T: Named + 'c>(codebook: &'c Codebook, name: &str) -> Option<&'c T> {
    let (list, wanted) = (T::list(codebook), fold(name));
    let by_name = list.iter().find(|entry| fold(entry.name()) == wanted);
    by_name.or_else(|| list.iter().find(|entry| entry.aliases().iter().any(|alias| fold(alias) == wanted)))
}

fn find_or_add<T: Named>(codebook: &mut Codebook, name: &str) -> T::Id {
    match find::<T>(codebook, name) {
        Some(known) => known.id().clone(),
        None => add(codebook, T::named(String::new().into(), tidy(name))).0,
    }
}

/// Puts a new entry at the end of its list, under an id of its own.
pub(crate) fn add<T: Named>(codebook: &mut Codebook, mut entry: T) -> (T::Id, Change) {
    let list = T::list_mut(codebook);
    let taken = list.iter().map(T::key).collect::<Vec<_>>();
    entry.set_id(free_id(&taken, entry.key(), entry.name()).into());
    let change = T::change(list.len(), None, Some(entry.clone()));
    let id = entry.id().clone();
    list.push(entry);
    (id, change)
}

/// Gives the id that is wanted, or one made of the name; with a number where that is taken.
pub(crate) fn free_id(taken: &[&str], wanted: &str, name: &str) -> String {
    let stem = if wanted.is_empty() { slug(name) } else { wanted.to_owned() };
    let mut id = stem.clone();
    let mut number = 1;
    while taken.contains(&id.as_str()) {
        number += 1;
        id = format!("{stem}-{number}");
    }
    id
}

/// Writes a name the way ids look: lower case, words joined by hyphens.
pub(crate) fn slug(name: &str) -> String {
    let lower = name.to_lowercase();
    let words = lower.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
    let slug = words.collect::<Vec<_>>().join("-");
    if slug.is_empty() { "unnamed".to_owned() } else { slug }
}

/// Puts a name the way it is kept: no white space around it, single spaces inside.
pub(crate) fn tidy(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Makes two ways of typing one name equal.
pub(crate) fn fold(name: &str) -> String {
    tidy(name).to_lowercase().replace('’', "'")
}
