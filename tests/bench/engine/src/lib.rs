//! The language engine as wasm, for `cargo xtask bench engine`.

use ascribe_language::{Models, read_with};
use ascribe_text::Document;
use wasm_bindgen::prelude::wasm_bindgen;

/// An engine with the models that were given to it.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Engine {
    models: Models,
}

#[wasm_bindgen]
impl Engine {
    /// Begins without models.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a model file; tells whether it could be used.
    pub fn add(&mut self, file: Vec<u8>) -> bool {
        self.models.add(file).is_ok()
    }

    /// Counts tokens: cuts a text and nothing else.
    pub fn cut(&self, text: String) -> usize {
        Document::from_text(text).tokens().len()
    }

    /// Counts names and dependencies: reads a text with the models at hand.
    pub fn read(&self, text: String) -> usize {
        let language = read_with(&self.models, &Document::from_text(text));
        language.names.len() + language.dependencies.len()
    }
}
