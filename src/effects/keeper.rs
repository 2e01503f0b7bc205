//! Keeps the work: claims the project, loads it, writes every step as it happens.

use crate::app::Live;
use crate::dom;
use crate::state::{Action, Claim, Loaded, ProjectEntry, ProjectId, Session, Settings, State, StorageStatus};
use crate::storage::{COMPACT_AT, Held, IndexedDb, Lock, Memory, OldSteps, Shelf, Store, StoreError, restore, within};
use futures_util::future::{AbortHandle, abortable, join};
use std::cell::{Cell, RefCell};
use std::future::Future;
use std::rc::{Rc, Weak};
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

/// Milliseconds that another tab has to save and let go of the project.
const COURTESY: u32 = 2_000;

/// Keeps the work of this tab.
pub(super) struct Keeper {
    live: Live,
    dispatch: Callback<Action>,
    /// The project that is kept.
    project: RefCell<ProjectId>,
    lock: RefCell<Lock>,
    held: RefCell<Option<Held>>,
    /// Waits for another tab to let go.
    in_line: RefCell<Option<AbortHandle>>,
    store: RefCell<Option<Rc<dyn Store>>>,
    /// The list of projects, once it is open.
    shelf: RefCell<Option<Rc<Shelf>>>,
    /// The claim that is being carried out.
    claiming: Cell<Option<Claim>>,
    is_writing: Cell<bool>,
    /// A step is on the disk: what writes is here.
    has_written: Cell<bool>,
    kept: RefCell<Option<(Session, Settings)>>,
    listed: RefCell<Option<ProjectEntry>>,
    asked_to_persist: Cell<bool>,
}

/// What is there when a project has been opened.
struct Opened {
    store: Rc<dyn Store>,
    /// The length of the journal.
    steps: usize,
    loaded: Loaded,
    /// The settings are those of the list of projects.
    is_shared: bool,
}

impl Keeper {
    pub(super) fn new(live: Live, dispatch: Callback<Action>) -> Self {
        let project = live.now().projects.open.clone();
        Self {
            live,
            dispatch,
            lock: RefCell::new(Lock::new(project.as_str())),
            project: RefCell::new(project),
            held: RefCell::default(),
            in_line: RefCell::default(),
            store: RefCell::default(),
            shelf: RefCell::default(),
            claiming: Cell::default(),
            is_writing: Cell::default(),
            has_written: Cell::default(),
            kept: RefCell::default(),
            listed: RefCell::default(),
            asked_to_persist: Cell::default(),
        }
    }

    /// Does what the state asks for: claims the project, or writes what is new.
    pub(super) fn see(self: &Rc<Self>) {
        let state = self.live.now();
        if state.projects.open != *self.project.borrow() {
            self.turn_to(&state.projects.open);
        }
        match state.journal.status {
            StorageStatus::Opening(claim) => self.claim(claim),
            StorageStatus::Elsewhere => {}
            StorageStatus::Device | StorageStatus::Failing(_) | StorageStatus::MemoryOnly(_) => {
                self.write();
                self.keep();
            }
        }
    }

    /// Writes at once what is not written: the page may be gone in a moment.
    pub(super) fn flush(self: &Rc<Self>) {
        if self.live.now().journal.status != StorageStatus::Elsewhere {
            self.write();
            self.keep();
        }
    }

    /// Lets go of the project that was kept, with everything written, and turns to another one.
    fn turn_to(&self, project: &ProjectId) {
        self.in_line.take().iter().for_each(AbortHandle::abort);
        self.held.take();
        self.store.take();
        self.kept.take();
        self.listed.take();
        self.claiming.take();
        self.lock.replace(Lock::new(project.as_str()));
        self.project.replace(project.clone());
    }

    fn lock(&self) -> Lock {
        self.lock.borrow().clone()
    }

    /// Tells whether steps wait for what writes them, which comes with the first of them: a page that is closed now loses them.
    pub(super) fn is_behind(&self) -> bool {
        !self.has_written.get() && !self.live.now().journal.unsaved.is_empty()
    }

