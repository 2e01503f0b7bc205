//! The sign that the page takes what is dragged across it.

use super::words;
use yew::{Html, component, html};

/// Covers the page while the class `dropping` stands on it or on anything around it.
#[component]
pub fn DropOverlay() -> Html {
    html! { <div class="drop-overlay" aria-hidden="true">{ words::DROP }</div> }
}
