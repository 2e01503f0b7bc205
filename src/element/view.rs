//! What an element shows: the text with its statements, and beside it the list or the chosen statement.

use super::card::{CardProps, card};
use super::settings::Mode;
use super::tools::tools;
use crate::components::inspector::Inspector;
use crate::components::look::Looks;
use crate::components::notices::announcement;
use crate::components::reader::ArticleText;
use crate::components::statement_list::StatementList;
use crate::components::words;
use crate::state::{Action, State};
use ascribe_annotation::{Article, Statement, StatementId};
use std::rc::Rc;
use yew::{Callback, Html, Properties, classes, component, html};

/// A state of the element; equal to itself alone.
#[derive(Clone)]
pub(super) struct Snapshot(pub(super) Rc<State>);

impl PartialEq for Snapshot {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Where the article's text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In the element.
    Here,
    /// On the page: the element shows the statements only.
    OnThePage,
}

/// What [`ElementView`] shows.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ElementViewProps {
    /// The element's state.
    pub(super) state: Snapshot,
    /// What a person may do.
    pub(super) mode: Mode,
    /// Where the text stands.
    pub(super) place: Place,
    /// A person did something.
    pub(super) on_action: Callback<Action>,
}

/// Shows an article and who says what in it; nothing before an article has been read.
#[component]
pub(super) fn ElementView(props: &ElementViewProps) -> Html {
    let state = &props.state.0;
    let Some(article) = state.open_article().cloned() else { return Html::default() };
    let looks = Looks::new(state.codebook());
    let here = props.place == Place::Here;
    html! {
        <div class={classes!("element", if here { "with-text" } else { "beside-text" })}>
            if here {
                <div class="element-text" part="text">{ text(props, &article, &looks) }</div>
            }
            <div class="element-side">
                <div class="element-panel" part="panel">{ panel(props, &article, &looks) }</div>
            </div>
            { announcement(state.view.announcement.number, &state.view.announcement.words) }
        </div>
    }
}

fn text(props: &ElementViewProps, article: &Rc<Article>, looks: &Looks) -> Html {
    let state = &props.state.0;
    html! {
        <ArticleText article={article.clone()} statements={state.open_statements()}
            reading={state.open_reading().cloned()} looks={looks.clone()} chosen={state.selection.statement.clone()}
            on_choose={props.on_action.reform(Action::StatementChosen)} />
    }
}

fn panel(props: &ElementViewProps, article: &Rc<Article>, looks: &Looks) -> Html {
    let state = &props.state.0;
    html! {
        <>
            if props.mode == Mode::Edit { { tools(&state.history, &props.on_action) } }
            { match state.chosen_statement() {
                Some(statement) => chosen(props, article, looks, statement),
                None => list(props, article, looks),
            } }
        </>
    }
}

fn list(props: &ElementViewProps, article: &Rc<Article>, looks: &Looks) -> Html {
    let state = &props.state.0;
    let statements = state.listed_statements();
    let choose = props.on_action.reform(|id: StatementId| Action::StatementChosen(Some(id)));
    html! {
        <section class="element-list" part="list" aria-label={format!("{}: {}", words::STATEMENTS, article.title)}>
            <h2 class="element-title">{ words::count(statements.len(), "statement", "statements") }</h2>
            <StatementList article={article.clone()} {statements} codebook={Rc::new(state.codebook().clone())}
                looks={looks.clone()} chosen={None::<StatementId>} filter={state.filter.clone()}
                on_choose={choose.clone()} on_open={choose} />
        </section>
    }
}

fn chosen(props: &ElementViewProps, article: &Rc<Article>, looks: &Looks, statement: &Rc<Statement>) -> Html {
    let codebook = Rc::new(props.state.0.codebook().clone());
    let on_close = props.on_action.reform(|()| Action::StatementChosen(None));
    let id = statement.id.clone();
    let on_action = props.on_action.reform(move |fact| Action::Statement(id.clone(), fact));
    html! {
        <div class="element-card" part="card">
            if props.mode == Mode::Edit {
                <Inspector statement={statement.clone()} article={article.clone()} {codebook} looks={looks.clone()}
                    {on_action} {on_close} />
            } else {
                { card(CardProps { statement, article, codebook: &codebook, looks, on_close: &on_close }) }
            }
        </div>
    }
}
