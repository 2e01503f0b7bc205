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
            <ExplanationView explanation={props.explanation.clone()} />
        </div>
    }
}

/// What [`ExplanationView`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ExplanationProps {
    /// What to say.
    pub explanation: Explanation,
}

/// Shows an explanation: who or what, which sort, the reasons, and how sure the engine is.
#[component]
pub fn ExplanationView(props: &ExplanationProps) -> Html {
    let Explanation { look, heading, sort, reasons, confidence } = &props.explanation;
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
            if let Some(confidence) = confidence {
                <Confidence value={*confidence} />
            }
        </>
    }
}

/// What [`Confidence`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ConfidenceProps {
    /// Between 0 and 1.
    pub value: f32,
}

/// Shows how sure the engine is: a bar, a word and a number.
#[component]
pub fn Confidence(props: &ConfidenceProps) -> Html {
    let value = props.value.to_string();
    html! {
        <p class="confidence">
            <meter min="0" max="1" low="0.6" high="0.85" optimum="1" {value} aria-hidden="true"></meter>
            { words::confidence_in_full(props.value) }
        </p>
    }
}
