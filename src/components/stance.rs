//! Stance: by shape, by colour and by word.

use super::look::colour_class;
use super::words;
use ascribe_annotation::{Codebook, Position, Scheme, Stance};
use std::rc::Rc;
use yew::{AttrValue, Callback, Html, classes, html};

/// The stances in the order in which they are offered, unset last.
pub const STANCES: [Option<Stance>; 5] =
    [Some(Stance::Support), Some(Stance::Oppose), Some(Stance::Neutral), Some(Stance::Ambiguous), None];

/// Gives the shape of a stance.
#[must_use]
pub fn glyph(stance: Option<Stance>) -> &'static str {
    match stance {
        Some(Stance::Support) => "▲",
        Some(Stance::Oppose) => "▼",
        Some(Stance::Neutral) => "◆",
        Some(Stance::Ambiguous) => "◈",
        None => "○",
    }
}

/// Gives the class that carries the colour of a stance.
#[must_use]
pub fn class(stance: Option<Stance>) -> &'static str {
    match stance {
        Some(Stance::Support) => "support",
        Some(Stance::Oppose) => "oppose",
        Some(Stance::Neutral) => "neutral",
        Some(Stance::Ambiguous) => "ambiguous",
        None => "unset",
    }
}

/// Shows a stance as its shape; the words are there for a screen reader and under the pointer.
pub fn stance_mark(scheme: &Scheme, stance: Option<Stance>, concept: &str) -> Html {
    let label = words::stance_on(scheme, stance, concept);
    html! {
        <span class={classes!("stance-mark", class(stance))} role="img" aria-label={label.clone()} title={label}>
            { glyph(stance) }
        </span>
    }
}

/// Shows a position of a statement: the stance's shape, and the concept in its colour.
pub fn position_mark(codebook: &Codebook, position: &Position) -> Html {
    let concept = codebook.concept(&position.concept);
    let name = concept.map(|concept| concept.name.clone()).unwrap_or_default();
    html! {
        <span class={classes!("row-stance", concept.and_then(|concept| concept.color).map(colour_class))}>
            { stance_mark(&codebook.scheme, position.stance, &name) }<span class="concept-name" aria-hidden="true">{ name }</span>
        </span>
    }
}

/// What [`stance_control`] shows.
#[derive(Clone, Debug, PartialEq)]
pub struct StanceControlProps {
    /// Tells this group of buttons from others on the page.
    pub name: AttrValue,
    /// On what the speaker takes a stance.
    pub concept: AttrValue,
    /// The stances in use and what they are called.
    pub scheme: Rc<Scheme>,
    /// The stance that is chosen.
    pub stance: Option<Stance>,
    /// A person chose a stance.
    pub on_stance: Callback<Option<Stance>>,
}

/// Lets a person choose where the speaker stands: five radio buttons with shapes.
pub fn stance_control(props: &StanceControlProps) -> Html {
    html! {
        <div class="stances" role="radiogroup" aria-label={words::stance_towards(&props.concept)} data-stances={&props.name}>
            { for STANCES.into_iter().filter(|stance| offered(props, *stance)).map(|stance| radio(props, stance)) }
        </div>
    }
}

/// What is not in use is offered only where it is chosen already.
fn offered(props: &StanceControlProps, stance: Option<Stance>) -> bool {
    props.stance == stance || stance.is_none_or(|stance| props.scheme.uses(stance))
}

fn radio(props: &StanceControlProps, stance: Option<Stance>) -> Html {
    let on_stance = props.on_stance.clone();
    let onchange = Callback::from(move |_| on_stance.emit(stance));
    html! {
        <label class={class(stance)} title={words::stance_in(&props.scheme, stance)}>
            <input type="radio" name={&props.name} value={class(stance)} checked={props.stance == stance} {onchange} />
            <span class="glyph" aria-hidden="true">{ glyph(stance) }</span>
            <span class="word">{ words::stance_in(&props.scheme, stance) }</span>
        </label>
    }
}
