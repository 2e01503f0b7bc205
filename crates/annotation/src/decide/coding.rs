//! Who says it, for whom, about what, and where they stand.

use super::{By, bulk, changed, confirm, confirmed};
use crate::entry::Named;
use crate::{Change, Codebook, Concept, ConceptId, Edit, EditName, Organization, OrganizationId, Project};
use crate::{Review, Speaker, SpeakerId, Stance, StatementId, StatementKind, lookup};

/// An entry of the codebook, or a name for one: known by name or other spelling, or else new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice<I> {
    /// The entry with this id.
    Known(I),
    /// The entry with this name; it is made where there is none.
    Named(String),
}

/// Says who speaks; an empty list says that nobody knows.
///
/// The statement takes the organisation that the first speaker has on the article's day, unless a person chose another one than the former speaker's.
#[must_use]
pub fn set_speakers(project: &Project, id: &StatementId, choices: &[Choice<SpeakerId>], by: &By) -> Option<Edit> {
    let mut entries = Entries::new(project);
    let mut speakers = Vec::new();
    for choice in choices {
        let speaker = entries.choose::<Speaker>(choice)?;
        if !speakers.contains(&speaker) {
            speakers.push(speaker);
        }
    }
    let article = project.article(&project.statements.get(id)?.article);
    let day = article.and_then(|article| article.date.as_deref());
    let default = |speakers: &[SpeakerId]| {
        let speaker = speakers.first().and_then(|speaker| entries.codebook.speaker(speaker));
        speaker.and_then(|speaker| speaker.organization_on(day)).cloned()
    };
    let change = confirmed(project, id, by, &|statement| {
        if statement.organization == default(&statement.speakers) {
            statement.organization = default(&speakers);
        }
        statement.speakers.clone_from(&speakers);
    });
    entries.finish(EditName::SetSpeaker, change)
}

/// Says for whom the speaker speaks; `None` says that nobody knows.
#[must_use]
pub fn set_organization(
    project: &Project,
    id: &StatementId,
    choice: Option<&Choice<OrganizationId>>,
    by: &By,
) -> Option<Edit> {
    let mut entries = Entries::new(project);
    let organization = entries.choose_some::<Organization>(choice)?;
    let change = confirmed(project, id, by, &|statement| statement.organization.clone_from(&organization));
    entries.finish(EditName::SetOrganization, change)
}

/// Says what the statement is about, with the stance unset; a concept that it has already changes nothing.
#[must_use]
pub fn add_concept(project: &Project, id: &StatementId, choice: &Choice<ConceptId>, by: &By) -> Option<Edit> {
    let mut entries = Entries::new(project);
    let concept = entries.choose::<Concept>(choice)?;
    let change = confirmed(project, id, by, &|statement| {
        bulk::add_concept(statement, &concept);
    });
    entries.finish(EditName::AddConcept, change)
}

/// Takes a concept from a statement.
#[must_use]
pub fn remove_concept(project: &Project, id: &StatementId, concept: &ConceptId, by: &By) -> Option<Edit> {
    confirm(project, EditName::RemoveConcept, id, by, &|statement| {
        statement.positions.retain(|position| position.concept != *concept);
    })
}

/// Says where the speaker stands on one of the statement's concepts; `None` unsets it.
#[must_use]
pub fn set_stance(
    project: &Project,
    id: &StatementId,
    concept: &ConceptId,
    stance: Option<Stance>,
    by: &By,
) -> Option<Edit> {
    confirm(project, EditName::SetStance, id, by, &|statement| {
        bulk::set_stance(statement, concept, stance);
    })
}

/// Says whether the words are the speaker's, the reporter's or both.
#[must_use]
pub fn set_kind(project: &Project, id: &StatementId, kind: StatementKind, by: &By) -> Option<Edit> {
    confirm(project, EditName::ChangeKind, id, by, &|statement| statement.kind = kind)
}

/// Writes a note. A suggestion is confirmed by it; a rejected statement stays rejected, with the reason.
#[must_use]
pub fn set_note(project: &Project, id: &StatementId, note: &str, by: &By) -> Option<Edit> {
    let change = changed(project, id, by, &|statement| {
        if statement.note != note && statement.review == Review::Suggested {
            statement.review = Review::Confirmed;
        }
        note.clone_into(&mut statement.note);
    });
    Edit::new(EditName::WriteNote, change.into_iter().collect())
}

/// The codebook with the entries that an edit adds to it.
pub(super) struct Entries {
    codebook: Codebook,
    changes: Vec<Change>,
}

impl Entries {
    /// Begins with the project's codebook.
    pub(super) fn new(project: &Project) -> Self {
        Self { codebook: project.codebook.clone(), changes: Vec::new() }
    }

    /// Finds the chosen entry, or makes it. None for an id that is not there and for an empty name.
    pub(super) fn choose<T: Named>(&mut self, choice: &Choice<T::Id>) -> Option<T::Id> {
        let name = match choice {
            Choice::Known(id) => {
                return T::list(&self.codebook).iter().any(|entry| entry.id() == id).then(|| id.clone());
            }
            Choice::Named(name) => lookup::tidy(name),
        };
        if name.is_empty() {
            return None;
        }
        if let Some(known) = lookup::find::<T>(&self.codebook, &name) {
            return Some(known.id().clone());
        }
        let (id, change) = lookup::add(&mut self.codebook, T::named(String::new().into(), name));
        self.changes.push(change);
        Some(id)
    }

    /// Finds the chosen entry, if one is chosen; `None` where it cannot be had.
    pub(super) fn choose_some<T: Named>(&mut self, choice: Option<&Choice<T::Id>>) -> Option<Option<T::Id>> {
        match choice {
            Some(choice) => self.choose::<T>(choice).map(Some),
            None => Some(None),
        }
    }

    /// Gives the changes that made new entries.
    pub(super) fn into_changes(self) -> Vec<Change> {
        self.changes
    }

    /// Makes the edit, with the new entries before the statement's change.
    pub(super) fn finish(mut self, name: EditName, statement: Option<Change>) -> Option<Edit> {
        self.changes.push(statement?);
        Edit::new(name, self.changes)
    }
}
