//! The text nodes of an element of the page.

use wasm_bindgen::JsCast;
use web_sys::{Element, Text};

/// `NodeFilter.SHOW_TEXT`.
const SHOW_TEXT: u32 = 4;

/// What holds text that nobody reads.
const UNREAD: &str = "script, style, noscript, template, textarea, select, ascribe-article";

/// Lists the text nodes inside an element in their order, without those that nobody reads.
pub(super) fn of(element: &Element) -> Vec<Text> {
    let walker = element
        .owner_document()
        .and_then(|document| document.create_tree_walker_with_what_to_show(element, SHOW_TEXT).ok());
    let Some(walker) = walker else { return Vec::new() };
    let nodes = std::iter::from_fn(|| walker.next_node().ok().flatten());
    nodes.filter_map(|node| node.dyn_into::<Text>().ok()).filter(is_read).collect()
}

fn is_read(text: &Text) -> bool {
    let inside = text.parent_element().and_then(|parent| parent.closest(UNREAD).ok().flatten());
    inside.is_none()
}
