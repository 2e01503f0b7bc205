//! What of a statement has no column of its own.

use super::{answers, cell, names};
use crate::json::{Properties, Truth, Writing};
use crate::texts::ArticleText;
use crate::w3c::proposal;
use crate::{Rejected, scheme};
use ascribe_annotation::{
    Answer, Codebook, Coder, ConceptId, OrganizationId, RevisionId, RoleId, SpeakerId, Statement, StatementId,
    StatementTypeId,
};
use serde_json::{Map, Value};

/// The coder column's name for the engine.
pub(super) const ENGINE: &str = "Ascribe";

/// The last column, as JSON. Everything that is usual is left out.
#[derive(Default)]
pub(super) struct Details {
    /// Ids of the speakers, where their names do not tell which they are.
    pub(super) speakers: Option<Vec<SpeakerId>>,
    /// Id of the organisation, where its name does not tell which it is.
    pub(super) organization: Option<OrganizationId>,
    /// Ids of the concepts, where their names do not tell which they are.
    pub(super) concepts: Option<Vec<ConceptId>>,
    /// Id of the role, where its name does not tell which it is.
    pub(super) role: Option<RoleId>,
    /// Id of the type, where its name does not tell which it is.
    pub(super) type_id: Option<StatementTypeId>,
    /// The answers, where the cell does not tell them.
    pub(super) answers: Option<Vec<Answer>>,
    /// The version of the codebook.
    pub(super) codebook: Option<RevisionId>,
    /// What a final statement decides between.
    pub(super) adjudicates: Vec<StatementId>,
    /// Unknown properties of positions, by their place in the list.
    pub(super) positions: Map<String, Value>,
    /// The coder is a person, though of the engine's name.
    pub(super) person: bool,
    /// What the engine said, beside rule and confidence.
    pub(super) suggestion: Option<SuggestionDetails>,
    /// What the engine proposes, as in annotations: the cell shows no more than names and stances.
    pub(super) proposals: Vec<Value>,
    /// Unknown properties of the statement.
    pub(super) extra: Map<String, Value>,
}

/// What the engine said, beside rule and confidence.
pub(super) struct SuggestionDetails {
    /// Places, as in the columns.
    pub(super) evidence: String,
    /// Said, rather than believed, planned, decreed.
    pub(super) speech: bool,
    /// Inside another statement.
    pub(super) nested: bool,
    /// Unknown properties of the suggestion.
    pub(super) extra: Map<String, Value>,
}

/// Writes what has no column; nothing where there is nothing to say.
pub(super) fn write(statement: &Statement, text: &ArticleText<'_>, codebook: &Codebook) -> String {
    let mut details = Writing::default();
    let speakers = names::unclear_speakers(&statement.speakers, codebook);
    details.set_some("speakers", speakers.map(|ids| ids.iter().map(|id| id.as_str().into()).collect::<Vec<Value>>()));
    let organization = names::unclear_organization(statement.organization.as_ref(), codebook);
    details.set_some("organization", organization.map(|id| id.to_string()));
    let concepts = names::unclear_concepts(&statement.positions, codebook);
    details.set_some("concepts", concepts.map(|ids| ids.iter().map(|id| id.as_str().into()).collect::<Vec<Value>>()));
    let role = answers::unclear_role(statement.role.as_ref(), codebook);
    details.set_some("role", role.map(|id| id.to_string()));
    details.set_some("type", answers::unclear_type(&statement.type_id, codebook).map(|id| id.to_string()));
    let unclear = answers::unclear(&statement.answers, &statement.type_id, codebook);
    details.set_some("answers", unclear.map(|answers| scheme::write_answers(&answers)));
    details.set_some("codebook", statement.codebook.as_ref().map(|id| id.to_string()));
    details.set_list("adjudicates", statement.adjudicates.iter().map(|id| id.as_str().into()).collect());
    details.set_object("positions", position_extras(statement));
    if statement.coder == Coder::Person(ENGINE.to_owned()) {
        details.set("person", true);
    }
    if let Some(suggestion) = &statement.suggestion {
        let mut said = Writing::default();
        said.set("evidence", cell::write_places(text, &suggestion.evidence));
        said.set("speech", suggestion.speech).set("nested", suggestion.nested);
        said.set_object("extra", suggestion.extra.clone());
        details.set("suggestion", said.done());
    }
    details.set_list("proposals", proposal::write_all(text, &statement.proposals));
    details.set_object("extra", statement.extra.clone());
    details.text()
}

/// Reads the cell.
pub(super) fn read(cell: &str) -> Result<Details, Rejected> {
    if cell.trim().is_empty() {
        return Ok(Details::default());
    }
    let value = serde_json::from_str::<Value>(cell).map_err(|error| Rejected::new("", error.to_string()))?;
    let mut details = Properties::of(value)?;
    Ok(Details {
        speakers: ids(&mut details, "speakers")?,
        organization: details.text("organization")?.map(Into::into),
        concepts: ids(&mut details, "concepts")?,
        role: details.text("role")?.map(Into::into),
        type_id: details.text("type")?.map(Into::into),
        answers: if details.has("answers") { Some(scheme::read_answers(&mut details, "answers")?) } else { None },
        codebook: details.text("codebook")?.map(Into::into),
        adjudicates: details.texts("adjudicates")?.into_iter().map(StatementId::from).collect(),
        positions: details.map("positions")?,
        person: details.truth("person", Truth::No)?,
        suggestion: details.object("suggestion")?.map(read_suggestion).transpose()?,
        proposals: details.list("proposals"),
        extra: details.map("extra")?,
    })
}

fn read_suggestion(mut said: Properties) -> Result<SuggestionDetails, Rejected> {
    Ok(SuggestionDetails {
        evidence: said.text("evidence")?.unwrap_or_default(),
        speech: said.truth("speech", Truth::Yes)?,
        nested: said.truth("nested", Truth::No)?,
        extra: said.map("extra")?,
    })
}

/// Reads a list of ids; an empty list says something else than none.
fn ids<I: From<String>>(details: &mut Properties, key: &str) -> Result<Option<Vec<I>>, Rejected> {
    if !details.has(key) {
        return Ok(None);
    }
    Ok(Some(details.texts(key)?.into_iter().map(I::from).collect()))
}

fn position_extras(statement: &Statement) -> Map<String, Value> {
    let mut extras = Map::new();
    for (at, position) in statement.positions.iter().enumerate().filter(|(_, position)| !position.extra.is_empty()) {
        extras.insert(at.to_string(), position.extra.clone().into());
    }
    extras
}
