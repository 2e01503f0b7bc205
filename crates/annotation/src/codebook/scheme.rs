//! What is asked of every statement and article: types of statements, fields, the stance scale.

use super::{Color, Field, FieldId, StatementTypeId};
use crate::Stance;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Types of statements, fields of articles, the stance scale.
///
/// It is small, so a change of it replaces it as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scheme {
    /// Types of statements, in the order to show; [`StatementType::claim`] is always among them.
    pub types: Vec<StatementType>,
    /// Fields of articles.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub article_fields: Vec<Field>,
    /// The stances in use and what they are called; empty is all four by their usual names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stances: Vec<StanceLabel>,
}

impl Default for Scheme {
    fn default() -> Self {
        Self { types: vec![StatementType::claim()], article_fields: Vec::new(), stances: Vec::new() }
    }
}

impl Scheme {
    /// Finds a type of statements by id.
    #[must_use]
    pub fn statement_type(&self, id: &StatementTypeId) -> Option<&StatementType> {
        self.types.iter().find(|statement_type| statement_type.id == *id)
    }

    /// Gives the stances in use, in order, with what they are called here.
    #[must_use]
    pub fn stance_labels(&self) -> Vec<StanceLabel> {
        if self.stances.is_empty() { Stance::ALL.map(StanceLabel::usual).to_vec() } else { self.stances.clone() }
    }

    /// Gives what a stance is called here; one that is not in use keeps its usual name.
    #[must_use]
    pub fn stance_label(&self, stance: Stance) -> String {
        let known = self.stances.iter().find(|known| known.stance == stance && !known.label.is_empty());
        known.map_or_else(|| StanceLabel::usual(stance).label, |known| known.label.clone())
    }

    /// Tells whether a stance is in use.
    #[must_use]
    pub fn uses(&self, stance: Stance) -> bool {
        self.stances.is_empty() || self.stances.iter().any(|known| known.stance == stance)
    }

    /// Finds an article's field by id.
    #[must_use]
    pub fn article_field(&self, id: &FieldId) -> Option<&Field> {
        self.article_fields.iter().find(|field| field.id == *id)
    }
}

/// A kind of statement with the fields that are asked for it: "claim", "narrative".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatementType {
    /// What statements call it.
    pub id: StatementTypeId,
    /// The name to show.
    pub name: String,
    /// What belongs to it and what does not.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub definition: String,
    /// Its colour, if a person chose one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub color: Option<Color>,
    /// What is asked beside speaker, organisation, concept and stance.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<Field>,
    /// Properties of a newer version or another program, kept as they came.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub extra: Map<String, Value>,
}

impl StatementType {
    /// Makes a type without fields whose id is made of its name.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        let name = name.into();
        let id = StatementTypeId::of_name(&name);
        Self { id, name, definition: String::new(), color: None, fields: Vec::new(), extra: Map::new() }
    }

    /// Makes the type that every project has and every statement begins with.
    #[must_use]
    pub fn claim() -> Self {
        Self::new("Claim")
    }

    /// Finds a field by id.
    #[must_use]
    pub fn field(&self, id: &FieldId) -> Option<&Field> {
        self.fields.iter().find(|field| field.id == *id)
    }
}

impl StatementTypeId {
    /// Names [`StatementType::claim`].
    #[must_use]
    pub fn claim() -> Self {
        CLAIM.into()
    }

    /// Tells whether it is [`StatementTypeId::claim`].
    #[must_use]
    pub fn is_claim(&self) -> bool {
        self.as_str() == CLAIM
    }
}

const CLAIM: &str = "claim";

/// A stance in use and what it is called: "agree" for support.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StanceLabel {
    /// Which.
    pub stance: Stance,
    /// The name to show.
    pub label: String,
    /// Properties of a newer version or another program, kept as they came.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub extra: Map<String, Value>,
}

impl StanceLabel {
    /// Gives a stance its usual name.
    #[must_use]
    pub fn usual(stance: Stance) -> Self {
        let label = match stance {
            Stance::Support => "Support",
            Stance::Oppose => "Oppose",
            Stance::Neutral => "Neutral",
            Stance::Ambiguous => "Ambiguous",
        };
        Self { stance, label: label.to_owned(), extra: Map::new() }
    }
}
