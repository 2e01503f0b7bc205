//! What the marks in the text mean.

use crate::components::words;
use yew::{Html, html};

/// Shows every mark with its meaning.
pub fn legend() -> Html {
    html! {
        <dl class="legend">
            { for NAMES.iter().map(|(class, words)| entry(html! { <span class={*class}>{ "Abc" }</span> }, words)) }
            { for MARKS.iter().map(|(class, words)| entry(html! { <mark class={*class}>{ "Abc" }</mark> }, words)) }
            { for ASIDES.iter().map(|(class, words)| entry(html! { <span class={*class}>{ "Abc" }</span> }, words)) }
        </dl>
    }
}

const NAMES: [(&str, &str); 5] = [
    ("name person", words::LEGEND_PERSON),
    ("name organization", words::LEGEND_ORGANIZATION),
    ("name place", words::LEGEND_PLACE),
    ("name group", words::LEGEND_GROUP),
    ("name other", words::LEGEND_OTHER),
];

const MARKS: [(&str, &str); 2] =
    [("said speaker-0 suggested", words::LEGEND_SUGGESTED), ("said speaker-0 confirmed", words::LEGEND_CONFIRMED)];

const ASIDES: [(&str, &str); 3] =
    [("who", words::LEGEND_SPEAKER), ("cue", words::LEGEND_CUE), ("greyed", words::LEGEND_GREYED)];

fn entry(sample: Html, meaning: &'static str) -> Html {
    html! { <div><dt aria-hidden="true">{ sample }</dt><dd>{ meaning }</dd></div> }
}
