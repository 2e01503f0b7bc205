//! Where in the page's text a person clicked.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, MouseEvent, Node};

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
    let document = web_sys::window()?.document()?;
    by_position(&document, event).or_else(|| by_range(&document, event))
}

/// The standard's way.
fn by_position(document: &Document, event: &MouseEvent) -> Option<(Node, u32)> {
    node_and_unit(&ask(document, "caretPositionFromPoint", event)?, "offsetNode", "offset")
}

/// The way of older browsers.
fn by_range(document: &Document, event: &MouseEvent) -> Option<(Node, u32)> {
    node_and_unit(&ask(document, "caretRangeFromPoint", event)?, "startContainer", "startOffset")
}

/// Calls a method that not every browser has.
fn ask(document: &Document, method: &str, event: &MouseEvent) -> Option<JsValue> {
    let method = Reflect::get(document, &method.into()).ok()?.dyn_into::<Function>().ok()?;
    let found = method.call2(document, &event.client_x().into(), &event.client_y().into()).ok()?;
    (!found.is_null() && !found.is_undefined()).then_some(found)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the browser counts units in whole numbers"
)]
fn node_and_unit(found: &JsValue, node: &str, unit: &str) -> Option<(Node, u32)> {
    let node = Reflect::get(found, &node.into()).ok()?.dyn_into::<Node>().ok()?;
    let unit = Reflect::get(found, &unit.into()).ok()?.as_f64()?;
    Some((node, unit as u32))
}
