//! What was coded last, so that it can be given again.

use super::State;
use ascribe_annotation::{ConceptId, Stance, StatementId};
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// Concepts that are kept in mind.
const KEPT: usize = 9;

/// The concepts that were given last, each with the stance it was given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Recent(Vec<(ConceptId, Option<Stance>)>);

impl Recent {
    /// Gives the concept that was given last, with its stance.
    #[must_use]
    pub fn last(&self) -> Option<&(ConceptId, Option<Stance>)> {
        self.0.first()
    }

    /// Iterates over the concepts, the last first.
    pub fn concepts(&self) -> impl Iterator<Item = &ConceptId> {
        self.0.iter().map(|(concept, _)| concept)
    }

    fn note(&mut self, concept: &ConceptId, stance: Option<Stance>) {
        self.0.retain(|(known, _)| known != concept);
        self.0.insert(0, (concept.clone(), stance));
        self.0.truncate(KEPT);
    }

    /// Forgets what the codebook has no longer.
    pub(super) fn settle(&mut self, has: impl Fn(&ConceptId) -> bool) {
        self.0.retain(|(concept, _)| has(concept));
    }
}

/// Notes the position that a person has just given a statement: one that was not there before.
pub(super) fn note(mut state: Rc<State>, id: &StatementId, before: &State) -> Rc<State> {
    let Some(now) = state.project().statement(id).cloned() else { return state };
    let known = before.project().statement(id);
    let is_known = |position: &_| known.is_some_and(|known| known.positions.contains(position));
    if let Some(given) = now.positions.iter().rev().find(|position| !is_known(position)) {
        Rc::make_mut(&mut state).recent.note(&given.concept, given.stance);
    }
    state
}