    fn claim(self: &Rc<Self>, claim: Claim) {
        if self.claiming.get() == Some(claim) {
            return;
        }
        self.claiming.set(Some(claim));
        let keeper = Rc::clone(self);
        spawn_local(async move {
            match claim {
                Claim::Polite => keeper.claim_politely().await,
                Claim::TakeOver => keeper.take_over().await,
            }
            keeper.claiming.set(None);
        });
    }

    async fn claim_politely(self: &Rc<Self>) {
        match self.lock().try_hold(self.on_lost()).await {
            Some(held) => self.hold(held).await,
            None => {
                self.load().await;
                self.dispatch.emit(Action::ProjectHeldElsewhere);
                self.stand_in_line();
            }
        }
    }

    /// Asks the other tab to let go, and takes the project from one that does not answer.
    async fn take_over(self: &Rc<Self>) {
        // Whoever waits in line here would get the lock first, and this claim would then wait for its own tab.
        if let Some(waiting) = self.in_line.take() {
            waiting.abort();
        }
        self.lock().ask_to_let_go();
        let held = match within(COURTESY, self.lock().wait(self.on_lost())).await {
            Some(held) => held,
            None => self.lock().steal(self.on_lost()).await,
        };
        match held {
            Some(held) => self.hold(held).await,
            None => self.dispatch.emit(Action::ProjectHeldElsewhere),
        }
    }

    async fn hold(self: &Rc<Self>, held: Held) {
        self.held.replace(Some(held));
        self.load().await;
    }

    /// Takes the project as soon as the other tab is closed.
    fn stand_in_line(self: &Rc<Self>) {
        let keeper = Rc::clone(self);
        let waiting = async move {
            if let Some(held) = keeper.lock().wait(keeper.on_lost()).await {
                keeper.hold(held).await;
            }
        };
        let (waiting, handle) = abortable(waiting);
        self.in_line.replace(Some(handle));
        spawn_local(async move {
            // Being aborted is the other way of ending well.
            let _ = waiting.await;
        });
    }

