//! Entries of the codebook of any kind, by their ids.

use crate::{Codebook, ConceptId, OrganizationId, RoleId, SpeakerId, Statement};

/// Names an entry of the codebook, whatever kind it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryId {
    /// A speaker.
    Speaker(SpeakerId),
    /// An organisation.
    Organization(OrganizationId),
    /// A concept.
    Concept(ConceptId),
    /// A role.
    Role(RoleId),
}

impl EntryId {
    /// Gives the id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Speaker(id) => id.as_str(),
            Self::Organization(id) => id.as_str(),
            Self::Concept(id) => id.as_str(),
            Self::Role(id) => id.as_str(),
        }
    }

    /// Names its kind for several entries: "speakers".
    #[must_use]
    pub fn plural(&self) -> &'static str {
        match self {
            Self::Speaker(_) => "speakers",
            Self::Organization(_) => "organisations",
            Self::Concept(_) => "concepts",
            Self::Role(_) => "roles",
        }
    }

    /// Tells whether a statement carries this entry.
    #[must_use]
    pub fn is_in(&self, statement: &Statement) -> bool {
        match self {
            Self::Speaker(id) => statement.speakers.contains(id),
            Self::Organization(id) => statement.organization.as_ref() == Some(id),
            Self::Concept(id) => statement.positions.iter().any(|position| position.concept == *id),
            Self::Role(id) => statement.role.as_ref() == Some(id),
        }
    }
}

impl Codebook {
    /// Gives the name of an entry of any kind; `None` where it is not there.
    #[must_use]
    pub fn name_of(&self, id: &EntryId) -> Option<&str> {
        match id {
            EntryId::Speaker(id) => self.speaker(id).map(|entry| entry.name.as_str()),
            EntryId::Organization(id) => self.organization(id).map(|entry| entry.name.as_str()),
            EntryId::Concept(id) => self.concept(id).map(|entry| entry.name.as_str()),
            EntryId::Role(id) => self.role(id).map(|entry| entry.name.as_str()),
        }
    }

    /// Gives another entry of the same kind that has this name or spelling already: renaming would make two of one name.
    #[must_use]
    pub fn clash(&self, id: &EntryId, name: &str) -> Option<EntryId> {
        let other = match id {
            EntryId::Speaker(_) => self.speaker_named(name).map(|entry| EntryId::Speaker(entry.id.clone())),
            EntryId::Organization(_) => {
                self.organization_named(name).map(|entry| EntryId::Organization(entry.id.clone()))
            }
            EntryId::Concept(_) => self.concept_named(name).map(|entry| EntryId::Concept(entry.id.clone())),
            EntryId::Role(_) => self.role_named(name).map(|entry| EntryId::Role(entry.id.clone())),
        };
        other.filter(|other| other != id)
    }
}
