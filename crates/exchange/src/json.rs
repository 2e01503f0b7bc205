//! Reading JSON piece by piece, with messages that say where and what.

use crate::words::{self, Words};
use crate::{Error, Rejected};
use serde_json::{Map, Value};

/// Parses a file as JSON.
pub(crate) fn parse(name: &str, text: &str) -> Result<Value, Error> {
    serde_json::from_str(text).map_err(|error| {
        let problem = error.to_string();
        let problem = problem.split(" at line ").next().unwrap_or_default().to_owned();
        Error::BrokenJson { name: name.to_owned(), line: error.line(), column: error.column(), problem }
    })
}

/// Names the type of a value, for messages.
pub(crate) fn type_name(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

/// The properties of one object, taken out one by one; what is left over is unknown and kept.
pub(crate) struct Properties(Map<String, Value>);

impl Properties {
    /// Opens an object.
    pub(crate) fn of(value: Value) -> Result<Self, Rejected> {
        match value {
            Value::Object(properties) => Ok(Self(properties)),
            other => Err(expected("", "an object", &other)),
        }
    }

    /// Takes a property out, whatever it is; `null` counts as absent.
    pub(crate) fn take(&mut self, key: &str) -> Option<Value> {
        self.0.remove(key).filter(|value| !value.is_null())
    }

    /// Takes a text that may be absent.
    pub(crate) fn text(&mut self, key: &str) -> Result<Option<String>, Rejected> {
        match self.take(key) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(other) => Err(expected(key, "a text", &other)),
        }
    }

    /// Takes a text that must be there.
    pub(crate) fn needed_text(&mut self, key: &str) -> Result<String, Rejected> {
        self.text(key)?.ok_or_else(|| Rejected::new(key, "a text is missing"))
    }

    /// Takes a list that may be absent; a single value counts as a list of one.
    pub(crate) fn list(&mut self, key: &str) -> Vec<Value> {
        match self.take(key) {
            None => Vec::new(),
            Some(Value::Array(values)) => values,
            Some(single) => vec![single],
        }
    }

    /// Takes an object that may be absent.
    pub(crate) fn object(&mut self, key: &str) -> Result<Option<Self>, Rejected> {
        self.take(key).map(|value| Self::of(value).map_err(|rejected| rejected.inside(key))).transpose()
    }

    /// Takes the properties of an object that may be absent.
    pub(crate) fn map(&mut self, key: &str) -> Result<Map<String, Value>, Rejected> {
        Ok(self.object(key)?.map(Self::rest).unwrap_or_default())
    }

    /// Takes a count that must be there.
    pub(crate) fn count(&mut self, key: &str) -> Result<u32, Rejected> {
        let value = self.take(key).ok_or_else(|| Rejected::new(key, "a whole number is missing"))?;
        let count = value.as_u64().and_then(|count| u32::try_from(count).ok());
        count.ok_or_else(|| expected(key, "a whole number", &value))
    }

    /// Takes true or false; absent is `otherwise`.
    pub(crate) fn truth(&mut self, key: &str, otherwise: Truth) -> Result<bool, Rejected> {
        match self.take(key) {
            None => Ok(otherwise == Truth::Yes),
            Some(Value::Bool(truth)) => Ok(truth),
            Some(other) => Err(expected(key, "true or false", &other)),
        }
    }

    /// Takes one of a few words that may be absent.
    pub(crate) fn word<T: Copy>(&mut self, key: &str, words: &Words<T>) -> Result<Option<T>, Rejected> {
        let Some(found) = self.text(key)? else { return Ok(None) };
        let unknown = || Rejected::new(key, format!("'{found}' was found, where {} was expected", words::list(words)));
        words::value(words, &found).ok_or_else(unknown).map(Some)
    }

    /// Takes a number; absent is 0.
    pub(crate) fn number(&mut self, key: &str) -> Result<f32, Rejected> {
        let Some(value) = self.take(key) else { return Ok(0.0) };
        #[expect(clippy::cast_possible_truncation, reason = "a confidence needs no more digits")]
        value.as_f64().map(|number| number as f32).ok_or_else(|| expected(key, "a number", &value))
    }

    /// Takes a list of texts that may be absent.
    pub(crate) fn texts(&mut self, key: &str) -> Result<Vec<String>, Rejected> {
        let texts = self.list(key).into_iter().map(|value| match value {
            Value::String(text) => Ok(text),
            other => Err(expected(key, "a text", &other)),
        });
        texts.collect()
    }

    /// Tells whether a property is still there.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.0.contains_key(key)
    }

    /// Looks at a text without taking it.
    pub(crate) fn peek_text(&self, key: &str) -> Option<String> {
        self.0.get(key).and_then(Value::as_str).map(str::to_owned)
    }

    /// Drops a property that says only what is said anyway.
    pub(crate) fn skip(&mut self, key: &str, usual: &Value) {
        if self.0.get(key) == Some(usual) {
            self.0.remove(key);
        }
    }

    /// Drops a word that says only what is said anyway.
    pub(crate) fn skip_word(&mut self, key: &str, usual: &str) {
        if self.0.get(key).and_then(Value::as_str) == Some(usual) {
            self.0.remove(key);
        }
    }

    /// Puts a property back.
    pub(crate) fn put(&mut self, key: &str, value: Value) {
        self.0.insert(key.to_owned(), value);
    }

    /// Puts a list back, unless it is empty.
    pub(crate) fn put_list(&mut self, key: &str, values: Vec<Value>) {
        if !values.is_empty() {
            self.0.insert(key.to_owned(), values.into());
        }
    }

    /// Puts an object back, unless it is empty.
    pub(crate) fn put_object(&mut self, key: &str, object: Map<String, Value>) {
        if !object.is_empty() {
            self.0.insert(key.to_owned(), object.into());
        }
    }

    /// Gives what was not taken.
    pub(crate) fn rest(self) -> Map<String, Value> {
        self.0
    }
}

