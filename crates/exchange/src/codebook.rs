//! The codebook as JSON: in the project file, and beside exported annotations.

use crate::Rejected;
use crate::json::Properties;
use ascribe_annotation::Codebook;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// Writes a codebook over its unknown properties.
pub(crate) fn write(codebook: &Codebook, extra: Map<String, Value>) -> Value {
    let mut object = extra;
    if let Ok(Value::Object(known)) = serde_json::to_value(codebook) {
        object.extend(known);
    }
    Value::Object(object)
}

/// Reads a codebook; what is unknown of it stays in `properties`.
pub(crate) fn read(properties: &mut Properties) -> Result<Codebook, Rejected> {
    Ok(Codebook {
        speakers: entries(properties, "speakers")?,
        organizations: entries(properties, "organizations")?,
        concepts: entries(properties, "concepts")?,
    })
}

fn entries<T: DeserializeOwned>(properties: &mut Properties, key: &str) -> Result<Vec<T>, Rejected> {
    let entry = |(at, value)| {
        serde_json::from_value(value).map_err(|error| Rejected::new(format!("{key}/{at}"), error.to_string()))
    };
    properties.list(key).into_iter().enumerate().map(entry).collect()
}
