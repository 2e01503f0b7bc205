//! The trained models: files, weights, features, decoding.

pub mod context;
mod file;
pub mod hash;
pub mod lists;
pub mod recognizer;
pub mod parser;
mod table;
pub mod tagger;
pub mod votes;
pub mod words;

pub use file::{FORMAT_VERSION, ModelError, ModelFile, Section, write_file};
pub use table::{Row, Table, write_table};
