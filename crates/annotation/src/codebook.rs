//! Who can speak and what can be spoken about.

use serde::{Deserialize, Serialize};
use std::rc::Rc;

macro_rules! id_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Rc<str>);
    };
}

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

/// A person, body or unnamed source that speaks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// Its name in the project.
    pub id: SpeakerId,
    /// The name to show.
    pub name: String,
    /// Other spellings that mean the same speaker.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// The organisation that a new statement of this speaker starts with.
    #[serde(default)]
    pub organization: Option<OrganizationId>,
}

/// A body that speakers speak for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organization {
    /// Its name in the project.
    pub id: OrganizationId,
    /// The name to show.
    pub name: String,
    /// Other spellings.
    #[serde(default)]
    pub aliases: Vec<String>,
}

/// What a statement takes a position on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concept {
    /// Its name in the project.
    pub id: ConceptId,
    /// The name to show.
    pub name: String,
    /// What belongs to it and what does not.
    #[serde(default)]
    pub definition: String,
    /// The wider concept.
    #[serde(default)]
    pub parent: Option<ConceptId>,
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
