//! The page's own address and title: they say what is shown, so that the way back and a bookmark lead there.

use crate::components::words;
use crate::dom::{self, Way};
use crate::state::{Address, Page, State, Work};
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};

/// Milliseconds that a statement has to stay chosen until the address names it: browsers count how often an address is written.
const REST: u32 = 300;

/// What the address bar and the tab say.
#[derive(Default)]
pub(super) struct AddressBar {
    /// The place that was written last.
    shown: RefCell<Option<Address>>,
    /// The statement that is about to be written.
    soon: RefCell<Option<(Address, Timeout)>>,
    title: RefCell<String>,
    /// The browser has gone to an address by itself: what is shown of it is no step of its own.
    arrived: Cell<bool>,
}

impl AddressBar {
    /// Notes where a visit begins: from there on, another page is a step that the way back takes back.
    pub(super) fn begin(&self, state: &State) {
        self.entitle(state);
        self.shown.replace(Some(Address::of(state)));
    }

    /// Notes that the browser went back, forward or to a typed address.
    pub(super) fn arrive(&self) {
        self.arrived.set(true);
    }

    /// Shows where the page is.
    pub(super) fn see(&self, state: &State) {
        self.entitle(state);
        let arrived = self.arrived.take();
        let address = Address::of(state);
        let written = address.to_string();
        if dom::hash() == written {
            self.soon.take();
            self.shown.replace(Some(address));
            return;
        }
        let is_step = self.shown.borrow().as_ref().is_some_and(|shown| address.is_apart_from(shown));
        // Articles that come in one after the other are one step.
        let is_busy = state.jobs.iter().any(|job| matches!(job.work, Work::Add(_)));
        if !is_step || arrived {
            return self.write_soon(address);
        }
        self.soon.take();
        dom::set_hash(&written, if is_busy { Way::Replace } else { Way::Push });
        self.shown.replace(Some(address));
    }

    fn write_soon(&self, address: Address) {
        let is_waiting = self.soon.borrow().as_ref().is_some_and(|(waiting, _)| *waiting == address);
        if is_waiting {
            return;
        }
        let written = address.to_string();
        let timeout = Timeout::new(REST, move || dom::set_hash(&written, Way::Replace));
        self.shown.replace(Some(address.clone()));
        self.soon.replace(Some((address, timeout)));
    }

    fn entitle(&self, state: &State) {
        let title = title(state);
        if *self.title.borrow() != title {
            dom::set_title(&title);
            self.title.replace(title);
        }
    }
}

/// Says what is shown, the nearest first.
fn title(state: &State) -> String {
    let project = state.project().name.as_str();
    let place = match state.view.page {
        Page::Reader => state.open_article().map_or("", |article| article.title.as_str()),
        Page::Statements => words::PAGE_STATEMENTS,
        Page::Library => words::PAGE_LIBRARY,
        Page::Codebook => words::PAGE_CODEBOOK,
        Page::Compare => words::PAGE_COMPARE,
        Page::Adrift => words::PAGE_ADRIFT,
    };
    let parts = [place, project, words::ASCRIBE].into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" · ")
}
