//! What the person should know, and what goes on.

mod jobs;

use super::icon::{Icon, Name};
use super::words;
use crate::state::{Notice, NoticeId, NoticeKind};
pub use jobs::Jobs;
use std::rc::Rc;
use yew::{Callback, Html, Properties, classes, component, html};

/// What [`Notices`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct NoticesProps {
    /// The notices, oldest first.
    pub notices: Vec<Rc<Notice>>,
    /// A person has read one.
    pub on_dismiss: Callback<NoticeId>,
    /// A person took what one offers.
    pub on_offer: Callback<NoticeId>,
}

/// Shows notices in a corner until they are dismissed; a screen reader says them as they come.
#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    html! {
        <div class="notices" role="log" aria-label={words::NOTICES}>
            { for props.notices.iter().map(|entry| notice(props, entry)) }
        </div>
    }
}

fn notice(props: &NoticesProps, notice: &Notice) -> Html {
    let problem = &notice.problem;
    let (class, icon, role) = match problem.kind {
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
            <Icon name={icon} />
            <div class="notice-words">
                <p><b>{ &problem.what }</b></p>
                if !problem.place.is_empty() { <p class="place">{ &problem.place }</p> }
                if !problem.remedy.is_empty() { <p>{ &problem.remedy }</p> }
                if let Some(offer) = &problem.offer {
                    <button type="button" onclick={emit(&props.on_offer)}>{ words::offer(offer) }</button>
                }
            </div>
            <button type="button" class="plain close" aria-label={words::DISMISS} title={words::DISMISS}
                onclick={emit(&props.on_dismiss)}><Icon name={Name::Cross} /></button>
        </div>
    }
}

/// What [`Announcement`] says.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AnnouncementProps {
    /// The words.
    pub words: yew::AttrValue,
}

/// Says something to a screen reader, and only there.
#[component]
pub fn Announcement(props: &AnnouncementProps) -> Html {
    html! { <div class="unseen" role="status" aria-live="polite">{ &props.words }</div> }
}
