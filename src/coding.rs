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
    /// Whether a deed that waited is being done.
    static DOING: Cell<bool> = const { Cell::new(false) };
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

/// Tells whether a deed still waits: a page that is closed now loses it.
pub(crate) fn is_behind() -> bool {
    WAITING.with_borrow(|waiting| !waiting.is_empty())
}

/// Does something in its turn: at once, unless deeds before it still wait.
pub(crate) fn in_turn(deed: impl FnOnce() + 'static) {
    if is_free() { deed() } else { stand_in_line(deed) }
}

/// Does something in its turn that needs the chunk. Where that is not to be had it is done as well, and finds it missing.
pub(crate) fn in_turn_with_chunk(deed: impl FnOnce() + 'static) {
    let is_first = is_free();
    if DOING.get() || (is_first && here().is_some()) {
        return deed();
    }
    stand_in_line(deed);
    if is_first {
        spawn_local(async {
            // The deeds find out by themselves whether it came, and say so.
            let _ = fetch().await;
            do_what_waits();
        });
    }
}

/// Tells whether nothing has to be waited for. What a deed brings about belongs to it, whoever waits behind.
fn is_free() -> bool {
    DOING.get() || WAITING.with_borrow(VecDeque::is_empty)
}

fn stand_in_line(deed: impl FnOnce() + 'static) {
    WAITING.with_borrow_mut(|waiting| waiting.push_back(Box::new(deed)));
}

fn do_what_waits() {
    while let Some(deed) = WAITING.with_borrow_mut(VecDeque::pop_front) {
        DOING.set(true);
        deed();
        DOING.set(false);
    }
}

#[wasm_split(coding, fallible)]
fn fetched() -> Result<Actions, Problem> {
    state::bring_coding();
    Ok(commands::actions)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::rc::Rc;

    #[test]
    fn what_a_deed_brings_about_comes_before_those_that_wait_behind_it() {
        let said = Rc::new(RefCell::new(Vec::new()));
        let say = |word: &'static str| {
            let said = Rc::clone(&said);
            move || said.borrow_mut().push(word)
        };
        let (first, brought_about) = (say("chosen"), say("and shown"));
        stand_in_line(move || {
            first();
            in_turn(brought_about);
        });
        in_turn(say("accepted"));
        in_turn(say("closed"));
        assert!(said.borrow().is_empty());
        do_what_waits();
        in_turn(say("at once"));
        assert_eq!(*said.borrow(), ["chosen", "and shown", "accepted", "closed", "at once"]);
    }
}
