//! The project's articles, and the names of the open one.

use crate::app::{Dispatch, StateContext};
use crate::components::outline::{ArticleEntry, ArticlesProps, NamesProps, articles, name_entries, names};
use crate::state::{Action, Dialog, State};
use ascribe_annotation::{Article, Counts};
use ascribe_engine::EntityId;
use yew::prelude::*;

/// What [`Library`] shows.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct LibraryProps {
    /// The state.
    pub state: StateContext,
    /// Takes facts.
    pub dispatch: Dispatch,
    /// The entity whose mentions are lit.
    pub spotlight: Option<EntityId>,
    /// A person wants to see the mentions of one, or of none.
    pub on_spotlight: Callback<Option<EntityId>>,
}

/// The narrow column.
#[component]
pub(super) fn Library(props: &LibraryProps) -> Html {
    let LibraryProps { state, dispatch, spotlight, on_spotlight } = props;
    let library = ArticlesProps {
        articles: entries(state),
        open: state.article.clone(),
        on_open: dispatch.reform(Action::ArticleOpened),
        on_remove: dispatch.reform(|id| Action::DialogOpened(Dialog::ConfirmRemove(id))),
        on_add: dispatch.reform(|()| Action::DialogOpened(Dialog::AddArticle)),
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
