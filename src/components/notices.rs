//! What the person should know, and what goes on.

mod jobs;

use super::icon::{Name, icon};
use super::words;
use crate::state::{Notice, NoticeId, NoticeKind};
pub use jobs::jobs;
use std::rc::Rc;
use yew::{Callback, Html, classes, html};

/// What [`notices`] shows.
#[derive(Clone, Debug, PartialEq)]
pub struct NoticesProps {
    /// The notices, oldest first.
    pub notices: Vec<Rc<Notice>>,
    /// A person has read one.
    pub on_dismiss: Callback<NoticeId>,
    /// A person took what one offers.
    pub on_offer: Callback<NoticeId>,
}

/// Shows notices in a corner until they are dismissed; a screen reader says them as they come.
pub fn notices(props: &NoticesProps) -> Html {
    html! {
        <div class="notices" role="log" aria-label={words::NOTICES}>
            { for props.notices.iter().map(|entry| notice(props, entry)) }
        </div>
    }
}

fn notice(props: &NoticesProps, notice: &Notice) -> Html {
    let problem = &notice.problem;
    let (class, sign, role) = match problem.kind {
        NoticeKind::Information => ("information", Name::Information, None),
        NoticeKind::Warning => ("warning", Name::Warning, None),
        NoticeKind::Error => ("error", Name::Warning, Some("alert")),
    };
    let emit = |callback: &Callback<NoticeId>| {
        let (callback, id) = (callback.clone(), notice.id);
        Callback::from(move |_| callback.emit(id))
    };
    html! {
        <div class={classes!("notice", class)} {role} key={notice.id.0}>
            { icon(sign) }
            <div class="notice-words">
                <p><b>{ &problem.what }</b></p>
                if !problem.place.is_empty() { <p class="place">{ &problem.place }</p> }
                if !problem.remedy.is_empty() { <p>{ &problem.remedy }</p> }
                if let Some(offer) = &problem.offer {
                    <button type="button" onclick={emit(&props.on_offer)}>{ words::offer(offer) }</button>
                }
            </div>
            <button type="button" class="plain close" aria-label={words::DISMISS} title={words::DISMISS}
                onclick={emit(&props.on_dismiss)}>{ icon(Name::Cross) }</button>
        </div>
    }
}

/// Says something to a screen reader, and only there. The same words with another number are said again.
pub fn announcement(number: u32, words: &str) -> Html {
    // The region stays and its content changes: a region that comes with its content is often not heard.
    html! { <div class="unseen" role="status"><span key={number}>{ words.to_owned() }</span></div> }
}
