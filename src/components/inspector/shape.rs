//! One statement of two, two of one.

use crate::components::hints::Hints;
use crate::components::icon::{Name, icon};
use crate::components::words;
use crate::state::StatementAction;
use ascribe_annotation::StatementId;
use yew::{Callback, Html, html};

/// Shows the buttons that double the statement, or join it with the one that follows; splitting begins with words of the text.
pub(super) fn shape(next: Option<&StatementId>, hints: &Hints, on_action: &Callback<StatementAction>) -> Html {
    let join = next.map(|next| {
        let fact = StatementAction::Joined(next.clone());
        button(Name::Join, words::JOIN, hints.show("join"), fact, on_action)
    });
    html! {
        <div class="shape" role="group" aria-label={words::SHAPE}>
            { button(Name::Double, words::DOUBLE, hints.show("double"), StatementAction::Doubled, on_action) }
            { for join }
        </div>
    }
}

fn button(
    sign: Name,
    label: &'static str,
    hint: Html,
    fact: StatementAction,
    on_action: &Callback<StatementAction>,
) -> Html {
    let on_action = on_action.clone();
    let onclick = Callback::from(move |_| on_action.emit(fact.clone()));
    html! { <button type="button" class="plain" {onclick}>{ icon(sign) }{ label }{ hint }</button> }
}
