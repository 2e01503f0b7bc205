//! What is still to be written down, and where the work is kept.

use super::{Offer, Problem, Session, Settings, State, articles, notices, projects};
use ascribe_annotation::{History, Step};
use std::rc::Rc;

/// How a tab asks for the project.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Claim {
    /// It takes the project if no other tab has it.
    #[default]
    Polite,
    /// It takes the project over from the other tab.
    TakeOver,
}

/// Where the work is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StorageStatus {
    /// The store is being opened.
    Opening(Claim),
    /// On this device, saved as it happens.
    Device,
    /// On this device, but the last entries could not be saved, and why. The next entry tries again.
    Failing(String),
    /// Only in this tab, and why.
    MemoryOnly(String),
    /// Another tab has the project; this one shows it and changes nothing.
    Elsewhere,
}

impl Default for StorageStatus {
    fn default() -> Self {
        Self::Opening(Claim::Polite)
    }
}

/// The entries that have been made, and how many of them are on the disk.
#[derive(Clone, Debug, Default)]
pub struct Journal {
    /// Where the work is kept.
    pub status: StorageStatus,
    /// Entries not yet on the disk, oldest first.
    pub unsaved: Vec<Rc<Step>>,
    /// The number that the first unsaved entry takes.
    pub next: u64,
}

impl Journal {
    /// Tells whether everything is on the disk.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        self.status == StorageStatus::Device && self.unsaved.is_empty()
    }
}

/// What the store held at the start.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    /// The work with its undo history.
    pub history: History,
    /// The number that the next journal entry takes.
    pub next: u64,
    /// What was open.
    pub session: Session,
    /// The settings.
    pub settings: Settings,
    /// What could not be loaded, if anything.
    pub damage: Option<String>,
}

/// Takes over what the store held. Entries that this tab could not save before are carried out again.
pub(super) fn load(mut state: Rc<State>, loaded: Loaded) -> Rc<State> {
    let Loaded { history, next, session, settings, damage } = loaded;
    let changed = Rc::make_mut(&mut state);
    let unsaved = std::mem::take(&mut changed.journal.unsaved);
    changed.history = Rc::new(history);
    changed.journal = Journal { status: StorageStatus::Device, unsaved: Vec::new(), next };
    changed.settings = settings;
    session.restore(changed);
    changed.notices.retain(|notice| notice.problem.offer != Some(Offer::UseHere));
    let state = damage.into_iter().map(damaged).fold(state, notices::raise);
    articles::settle(carry_over(state, unsaved))
}

/// Notes that the entries before number `next` are on the disk.
pub(super) fn saved(mut state: Rc<State>, next: u64) -> Rc<State> {
    let count = usize::try_from(next.saturating_sub(state.journal.next)).unwrap_or(usize::MAX);
    let recovered = matches!(state.journal.status, StorageStatus::Failing(_));
    if count == 0 && !recovered {
        return state;
    }
    let journal = &mut Rc::make_mut(&mut state).journal;
    journal.unsaved.drain(..count.min(journal.unsaved.len()));
    journal.next = journal.next.max(next);
    if !recovered {
        return projects::go_on(state);
    }
    journal.status = StorageStatus::Device;
    notices::raise(state, Problem::information("Saving works again: everything is on this device."))
}

/// Notes that the last entries could not be saved; they stay in memory and are tried again with the next one.
pub(super) fn failed(mut state: Rc<State>, why: String) -> Rc<State> {
    let status = StorageStatus::Failing(why.clone());
    if state.journal.status == status {
        return state;
    }
    let changed = Rc::make_mut(&mut state);
    changed.journal.status = status;
    projects::stay(changed);
    let problem = Problem::error(format!("The last changes are not saved on this device: {why}"))
        .with_remedy("Save the project to a file now. Nothing is lost while this tab stays open.");
    notices::raise(state, problem.offering(Offer::SaveProject))
}

/// Notes that there is no store: the work lives in this tab only.
pub(super) fn refused(mut state: Rc<State>, why: String) -> Rc<State> {
    let status = StorageStatus::MemoryOnly(why.clone());
    if state.journal.status == status {
        return state;
    }
    let changed = Rc::make_mut(&mut state);
    changed.journal.status = status;
    projects::stay(changed);
    let problem = Problem::warning(format!("Nothing new is kept on this device: {why}"))
        .with_remedy("Your work lives in this tab only. Save the project to a file before you close it.");
    notices::raise(state, problem)
}

/// Notes that another tab has the project.
pub(super) fn held_elsewhere(mut state: Rc<State>) -> Rc<State> {
    if state.journal.status == StorageStatus::Elsewhere {
        return state;
    }
    Rc::make_mut(&mut state).journal.status = StorageStatus::Elsewhere;
    notices::raise(state, not_here())
}

/// Asks for the project that another tab has.
pub(super) fn take_over(mut state: Rc<State>) -> Rc<State> {
    if state.journal.status == StorageStatus::Elsewhere {
        Rc::make_mut(&mut state).journal.status = StorageStatus::Opening(Claim::TakeOver);
    }
    state
}

/// Says that this tab must not change the project.
pub(super) fn not_here() -> Problem {
    Problem::warning("This project is open in another tab, so it cannot be changed here.")
        .with_remedy("Go on in the other tab, or use it here: the other tab then stops.")
        .offering(Offer::UseHere)
}

fn damaged(why: String) -> Problem {
    Problem::error(format!("A part of the saved work could not be read: {why}"))
        .with_remedy("Everything before it is here, and the unreadable part is kept on this device.")
}

/// Carries entries out again that were made on top of what the store held.
fn carry_over(mut state: Rc<State>, steps: Vec<Rc<Step>>) -> Rc<State> {
    for step in steps {
        let changed = Rc::make_mut(&mut state);
        if let Err(conflict) = Rc::make_mut(&mut changed.history).apply(Step::clone(&step)) {
            let problem = Problem::error(format!("A change made in this tab could not be kept: {conflict}."));
            return notices::raise(state, problem);
        }
        changed.journal.unsaved.push(step);
    }
    state
}
