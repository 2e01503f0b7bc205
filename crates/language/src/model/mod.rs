//! The trained models: files, weights, features, decoding.

mod answers;
pub mod clusters;
pub mod context;
mod dictionary;
mod doubtful;
mod file;
pub mod hash;
mod headlines;
pub mod kinds;
pub mod lists;
pub(crate) mod memory;
mod models;
mod name_features;
mod name_sums;
pub mod parser;
pub(crate) mod reading;
mod recognize;
pub mod recognizer;
mod scene;
mod settle;
pub mod stance;
pub mod style;
mod sums;
mod table;
pub mod tagger;
mod viterbi;
pub mod votes;
pub mod words;

pub use file::{FORMAT_VERSION, ModelError, ModelFile, Section, write_file};
pub use models::{Models, NAMES_REST_ON, TREES_REST_ON};
pub use reading::read_tokens;
pub use stance::StanceModel;
pub use table::{Lanes, Row, Table, write_table};
