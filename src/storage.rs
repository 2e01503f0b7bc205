//! Keeping the work on this device, as it happens.
//!
//! What is kept is a snapshot of the history and a journal of the steps since. A step is written the moment it is made;
//! opening the page carries the journal out again and gives exactly what was there, undo history included.

mod database;
mod indexed_db;
mod json;
mod lock;
mod memory;
mod record;
mod shelf;
mod wait;

pub use database::{names as database_names, remove};
pub use indexed_db::IndexedDb;
pub use lock::{Held, Lock};
pub use memory::Memory;
pub use record::{COMPACT_AT, Record, Snapshot, restore};
pub use shelf::Shelf;
pub use wait::within;

use crate::state::{Session, Settings};
use ascribe_annotation::{History, Step};
use futures_util::future::LocalBoxFuture;
use std::rc::Rc;
use wasm_split_helpers::SplitLoaderError;

/// A place that keeps the work.
pub trait Store {
    /// Gives everything that is kept.
    fn load(&self) -> LocalBoxFuture<'_, Result<Record, StoreError>>;

    /// Adds steps to the journal, the first under number `from`: all of them or none.
    fn append(&self, from: u64, steps: Vec<Rc<Step>>) -> LocalBoxFuture<'_, Result<(), StoreError>>;

    /// Puts a snapshot in the place of the steps before number `next`.
    fn compact(&self, next: u64, history: Rc<History>, old: OldSteps) -> LocalBoxFuture<'_, Result<(), StoreError>>;

    /// Keeps what is open and how the page is set.
    fn keep(&self, session: Session, settings: Settings) -> LocalBoxFuture<'_, Result<(), StoreError>>;
}

/// What becomes of steps that a snapshot replaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OldSteps {
    /// They are in the snapshot, so they go.
    Discard,
    /// Some could not be read, so they stay where they are.
    Keep,
}

impl From<SplitLoaderError> for StoreError {
    fn from(_: SplitLoaderError) -> Self {
        Self::Unopened
    }
}

/// Why the work is not kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The browser gives this page no store.
    #[error("{0}")]
    Refused(String),
    /// There is no room left.
    #[error("there is no room left on this device")]
    Full,
    /// Another tab has written in the meantime.
    #[error("another tab has changed the project")]
    Overtaken,
    /// The chunk that can read a journal is not to be had; the journal itself is as it was.
    #[error(
        "what you saved is safe, but the part of Ascribe that opens it could not be fetched; reload the page when the connection is back"
    )]
    Unopened,
    /// The chunk that writes is not to be had; what is to be written waits in the tab.
    #[error("the part of Ascribe that saves could not be fetched; the next change tries again")]
    Unwritten,
    /// Anything else, as the browser says it.
    #[error("{0}")]
    Other(String),
}

impl StoreError {
    /// Says of a chunk that is not to be had that it was wanted for writing.
    fn of_writing(self) -> Self {
        if self == Self::Unopened { Self::Unwritten } else { self }
    }
}
