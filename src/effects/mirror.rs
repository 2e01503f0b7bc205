//! What of the state shows outside of the components: theme, focus, selected words, the new version.

use crate::dom;
use crate::samples;
use crate::state::{Action, Field, FieldWish, Source, State, StorageStatus, Theme};
use ascribe_annotation::ArticleId;
use ascribe_text::{Offsets, Span};
use std::cell::{Cell, RefCell};
use yew::Callback;

/// What has been shown so far.
#[derive(Default)]
pub(super) struct Mirror {
    theme: Cell<Theme>,
    wish: Cell<Option<FieldWish>>,
    words: RefCell<Option<(ArticleId, Span)>>,
    greeted: Cell<bool>,
    updating: Cell<bool>,
}

impl Mirror {
    /// Makes the page look as the state says.
    pub(super) fn see(&self, state: &State, dispatch: &Callback<Action>) {
        if self.theme.replace(state.settings.theme) != state.settings.theme {
            dom::set_theme(state.settings.theme);
        }
        if self.wish.replace(state.view.wish) != state.view.wish {
            state.view.wish.into_iter().for_each(|wish| focus(state, wish.field));
        }
        if state.view.updating && !self.updating.replace(true) {
            dom::accept_update();
        }
        self.select_words(state);
        self.greet(state, dispatch);
    }

    /// Shows words that keys selected; words that the pointer selected are shown already.
    fn select_words(&self, state: &State) {
        let words = state.article.clone().zip(state.selection.words);
        if *self.words.borrow() == words {
            return;
        }
        self.words.replace(words);
        let Some(article) = state.open_article() else { return };
        let wanted = state.selection.words.map(|span| Offsets::new(&article.text).utf16_from_utf8(span));
        if dom::selected() != wanted {
            dom::select(wanted);
        }
    }

    /// Opens a sample when the address asks for one and there is nothing else to show.
    fn greet(&self, state: &State, dispatch: &Callback<Action>) {
        if let StorageStatus::Opening(_) = state.journal.status {
            return;
        }
        if self.greeted.replace(true) {
            return;
        }
        dom::mark("ascribe:ready");
        let wanted = dom::query().split('&').any(|part| part == "sample=1");
        if wanted && state.project().articles.is_empty() {
            let sample = samples::SAMPLES[0].id.to_owned();
            dispatch.emit(Action::SourceOffered(Source::Sample(sample)));
        }
    }
}

fn focus(state: &State, field: Field) {
    let chosen = state.selection.statement.as_ref();
    let id = match field {
        Field::Speaker => "field-speaker".to_owned(),
        Field::Organization => "field-organization".to_owned(),
        Field::Concept => "field-concept".to_owned(),
        Field::Note => "field-note".to_owned(),
        Field::Text => chosen.map_or_else(|| "text".to_owned(), |id| format!("s-{id}")),
        Field::List => chosen.map_or_else(|| "list".to_owned(), |id| format!("row-{id}")),
    };
    dom::focus(&id);
}
