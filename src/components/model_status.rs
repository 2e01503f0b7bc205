//! What reads: the language models, or rules until they are there.

use super::words;
use crate::state::ModelStatus;
use yew::{Html, classes, html};

/// Shows a word and the sentence behind it; nothing before anything is known.
pub fn model_badge(status: &ModelStatus) -> Html {
    let (class, word, sentence) = match status {
        ModelStatus::Unknown => return Html::default(),
        ModelStatus::Coming { received } => ("coming", words::models_coming(*received), words::MODELS_COMING_MEANS),
        ModelStatus::Ready => ("ready", words::MODELS_READY.to_owned(), words::MODELS_READY_MEANS),
        ModelStatus::Missing(_) => ("missing", words::MODELS_MISSING.to_owned(), words::MODELS_MISSING_MEANS),
    };
    html! {
        <span class={classes!("models", class)} title={sentence}>
            <span class="word" aria-hidden="true">{ word }</span><span class="unseen">{ sentence }</span>
        </span>
    }
}
