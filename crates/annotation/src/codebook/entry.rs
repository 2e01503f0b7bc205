//! Organisations and roles: a name, how else it is written, and what belongs to it.

use super::{Color, OrganizationId, RoleId};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A body that speakers speak for.
pub type Organization = Entry<OrganizationId>;

/// What somebody is when they speak: "minister", "resident".
pub type Role = Entry<RoleId>;

/// An entry of the codebook that is no more than a name and what is meant by it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry<Id> {
    /// Its name in the project.
    pub id: Id,
    /// The name to show.
    pub name: String,
    /// Other spellings or wordings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// What belongs to it and what does not, for coders.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub definition: String,
    /// Its colour, if a person chose one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub color: Option<Color>,
    /// Properties of a newer version or another program, kept as they came.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub extra: Map<String, Value>,
}

impl<Id> Entry<Id> {
    /// Makes an entry of which only the name is known.
    #[must_use]
    pub fn new(id: Id, name: impl Into<String>) -> Self {
        Self { id, name: name.into(), aliases: Vec::new(), definition: String::new(), color: None, extra: Map::new() }
    }
}
