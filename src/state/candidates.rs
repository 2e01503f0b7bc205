//! Who may have said it, and what it may be about: the likeliest first.

use super::State;
use ascribe_annotation::{Concept, Proposal, Speaker, SpeakerId, Statement};
use ascribe_engine::{Entity, NameKind};
use ascribe_text::Span;
use std::collections::BTreeSet;

/// Somebody who may be the speaker.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Candidate<'a> {
    /// Somebody of the codebook.
    Known(&'a Speaker),
    /// Somebody whom the article names and the codebook does not know.
    Named(&'a str),
}

impl State {
    /// Gives who may have said a statement: first those whom the article names, the nearest first, then the codebook.
    ///
    /// Whoever is the speaker already comes last among the named ones: nobody looks for them.
    #[must_use]
    pub fn speaker_candidates<'a>(&'a self, statement: &Statement) -> Vec<Candidate<'a>> {
        let codebook = self.codebook();
        let mut taken = BTreeSet::<SpeakerId>::new();
        let mut found = Vec::new();
        for entity in self.named_near(statement) {
            match codebook.speaker_named(&entity.name) {
                Some(speaker) if statement.speakers.contains(&speaker.id) => {}
                Some(speaker) if taken.insert(speaker.id.clone()) => found.push(Candidate::Known(speaker)),
                Some(_) => {}
                None => found.push(Candidate::Named(&entity.name)),
            }
        }
        let rest = codebook.speakers.iter().filter(|speaker| !taken.contains(&speaker.id));
        found.extend(rest.map(Candidate::Known));
        found
    }

    /// Gives the concepts with those first that were given last.
    #[must_use]
    pub fn concept_candidates(&self) -> Vec<&Concept> {
        let codebook = self.codebook();
        let recent = self.recent.concepts().filter_map(|id| codebook.concept(id)).collect::<Vec<_>>();
        let rest = codebook.concepts.iter().filter(|concept| recent.iter().all(|known| known.id != concept.id));
        recent.iter().copied().chain(rest).collect()
    }

    /// Gives what the engine proposes for a statement, the likeliest first: moved by what was decided before.
    #[must_use]
    pub fn proposals(&self, statement: &Statement) -> Vec<Proposal> {
        let scheme = &self.codebook().scheme;
        let proposed = ascribe_engine::proposals(self.project(), statement).into_iter();
        proposed.filter(|proposal| scheme.uses(proposal.stance)).collect()
    }

    /// The people and bodies that the article names, by how near to the statement they are named.
    fn named_near(&self, statement: &Statement) -> Vec<&Entity> {
        let Some(reading) = self.open_reading() else { return Vec::new() };
        let Some(here) = statement.parts.iter().copied().reduce(Span::hull) else { return Vec::new() };
        let can_speak = |entity: &&Entity| {
            matches!(entity.kind, NameKind::Person | NameKind::Organization | NameKind::Geopolitical | NameKind::Group)
        };
        let mut named = reading.entities.iter().filter(can_speak).collect::<Vec<_>>();
        ascribe_text::sort_by_key(&mut named, |entity| (rank(entity.kind), nearest(entity, here)));
        named
    }
}

/// People speak more often than bodies, and bodies more often than countries.
fn rank(kind: NameKind) -> u8 {
    match kind {
        NameKind::Person => 0,
        NameKind::Organization => 1,
        _ => 2,
    }
}

/// Bytes between a span and the nearest place that mentions an entity.
fn nearest(entity: &Entity, here: Span) -> u32 {
    let distance = |span: Span| span.start.saturating_sub(here.end).max(here.start.saturating_sub(span.end));
    entity.mentions.iter().map(|mention| distance(mention.span)).min().unwrap_or(u32::MAX)
}
