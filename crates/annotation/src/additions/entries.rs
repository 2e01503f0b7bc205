//! Codebook entries on their way into a project's codebook.

use super::Known;
use super::scheme::{self, Fields};
use super::spelled::Spelled;
use crate::entry::Named;
use crate::lookup;
use crate::{Codebook, Concept, Organization, Role, Speaker, Statement};
use std::marker::PhantomData;
use std::rc::Rc;

/// The codebook as it grows.
pub(super) struct Incoming<K> {
    codebook: Codebook,
    known: PhantomData<K>,
}

/// What entries of one kind are called in the project, where that differs: old and new, in the order of the old.
#[derive(Default)]
struct Renamed(Vec<(String, String)>);

impl<K: Known> Incoming<K> {
    /// Begins with the project's codebook.
    pub(super) fn new(codebook: Codebook) -> Self {
        Self { codebook, known: PhantomData }
    }

    /// Gives the codebook with all that came.
    pub(super) fn into_codebook(self) -> Codebook {
        self.codebook
    }

    /// Takes up another codebook; gives what its entries are called here.
    pub(super) fn take_codebook(&mut self, mut other: Codebook) -> Ids {
        let organizations = self.take_all::<Organization>(other.organizations);
        let roles = self.take_all::<Role>(other.roles);
        for speaker in &mut other.speakers {
            rename_in(&organizations, &mut speaker.organization);
            for membership in &mut speaker.memberships {
                rename(&organizations, &mut membership.organization);
                rename_in(&roles, &mut membership.role);
            }
        }
        let concepts = self.take_concepts(other.concepts);
        let speakers = self.take_all::<Speaker>(other.speakers);
        let (scheme, fields) = scheme::unite(&self.codebook.scheme, &other.scheme);
        if scheme != *self.codebook.scheme {
            self.codebook.scheme = Rc::new(scheme);
        }
        for revision in other.revisions {
            if self.codebook.revisions.iter().all(|known| known.id != revision.id) {
                self.codebook.revisions.push(revision);
            }
        }
        Ids { speakers, organizations, concepts, roles, fields }
    }

    /// Takes concepts up; each is hung into the tree when all are there.
    fn take_concepts(&mut self, concepts: Vec<Concept>) -> Renamed {
        let hung = self.codebook.concepts.len();
        let bare = concepts.iter().map(|concept| Concept { parent: None, ..concept.clone() });
        let ids = self.take_all::<Concept>(bare.collect());
        for mut concept in concepts {
            rename(&ids, &mut concept.id);
            rename_in(&ids, &mut concept.parent);
            let at = self.codebook.concepts.iter().position(|known| known.id == concept.id);
            let (Some(at), Some(parent)) = (at, concept.parent) else { continue };
            let may_hang = at >= hung || K::UNITES;
            if may_hang && self.codebook.concepts[at].parent.is_none() && !self.codebook.is_within(&parent, &concept.id)
            {
                self.codebook.concepts[at].parent = Some(parent);
            }
        }
        ids
    }

    fn take_all<T: Named>(&mut self, entries: Vec<T>) -> Renamed {
        let mut spelled = Spelled::of(T::list(&self.codebook));
        let mut ids = Renamed::default();
        for entry in entries {
            self.take(&mut spelled, entry, &mut ids);
        }
        ids
    }

    /// Finds the entry that the codebook has for `entry`, or adds it.
    fn take<T: Named>(&mut self, spelled: &mut Spelled, mut entry: T, ids: &mut Renamed) {
        let before = entry.key().to_owned();
        let list = T::list_mut(&mut self.codebook);
        let after = if let Some(at) = known::<K, T>(spelled, list, &entry) {
            let new = new_spellings(spelled, &entry);
            spelled.learn(at, &new);
            list[at].aliases_mut().extend(new);
            if K::UNITES {
                list[at].absorb(&entry);
            }
            list[at].key().to_owned()
        } else {
            let id = spelled.free_id(entry.key(), entry.name());
            entry.set_id(id.clone().into());
            spelled.take(list.len(), &id, entry.name(), entry.aliases());
            list.push(entry);
            id
        };
        if before != after {
            ids.insert(before, after);
        }
    }
}

/// Finds an entry with the same id and name; else with the name; else with one of the spellings; else with the id.
///
/// Of two projects, entries of one id and different names have been named anew in one of them: they stay two.
fn known<K: Known, T: Named>(spelled: &Spelled, list: &[T], entry: &T) -> Option<usize> {
    let same_id = spelled.with_id(entry.key());
    same_id
        .filter(|&at| list[at].name() == entry.name())
        .or_else(|| spelled.named(entry.name()))
        .or_else(|| entry.aliases().iter().find_map(|alias| spelled.named(alias)))
        .or(same_id.filter(|_| !K::UNITES))
}

/// Gives the spellings that no entry has yet, each once.
fn new_spellings<T: Named>(spelled: &Spelled, entry: &T) -> Vec<String> {
    let mut new = Vec::new();
    for spelling in std::iter::once(entry.name()).chain(entry.aliases().iter().map(String::as_str)) {
        let kept = lookup::tidy(spelling);
        if spelled.named(spelling).is_none() && !new.contains(&kept) {
            new.push(kept);
        }
    }
    new
}

/// What the entries of an [`Additions`](super::Additions) are called in the project.
pub(crate) struct Ids {
    speakers: Renamed,
    organizations: Renamed,
    concepts: Renamed,
    roles: Renamed,
    fields: Fields,
}

impl Ids {
    /// Gives a statement the ids of the project.
    pub(crate) fn rename(&self, mut statement: Statement) -> Statement {
        for speaker in &mut statement.speakers {
            rename(&self.speakers, speaker);
        }
        rename_in(&self.organizations, &mut statement.organization);
        rename_in(&self.roles, &mut statement.role);
        for position in &mut statement.positions {
            rename(&self.concepts, &mut position.concept);
        }
        self.fields.rename(&mut statement);
        statement
    }
}

impl Renamed {
    fn insert(&mut self, old: String, new: String) {
        match self.place(&old) {
            Ok(at) => self.0[at].1 = new,
            Err(at) => self.0.insert(at, (old, new)),
        }
    }

    fn get(&self, old: &str) -> Option<&str> {
        self.place(old).ok().map(|at| self.0[at].1.as_str())
    }

    fn place(&self, old: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.as_str().cmp(old))
    }
}

fn rename<I: AsRef<str> + From<String>>(ids: &Renamed, id: &mut I) {
    if let Some(new) = ids.get(id.as_ref()) {
        *id = new.to_owned().into();
    }
}

fn rename_in<I: AsRef<str> + From<String>>(ids: &Renamed, id: &mut Option<I>) {
    if let Some(id) = id {
        rename(ids, id);
    }
}
