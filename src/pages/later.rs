//! Views that are fetched when they are first shown: each is the door of a chunk of the program.

use super::Pane;
use crate::app::Dispatch;
use crate::components::words;
use crate::state::{Action, Problem};
use futures_util::future::LocalBoxFuture;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Shows something of the desk.
pub(super) type View = fn(&Pane) -> Html;

/// A chunk that gives a view.
#[derive(Clone, Copy)]
pub(super) struct Chunk {
    /// What it is called; tells one from another.
    pub(super) name: &'static str,
    /// Fetches it where it is not here yet, and gives its view.
    pub(super) fetch: fn() -> LocalBoxFuture<'static, Result<View, Problem>>,
}

impl PartialEq for Chunk {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

/// Shows the view of a chunk as soon as it is here; where it is not to be had, a notice says so and a button tries again.
pub(super) fn later(pane: &Pane, chunk: Chunk) -> Html {
    html! { <Later key={chunk.name} {chunk} pane={pane.clone()} /> }
}

/// What [`Later`] shows.
#[derive(Clone, PartialEq, Properties)]
struct LaterProps {
    chunk: Chunk,
    pane: Pane,
}

/// How far the chunk is.
#[derive(Clone, Copy)]
enum Stage {
    OnItsWay,
    Here(View),
    Missing,
}

#[component]
fn Later(props: &LaterProps) -> Html {
    let LaterProps { chunk, pane } = props;
    let stage = use_state(|| Stage::OnItsWay);
    let fetch = {
        let (stage, dispatch, fetch) = (stage.setter(), pane.dispatch.clone(), chunk.fetch);
        move || {
            let (stage, dispatch) = (stage.clone(), dispatch.clone());
            spawn_local(async move { stage.set(fetched(fetch().await, &dispatch)) });
        }
    };
    use_effect_with((), {
        let fetch = fetch.clone();
        move |()| fetch()
    });
    match *stage {
        Stage::OnItsWay => Html::default(),
        Stage::Here(view) => view(pane),
        Stage::Missing => html! { <button type="button" onclick={move |_| fetch()}>{ words::TRY_AGAIN }</button> },
    }
}

/// Says what is wrong where the chunk did not come; a dialog that cannot be shown is closed, a page gets a button.
fn fetched(outcome: Result<View, Problem>, dispatch: &Dispatch) -> Stage {
    match outcome {
        Ok(view) => Stage::Here(view),
        Err(problem) => {
            dispatch.emit(Action::Noticed(problem));
            dispatch.emit(Action::DialogClosed);
            Stage::Missing
        }
    }
}
