//! Where in the page's text a person clicked.

use crate::dom::node_at_point;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent, Node};

/// What on the page a click is meant for already.
const TAKEN: &str = "a[href], button, input, select, textarea, summary, label, [contenteditable], [role=button]";

/// Tells whether a click is meant for the text: on nothing that does something by itself, and no end of a selection.
pub(super) fn is_plain_click(event: &MouseEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let taken = target.is_none_or(|target| target.closest(TAKEN).ok().flatten().is_some());
    let selection = web_sys::window().and_then(|window| window.get_selection().ok().flatten());
    !taken && !event.default_prevented() && selection.is_none_or(|selection| selection.is_collapsed())
}

/// Finds the text node under the pointer and the UTF-16 unit in it.
pub(super) fn at(event: &MouseEvent) -> Option<(Node, u32)> {
    node_at_point(event.client_x().into(), event.client_y().into())
}
