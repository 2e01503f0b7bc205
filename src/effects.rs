//! Runs what the state asks for. The only place that spawns.
//!
//! After every change of the state [`Effects::see`] looks at it: jobs that are new are begun, jobs that are gone are let go,
//! steps that are not on the disk are written, and the page is made to look as the state says. What comes of it goes back as
//! facts.

mod address;
mod crash;
mod export;
mod intake;
mod keeper;
mod listen;
mod mirror;
mod models;
mod projects;
mod runner;

pub use crash::install_panic_hook;

use crate::app::Live;
use crate::coding;
use crate::dom::{FetchFrame, Files};
use crate::state::{Action, Source, State};
use crate::worker::{Boot, Reader};
use gloo::events::EventListener;
use keeper::Keeper;
use mirror::Mirror;
use runner::Runner;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

/// What jobs work with.
pub(crate) struct Tools {
    /// Reads texts.
    reader: Reader,
    /// Keeps files that were handed over.
    files: Files,
    /// Fetches addresses.
    frame: FetchFrame,
    /// Where the frame's page is.
    frame_url: Option<String>,
    /// The state as it is now.
    live: Live,
    /// Takes facts.
    dispatch: Callback<Action>,
}

/// Everything that goes on beside the page. Dropping it stops all of it.
pub struct Effects {
    tools: Rc<Tools>,
    runner: Runner,
    keeper: Rc<Keeper>,
    mirror: Rc<Mirror>,
    is_prepared: Cell<bool>,
    _listeners: Vec<EventListener>,
}

impl Effects {
    /// Begins: opens the store, warms the worker up, listens to keys and drops. Facts go to `dispatch`.
    #[must_use]
    pub fn begin(live: Live, dispatch: Callback<Action>, files: Files) -> Self {
        let boot = Boot::from_global();
        let frame_url = boot.as_ref().and_then(|boot| boot.fetch_frame_url.clone());
        let reader = Reader::new(boot);
        reader.on_models({
            let dispatch = dispatch.clone();
            move |news| models::heard(news, &dispatch)
        });
        reader.warm_up();
        let keeper = Rc::new(Keeper::new(live.clone(), dispatch.clone()));
        let tools = Rc::new(Tools { reader, files, frame: FetchFrame::default(), frame_url, live, dispatch });
        let mirror = Rc::new(Mirror::default());
        let listeners = listen::listen(&tools, &keeper, &mirror);
        let runner = Runner::new(Rc::clone(&tools));
        Self { tools, runner, keeper, mirror, is_prepared: Cell::default(), _listeners: listeners }
    }

    /// Looks at the state after a change.
    pub fn see(&self) {
        let state = self.tools.state();
        self.keeper.see();
        self.runner.see(&state);
        self.prepare(&state);
        self.mirror.see(&state, &self.tools);
    }

    /// Fetches what a person needs next as soon as an article is there to be coded.
    fn prepare(&self, state: &State) {
        if state.open_reading().is_some() && !self.is_prepared.replace(true) {
            spawn_local(async {
                // Whatever needs it tries again, and says when it is not to be had.
                let _ = coding::fetch().await;
            });
        }
    }
}

impl Tools {
    fn tell_all(&self, actions: Vec<Action>) {
        actions.into_iter().for_each(|action| self.dispatch.emit(action));
    }

    fn state(&self) -> Rc<State> {
        self.live.now()
    }

    /// Offers files that a person handed over, in their order.
    fn take_files(&self, files: Vec<web_sys::File>) {
        for file in files {
            let handle = self.files.keep(file);
            self.dispatch.emit(Action::SourceOffered(Source::File(handle)));
        }
    }
}
