//! Chunks: parts of the program that are fetched when they are first needed, so that a first visit is short.
//!
//! A function under `#[wasm_split(name, fallible)]` is the door of the chunk of that name: what only such functions reach is
//! not in the page's first wasm but in the chunk's own. Calling it is `async` and may fail, because a network may be gone;
//! the failure is a [`Problem`], and the next call tries again. Natively, in tests and in the single file it is a plain call.

use crate::state::Problem;
use wasm_split_helpers::SplitLoaderError;

impl From<SplitLoaderError> for Problem {
    fn from(_: SplitLoaderError) -> Self {
        missing()
    }
}

/// Says that a chunk is not to be had.
pub(crate) fn missing() -> Problem {
    Problem::error("A part of Ascribe that this needs could not be fetched.")
        .with_remedy("Nothing was changed. Check the connection and try again; if it stays away, reload the page.")
}
