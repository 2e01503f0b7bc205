//! What a person does with what was read: a chunk that comes when the first article is shown, or with the first deed.
//!
//! Deeds are done in the order in which they were meant: while one waits for the chunk, those after it wait behind it.

use crate::commands::{self, Command};
use crate::state::{self, Action, Problem, State};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::wasm_split;

/// Gives the facts that a command makes true now, as [`commands::actions`].
pub(crate) type Actions = fn(Command, &State) -> Vec<Action>;

/// Something that happens in its turn.
type Deed = Box<dyn FnOnce()>;

thread_local! {
    static HERE: Cell<Option<Actions>> = const { Cell::new(None) };
    /// The deed that waits for the chunk, and those behind it.
    static WAITING: RefCell<VecDeque<Deed>> = const { RefCell::new(VecDeque::new()) };
}

/// Gives what commands do, if the chunk is here.
pub(crate) fn here() -> Option<Actions> {
    HERE.get()
}

/// Fetches the chunk if it is not here.
///
/// # Errors
/// When it is not to be had; the next call tries again.
pub(crate) async fn fetch() -> Result<(), Problem> {
    let actions = fetched().await?;
    HERE.set(Some(actions));
    Ok(())
}

/// Does something in its turn: at once, unless deeds before it still wait.
pub(crate) fn in_turn(deed: impl FnOnce() + 'static) {
    if WAITING.with_borrow(VecDeque::is_empty) {
        return deed();
    }
    WAITING.with_borrow_mut(|waiting| waiting.push_back(Box::new(deed)));
}

/// Does something in its turn that needs the chunk. Where that is not to be had it is done as well, and finds it missing.
pub(crate) fn in_turn_with_chunk(deed: impl FnOnce() + 'static) {
    let nobody_waits = WAITING.with_borrow(VecDeque::is_empty);
    if nobody_waits && here().is_some() {
        return deed();
    }
    WAITING.with_borrow_mut(|waiting| waiting.push_back(Box::new(deed)));
    if nobody_waits {
        spawn_local(async {
            // The deeds find out by themselves whether it came, and say so.
            let _ = fetch().await;
            do_what_waits();
        });
    }
}

/// The deed that is being done stays the first of the line, so that what it brings about waits for its turn.
fn do_what_waits() {
    while let Some(deed) = WAITING.with_borrow_mut(|waiting| {
        let first = waiting.front_mut()?;
        Some(std::mem::replace(first, Box::new(|| {})))
    }) {
        deed();
        WAITING.with_borrow_mut(VecDeque::pop_front);
    }
}

#[wasm_split(coding, fallible)]
fn fetched() -> Result<Actions, Problem> {
    state::bring_coding();
    Ok(commands::actions)
}
