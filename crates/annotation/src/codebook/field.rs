//! Fields that a person adds to statements and articles, as Discourse Network Analyzer's variables.

use super::FieldId;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::fmt;

/// A question that a coder answers about a statement or an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// What answers call it. Never changes, so that answers stay when the field is renamed.
    pub id: FieldId,
    /// The name to show.
    pub name: String,
    /// What kind of answer it takes.
    pub kind: FieldKind,
    /// What is meant, for coders.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub definition: String,
    /// Properties of a newer version or another program, kept as they came.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub extra: Map<String, Value>,
}

impl Field {
    /// Makes a field whose id is made of its name.
    #[must_use]
    pub fn new(name: impl Into<String>, kind: FieldKind) -> Self {
        let name = name.into();
        Self { id: FieldId::of_name(&name), name, kind, definition: String::new(), extra: Map::new() }
    }
}

/// What kind of answer a field takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FieldKind {
    /// Yes or no (DNA's "boolean").
    YesNo,
    /// A whole number (DNA's "integer").
    Number,
    /// A step of an ordinal scale: the labels of the steps in their order; the answer is the step's number, from 1.
    Scale(Vec<String>),
    /// A short text from a list that grows (DNA's "short text").
    Choice(Vec<String>),
    /// A text of any length (DNA's "long text").
    Text,
}

impl FieldKind {
    /// Tells whether an answer is one that this kind of field takes. A choice that is not in the list counts: the list grows.
    #[must_use]
    pub fn takes(&self, value: &FieldValue) -> bool {
        match (self, value) {
            (Self::YesNo, FieldValue::YesNo(_))
            | (Self::Number, FieldValue::Number(_))
            | (Self::Choice(_) | Self::Text, FieldValue::Text(_)) => true,
            (Self::Scale(steps), FieldValue::Number(step)) => {
                usize::try_from(*step).is_ok_and(|step| (1..=steps.len()).contains(&step))
            }
            _ => false,
        }
    }

    /// Tells whether the order of two answers means something.
    #[must_use]
    pub fn is_ordinal(&self) -> bool {
        matches!(self, Self::Number | Self::Scale(_))
    }
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Value", into = "Value")]
pub enum FieldValue {
    /// Yes (`true`) or no.
    YesNo(bool),
    /// A whole number, or the step of a scale.
    Number(i64),
    /// A choice or a text.
    Text(String),
}

/// Writes the answer for people: "yes", "3", the text.
impl fmt::Display for FieldValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::YesNo(true) => f.write_str("yes"),
            Self::YesNo(false) => f.write_str("no"),
            Self::Number(number) => write!(f, "{number}"),
            Self::Text(text) => f.write_str(text),
        }
    }
}

impl TryFrom<Value> for FieldValue {
    type Error = String;

    fn try_from(value: Value) -> Result<Self, String> {
        match value {
            Value::Bool(answer) => Ok(Self::YesNo(answer)),
            Value::String(text) => Ok(Self::Text(text)),
            Value::Number(number) => {
                number.as_i64().map(Self::Number).ok_or_else(|| format!("{number} is no whole number"))
            }
            other => Err(format!("{other} is no answer; true, false, a whole number or a text was expected")),
        }
    }
}

impl From<FieldValue> for Value {
    fn from(value: FieldValue) -> Self {
        match value {
            FieldValue::YesNo(answer) => answer.into(),
            FieldValue::Number(number) => number.into(),
            FieldValue::Text(text) => text.into(),
        }
    }
}

/// The answer to one field. A field without an answer is unset: it is in no list of these.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Which field.
    pub field: FieldId,
    /// The answer.
    pub value: FieldValue,
    /// Properties of a newer version or another program, kept as they came.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub extra: Map<String, Value>,
}

impl Answer {
    /// Answers a field.
    #[must_use]
    pub fn new(field: FieldId, value: FieldValue) -> Self {
        Self { field, value, extra: Map::new() }
    }
}

/// Finds the answer to a field; none is unset.
#[must_use]
pub fn answer<'a>(answers: &'a [Answer], field: &FieldId) -> Option<&'a FieldValue> {
    answers.iter().find(|answer| answer.field == *field).map(|answer| &answer.value)
}

/// Gives a field an answer, or takes it away.
pub(crate) fn set_answer(answers: &mut Vec<Answer>, field: &FieldId, value: Option<FieldValue>) {
    match (answers.iter_mut().find(|answer| answer.field == *field), value) {
        (Some(answer), Some(value)) => answer.value = value,
        (None, Some(value)) => answers.push(Answer::new(field.clone(), value)),
        (_, None) => answers.retain(|answer| answer.field != *field),
    }
}
