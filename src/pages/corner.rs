//! Work that goes on, notices, and what a screen reader says.

use super::Pane;
use crate::components::notices::{NoticesProps, announcement, jobs, notices};
use crate::state::{Action, JobAction};
use yew::prelude::*;

/// The corner over the page.
pub(super) fn corner(pane: &Pane) -> Html {
    let state = &pane.state;
    let shown = NoticesProps {
        notices: state.notices.clone(),
        on_dismiss: pane.tell(Action::NoticeDismissed),
        on_offer: pane.tell(Action::OfferTaken),
    };
    html! {
        <>
            <div class="corner">
                { jobs(&state.jobs, state.coming_in(), &pane.tell(|id| Action::Job(id, JobAction::Cancelled))) }
                { notices(&shown) }
            </div>
            { announcement(state.view.announcement.number, &state.view.announcement.words) }
        </>
    }
}
