//! The card that says why a part of the text is marked.

use super::explain::Explanation;
use crate::components::element::{self, Place};
use crate::components::words;
use yew::{Html, NodeRef, Properties, classes, component, html, use_effect_with, use_node_ref};

/// What [`WhyCard`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct WhyCardProps {
    /// What to say.
    pub explanation: Explanation,
    /// Where on the page; none keeps the card for screen readers only.
    pub place: Option<Place>,
}

/// Shows an explanation beside the words that it is about. Its id is `why`.
#[component]
pub(super) fn WhyCard(props: &WhyCardProps) -> Html {
    let card = use_node_ref();
    use_effect_with((card.clone(), props.place), |(card, place): &(NodeRef, Option<Place>)| {
        element::put_at(card, *place);
    });
    let class = classes!("why", if props.place.is_some() { "floating" } else { "unseen" });
    html! {
        <div ref={card} id="why" role="tooltip" {class}>
            { explanation_view(&props.explanation) }
        </div>
    }
}

/// Shows an explanation: who or what, which sort, the reasons, and how sure the engine is.
pub fn explanation_view(explanation: &Explanation) -> Html {
    let Explanation { look, heading, sort, reasons, confidence } = explanation;
    html! {
        <>
            <p class="why-head">
                if let Some(look) = look {
                    <span class={classes!("badge", look.class)} data-initials={&look.initials} aria-hidden="true"></span>
                }
                <b>{ heading }</b>
                <span class="why-sort">{ sort }</span>
            </p>
            { for reasons.iter().map(|reason| html! { <p>{ reason }</p> }) }
            { confidence.map(confidence_view).unwrap_or_default() }
        </>
    }
}

/// Shows how sure the engine is: a bar, a word and a number.
fn confidence_view(confidence: f32) -> Html {
    html! {
        <p class="confidence">
            <meter min="0" max="100" value={words::hundredths(confidence).to_string()} aria-hidden="true"></meter>
            { words::confidence_in_full(confidence) }
        </p>
    }
}
