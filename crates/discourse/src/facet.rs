//! What coders say about a statement beside its words.

use ascribe_annotation::{Codebook, FieldId, FieldValue, Stance, Statement, StatementKind, StatementTypeId, answer};
use std::fmt::Write;

/// One thing that coders say about a statement.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    /// Who speaks; all speakers together are one value.
    Speaker,
    /// For whom.
    Organization,
    /// As what.
    Role,
    /// About what; all concepts together are one value.
    Concept,
    /// Where the speaker stands, on each concept that the coders share.
    Stance,
    /// What type of statement it is.
    Type,
    /// Direct, indirect, mixed.
    Kind,
    /// The answer to a free field of a type.
    Field(StatementTypeId, FieldId),
}

impl Facet {
    /// Gives all facets of a codebook, in the order to show.
    #[must_use]
    pub fn all(codebook: &Codebook) -> Vec<Self> {
        let types = codebook.scheme.types.iter();
        let fields = types.flat_map(|known| known.fields.iter().map(|field| (known.id.clone(), field.id.clone())));
        let usual =
            [Self::Speaker, Self::Organization, Self::Role, Self::Concept, Self::Stance, Self::Type, Self::Kind];
        usual.into_iter().chain(fields.map(|(type_id, field)| Self::Field(type_id, field))).collect()
    }

    /// Gives the name to show.
    #[must_use]
    pub fn name(&self, codebook: &Codebook) -> String {
        match self {
            Self::Speaker => "Speaker".to_owned(),
            Self::Organization => "Organisation".to_owned(),
            Self::Role => "Role".to_owned(),
            Self::Concept => "Concept".to_owned(),
            Self::Stance => "Stance".to_owned(),
            Self::Type => "Type".to_owned(),
            Self::Kind => "Kind".to_owned(),
            Self::Field(type_id, id) => {
                let field = codebook.scheme.statement_type(type_id).and_then(|known| known.field(id));
                field.map_or_else(|| id.to_string(), |field| field.name.clone())
            }
        }
    }

    /// Tells whether the values have an order.
    #[must_use]
    pub fn is_ordinal(&self, codebook: &Codebook) -> bool {
        match self {
            Self::Stance => true,
            Self::Field(type_id, id) => {
                let field = codebook.scheme.statement_type(type_id).and_then(|known| known.field(id));
                field.is_some_and(|field| field.kind.is_ordinal())
            }
            _ => false,
        }
    }

    /// Gives what a statement says; `None` is unset, which is never counted. No speaker and no concept are values.
    ///
    /// The stance has a value for every concept: see [`stance_value`].
    pub(crate) fn value(&self, statement: &Statement) -> Option<Value> {
        match self {
            Self::Speaker => Some(Value::set(statement.speakers.iter().map(|id| id.as_str()))),
            Self::Concept => Some(Value::set(statement.positions.iter().map(|position| position.concept.as_str()))),
            Self::Organization => statement.organization.as_ref().map(|id| Value::label(id.as_str())),
            Self::Role => statement.role.as_ref().map(|id| Value::label(id.as_str())),
            Self::Type => Some(Value::label(statement.type_id.as_str())),
            Self::Kind => Some(Value::label(kind(statement.kind))),
            Self::Field(type_id, field) if statement.type_id == *type_id => {
                answer(&statement.answers, field).map(field_value)
            }
            Self::Field(..) | Self::Stance => None,
        }
    }
}

/// What a coder says, to be compared.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Value {
    /// Where it stands in an order; 0 for what has none.
    pub(crate) rank: i64,
    /// What it is.
    pub(crate) label: String,
}

impl Value {
    fn label(label: &str) -> Self {
        Self { rank: 0, label: label.to_owned() }
    }

    /// Makes one value of several ids, whatever their order.
    fn set<'i>(ids: impl Iterator<Item = &'i str>) -> Self {
        let mut ids = ids.collect::<Vec<_>>();
        ids.sort_unstable();
        let mut label = String::new();
        for id in ids {
            // The length keeps two ids apart from one that holds the mark.
            let _ = write!(label, "{}:{id};", id.len());
        }
        Self { rank: 0, label }
    }
}

/// Gives where a statement stands on a concept; `None` is unset. Neutral and ambiguous stand between the two sides.
pub(crate) fn stance_value(statement: &Statement, concept: &str) -> Option<Value> {
    let position = statement.positions.iter().find(|position| position.concept.as_str() == concept)?;
    Some(match position.stance? {
        Stance::Oppose => Value { rank: -1, label: "oppose".to_owned() },
        Stance::Neutral => Value { rank: 0, label: "neutral".to_owned() },
        Stance::Ambiguous => Value { rank: 0, label: "ambiguous".to_owned() },
        Stance::Support => Value { rank: 1, label: "support".to_owned() },
    })
}

fn field_value(value: &FieldValue) -> Value {
    match value {
        FieldValue::YesNo(answer) => Value { rank: i64::from(*answer), label: answer.to_string() },
        FieldValue::Number(number) => Value { rank: *number, label: number.to_string() },
        FieldValue::Text(text) => Value::label(text),
    }
}

fn kind(kind: StatementKind) -> &'static str {
    match kind {
        StatementKind::Direct => "direct",
        StatementKind::Indirect => "indirect",
        StatementKind::Mixed => "mixed",
    }
}
