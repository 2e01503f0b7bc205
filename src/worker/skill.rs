//! How to read: chunks of the program, which only the worker needs. Reading by rules is one, reading by models another.

use super::handler;
use super::messages::{Request, Response};
use super::models::{self, Loading, Origin, Report};
use crate::state::Problem;
use ascribe_engine::Models;
use std::rc::Rc;
use wasm_split_helpers::wasm_split;

/// What the chunk gives.
#[derive(Clone, Copy)]
pub(super) struct Skill {
    /// Reads a text with the models at hand.
    pub(super) read: fn(&Models, Request) -> Response,
}

/// Loads the models, with what it takes to read by them.
pub(super) type Load = fn(Rc<Origin>, Report) -> Loading;

impl Skill {
    /// Gives the skill, fetched with the first text.
    ///
    /// # Errors
    /// When it is not to be had; why, in words. The next text tries again.
    pub(super) async fn fetch() -> Result<Self, String> {
        skill().await.map_err(|_| "the part of Ascribe that reads could not be fetched".to_owned())
    }
}

/// Gives what loads the models.
///
/// # Errors
/// When it is not to be had; why, in words.
pub(super) async fn fetch_loader() -> Result<Load, String> {
    loader().await.map_err(|_| "the part of Ascribe that reads by models could not be fetched".to_owned())
}

#[wasm_split(reading, fallible)]
fn skill() -> Result<Skill, Problem> {
    Ok(Skill { read: handler::read })
}

#[wasm_split(models, fallible)]
fn loader() -> Result<Load, Problem> {
    Ok(models::load)
}
