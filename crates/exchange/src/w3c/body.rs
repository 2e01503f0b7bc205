//! What is said about the words: speaker, organisation, concept with stance, note.

use super::read::Entries;
use super::rest::Rest;
use super::vocabulary::{ENTRY, IS, STANCE};
use crate::Rejected;
use crate::json::{Properties, Writing};
use crate::words;
use ascribe_annotation::{Codebook, Position, Statement};
use serde_json::{Map, Value};

/// Writes the bodies of a statement: what Ascribe knows, then what it only keeps.
pub(super) fn write(statement: &Statement, codebook: &Codebook, rest: &Rest, kept: Option<Value>) -> Vec<Value> {
    let mut bodies = Vec::new();
    for id in &statement.speakers {
        let name = codebook.speaker(id).map_or(id.as_str(), |speaker| &speaker.name);
        bodies.push(entry("speaker", "identifying", id.as_str(), name, &rest.of(&format!("speaker/{id}"))).done());
    }
    if let Some(id) = &statement.organization {
        let name = codebook.organization(id).map_or(id.as_str(), |organization| &organization.name);
        bodies.push(
            entry("organization", "identifying", id.as_str(), name, &rest.of(&format!("organization/{id}"))).done(),
        );
    }
    if let Some(id) = &statement.role {
        let name = codebook.role(id).map_or(id.as_str(), |role| &role.name);
        bodies.push(entry("role", "identifying", id.as_str(), name, &rest.of(&format!("role/{id}"))).done());
    }
    bodies.extend(statement.positions.iter().map(|position| write_position(position, codebook)));
    if !statement.note.is_empty() {
        bodies.push(write_note(&statement.note, &rest.of("note")));
    }
    if let Some(Value::Array(kept)) = kept {
        bodies.extend(kept);
    }
    bodies
}

/// Which bodies Ascribe takes up.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    /// The annotation is Ascribe's: bodies without `ascribe:is` are another program's additions and only kept.
    Ascribe,
    /// The annotation is another program's: its comments are notes, its tags are concepts.
    Foreign,
}

/// Reads the bodies into a statement; gives those that are only kept.
pub(super) fn read(
    bodies: Vec<Value>,
    origin: Origin,
    statement: &mut Statement,
    entries: &mut Entries,
    rest: &mut Rest,
) -> Result<Vec<Value>, Rejected> {
    let mut kept = Vec::new();
    for (at, body) in bodies.into_iter().enumerate() {
        let role = role(&body, origin, statement);
        let taken = take(body, role.as_deref(), statement, entries, rest);
        kept.extend(taken.map_err(|rejected| rejected.inside(&format!("body/{at}")))?);
    }
    Ok(kept)
}

fn entry(is: &str, purpose: &str, id: &str, name: &str, left: &Map<String, Value>) -> Writing {
    let mut body = Writing::over(left);
    body.set_default("type", "TextualBody").set_default("purpose", purpose).set("value", name);
    body.set(IS, is).set(ENTRY, id);
    body
}

fn write_position(position: &Position, codebook: &Codebook) -> Value {
    let id = &position.concept;
    let name = codebook.concept(id).map_or(id.as_str(), |concept| &concept.name);
    let mut body = entry("concept", "classifying", id.as_str(), name, &position.extra);
    body.set_some(STANCE, position.stance.map(|stance| words::word(words::STANCES, &stance)));
    body.done()
}

fn write_note(note: &str, left: &Map<String, Value>) -> Value {
    let mut body = Writing::over(left);
    body.set_default("type", "TextualBody").set_default("purpose", "commenting").set_default("format", "text/plain");
    body.set("value", note).set(IS, "note");
    body.done()
}

/// Tells what a body is to the statement; nothing where it is only kept.
fn role(body: &Value, origin: Origin, statement: &Statement) -> Option<String> {
    if let Some(is) = body.get(IS) {
        return is.as_str().map(str::to_owned);
    }
    if origin == Origin::Ascribe {
        return None;
    }
    let is_text = body.get("value").is_some_and(Value::is_string);
    let role = match body.get("purpose").and_then(Value::as_str) {
        Some("tagging" | "classifying") => "concept",
        None | Some("commenting" | "describing" | "replying") if statement.note.is_empty() => "note",
        _ => return None,
    };
    is_text.then(|| role.to_owned())
}

/// Takes one body up; gives it back where it is only kept.
fn take(
    body: Value,
    role: Option<&str>,
    statement: &mut Statement,
    entries: &mut Entries,
    rest: &mut Rest,
) -> Result<Option<Value>, Rejected> {
    let (Value::Object(body), Some(role @ ("speaker" | "organization" | "role" | "concept" | "note"))) = (&body, role)
    else {
        return Ok(Some(body));
    };
    let mut properties = Properties::from(body.clone());
    properties.take(IS);
    properties.skip_word("type", "TextualBody");
    let value = properties.needed_text("value")?;
    let id = properties.text(ENTRY)?;
    match role {
        "speaker" => {
            properties.skip_word("purpose", "identifying");
            let speaker = entries.speaker(id, &value);
            rest.keep(&format!("speaker/{speaker}"), properties);
            statement.speakers.push(speaker);
        }
        "organization" => {
            properties.skip_word("purpose", "identifying");
            let organization = entries.organization(id, &value);
            rest.keep(&format!("organization/{organization}"), properties);
            statement.organization = Some(organization);
        }
        "role" => {
            properties.skip_word("purpose", "identifying");
            let role = entries.role(id, &value);
            rest.keep(&format!("role/{role}"), properties);
            statement.role = Some(role);
        }
        "concept" => {
            properties.skip_word("purpose", "classifying");
            let stance = properties.word(STANCE, words::STANCES)?;
            let concept = entries.concept(id, &value);
            statement.positions.push(Position { concept, stance, extra: properties.rest() });
        }
        _ => {
            properties.skip_word("purpose", "commenting");
            properties.skip_word("format", "text/plain");
            rest.keep("note", properties);
            statement.note = value;
        }
    }
    Ok(None)
}
