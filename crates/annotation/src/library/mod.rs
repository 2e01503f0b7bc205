//! A library of many articles: what their files' names say about them, and which are the same.

mod date;
mod duplicates;
mod pattern;

pub use duplicates::{Duplicate, NEAR, Sketch, duplicates, duplicates_of};
pub use pattern::{FileFields, FilePattern, PatternError};
