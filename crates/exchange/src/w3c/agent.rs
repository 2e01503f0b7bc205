//! Who made an annotation: a person is its `creator`, the engine its `generator`.

use super::rest::Rest;
use crate::Rejected;
use crate::json::{Properties, Writing};
use ascribe_annotation::Coder;
use serde_json::{Map, Value};

/// Writes who decided.
pub(super) fn write(coder: &Coder, rest: &Rest, annotation: &mut Writing) {
    match coder {
        Coder::Ascribe => annotation.set("generator", engine(&rest.of("generator"))),
        Coder::Person(name) => annotation.set("creator", person(name, &rest.of(&path(name)))),
    };
}

/// Reads who decided. What else is known of a person is kept; another program's `generator` is left where it is.
pub(super) fn read(annotation: &mut Properties, rest: &mut Rest) -> Result<Coder, Rejected> {
    match annotation.take("creator") {
        Some(Value::Object(creator)) => {
            let mut creator = Properties::from(creator);
            let name = read_name(&mut creator).map_err(|rejected| rejected.inside("creator"))?;
            creator.skip_word("type", "Person");
            rest.keep(&path(&name), creator);
            Ok(Coder::Person(name))
        }
        Some(Value::String(name)) => Ok(Coder::Person(name)),
        Some(_) => Err(Rejected::new("creator", "one creator was expected: an address or an object with a name")),
        None => Ok(if is_engine(annotation, rest) { Coder::Ascribe } else { Coder::Person(String::new()) }),
    }
}

/// The engine's name.
const ENGINE: &str = "Ascribe";

/// Gives the engine as the generator of a part.
pub(super) fn generator() -> Value {
    engine(&Map::new())
}

fn engine(left: &Map<String, Value>) -> Value {
    let mut software = Writing::over(left);
    software.set_default("type", "Software").set("name", ENGINE);
    software.done()
}

/// Tells whether the engine is the generator, and takes it out if so.
fn is_engine(annotation: &mut Properties, rest: &mut Rest) -> bool {
    match annotation.take("generator") {
        Some(Value::Object(software)) if software.get("name").and_then(Value::as_str) == Some(ENGINE) => {
            let mut left = Properties::from(software);
            left.take("name");
            left.skip_word("type", "Software");
            rest.keep("generator", left);
            true
        }
        Some(other) => {
            annotation.put("generator", other);
            false
        }
        None => false,
    }
}

fn person(name: &str, left: &Map<String, Value>) -> Value {
    let mut person = Writing::over(left);
    person.set_default("type", "Person").set_some("name", Some(name).filter(|name| !name.is_empty()));
    person.done()
}

fn read_name(creator: &mut Properties) -> Result<String, Rejected> {
    match creator.text("name")? {
        Some(name) => Ok(name),
        None => Ok(creator.peek_text("nickname").or_else(|| creator.peek_text("id")).unwrap_or_default()),
    }
}

fn path(name: &str) -> String {
    format!("creator/{name}")
}
