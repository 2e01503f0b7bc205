//! A colour to choose from the twelve that can be read on light and dark ground.

use super::super::look::{PALETTE, colour_class};
use super::super::words;
use ascribe_annotation::Color;
use yew::{Callback, Html, classes, html};

/// Shows the colours side by side; `name` tells this choice from others of the page.
pub(super) fn colours(name: &str, color: Option<Color>, on_color: &Callback<Option<Color>>) -> Html {
    let chosen = color.map(colour_class);
    let swatch = |label: &'static str, color: Option<Color>| {
        let class = color.map(colour_class);
        let on_color = on_color.clone();
        html! {
            <label class={classes!("swatch", class)} title={label}>
                <input type="radio" name={name.to_owned()} aria-label={label} checked={class == chosen}
                    onchange={move |_| on_color.emit(color)} />
                <span aria-hidden="true"></span>
            </label>
        }
    };
    html! {
        <div class="field colours">
            <span class="label" aria-hidden="true">{ words::COLOR }</span>
            <div class="swatches" role="radiogroup" aria-label={words::COLOR}>
                { swatch(words::NO_COLOR, None) }
                { for PALETTE.map(|(label, color)| swatch(label, Some(color))) }
            </div>
        </div>
    }
}
