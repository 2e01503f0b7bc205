//! The tree of concepts.

use super::{By, Edit, EditName, Project, revise};
use crate::{Concept, ConceptId};

/// A place in the tree of concepts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The wider concept; `None` is the top.
    pub parent: Option<ConceptId>,
    /// The concept to stand before; `None` is the end.
    pub before: Option<ConceptId>,
}

/// Moves a concept, with all that stands under it, to another place in the tree. `None` where it would stand under itself.
#[must_use]
pub fn move_concept(project: &Project, id: &ConceptId, to: &Place, by: &By) -> Option<Edit> {
    let inside = to
        .parent
        .as_ref()
        .is_some_and(|parent| project.codebook.is_within(parent, id) || project.codebook.concept(parent).is_none());
    if inside || to.before.as_ref() == Some(id) {
        return None;
    }
    let mut codebook = project.codebook.clone();
    let at = codebook.concepts.iter().position(|concept| concept.id == *id)?;
    let concept = Concept { parent: to.parent.clone(), ..codebook.concepts.remove(at) };
    let title = format!("Move {}", concept.name);
    let before = to.before.as_ref();
    let place = before.and_then(|before| codebook.concepts.iter().position(|other| other.id == *before));
    codebook.concepts.insert(place.unwrap_or(codebook.concepts.len()), concept);
    revise(project, &codebook, EditName::MoveConcept, title, Vec::new(), by)
}
