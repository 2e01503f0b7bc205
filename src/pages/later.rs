//! Views that are fetched when they are first shown: each is the door of a chunk of the program.

use super::Pane;
use crate::app::Dispatch;
use crate::components::words;
use crate::state::{Action, Problem, State, Wanted};
use futures_util::future::LocalBoxFuture;
use std::cell::RefCell;
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
    html! { <Later key={chunk.name} {chunk} pane={pane.clone()} keys={Keys::Awaited} /> }
}

/// Shows the view of a chunk as [`later`], but one in which nothing waits for keys.
pub(super) fn later_aside(pane: &Pane, chunk: Chunk) -> Html {
    html! { <Later key={chunk.name} {chunk} pane={pane.clone()} keys={Keys::Elsewhere} /> }
}

/// Whether keys may have been sent to a place in a view before it was there.
#[derive(Clone, Copy, PartialEq)]
enum Keys {
    Awaited,
    Elsewhere,
}

/// What [`Later`] shows.
#[derive(Clone, PartialEq, Properties)]
struct LaterProps {
    chunk: Chunk,
    pane: Pane,
    keys: Keys,
}

/// How far the chunk is.
#[derive(Clone, Copy)]
enum Stage {
    OnItsWay,
    Here(View),
    Missing,
}

thread_local! {
    /// The views that are here: shown at once, so that keys sent to a place in them arrive.
    static HERE: RefCell<Vec<(&'static str, View)>> = const { RefCell::new(Vec::new()) };
}

impl Chunk {
    fn stage(self) -> Stage {
        let view = HERE.with_borrow(|here| here.iter().find(|(name, _)| *name == self.name).map(|(_, view)| *view));
        view.map_or(Stage::OnItsWay, Stage::Here)
    }

    /// Fetches the view; where it does not come, says so.
    async fn arrive(self, dispatch: &Dispatch) -> Stage {
        match (self.fetch)().await {
            Ok(view) => {
                HERE.with_borrow_mut(|here| here.push((self.name, view)));
                Stage::Here(view)
            }
            Err(problem) => {
                dispatch.emit(Action::Noticed(problem));
                // A dialog that cannot be shown must not hold the keys; a page gets a button.
                dispatch.emit(Action::DialogClosed);
                Stage::Missing
            }
        }
    }
}

#[component]
fn Later(props: &LaterProps) -> Html {
    let LaterProps { chunk, pane, keys } = props;
    let stage = use_state(|| chunk.stage());
    let fetch = {
        let (stage, dispatch, chunk) = (stage.setter(), pane.dispatch.clone(), *chunk);
        let again = (*keys == Keys::Awaited).then(|| pane.tell_all(again));
        move || {
            let (stage, dispatch, again) = (stage.clone(), dispatch.clone(), again.clone());
            spawn_local(async move {
                stage.set(chunk.arrive(&dispatch).await);
                again.iter().for_each(|again| again.emit(()));
            });
        }
    };
    use_effect_with((), {
        let (is_here, fetch) = (matches!(*stage, Stage::Here(_)), fetch.clone());
        move |()| {
            if !is_here {
                fetch()
            }
        }
    });
    match *stage {
        Stage::OnItsWay => Html::default(),
        Stage::Here(view) => view(pane),
        Stage::Missing => html! { <button type="button" onclick={move |_| fetch()}>{ words::TRY_AGAIN }</button> },
    }
}

/// Keys that were sent to a place before it was there are sent again.
fn again(state: &State, (): ()) -> Vec<Action> {
    match state.view.wish.map(|wish| wish.what) {
        Some(Wanted::Keys(field)) => vec![Action::FieldWanted(field)],
        _ => Vec::new(),
    }
}
