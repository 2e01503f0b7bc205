//! Who can speak and what can be spoken about.

use crate::id::id_type;
use crate::lookup;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

id_type! {
    /// Names a speaker of the codebook.
    SpeakerId
}
id_type! {
    /// Names an organisation of the codebook.
    OrganizationId
}
id_type! {
    /// Names a concept of the codebook.
    ConceptId
}

/// Lets an id be made of a name.
macro_rules! id_of_name {
    ($name:ident) => {
        impl $name {
            /// Makes the id that a new entry of this name starts with: "Anna B. Hale" is `anna-b-hale`.
            ///
            /// The same name gives the same id in every project, so that files of two people fit together.
            #[must_use]
            pub fn of_name(name: &str) -> Self {
                lookup::slug(name).into()
            }
        }
    };
}

id_of_name!(SpeakerId);
id_of_name!(OrganizationId);
id_of_name!(ConceptId);

/// A person, body or unnamed source that speaks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// Its name in the project.
    pub id: SpeakerId,
    /// The name to show.
    pub name: String,
    /// Other spellings that mean the same speaker.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// The organisation that a new statement of this speaker starts with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organization: Option<OrganizationId>,
    /// Properties of a newer version or another program, kept as they came.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub extra: Map<String, Value>,
}

impl Speaker {
    /// Makes a speaker of whom only the name is known.
    #[must_use]
    pub fn new(id: SpeakerId, name: impl Into<String>) -> Self {
        Self { id, name: name.into(), aliases: Vec::new(), organization: None, extra: Map::new() }
    }
}

/// A body that speakers speak for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organization {
    /// Its name in the project.
    pub id: OrganizationId,
    /// The name to show.
    pub name: String,
    /// Other spellings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Properties of a newer version or another program, kept as they came.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub extra: Map<String, Value>,
}

impl Organization {
    /// Makes an organisation of which only the name is known.
    #[must_use]
    pub fn new(id: OrganizationId, name: impl Into<String>) -> Self {
        Self { id, name: name.into(), aliases: Vec::new(), extra: Map::new() }
    }
}

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
    /// The wider concept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<ConceptId>,
    /// Properties of a newer version or another program, kept as they came.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub extra: Map<String, Value>,
}

impl Concept {
    /// Makes a concept of which only the name is known.
    #[must_use]
    pub fn new(id: ConceptId, name: impl Into<String>) -> Self {
        Self { id, name: name.into(), aliases: Vec::new(), definition: String::new(), parent: None, extra: Map::new() }
    }
}

/// The project's speakers, organisations and concepts, each in the order of their making.
///
/// The order is what gives a speaker its colour, so a removed entry that comes back by undo takes its old place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Codebook {
    /// Who speaks.
    pub speakers: Vec<Speaker>,
    /// For whom.
    pub organizations: Vec<Organization>,
    /// About what.
    pub concepts: Vec<Concept>,
}
