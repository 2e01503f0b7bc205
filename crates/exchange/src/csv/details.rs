//! What of a statement has no column of its own.

use super::{cell, names};
use crate::texts::ArticleText;
use ascribe_annotation::{Codebook, Coder, ConceptId, OrganizationId, SpeakerId, Statement, Suggestion};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The coder column's name for the engine.
pub(super) const ENGINE: &str = "Ascribe";

/// The last column, as JSON. Everything that is usual is left out.
#[derive(Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Details {
    /// Ids of the speakers, where their names do not tell which they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) speakers: Option<Vec<SpeakerId>>,
    /// Id of the organisation, where its name does not tell which it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) organization: Option<OrganizationId>,
    /// Ids of the concepts, where their names do not tell which they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) concepts: Option<Vec<ConceptId>>,
    /// Unknown properties of positions, by their place in the list.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub(super) positions: Map<String, Value>,
    /// The coder is a person, though of the engine's name.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(super) person: bool,
    /// What the engine said, beside rule and confidence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) suggestion: Option<SuggestionDetails>,
    /// Unknown properties of the statement.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub(super) extra: Map<String, Value>,
}

/// What the engine said, beside rule and confidence.
#[derive(Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct SuggestionDetails {
    /// Places, as in the columns.
    pub(super) evidence: String,
    /// Said, rather than believed, planned, decreed.
    pub(super) speech: bool,
    /// Inside another statement.
    pub(super) nested: bool,
    /// Unknown properties of the suggestion.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub(super) extra: Map<String, Value>,
}

impl Details {
    /// Gathers what has no column.
    pub(super) fn of(statement: &Statement, text: &ArticleText<'_>, codebook: &Codebook) -> Self {
        let mut positions = Map::new();
        for (at, position) in statement.positions.iter().enumerate().filter(|(_, position)| !position.extra.is_empty())
        {
            positions.insert(at.to_string(), position.extra.clone().into());
        }
        Self {
            speakers: names::unclear_speakers(&statement.speakers, codebook),
            organization: names::unclear_organization(statement.organization.as_ref(), codebook),
            concepts: names::unclear_concepts(&statement.positions, codebook),
            positions,
            person: statement.coder == Coder::Person(ENGINE.to_owned()),
            suggestion: statement.suggestion.as_ref().map(|suggestion| SuggestionDetails::of(suggestion, text)),
            extra: statement.extra.clone(),
        }
    }

    /// Writes the cell; nothing where there is nothing to say.
    pub(super) fn write(&self) -> String {
        if *self == Self::default() {
            return String::new();
        }
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads the cell.
    pub(super) fn read(cell: &str) -> Result<Self, serde_json::Error> {
        if cell.trim().is_empty() { Ok(Self::default()) } else { serde_json::from_str(cell) }
    }
}

impl SuggestionDetails {
    fn of(suggestion: &Suggestion, text: &ArticleText<'_>) -> Self {
        Self {
            evidence: cell::write_places(text, &suggestion.evidence),
            speech: suggestion.speech,
            nested: suggestion.nested,
            extra: suggestion.extra.clone(),
        }
    }
}