    /// Another tab wants the project, or has taken it: saves what it can and lets go.
    fn on_lost(self: &Rc<Self>) -> impl Fn() + 'static {
        let keeper: Weak<Self> = Rc::downgrade(self);
        move || {
            let Some(keeper) = keeper.upgrade() else { return };
            spawn_local(async move {
                keeper.dispatch.emit(Action::ProjectHeldElsewhere);
                keeper.finish_writing().await;
                if keeper.held.take().is_some() {
                    keeper.stand_in_line();
                }
            });
        }
    }

    async fn finish_writing(&self) {
        let Some(store) = self.store.borrow().clone() else { return };
        let journal = self.live.now().journal.clone();
        // Transactions follow one another: when an empty one is done, those before it are.
        if !self.is_writing.get() && !journal.unsaved.is_empty() {
            let next = journal.next + journal.unsaved.len() as u64;
            if store.append(journal.next, journal.unsaved).await.is_ok() {
                self.dispatch.emit(Action::StepsSaved(next));
            }
        } else {
            let _ = store.append(journal.next, Vec::new()).await;
        }
    }

    async fn load(self: &Rc<Self>) {
        let project = self.project.borrow().clone();
        let opened = self.open(&project).await;
        if project != *self.project.borrow() {
            return;
        }
        let Opened { store, steps, loaded, is_shared } = match opened {
            Ok(opened) => opened,
            Err(error) => {
                self.store.replace(Some(Rc::new(Memory::default())));
                self.dispatch.emit(Action::StorageRefused(format!("{error}.")));
                return;
            }
        };
        let old = match &loaded.damage {
            Some(_) => Some(OldSteps::Keep),
            None => (steps > COMPACT_AT).then_some(OldSteps::Discard),
        };
        if let Some(old) = old {
            self.compact(Rc::clone(&store), loaded.next, loaded.history.clone(), old);
        }
        self.store.replace(Some(store));
        self.kept.replace(is_shared.then(|| (loaded.session.clone(), loaded.settings.clone())));
        dom::remember_project(&project);
        self.dispatch.emit(Action::WorkLoaded(Box::new(loaded)));
    }

    /// Opens the store of a project; the settings are those of all projects.
    async fn open(&self, project: &ProjectId) -> Result<Opened, StoreError> {
        let (store, shelf) = join(IndexedDb::open(project.as_str()), Shelf::open()).await;
        let store: Rc<dyn Store> = Rc::new(store?);
        // Without the list there are no other projects; this one is kept all the same.
        let shelf = shelf.ok().map(Rc::new);
        let record = store.load().await?;
        let steps = record.steps.len();
        let mut loaded = restore(record).await?;
        let shared = match &shelf {
            Some(shelf) => shelf.settings().await?,
            None => None,
        };
        // An earlier version kept the settings with its one project: they are shared as soon as there is a list.
        let is_shared = shared.is_some() || loaded.settings == Settings::default();
        loaded.settings = shared.unwrap_or(loaded.settings);
        self.shelf.replace(shelf);
        Ok(Opened { store, steps, loaded, is_shared })
    }

    fn compact(&self, store: Rc<dyn Store>, next: u64, history: ascribe_annotation::History, old: OldSteps) {
        if self.held.borrow().is_none() {
            return;
        }
        spawn_local(async move {
            // Without the snapshot the next start takes longer, that is all.
            let _ = store.compact(next, Rc::new(history), old).await;
        });
    }

    /// Writes the steps that are not on the disk, one batch at a time: a batch that fails leaves no gap.
    fn write(self: &Rc<Self>) {
        let journal = self.live.now().journal.clone();
        let Some(store) = self.store.borrow().clone() else { return };
        if self.is_writing.get() || journal.unsaved.is_empty() {
            return;
        }
        let next = journal.next + journal.unsaved.len() as u64;
        self.spawn_write(async move {
            match store.append(journal.next, journal.unsaved).await {
                Ok(()) => Action::StepsSaved(next),
                Err(StoreError::Overtaken) => Action::ProjectHeldElsewhere,
                Err(error) => Action::SavingFailed(format!("{error}.")),
            }
        });
    }

    fn spawn_write(self: &Rc<Self>, write: impl Future<Output = Action> + 'static) {
        self.is_writing.set(true);
        let keeper = Rc::clone(self);
        spawn_local(async move {
            let outcome = write.await;
            keeper.is_writing.set(false);
            let saved = matches!(outcome, Action::StepsSaved(_));
            keeper.has_written.set(saved || keeper.has_written.get());
            keeper.dispatch.emit(outcome);
            if saved && !keeper.asked_to_persist.replace(true) {
                dom::ask_to_persist().await;
            }
        });
    }

    /// Keeps what is open and how the page is set, when that has changed, and says in the list of projects what this one holds.
    fn keep(&self) {
        let state = self.live.now();
        self.list(&state);
        let now = (Session::of(&state), state.settings.clone());
        let Some(store) = self.store.borrow().clone() else { return };
        if self.kept.borrow().as_ref() == Some(&now) {
            return;
        }
        let before = self.kept.replace(Some(now.clone()));
        let is_set_anew = before.is_none_or(|before| before.1 != now.1);
        let shelf = self.shelf.borrow().clone().filter(|_| is_set_anew);
        spawn_local(async move {
            // What was open is a convenience; the work itself is written by `write`, which reports.
            if let Some(shelf) = shelf {
                let _ = shelf.keep_settings(&now.1).await;
            }
            let _ = store.keep(now.0, now.1).await;
        });
    }

    /// Writes into the list what the project holds, once it holds anything.
    fn list(&self, state: &State) {
        let Some(shelf) = self.shelf.borrow().clone() else { return };
        let is_held = self.held.borrow().is_some() && state.journal.status == StorageStatus::Device;
        let is_begun = state.history.can_undo() || state.history.can_redo();
        let entry = ProjectEntry::of(state, dom::moment().now);
        let is_known = self.listed.borrow().as_ref().is_some_and(|listed| listed.says_the_same_as(&entry));
        if !is_held || !is_begun || is_known {
            return;
        }
        self.listed.replace(Some(entry.clone()));
        spawn_local(async move {
            // A project that is not in the list is found there by its database.
            let _ = shelf.put(&entry).await;
        });
    }
}
