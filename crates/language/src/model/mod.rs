//! The trained models: files, weights, features, decoding.

pub mod context;
mod file;
pub mod hash;
pub mod kinds;
pub mod lists;
pub(crate) mod memory;
mod models;
pub mod parser;
pub(crate) mod reading;
mod recognize;
pub mod recognizer;
pub mod stance;
mod table;
pub mod tagger;
pub mod votes;
pub mod words;

pub use file::{FORMAT_VERSION, ModelError, ModelFile, Section, write_file};
pub use models::Models;
pub use reading::read_tokens;
pub use stance::StanceModel;
pub use table::{Lanes, Row, Table, write_table};
