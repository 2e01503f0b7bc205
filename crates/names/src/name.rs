//! Names in the text.

use ascribe_text::Span;
use serde::{Deserialize, Serialize};

/// What a name names. The letters are those of OntoNotes and of `ascribe read`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum NameKind {
    /// A person.
    #[serde(rename = "PER")]
    Person,
    /// An organisation.
    #[serde(rename = "ORG")]
    Organization,
    /// A place with a government: country, state, city.
    #[serde(rename = "GPE")]
    Geopolitical,
    /// Any other place.
    #[serde(rename = "LOC")]
    Location,
    /// A building, airport, bridge.
    #[serde(rename = "FAC")]
    Facility,
    /// A nationality, religion, political adherence ("Turkish", "Democrats").
    #[serde(rename = "NORP")]
    Group,
    /// A named event.
    #[serde(rename = "EVENT")]
    Event,
    /// Anything else that has a name.
    #[serde(rename = "MISC")]
    Other,
}

/// One name in the text, without a title before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name {
    /// Where it stands.
    pub span: Span,
    /// What it names.
    pub kind: NameKind,
}