impl From<Map<String, Value>> for Properties {
    fn from(properties: Map<String, Value>) -> Self {
        Self(properties)
    }
}

/// What an absent property means.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Truth {
    /// True.
    Yes,
    /// False.
    No,
}

fn expected(path: &str, wanted: &str, found: &Value) -> Rejected {
    Rejected::new(path, format!("{wanted} was expected, but {} is there", type_name(found)))
}

/// An object in the making, if need be over the unknown properties that it was read with.
#[derive(Default)]
pub(crate) struct Writing(Map<String, Value>);

impl From<Map<String, Value>> for Writing {
    fn from(properties: Map<String, Value>) -> Self {
        Self(properties)
    }
}

impl Writing {
    /// Begins with the unknown properties.
    pub(crate) fn over(extra: &Map<String, Value>) -> Self {
        Self(extra.clone())
    }

    /// Sets a property.
    pub(crate) fn set(&mut self, key: &str, value: impl Into<Value>) -> &mut Self {
        self.0.insert(key.to_owned(), value.into());
        self
    }

    /// Sets a property that is not there yet.
    pub(crate) fn set_default(&mut self, key: &str, value: impl Into<Value>) -> &mut Self {
        self.0.entry(key).or_insert_with(|| value.into());
        self
    }

    /// Sets a property where there is something to set.
    pub(crate) fn set_some(&mut self, key: &str, value: Option<impl Into<Value>>) -> &mut Self {
        if let Some(value) = value {
            self.set(key, value);
        }
        self
    }

    /// Sets a property where the list holds something.
    pub(crate) fn set_list(&mut self, key: &str, values: Vec<Value>) -> &mut Self {
        if !values.is_empty() {
            self.set(key, values);
        }
        self
    }

    /// Sets a property to an object that holds something.
    pub(crate) fn set_object(&mut self, key: &str, object: Map<String, Value>) -> &mut Self {
        if !object.is_empty() {
            self.set(key, object);
        }
        self
    }

    /// Writes the object on one line; the empty object as nothing.
    pub(crate) fn text(self) -> String {
        if self.0.is_empty() { String::new() } else { self.done().to_string() }
    }

    /// Gives the object.
    pub(crate) fn done(self) -> Value {
        Value::Object(self.0)
    }
}
