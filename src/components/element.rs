//! Small things that components do with their own elements: put, focus, bring into view.
//!
//! Everything is found from a component's own node, never from the document: the same components live in shadow roots.

use web_sys::{DomRect, Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::NodeRef;

/// A place on the visible page, in CSS pixels from its top left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
    /// Which side of the place is free.
    pub side: Side,
}

/// A side of some words where a card may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Over them.
    Above,
    /// Under them.
    Below,
}

/// Height that a card may need, in CSS pixels; with less room below, it stands above.
const ROOM: f64 = 200.0;

impl Place {
    /// Finds the place for a card beside the line of `element` that is at height `y`.
    #[must_use]
    pub fn beside(element: &Element, y: f64) -> Self {
        let lines = element.get_client_rects();
        let rects: Vec<DomRect> = (0..lines.length()).filter_map(|line| lines.item(line)).collect();
        let touched = rects.iter().find(|rect| rect.top() <= y && y <= rect.bottom()).or_else(|| rects.first());
        let rect = touched.cloned().unwrap_or_else(|| element.get_bounding_client_rect());
        Self::around(&rect)
    }

    /// Finds the place for a card under a rectangle, or over it where there is no room.
    #[must_use]
    pub fn around(rect: &DomRect) -> Self {
        if rect.bottom() + ROOM > window_height() && rect.top() > ROOM {
            Self { x: rect.left(), y: rect.top(), side: Side::Above }
        } else {
            Self { x: rect.left(), y: rect.bottom(), side: Side::Below }
        }
    }
}

fn window_height() -> f64 {
    web_sys::window()
        .and_then(|window| window.inner_height().ok())
        .and_then(|height| height.as_f64())
        .unwrap_or(f64::MAX)
}

/// Puts a card at a place: the style sheet reads `--x` and `--y`, and `data-side` says which way to grow.
pub fn put_at(card: &NodeRef, place: Option<Place>) {
    let (Some(card), Some(place)) = (card.cast::<HtmlElement>(), place) else { return };
    let style = card.style();
    // A refused property leaves the card at the edge of the page: still readable.
    let _ = style.set_property("--x", &pixels(place.x));
    let _ = style.set_property("--y", &pixels(place.y));
    let _ = card.set_attribute("data-side", if place.side == Side::Above { "above" } else { "below" });
}

/// Writes a length in whole pixels: what shows fractions would make the first visit longer.
#[expect(clippy::cast_possible_truncation, reason = "no page is as long as that")]
fn pixels(length: f64) -> String {
    format!("{}px", length.round() as i32)
}

/// Puts an element at a place of what it stands in, in CSS pixels: the style sheet reads `--x` and `--y`.
pub fn set_place(node: &NodeRef, x: f64, y: f64) {
    let Some(element) = node.cast::<HtmlElement>() else { return };
    // A refused property leaves it in the corner: still there.
    let _ = element.style().set_property("--x", &pixels(x));
    let _ = element.style().set_property("--y", &pixels(y));
}

/// Gives the frame of an element on the visible page.
#[must_use]
pub fn frame(node: &NodeRef) -> Option<DomRect> {
    Some(node.cast::<HtmlElement>()?.get_bounding_client_rect())
}

/// Lets a pointer that is down belong to an element until it is lifted, wherever it goes.
pub fn capture(node: &NodeRef, pointer: i32) {
    // A pointer that has gone meanwhile cannot be kept.
    let _ = node.cast::<HtmlElement>().map(|element| element.set_pointer_capture(pointer));
}

/// Finds the first element inside `root` that fits the selector.
#[must_use]
pub fn find(root: &NodeRef, selector: &str) -> Option<HtmlElement> {
    let found = root.cast::<Element>()?.query_selector(selector).ok()??;
    wasm_bindgen::JsCast::dyn_into(found).ok()
}

/// Finds all elements below a node, in the order of the page.
#[must_use]
pub fn all(root: &NodeRef, selector: &str) -> Vec<HtmlElement> {
    let found = root.cast::<Element>().and_then(|root| root.query_selector_all(selector).ok());
    let found = found.into_iter().flat_map(|list| (0..list.length()).filter_map(move |at| list.get(at)));
    found.filter_map(|node| wasm_bindgen::JsCast::dyn_into(node).ok()).collect()
}

/// Writes a selector for elements whose attribute has exactly this value.
#[must_use]
pub fn selector(tag: &str, attribute: &str, value: &str) -> String {
    let escaped = value.replace('\\', "\\\\").replace('"', "\\\"");
    format!("{tag}[{attribute}=\"{escaped}\"]")
}

/// Tells whether the keyboard is inside `root`.
#[must_use]
pub fn has_focus(root: &NodeRef) -> bool {
    root.cast::<Element>().is_some_and(|root| root.matches(":focus-within").unwrap_or_default())
}

/// Tells whether the keyboard is nowhere in particular.
#[must_use]
pub fn nothing_has_focus(root: &NodeRef) -> bool {
    let document = root.cast::<Element>().and_then(|root| root.owner_document());
    let active = document.and_then(|document| document.active_element());
    active.is_none_or(|active| active.tag_name() == "BODY")
}

/// Moves the keyboard to an element.
pub fn focus(element: &HtmlElement) {
    // An element that cannot take the focus leaves it where it is.
    let _ = element.focus();
}

/// Scrolls no further than needed to show an element.
pub fn bring_into_view(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    options.set_inline(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_cannot_end_the_selector_early() {
        assert_eq!(selector("li", "data-key", r#"a"]b\c"#), r#"li[data-key="a\"]b\\c"]"#);
    }
}
