//! Accept, reject, delete.

use crate::components::hints::Hints;
use crate::components::icon::{Name, icon};
use crate::components::words;
use crate::state::StatementAction;
use ascribe_annotation::Review;
use yew::{Callback, Html, html};

/// Shows what has been decided, and the buttons that decide.
pub(super) fn verdict(review: Review, hints: &Hints, on_action: &Callback<StatementAction>) -> Html {
    let emit = |action: StatementAction| {
        let on_action = on_action.clone();
        Callback::from(move |_| on_action.emit(action.clone()))
    };
    let pressed = |decision| if review == decision { "true" } else { "false" };
    html! {
        <div class="verdict" role="group" aria-label={words::DECISION}>
            <button type="button" class="accept" aria-pressed={pressed(Review::Confirmed)}
                onclick={emit(StatementAction::Accepted)}>
                { icon(Name::Check) }{ words::ACCEPT }{ hints.show("accept-next") }
            </button>
            <button type="button" class="reject" aria-pressed={pressed(Review::Rejected)}
                onclick={emit(StatementAction::Rejected)}>
                { icon(Name::Cross) }{ words::REJECT }{ hints.show("reject") }
            </button>
            <button type="button" class="plain delete" aria-label={words::DELETE}
                title={hints.title("delete", words::DELETE)} onclick={emit(StatementAction::Deleted)}>
                { icon(Name::Bin) }
            </button>
        </div>
    }
}
