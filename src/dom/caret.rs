//! Which letter of the page stands at a point.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Node};

/// Finds the text node at a point of the visible page, in CSS pixels, and the UTF-16 unit in it.
#[must_use]
pub fn node_at_point(x: f64, y: f64) -> Option<(Node, u32)> {
    let document = web_sys::window()?.document()?;
    by_position(&document, x, y).or_else(|| by_range(&document, x, y))
}

/// The standard's way.
fn by_position(document: &Document, x: f64, y: f64) -> Option<(Node, u32)> {
    node_and_unit(&ask(document, "caretPositionFromPoint", x, y)?, "offsetNode", "offset")
}

/// The way of older browsers.
fn by_range(document: &Document, x: f64, y: f64) -> Option<(Node, u32)> {
    node_and_unit(&ask(document, "caretRangeFromPoint", x, y)?, "startContainer", "startOffset")
}

/// Calls a method that not every browser has.
fn ask(document: &Document, method: &str, x: f64, y: f64) -> Option<JsValue> {
    let method = Reflect::get(document, &method.into()).ok()?.dyn_into::<Function>().ok()?;
    let found = method.call2(document, &x.into(), &y.into()).ok()?;
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
