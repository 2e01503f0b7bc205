//! How to read: chunks of the program, which only the worker needs. Reading by rules is one, reading by models another.

use super::handler;
use super::messages::{Request, Response};
use super::models::{self, Loading, Origin, Report};
use crate::state::Problem;
use ascribe_engine::Models;
use std::rc::Rc;
use wasm_split_helpers::wasm_split;

/// Reads a text with the models at hand.
pub(super) type Read = fn(&Models, Request) -> Response;

/// What a chunk gives that reads.
#[derive(Clone, Copy)]
pub(super) struct Skill {
    /// Reads a text, as far as the chunk can.
    pub(super) read: Read,
}

/// What the chunk gives that reads by models.
#[derive(Clone, Copy)]
pub(super) struct Mastery {
    /// Loads the models.
    pub(super) load: fn(Rc<Origin>, Report) -> Loading,
    /// Reads a text, positions included, with whatever models there are.
    pub(super) read: Read,
}

impl Skill {
    /// Gives the skill to find who said what, fetched with the first text. It looks for no positions.
    ///
    /// # Errors
    /// When it is not to be had; why, in words. The next text tries again.
    pub(super) async fn fetch() -> Result<Self, String> {
        skill().await.map_err(|_| "the part of Ascribe that reads could not be fetched".to_owned())
    }

    /// Gives all that reading by rules can, positions included; without them where that chunk is not to be had.
    ///
    /// # Errors
    /// When neither is to be had; why, in words. The next text tries again.
    pub(super) async fn fetch_whole() -> Result<Self, String> {
        match Mastery::fetch().await {
            Ok(mastery) => Ok(mastery.skill()),
            Err(_) => Self::fetch().await,
        }
    }
}

impl Mastery {
    /// Gives what loads the models and reads by them.
    ///
    /// # Errors
    /// When it is not to be had; why, in words.
    pub(super) async fn fetch() -> Result<Self, String> {
        mastery().await.map_err(|_| "the part of Ascribe that reads by models could not be fetched".to_owned())
    }

    /// Gives the skill to find all that is asked for.
    pub(super) fn skill(self) -> Skill {
        Skill { read: self.read }
    }
}

#[wasm_split(reading, fallible)]
fn skill() -> Result<Skill, Problem> {
    Ok(Skill { read: handler::read_statements })
}

#[wasm_split(models, fallible)]
fn mastery() -> Result<Mastery, Problem> {
    Ok(Mastery { load: models::load, read: handler::read })
}
