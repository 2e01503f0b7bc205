//! What of the state shows outside of the components: theme, focus, selected words, the new version.

use super::Tools;
use super::address::AddressBar;
use crate::dom;
use crate::samples;
use crate::state::{Action, Field, Source, State, StorageStatus, Theme, Wanted, Wish};
use ascribe_annotation::{ArticleId, StatementId};
use ascribe_engine::Reading;
use ascribe_text::{Offsets, Span};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use yew::Callback;

/// What decides where the text's nodes begin and end: when it changes, the browser's own selection is torn.
type Drawn = (Option<Rc<Reading>>, Option<StatementId>);

/// What has been shown so far.
#[derive(Default)]
pub(super) struct Mirror {
    theme: Cell<Theme>,
    wish: Cell<Option<Wish>>,
    words: RefCell<Option<(ArticleId, Span)>>,
    drawn: RefCell<Drawn>,
    greeted: Cell<bool>,
    address: AddressBar,
}

impl Mirror {
    /// Makes the page look as the state says.
    pub(super) fn see(&self, state: &State, tools: &Rc<Tools>) {
        if self.theme.replace(state.settings.theme) != state.settings.theme {
            dom::set_theme(state.settings.theme);
        }
        if self.wish.replace(state.view.wish) != state.view.wish {
            state.view.wish.into_iter().for_each(|wish| fulfil(state, wish.what, tools));
        }
        self.select_words(state);
        if let StorageStatus::Opening(_) = state.journal.status {
            return;
        }
        if self.greeted.replace(true) {
            self.address.see(state);
        } else {
            self.address.begin(state);
            greet(state, &tools.dispatch);
        }
    }

    /// Notes that the browser went to an address.
    pub(super) fn arrive(&self) {
        self.address.arrive();
    }

    /// Tells whether the page still has to show which words are selected. What the browser says of them until then is old.
    pub(super) fn is_behind(&self, state: &State) -> bool {
        *self.words.borrow() != words(state)
    }

    /// Shows words that keys selected; words that the pointer selected are shown already, unless the text was drawn anew.
    fn select_words(&self, state: &State) {
        let redrawn = self.redraws(state) && state.selection.words.is_some();
        if !self.is_behind(state) && !redrawn {
            return;
        }
        self.words.replace(words(state));
        let Some(article) = state.open_article() else { return };
        let wanted = state.selection.words.map(|span| Offsets::new(&article.text).utf16_from_utf8(span));
        if dom::selected() != wanted {
            dom::select(wanted);
        }
    }

    /// Notes how the text is drawn; tells whether it was drawn anew.
    fn redraws(&self, state: &State) -> bool {
        let (reading, chosen) = (state.open_reading().cloned(), state.selection.statement.clone());
        let before = self.drawn.replace((reading.clone(), chosen.clone()));
        before.0.as_ref().map(Rc::as_ptr) != reading.as_ref().map(Rc::as_ptr) || before.1 != chosen
    }
}

/// Goes where the address leads, and opens a sample when it asks for one and there is nothing else to show.
fn greet(state: &State, dispatch: &Callback<Action>) {
    dom::mark("ascribe:ready");
    let address = dom::hash();
    if address.starts_with("#/") {
        dispatch.emit(Action::AddressVisited(address));
    }
    let wanted = dom::query().split('&').any(|part| part == "sample=1");
    if wanted && state.project().articles.is_empty() {
        let sample = samples::SAMPLES[0].id.to_owned();
        dispatch.emit(Action::SourceOffered(Source::Sample(sample)));
    }
}

fn words(state: &State) -> Option<(ArticleId, Span)> {
    state.article.clone().zip(state.selection.words)
}

fn fulfil(state: &State, wanted: Wanted, tools: &Rc<Tools>) {
    match wanted {
        Wanted::Keys(field) => focus(state, field),
        Wanted::Update => dom::accept_update(),
        Wanted::Folder => {
            let tools = Rc::clone(tools);
            dom::choose_folder(move |files| tools.take_files(files));
        }
        Wanted::Files => {
            let tools = Rc::clone(tools);
            dom::choose_files(move |files| tools.take_files(files));
        }
    }
}

/// The row of the chosen statement; where none is chosen or listed, the first one.
fn row(state: &State) -> Option<String> {
    let listed = state.listed_statements();
    let chosen = listed.iter().find(|statement| Some(&statement.id) == state.selection.statement.as_ref());
    chosen.or(listed.first()).map(|statement| format!("row-{}", statement.id))
}

fn focus(state: &State, field: Field) {
    let chosen = state.selection.statement.as_ref();
    let id = match field {
        Field::Speaker => "field-speaker".to_owned(),
        Field::Organization => "field-organization".to_owned(),
        Field::Concept => "field-concept".to_owned(),
        Field::Note => "field-note".to_owned(),
        Field::Text => chosen.map_or_else(|| "text".to_owned(), |id| format!("s-{id}")),
        Field::List => row(state).unwrap_or_else(|| "list".to_owned()),
    };
    match field {
        // The list below the field opens at once.
        Field::Speaker | Field::Organization | Field::Concept => dom::enter(&id),
        Field::Note | Field::Text | Field::List => drop(dom::focus(&id)),
    }
}
