//! Work that goes on, notices, and what a screen reader says.

use super::PageProps;
use crate::components::notices::{NoticesProps, announcement, jobs, notices};
use crate::state::{Action, JobAction};
use yew::prelude::*;

/// The corner over the page.
#[component]
pub(super) fn Corner(props: &PageProps) -> Html {
    let state = &props.state;
    let shown = NoticesProps {
        notices: state.notices.clone(),
        on_dismiss: props.tell(Action::NoticeDismissed),
        on_offer: props.tell(Action::OfferTaken),
    };
    html! {
        <>
            <div class="corner">
                { jobs(&state.jobs, &props.tell(|id| Action::Job(id, JobAction::Cancelled))) }
                { notices(&shown) }
            </div>
            { announcement(state.view.announcement.number, &state.view.announcement.words) }
        </>
    }
}
