//! The editor's desk: the columns, and what lies over them.

use super::corner::Corner;
use super::head::Head;
use super::inspector::{InspectorPane, PeekPane};
use super::library::Library;
use super::reader::ReaderPane;
use super::statements::Statements;
use super::windows::Windows;
use super::{PageProps, keys};
use crate::app::{Dispatch, StateContext};
use crate::components::look::Looks;
use crate::components::shell::{ShellProps, shell};
use crate::state::Action;
use ascribe_engine::EntityId;
use yew::prelude::*;

/// The whole page.
#[component]
pub fn Desk() -> Html {
    let (state, dispatch) = (use_context::<StateContext>(), use_context::<Dispatch>());
    let Some((state, dispatch)) = state.zip(dispatch) else { return Html::default() };
    html! { <Arranged {state} {dispatch} /> }
}

/// The page with its state.
#[component]
fn Arranged(props: &PageProps) -> Html {
    let PageProps { state, dispatch } = props;
    let spotlight = use_state_eq(|| None::<EntityId>);
    let codebook = super::kept::use_kept(state.codebook());
    let looks = use_memo(codebook.clone(), |codebook| Looks::new(codebook));
    let hints = use_memo((), |()| keys::hints());
    let (looks, hints) = ((*looks).clone(), (*hints).clone());
    let on_spotlight = Callback::from({
        let spotlight = spotlight.clone();
        move |entity| spotlight.set(entity)
    });
    let (state, dispatch) = (state.clone(), dispatch.clone());
    let pane = html! {
        <ReaderPane state={state.clone()} dispatch={dispatch.clone()} looks={looks.clone()} hints={hints.clone()}
            spotlight={*spotlight} />
    };
    let list = html! {
        <Statements state={state.clone()} dispatch={dispatch.clone()} looks={looks.clone()} codebook={codebook.clone()} />
    };
    let chosen = state.chosen_statement().is_some();
    let inspector = html! {
        <InspectorPane state={state.clone()} dispatch={dispatch.clone()} looks={looks.clone()} {codebook}
            hints={hints.clone()} />
    };
    let peek = html! { <PeekPane state={state.clone()} dispatch={dispatch.clone()} {looks} /> };
    shell(&ShellProps {
        header: html! { <Head state={state.clone()} dispatch={dispatch.clone()} {hints} /> },
        outline: html! { <Library state={state.clone()} dispatch={dispatch.clone()} spotlight={*spotlight} {on_spotlight} /> },
        text: pane,
        list,
        inspector: chosen.then_some(inspector),
        peek: chosen.then_some(peek),
        over: html! { <><Corner state={state.clone()} dispatch={dispatch.clone()} /><Windows state={state.clone()} dispatch={dispatch.clone()} /></> },
        panel: state.view.panel,
        on_panel: dispatch.reform(Action::PanelShown),
    })
}
