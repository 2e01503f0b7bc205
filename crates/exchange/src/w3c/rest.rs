//! Unknown properties of the parts of an annotation: kept under the part they stand at, until that part changes.

use crate::json::Properties;
use serde_json::{Map, Value};

/// The property of a statement's `extra` that holds them. It is never written to a file.
const KEY: &str = "ascribe:rest";

/// Unknown properties by the part that has them ("speaker/anna-hale", "target/12-40").
#[derive(Default)]
pub(super) struct Rest(Map<String, Value>);

impl Rest {
    /// Keeps what is left of a part.
    pub(super) fn keep(&mut self, part: &str, left: Properties) {
        let left = left.rest();
        if !left.is_empty() {
            self.0.insert(part.to_owned(), Value::Object(left));
        }
    }

    /// Puts everything kept into a statement's unknown properties.
    pub(super) fn store(self, extra: &mut Map<String, Value>) {
        if !self.0.is_empty() {
            extra.insert(KEY.to_owned(), Value::Object(self.0));
        }
    }

    /// Takes everything kept out of a statement's unknown properties.
    pub(super) fn take(extra: &mut Map<String, Value>) -> Self {
        match extra.remove(KEY) {
            Some(Value::Object(kept)) => Self(kept),
            _ => Self::default(),
        }
    }

    /// Gives what was kept of a part.
    pub(super) fn of(&self, part: &str) -> Map<String, Value> {
        self.0.get(part).and_then(Value::as_object).cloned().unwrap_or_default()
    }
}
