//! What comes into a project from outside: the engine's suggestions, or a file.

use crate::entry::Named;
use crate::lookup::{self, Spellings};
use crate::{Change, Codebook, Concept, ConceptId, Organization, OrganizationId, Project, Review, Speaker, SpeakerId};
use crate::{Statement, StatementId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Statements with the codebook entries that they name.
///
/// Ids of entries are only meant inside this value: on the way into a project an entry is the one that the project already
/// has under its name or one of its other spellings, and new otherwise. An empty id is made of the name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Additions {
    /// Who speaks, for whom, about what.
    pub codebook: Codebook,
    /// The statements.
    pub statements: Vec<Statement>,
}

/// Makes the changes that bring `additions` into `project`.
///
/// A suggestion never replaces what a person decided; any other statement with a known id replaces the known one.
pub(crate) fn changes(project: &Project, additions: Additions) -> Vec<Change> {
    let mut incoming = Incoming { codebook: project.codebook.clone(), changes: Vec::new() };
    let ids = incoming.take_codebook(additions.codebook);
    let mut statements = BTreeMap::<StatementId, Rc<Statement>>::new();
    for statement in additions.statements {
        if !statements.contains_key(&statement.id) {
            statements.insert(statement.id.clone(), Rc::new(ids.rename(statement)));
        }
    }
    let mut changes = incoming.changes;
    changes.extend(statements.into_values().filter_map(|statement| statement_change(project, statement)));
    changes
}

/// The codebook as it grows, and what made it grow.
struct Incoming {
    codebook: Codebook,
    changes: Vec<Change>,
}

impl Incoming {
    fn take_codebook(&mut self, mut codebook: Codebook) -> Ids {
        let organizations = self.take_all::<Organization>(codebook.organizations);
        for speaker in &mut codebook.speakers {
            rename_in(&organizations, &mut speaker.organization);
        }
        let concepts = self.take_concepts(codebook.concepts);
        Ids { speakers: self.take_all::<Speaker>(codebook.speakers), organizations, concepts }
    }

    /// Takes concepts up, wider ones before the narrower that name them.
    fn take_concepts(&mut self, mut waiting: Vec<Concept>) -> Renamed<ConceptId> {
        let mut ids = Renamed::new();
        while !waiting.is_empty() {
            let names_waiting =
                |concept: &Concept| waiting.iter().any(|other| concept.parent.as_ref() == Some(&other.id));
            // Where every concept waits for another one, they form a ring: the first goes as it is.
            let at = waiting.iter().position(|concept| !names_waiting(concept)).unwrap_or(0);
            let mut concept = waiting.remove(at);
            rename_in(&ids, &mut concept.parent);
            ids.push((concept.id.clone(), self.take(concept)));
        }
        ids
    }

    fn take_all<T: Named>(&mut self, entries: Vec<T>) -> Renamed<T::Id> {
        entries.into_iter().map(|entry| (entry.id().clone(), self.take(entry))).collect()
    }

    /// Finds the entry that the codebook has for `entry`, or adds it.
    fn take<T: Named>(&mut self, entry: T) -> T::Id {
        let list = T::list(&self.codebook);
        let spellings = lookup::spellings(list);
        let same_id = list.iter().position(|other| other.id() == entry.id());
        let Some(at) = known(&spellings, same_id, entry.name(), entry.aliases()) else {
            let (id, change) = lookup::add(&mut self.codebook, entry);
            self.changes.push(change);
            return id;
        };
        let new = new_spellings(&spellings, entry.name(), entry.aliases());
        let id = list[at].id().clone();
        if !new.is_empty() {
            let list = T::list_mut(&mut self.codebook);
            let before = list[at].clone();
            list[at].aliases_mut().extend(new);
            self.changes.push(T::change(at, Some(before), Some(list[at].clone())));
        }
        id
    }
}

/// Finds an entry with the same id and name; else with the name; else with one of the spellings; else with the id.
fn known(spellings: &Spellings<'_>, same_id: Option<usize>, name: &str, aliases: &[String]) -> Option<usize> {
    same_id
        .filter(|&at| spellings[at].0 == name)
        .or_else(|| lookup::place_named(spellings, name))
        .or_else(|| aliases.iter().find_map(|alias| lookup::place_named(spellings, alias)))
        .or(same_id)
}

/// Gives the spellings that no entry has yet, each once.
fn new_spellings(known: &Spellings<'_>, name: &str, aliases: &[String]) -> Vec<String> {
    let mut new = Vec::new();
    for spelling in std::iter::once(name).chain(aliases.iter().map(String::as_str)) {
        let spelling_kept = lookup::tidy(spelling);
        if lookup::place_named(known, spelling).is_none() && !new.contains(&spelling_kept) {
            new.push(spelling_kept);
        }
    }
    new
}

/// What entries of one kind are called in the project: before and after.
type Renamed<I> = Vec<(I, I)>;

/// What the entries of an [`Additions`] are called in the project.
struct Ids {
    speakers: Renamed<SpeakerId>,
    organizations: Renamed<OrganizationId>,
    concepts: Renamed<ConceptId>,
}

impl Ids {
    fn rename(&self, mut statement: Statement) -> Statement {
        for speaker in &mut statement.speakers {
            rename(&self.speakers, speaker);
        }
        rename_in(&self.organizations, &mut statement.organization);
        for position in &mut statement.positions {
            rename(&self.concepts, &mut position.concept);
        }
        statement
    }
}

fn rename<I: Clone + PartialEq>(ids: &Renamed<I>, id: &mut I) {
    if let Some((_, new)) = ids.iter().find(|(old, _)| old == id) {
        *id = new.clone();
    }
}

fn rename_in<I: Clone + PartialEq>(ids: &Renamed<I>, id: &mut Option<I>) {
    if let Some(id) = id {
        rename(ids, id);
    }
}

fn statement_change(project: &Project, statement: Rc<Statement>) -> Option<Change> {
    let before = project.statements.get(&statement.id);
    let keep = before.is_some_and(|before| {
        *before == statement || (statement.review == Review::Suggested && before.review != Review::Suggested)
    });
    (!keep).then(|| Change::Statement { before: before.cloned(), after: Some(statement) })
}
