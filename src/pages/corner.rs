//! Work that goes on, notices, and what a screen reader says.

use super::PageProps;
use crate::components::notices::{Announcement, Jobs, Notices};
use crate::state::{Action, JobAction};
use yew::prelude::*;

/// The corner over the page.
#[component]
pub(super) fn Corner(props: &PageProps) -> Html {
    let state = &props.state;
    html! {
        <>
            <div class="corner">
                <Jobs jobs={state.jobs.clone()} on_cancel={props.tell(|id| Action::Job(id, JobAction::Cancelled))} />
                <Notices notices={state.notices.clone()} on_dismiss={props.tell(Action::NoticeDismissed)}
                    on_offer={props.tell(Action::OfferTaken)} />
            </div>
            <Announcement key={state.view.announcement.number} words={state.view.announcement.words.clone()} />
        </>
    }
}
