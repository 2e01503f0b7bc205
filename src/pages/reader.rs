//! The text, or what stands in its place.

use super::selected::selected;
use super::{Pane, opened, sample_offered, samples};
use crate::components::empty::{EmptyStateProps, empty_state};
use crate::components::reader::ArticleText;
use crate::state::{Action, Dialog, StorageStatus};
use yew::prelude::*;

/// The open article with what is selected in it; on an empty desk, how to begin.
pub(super) fn reader_pane(pane: &Pane) -> Html {
    let Pane { state, looks, spotlight, .. } = pane;
    let Some(article) = state.open_article() else { return empty(pane) };
    html! {
        <>
            <ArticleText key={article.id.to_string()} article={article.clone()} statements={state.open_statements()}
                reading={state.open_reading().cloned()} looks={looks.clone()}
                chosen={state.selection.statement.clone()} spotlight={*spotlight}
                on_choose={pane.tell(Action::StatementChosen)} on_open={pane.tell_all(opened)} />
            { selected(pane) }
        </>
    }
}

/// Nothing is shown while the store is being opened: what was open comes in a moment.
fn empty(pane: &Pane) -> Html {
    if let StorageStatus::Opening(_) = pane.state.journal.status {
        return Html::default();
    }
    let on_add = pane.tell(|()| Action::DialogOpened(Dialog::AddArticle));
    empty_state(&EmptyStateProps { samples: samples(), on_add, on_sample: pane.tell(sample_offered) })
}
