//! Stance: by shape, by colour and by word.

use super::words;
use ascribe_annotation::Stance;
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
pub fn stance_mark(stance: Option<Stance>, concept: &str) -> Html {
    let label = words::stance_on(stance, concept);
    html! {
        <span class={classes!("stance-mark", class(stance))} role="img" aria-label={label.clone()} title={label}>
            { glyph(stance) }
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
    /// The stance that is chosen.
    pub stance: Option<Stance>,
    /// A person chose a stance.
    pub on_stance: Callback<Option<Stance>>,
}

/// Lets a person choose where the speaker stands: five radio buttons with shapes.
pub fn stance_control(props: &StanceControlProps) -> Html {
    html! {
        <div class="stances" role="radiogroup" aria-label={words::stance_towards(&props.concept)} data-stances={&props.name}>
            { for STANCES.map(|stance| radio(props, stance)) }
        </div>
    }
}

fn radio(props: &StanceControlProps, stance: Option<Stance>) -> Html {
    let on_stance = props.on_stance.clone();
    let onchange = Callback::from(move |_| on_stance.emit(stance));
    html! {
        <label class={class(stance)} title={words::stance(stance)}>
            <input type="radio" name={&props.name} value={class(stance)} checked={props.stance == stance} {onchange} />
            <span class="glyph" aria-hidden="true">{ glyph(stance) }</span>
            <span class="word">{ words::stance(stance) }</span>
        </label>
    }
}
