//! Types of statements, fields, the stance scale and the versions of a codebook as JSON.

use crate::codebook::{describe, entries, read_color};
use crate::json::{Properties, Writing};
use crate::{Rejected, words};
use ascribe_annotation::{
    Answer, Coder, Field, FieldId, FieldKind, FieldValue, Revision, Scheme, StanceLabel, StatementType,
};
use serde_json::Value;

/// Writes what differs from the usual scheme.
pub(crate) fn write(scheme: &Scheme, object: &mut Writing) {
    if *scheme == Scheme::default() {
        return;
    }
    object.set_list("types", scheme.types.iter().map(write_type).collect());
    object.set_list("articleFields", scheme.article_fields.iter().map(write_field).collect());
    object.set_list("stances", scheme.stances.iter().map(write_stance).collect());
}

/// Reads a scheme; where the file has none, it is the usual one.
pub(crate) fn read(properties: &mut Properties) -> Result<Scheme, Rejected> {
    let mut types = entries(properties, "types", read_type)?;
    if types.iter().all(|known| !known.id.is_claim()) {
        types.insert(0, StatementType::claim());
    }
    Ok(Scheme {
        types,
        article_fields: entries(properties, "articleFields", read_field)?,
        stances: entries(properties, "stances", read_stance)?,
    })
}

/// Writes a version of the codebook.
pub(crate) fn write_revision(revision: &Revision) -> Value {
    let mut object = Writing::over(&revision.extra);
    object.set("id", revision.id.as_str()).set("at", revision.at.as_str()).set("what", revision.what.as_str());
    // The engine changes no codebook; its name would be a person's here.
    object.set_some("coder", coder_name(&revision.coder));
    object.done()
}

/// Reads a version of the codebook.
pub(crate) fn read_revision(mut revision: Properties) -> Result<Revision, Rejected> {
    Ok(Revision {
        id: revision.needed_text("id")?.into(),
        at: revision.text("at")?.unwrap_or_default().into(),
        coder: coder(revision.text("coder")?),
        what: revision.text("what")?.unwrap_or_default(),
        extra: revision.rest(),
    })
}

/// Gives a person's name; the engine has none.
pub(crate) fn coder_name(coder: &Coder) -> Option<&str> {
    match coder {
        Coder::Ascribe => None,
        Coder::Person(name) => Some(name),
    }
}

/// Takes somebody without a name for the engine.
pub(crate) fn coder(name: Option<String>) -> Coder {
    name.map_or(Coder::Ascribe, Coder::Person)
}

/// Writes the answers to fields.
pub(crate) fn write_answers(answers: &[Answer]) -> Vec<Value> {
    let write = |answer: &Answer| {
        let mut object = Writing::over(&answer.extra);
        object.set("field", answer.field.as_str()).set("value", Value::from(answer.value.clone()));
        object.done()
    };
    answers.iter().map(write).collect()
}

/// Reads the answers to fields.
pub(crate) fn read_answers(properties: &mut Properties, key: &str) -> Result<Vec<Answer>, Rejected> {
    entries(properties, key, read_answer)
}

fn read_answer(mut answer: Properties) -> Result<Answer, Rejected> {
    let field = FieldId::from(answer.needed_text("field")?);
    let value = answer.take("value").ok_or_else(|| Rejected::new("value", "an answer is missing"))?;
    let value = FieldValue::try_from(value).map_err(|problem| Rejected::new("value", problem))?;
    Ok(Answer { field, value, extra: answer.rest() })
}

fn write_type(statement_type: &StatementType) -> Value {
    let mut object = Writing::over(&statement_type.extra);
    object.set("id", statement_type.id.as_str()).set("name", statement_type.name.as_str());
    describe(&mut object, &statement_type.definition, statement_type.color);
    object.set_list("fields", statement_type.fields.iter().map(write_field).collect());
    object.done()
}

fn read_type(mut properties: Properties) -> Result<StatementType, Rejected> {
    let id = properties.needed_text("id")?;
    let statement_type = StatementType::new(properties.needed_text("name")?);
    Ok(StatementType {
        id: id.into(),
        definition: properties.text("definition")?.unwrap_or_default(),
        color: read_color(&mut properties)?,
        fields: entries(&mut properties, "fields", read_field)?,
        extra: properties.rest(),
        ..statement_type
    })
}

fn write_field(field: &Field) -> Value {
    let mut object = Writing::over(&field.extra);
    object.set("id", field.id.as_str()).set("name", field.name.as_str());
    let (kind, list) = match &field.kind {
        FieldKind::YesNo => ("yes-no", None),
        FieldKind::Number => ("number", None),
        FieldKind::Scale(steps) => ("scale", Some(("steps", steps))),
        FieldKind::Choice(choices) => ("choice", Some(("choices", choices))),
        FieldKind::Text => ("text", None),
    };
    object.set("kind", kind);
    if let Some((key, values)) = list {
        object.set(key, values.iter().map(|value| Value::from(value.as_str())).collect::<Vec<_>>());
    }
    describe(&mut object, &field.definition, None);
    object.done()
}

fn read_field(mut properties: Properties) -> Result<Field, Rejected> {
    let id = properties.needed_text("id")?;
    let name = properties.needed_text("name")?;
    let kind = match properties.needed_text("kind")?.as_str() {
        "yes-no" => FieldKind::YesNo,
        "number" => FieldKind::Number,
        "scale" => FieldKind::Scale(properties.texts("steps")?),
        "choice" => FieldKind::Choice(properties.texts("choices")?),
        "text" => FieldKind::Text,
        other => {
            let reason = format!("'{other}' was found, where yes-no, number, scale, choice, text was expected");
            return Err(Rejected::new("kind", reason));
        }
    };
    let definition = properties.text("definition")?.unwrap_or_default();
    Ok(Field { id: id.into(), definition, extra: properties.rest(), ..Field::new(name, kind) })
}

fn write_stance(label: &StanceLabel) -> Value {
    let mut object = Writing::over(&label.extra);
    object.set("stance", words::word(words::STANCES, &label.stance)).set("label", label.label.as_str());
    object.done()
}

fn read_stance(mut properties: Properties) -> Result<StanceLabel, Rejected> {
    let stance = properties.word("stance", words::STANCES)?;
    let stance = stance.ok_or_else(|| Rejected::new("stance", "a stance is missing"))?;
    let label = properties.text("label")?.unwrap_or_default();
    Ok(StanceLabel { stance, label, extra: properties.rest() })
}
