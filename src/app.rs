//! The page's outermost component: the state, what runs beside it, and the contexts that pages read.

use crate::coding;
use crate::dom::{Files, moment, own_project};
use crate::effects::Effects;
use crate::pages::Desk;
use crate::state::{Action, Moment, State, reduce};
use gloo::utils::document;
use std::ops::Deref;
use std::rc::Rc;
use yew::prelude::*;

/// The state, as components get it. Two are equal when nothing happened between them.
pub type StateContext = UseReducerHandle<Store>;

/// Gives the state as it is at this moment, also between a fact and the next drawing of the page.
///
/// Keys may come faster than the page is drawn: whoever decides from the state must not decide from one that is over.
#[derive(Clone)]
pub struct Live(StateContext);

impl Live {
    /// Gives the state as it is now.
    #[must_use]
    pub fn now(&self) -> Rc<State> {
        // A handle reads the present state, but keeps every state that it has ever given: so each look takes a new one.
        self.0.clone().share()
    }
}

/// Takes facts.
pub type Dispatch = Callback<Action>;

/// The state in the form that a reducer holds.
#[derive(Clone, Debug, Default)]
pub struct Store(Rc<State>);

impl Store {
    /// Begins with the project that this tab had open, or the one that was opened last.
    fn of_this_tab() -> Self {
        Self(Rc::new(State::of_project(own_project())))
    }

    /// Gives the state to share.
    #[must_use]
    pub fn share(&self) -> Rc<State> {
        Rc::clone(&self.0)
    }
}

impl Deref for Store {
    type Target = State;

    fn deref(&self) -> &State {
        &self.0
    }
}

impl PartialEq for Store {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Reducible for Store {
    type Action = (Action, Moment);

    fn reduce(self: Rc<Self>, (action, moment): Self::Action) -> Rc<Self> {
        let next = reduce(Rc::clone(&self.0), action, &moment);
        if Rc::ptr_eq(&next, &self.0) { self } else { Rc::new(Self(next)) }
    }
}

/// Puts the page into `#app`.
pub fn mount() {
    if let Some(root) = document().get_element_by_id("app") {
        yew::Renderer::<App>::with_root(root).render();
    }
}

/// The page.
#[component]
pub fn App() -> Html {
    let store = use_reducer_eq(Store::of_this_tab);
    let dispatch = use_dispatch(&store);
    let files = use_memo((), |()| Files::default());
    let effects = use_memo((), |()| Effects::begin(Live(store.clone()), dispatch.clone(), (*files).clone()));
    use_effect_with((*store).clone(), move |_| effects.see());
    html! {
        <Desk state={store} {dispatch} files={(*files).clone()} />
    }
}

/// Stamps every fact with the time: `reduce` itself has no clock.
#[hook]
fn use_dispatch(store: &StateContext) -> Dispatch {
    let dispatcher = store.dispatcher();
    (*use_memo((), |()| Callback::from(move |action| dispatch_in_turn(dispatcher.clone(), action)))).clone()
}

fn dispatch_in_turn(dispatcher: UseReducerDispatcher<Store>, action: Action) {
    let needs_chunk = action.is_decision();
    let deed = move || dispatcher.dispatch((action, moment()));
    if needs_chunk { coding::in_turn_with_chunk(deed) } else { coding::in_turn(deed) }
}
