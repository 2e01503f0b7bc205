//! Entries of the codebook as names in a cell, and back.
//!
//! A name usually tells which entry is meant. Where it does not (two speakers of one name), [`super::details`] holds the ids,
//! which count as long as nobody has changed the cell.

use super::cell;
use crate::words;
use ascribe_annotation::{Codebook, ConceptId, OrganizationId, Position, Proposal, SpeakerId, Stance};

/// Writes speakers.
pub(super) fn speakers(speakers: &[SpeakerId], codebook: &Codebook) -> String {
    cell::write_names(speakers.iter().map(|id| codebook.speaker(id).map_or(id.as_str(), |speaker| &speaker.name)))
}

/// Writes an organisation.
pub(super) fn organization(organization: Option<&OrganizationId>, codebook: &Codebook) -> String {
    cell::write_names(organization.map(|id| codebook.organization(id).map_or(id.as_str(), |entry| &entry.name)))
}

/// Writes concepts with their stances.
pub(super) fn positions<'p>(
    positions: impl IntoIterator<Item = (&'p ConceptId, Option<Stance>)>,
    codebook: &'p Codebook,
) -> String {
    cell::write_pairs(positions.into_iter().map(|(id, stance)| {
        let name = codebook.concept(id).map_or(id.as_str(), |concept| &concept.name);
        (name, stance.map(|stance| words::word(words::STANCES, &stance)))
    }))
}

/// Writes proposed concepts with their stances: to look at, never taken back as a decision.
pub(super) fn proposals(list: &[Proposal]) -> String {
    let stance = |proposal: &Proposal| Some(words::word(words::STANCES, &proposal.stance));
    cell::write_pairs(list.iter().map(|proposal| (proposal.concept.as_str(), stance(proposal))))
}

/// Gives the ids to keep beside the cell: those of speakers that their names do not tell.
pub(super) fn unclear_speakers(ids: &[SpeakerId], codebook: &Codebook) -> Option<Vec<SpeakerId>> {
    let names = cell::read_names(&speakers(ids, codebook));
    let told = names.iter().map(|name| codebook.speaker_named(name).map(|speaker| &speaker.id));
    (!told.eq(ids.iter().map(Some))).then(|| ids.to_vec())
}

/// Gives the id to keep beside the cell: that of an organisation that its name does not tell.
pub(super) fn unclear_organization(id: Option<&OrganizationId>, codebook: &Codebook) -> Option<OrganizationId> {
    let names = cell::read_names(&organization(id, codebook));
    let told = names.first().and_then(|name| codebook.organization_named(name)).map(|entry| &entry.id);
    id.filter(|id| told != Some(*id)).cloned()
}

/// Gives the ids to keep beside the cell: those of concepts that their names do not tell.
pub(super) fn unclear_concepts(list: &[Position], codebook: &Codebook) -> Option<Vec<ConceptId>> {
    let ids = || list.iter().map(|position| &position.concept);
    let pairs = cell::read_pairs(&positions(ids().map(|id| (id, None)), codebook));
    let told = pairs.iter().map(|(name, _)| codebook.concept_named(name).map(|concept| &concept.id));
    (!told.eq(ids().map(Some))).then(|| ids().cloned().collect())
}

/// Reads speakers; those that the codebook does not have are added to it.
pub(super) fn read_speakers(cell: &str, ids: Option<Vec<SpeakerId>>, codebook: &mut Codebook) -> Vec<SpeakerId> {
    let unchanged = ids.filter(|ids| speakers(ids, codebook) == cell);
    unchanged.unwrap_or_else(|| cell::read_names(cell).iter().map(|name| codebook.speaker_for(name)).collect())
}

/// Reads an organisation; one that the codebook does not have is added to it.
pub(super) fn read_organization(
    cell: &str,
    id: Option<OrganizationId>,
    codebook: &mut Codebook,
) -> Option<OrganizationId> {
    let unchanged = id.filter(|id| organization(Some(id), codebook) == cell);
    unchanged.or_else(|| cell::read_names(cell).first().map(|name| codebook.organization_for(name)))
}

/// Reads concepts with their stances; those that the codebook does not have are added to it.
///
/// # Errors
/// With the word that is no stance.
pub(super) fn read_positions(
    cell: &str,
    ids: Option<Vec<ConceptId>>,
    codebook: &mut Codebook,
) -> Result<Vec<Position>, String> {
    let pairs = cell::read_pairs(cell).into_iter().map(|(name, word)| Ok((name, read_stance(word)?)));
    let pairs = pairs.collect::<Result<Vec<_>, String>>()?;
    let stances = || pairs.iter().map(|(_, stance)| *stance);
    let unchanged = ids.filter(|ids| positions(ids.iter().zip(stances()), codebook) == cell);
    let concepts = unchanged.unwrap_or_else(|| pairs.iter().map(|(name, _)| codebook.concept_for(name)).collect());
    Ok(concepts.into_iter().zip(stances()).map(|(concept, stance)| Position::new(concept, stance)).collect())
}

fn read_stance(word: Option<String>) -> Result<Option<Stance>, String> {
    match word.as_deref() {
        None | Some("" | "unset") => Ok(None),
        Some(word) => words::value(words::STANCES, word).map(Some).ok_or_else(|| word.to_owned()),
    }
}
