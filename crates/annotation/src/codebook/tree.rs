//! Concepts as a tree.

use super::{Codebook, Concept, ConceptId};
use crate::index::Index;

/// A concept with its place in the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Branch<'c> {
    /// The concept.
    pub concept: &'c Concept,
    /// How many wider concepts stand above it.
    pub depth: usize,
}

impl Codebook {
    /// Gives all concepts as a tree is read: each before its narrower ones, those of one parent in the codebook's order.
    ///
    /// A concept whose parent is not there stands at the top, and so does one concept of every ring.
    #[must_use]
    pub fn concept_tree(&self) -> Vec<Branch<'_>> {
        let parents = self.parents();
        let mut children = vec![Vec::new(); self.concepts.len()];
        for (at, parent) in parents.iter().enumerate() {
            if let Some(parent) = parent {
                children[*parent].push(at);
            }
        }
        let mut tree = Vec::with_capacity(self.concepts.len());
        let mut seen = vec![false; self.concepts.len()];
        let tops = (0..parents.len()).filter(|at| parents[*at].is_none());
        // The second round is for rings, which hang on no top.
        for top in tops.chain(0..parents.len()) {
            let mut waiting = vec![(top, 0)];
            while let Some((at, depth)) = waiting.pop() {
                if std::mem::replace(&mut seen[at], true) {
                    continue;
                }
                tree.push(Branch { concept: &self.concepts[at], depth });
                waiting.extend(children[at].iter().rev().map(|child| (*child, depth + 1)));
            }
        }
        tree
    }

    /// Gives a concept with all its narrower ones, in the order of the tree; empty where it is not there.
    #[must_use]
    pub fn with_narrower(&self, id: &ConceptId) -> Vec<&Concept> {
        let tree = self.concept_tree();
        let Some(at) = tree.iter().position(|branch| branch.concept.id == *id) else { return Vec::new() };
        let below = tree[at + 1..].iter().take_while(|branch| branch.depth > tree[at].depth);
        std::iter::once(&tree[at]).chain(below).map(|branch| branch.concept).collect()
    }

    /// Tells whether `wide` is `narrow` or stands somewhere above it.
    #[must_use]
    pub fn is_within(&self, narrow: &ConceptId, wide: &ConceptId) -> bool {
        let mut at = Some(narrow);
        for _ in 0..=self.concepts.len() {
            match at {
                Some(id) if id == wide => return true,
                Some(id) => at = self.concept(id).and_then(|concept| concept.parent.as_ref()),
                None => return false,
            }
        }
        false
    }

    /// Gives the place of every concept's parent.
    fn parents(&self) -> Vec<Option<usize>> {
        let places = Index::of(self.concepts.iter().map(|concept| concept.id.as_str()));
        self.concepts.iter().map(|concept| concept.parent.as_ref().and_then(|id| places.place(id.as_str()))).collect()
    }
}
