//! Where the work is kept, and whether it is.

use super::words;
use crate::state::StorageStatus;
use yew::{Html, classes, html};

/// Whether every change is where the work is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It is.
    Yes,
    /// Some are on their way.
    Soon,
}

/// Shows a dot and a word; the sentence behind it is there for a screen reader and under the pointer.
pub fn storage_badge(status: &StorageStatus, saved: Saved) -> Html {
    let (class, word, sentence) = match (status, saved) {
        (StorageStatus::Opening(_), _) => ("opening", words::OPENING, words::OPENING_MEANS.to_owned()),
        (StorageStatus::Device, Saved::Yes) => ("safe", words::SAVED, words::SAVED_MEANS.to_owned()),
        (StorageStatus::Device, Saved::Soon) => ("soon", words::SAVING, words::SAVED_MEANS.to_owned()),
        (StorageStatus::Failing(why), _) => ("unsafe", words::NOT_SAVED, words::failing_means(why)),
        (StorageStatus::MemoryOnly(why), _) => ("unsafe", words::NOT_SAVED, words::memory_means(why)),
        (StorageStatus::Elsewhere, _) => ("elsewhere", words::READ_ONLY, words::READ_ONLY_MEANS.to_owned()),
    };
    html! {
        <span class={classes!("storage", class)} title={sentence.clone()}>
            <span class="dot" aria-hidden="true"></span><span class="word">{ word }</span>
            <span class="unseen">{ sentence }</span>
        </span>
    }
}
