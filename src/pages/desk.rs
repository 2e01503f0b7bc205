//! The editor's desk.

use crate::app::StateContext;
use yew::prelude::*;

/// The whole page.
#[component]
pub fn Desk() -> Html {
    let Some(state) = use_context::<StateContext>() else { return Html::default() };
    html! { <p>{ state.open_statements().len() }</p> }
}
