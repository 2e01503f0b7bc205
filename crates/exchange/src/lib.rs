//! Files in and out, one module a format.
//!
//! Everything here is text to values and values to text: no file is opened, no clock is read. What can be written without
//! loss ([`project`], [`w3c`], [`csv`]) can be read back and is equal; properties that Ascribe does not know survive.
//! A file that cannot be read gives one [`Error`]; single records that cannot be read are [`Rejected`], with the rest kept.

mod adrift;
mod codebook;
pub mod csv;
mod document;
mod error;
pub mod file;
pub mod html;
mod import;
mod json;
pub mod project;
mod scheme;
mod texts;
pub mod w3c;
mod words;

pub use error::Error;
pub use import::{Import, Rejected};
