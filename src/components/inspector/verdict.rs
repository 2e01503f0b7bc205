//! Accept, reject, delete.

use crate::components::hints::Hints;
use crate::components::icon::{Icon, Name};
use crate::components::words;
use crate::state::StatementAction;
use ascribe_annotation::Review;
use yew::{Callback, Html, Properties, component, html};

/// What [`Verdict`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct VerdictProps {
    /// What has been decided.
    pub review: Review,
    /// The keys of the commands.
    pub hints: Hints,
    /// A person decided.
    pub on_action: Callback<StatementAction>,
}

/// Shows what has been decided, and the buttons that decide.
#[component]
pub(super) fn Verdict(props: &VerdictProps) -> Html {
    let emit = |action: StatementAction| {
        let on_action = props.on_action.clone();
        Callback::from(move |_| on_action.emit(action.clone()))
    };
    let pressed = |review| if props.review == review { "true" } else { "false" };
    html! {
        <div class="verdict" role="group" aria-label={words::DECISION}>
            <button type="button" class="accept" aria-pressed={pressed(Review::Confirmed)}
                onclick={emit(StatementAction::Accepted)}>
                <Icon name={Name::Check} />{ words::ACCEPT }{ props.hints.show("accept") }
            </button>
            <button type="button" class="reject" aria-pressed={pressed(Review::Rejected)}
                onclick={emit(StatementAction::Rejected)}>
                <Icon name={Name::Cross} />{ words::REJECT }{ props.hints.show("reject") }
            </button>
            <button type="button" class="plain delete" aria-label={words::DELETE}
                title={props.hints.title("delete", words::DELETE)} onclick={emit(StatementAction::Deleted)}>
                <Icon name={Name::Bin} />
            </button>
        </div>
    }
}
