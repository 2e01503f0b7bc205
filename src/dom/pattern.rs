//! Regular expressions, as the browser has them.

use js_sys::{Array, Function, Reflect, RegExp};
use wasm_bindgen::{JsCast, JsValue};

/// A regular expression that has been understood.
#[derive(Clone, Debug)]
pub struct Pattern(RegExp);

impl Pattern {
    /// Reads a pattern; large and small letters are the same.
    ///
    /// # Errors
    /// When the browser cannot read it: what it says about it.
    pub fn read(text: &str) -> Result<Self, String> {
        let constructor = Reflect::get(&js_sys::global(), &"RegExp".into()).map_err(|error| reason(&error))?;
        let constructor = constructor.dyn_into::<Function>().map_err(|error| reason(&error))?;
        // Made like this, a pattern that cannot be read is an error and not an exception.
        let made = Reflect::construct(&constructor, &Array::of2(&text.into(), &"iu".into()));
        made.map(|made| Self(made.unchecked_into())).map_err(|error| reason(&error))
    }

    /// Tells whether the pattern is found in some words.
    #[must_use]
    pub fn fits(&self, words: &str) -> bool {
        self.0.test(words)
    }
}

fn reason(error: &JsValue) -> String {
    let message = Reflect::get(error, &"message".into()).ok().and_then(|message| message.as_string());
    let message = message.unwrap_or_default();
    // "Invalid regular expression: /(/iu: Unterminated group": the end is what matters.
    message.rsplit(": ").next().unwrap_or_default().to_owned()
}
