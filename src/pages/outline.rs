//! The project's articles, and the names of the open one.

use super::Pane;
use crate::components::outline::{ArticleEntry, ArticlesProps, NamesProps, Progress, articles, name_entries, names};
use crate::state::{Action, Dialog, Page, State};
use ascribe_annotation::{Article, Counts};
use std::ops::Range;
use yew::prelude::*;

/// The narrow column.
pub(super) fn outline(pane: &Pane) -> Html {
    let Pane { state, spotlight, on_spotlight, .. } = pane;
    let counts = state.article_counts();
    let shown = around_open(state);
    let library = ArticlesProps {
        articles: entries(state, &counts, shown.clone()),
        progress: progress(state, &counts),
        more: counts.len() - shown.len(),
        open: state.article.clone(),
        on_open: pane.tell(Action::ArticleOpened),
        on_remove: pane.tell(|id| Action::DialogOpened(Dialog::ConfirmRemove(id))),
        on_add: pane.tell(|()| Action::DialogOpened(Dialog::AddArticle)),
        on_adrift: pane.tell(|()| Action::PageOpened(Page::Adrift)),
    };
    let named = NamesProps {
        names: state.open_reading().map(|reading| name_entries(reading)).unwrap_or_default(),
        spotlight: *spotlight,
        on_spotlight: on_spotlight.clone(),
    };
    html! { <>{ articles(&library) }{ names(&named) }</> }
}

/// Articles that the column lists at most; the library page has all of them.
const LISTED: usize = 60;

/// The places of the articles to list: the open one with its neighbours.
fn around_open(state: &State) -> Range<usize> {
    let articles = &state.project().articles;
    let open = articles.iter().position(|article| Some(&article.id) == state.article.as_ref()).unwrap_or_default();
    let start = open.saturating_sub(LISTED / 2).min(articles.len().saturating_sub(LISTED));
    start..(start + LISTED).min(articles.len())
}

fn entries(state: &State, counts: &[Counts], shown: Range<usize>) -> Vec<ArticleEntry> {
    let articles = state.project().articles.iter().zip(counts);
    articles.skip(shown.start).take(shown.len()).map(|(article, counts)| entry(state, article, *counts)).collect()
}

fn progress(state: &State, counts: &[Counts]) -> Progress {
    let sum = |of: fn(&Counts) -> usize| counts.iter().map(of).sum();
    Progress {
        done: counts.iter().filter(|counts| counts.suggested == 0).count(),
        articles: counts.len(),
        decided: sum(|counts| counts.decided()),
        statements: sum(|counts| counts.total()),
        adrift: state.project().adrift.len(),
    }
}

fn entry(state: &State, article: &Article, counts: Counts) -> ArticleEntry {
    let source = [&article.outlet, &article.date].into_iter().flatten().map(String::as_str).collect::<Vec<_>>();
    ArticleEntry {
        id: article.id.clone(),
        title: article.title.clone().into(),
        source: source.join(", ").into(),
        decided: counts.decided(),
        total: counts.total(),
        adrift: state.adrift_of(&article.id),
    }
}
