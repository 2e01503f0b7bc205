//! Who made an annotation: a person is its `creator`, the engine its `generator`.

use super::rest::Rest;
use crate::Rejected;
use crate::json::{Properties, Writing};
use ascribe_annotation::Coder;
use serde_json::{Map, Value, json};

/// Writes who decided.
pub(super) fn write(coder: &Coder, rest: &Rest, annotation: &mut Writing) {
    match coder {
        Coder::Ascribe => annotation.set("generator", json!({ "type": "Software", "name": "Ascribe" })),
        Coder::Person(name) => annotation.set("creator", person(name, &rest.of(&path(name)))),
    };
}

/// Reads who decided. What else is known of a person is kept; another program's `generator` is left where it is.
pub(super) fn read(annotation: &mut Properties, rest: &mut Rest) -> Result<Coder, Rejected> {
    match annotation.take("creator") {
        Some(Value::Object(creator)) => {
            let mut creator = Properties::of(Value::Object(creator))?;
            let name = read_name(&mut creator).map_err(|rejected| rejected.inside("creator"))?;
            creator.skip_word("type", "Person");
            rest.keep(&path(&name), creator);
            Ok(Coder::Person(name))
        }
        Some(Value::String(name)) => Ok(Coder::Person(name)),
        Some(_) => Err(Rejected::new("creator", "one creator was expected: an address or an object with a name")),
        None if annotation.skip_object("generator", "name", "Ascribe") => Ok(Coder::Ascribe),
        None => Ok(Coder::Person(String::new())),
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
