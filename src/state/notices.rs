//! What the person should know.

use super::{FileHandle, State};
use std::rc::Rc;

/// Names a notice while the page is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoticeId(pub u32);

/// How grave a notice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// Something went well or is good to know.
    Information,
    /// Something needs a decision.
    Warning,
    /// Something could not be done.
    Error,
}

/// What a notice's button does.
#[derive(Clone, Debug, PartialEq)]
pub enum Offer {
    /// Opens the file as Latin-1.
    OpenAsLatin1(FileHandle),
    /// Takes the project over from the other tab.
    UseHere,
    /// Loads the new version of the page.
    Update,
}

/// What happened, where, and what to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// How grave it is.
    pub kind: NoticeKind,
    /// What happened, as a sentence.
    pub what: String,
    /// Where: a file, an address, a record; empty where it is clear.
    pub place: String,
    /// What the person can do, as a sentence; empty where there is nothing to do.
    pub remedy: String,
    /// What a button can do about it.
    pub offer: Option<Offer>,
}

/// A problem that waits to be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// Its name.
    pub id: NoticeId,
    /// What it says.
    pub problem: Problem,
}

/// Takes a notice away.
pub(super) fn dismiss(mut state: Rc<State>, id: NoticeId) -> Rc<State> {
    if state.notices.iter().any(|notice| notice.id == id) {
        Rc::make_mut(&mut state).notices.retain(|notice| notice.id != id);
    }
    state
}
