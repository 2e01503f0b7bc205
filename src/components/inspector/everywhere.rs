//! What was decided here, wherever the same words stand.

use crate::components::hints::Hints;
use crate::components::icon::{Name, icon};
use crate::components::words;
use crate::state::Mentioned;
use ascribe_annotation::Statement;
use yew::{Callback, Html, html};

/// Shows the buttons that take the speaker and the coding to other places; what they would change is shown before.
pub(super) fn everywhere(statement: &Statement, hints: &Hints, on_everywhere: &Callback<Mentioned>) -> Html {
    let has_speaker = !statement.speakers.is_empty() && statement.speaker_mention.is_some();
    let button = |sign: Name, label: &'static str, command: &str, what: Mentioned| {
        let on_everywhere = on_everywhere.clone();
        html! {
            <button type="button" class="plain small" onclick={move |_| on_everywhere.emit(what)}>
                { icon(sign) }{ label }{ hints.show(command) }
            </button>
        }
    };
    html! {
        <div class="everywhere" role="group" aria-label={words::EVERYWHERE}>
            if has_speaker { { button(Name::Quotes, words::SPEAKER_EVERYWHERE, "speaker-everywhere", Mentioned::Speaker) } }
            if statement.parts.len() == 1 { { button(Name::Double, words::WORDS_EVERYWHERE, "words-everywhere", Mentioned::Words) } }
        </div>
    }
}
