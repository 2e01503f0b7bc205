//! The project's articles, and the names of the open one.

use super::Pane;
use crate::components::outline::{ArticleEntry, ArticlesProps, NamesProps, articles, name_entries, names};
use crate::state::{Action, Dialog, State};
use ascribe_annotation::{Article, Counts};
use yew::prelude::*;

/// The narrow column.
pub(super) fn library(pane: &Pane) -> Html {
    let Pane { state, spotlight, on_spotlight, .. } = pane;
    let library = ArticlesProps {
        articles: entries(state),
        open: state.article.clone(),
        on_open: pane.tell(Action::ArticleOpened),
        on_remove: pane.tell(|id| Action::DialogOpened(Dialog::ConfirmRemove(id))),
        on_add: pane.tell(|()| Action::DialogOpened(Dialog::AddArticle)),
    };
    let named = NamesProps {
        names: state.open_reading().map(|reading| name_entries(reading)).unwrap_or_default(),
        spotlight: *spotlight,
        on_spotlight: on_spotlight.clone(),
    };
    html! { <>{ articles(&library) }{ names(&named) }</> }
}

fn entries(state: &State) -> Vec<ArticleEntry> {
    let counts = state.project().counts_by_article();
    state.project().articles.iter().zip(counts).map(|(article, counts)| entry(article, counts)).collect()
}

fn entry(article: &Article, counts: Counts) -> ArticleEntry {
    let source = [&article.outlet, &article.date].into_iter().flatten().map(String::as_str).collect::<Vec<_>>();
    ArticleEntry {
        id: article.id.clone(),
        title: article.title.clone().into(),
        source: source.join(", ").into(),
        decided: counts.decided(),
        total: counts.total(),
    }
}
