//! What statements are about.

use super::{Color, ConceptId};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// What a statement takes a position on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concept {
    /// Its name in the project.
    pub id: ConceptId,
    /// The name to show.
    pub name: String,
    /// Other wordings that mean the same concept.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// What belongs to it and what does not.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub definition: String,
    /// Wordings that show what is meant.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<String>,
    /// The wider concept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<ConceptId>,
    /// Its colour, if a person chose one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub color: Option<Color>,
    /// The key that chooses it, if a person gave it one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<char>,
    /// Properties of a newer version or another program, kept as they came.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub extra: Map<String, Value>,
}

impl Concept {
    /// Makes a concept of which only the name is known.
    #[must_use]
    pub fn new(id: ConceptId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            aliases: Vec::new(),
            definition: String::new(),
            examples: Vec::new(),
            parent: None,
            color: None,
            key: None,
            extra: Map::new(),
        }
    }
}
