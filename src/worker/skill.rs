//! How to read: a chunk of the program, which only the worker needs.

use super::handler;
use super::messages::{Request, Response};
use crate::state::Problem;
use ascribe_engine::{ModelError, Models};
use wasm_split_helpers::wasm_split;

/// What the chunk gives.
#[derive(Clone, Copy)]
pub(super) struct Skill {
    /// Reads a text with the models at hand.
    pub(super) read: fn(&Models, Request) -> Response,
    /// Adds what a model file holds, as [`Models::add`].
    pub(super) add: fn(&mut Models, Vec<u8>) -> Result<(), ModelError>,
}

impl Skill {
    /// Gives the skill, fetched with the first text.
    ///
    /// # Errors
    /// When it is not to be had; why, in words. The next text tries again.
    pub(super) async fn fetch() -> Result<Self, String> {
        skill().await.map_err(|_| "the part of Ascribe that reads could not be fetched".to_owned())
    }
}

#[wasm_split(reading, fallible)]
fn skill() -> Result<Skill, Problem> {
    Ok(Skill { read: handler::read, add: Models::add })
}
