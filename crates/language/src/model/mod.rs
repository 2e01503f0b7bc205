//! Model files: how they are written, checked and looked into.

mod file;
mod table;

pub use file::{FORMAT_VERSION, ModelError, ModelFile, Section, write_file};
pub use table::{Row, Table, write_table};
