//! Markup to an article: the browser parses it, we walk the tree.
//!
//! A document of `DOMParser` belongs to no window: its scripts do not run, its pictures and styles are not fetched.

use ascribe_annotation::Article;
use ascribe_exchange::Error;
use ascribe_exchange::html::{Piece, article};
use wasm_bindgen::JsCast;
use web_sys::{DomParser, Element, Node, SupportedType};

/// Reads the article of a page; `name` is the page's, for messages.
///
/// # Errors
/// When the page holds no article.
pub fn read_html(name: &str, markup: &str) -> Result<Article, Error> {
    let parsed = DomParser::new().and_then(|parser| parser.parse_from_string(markup, SupportedType::TextHtml));
    // Every string is a document for an HTML parser; a browser without one gives an empty page.
    let root = parsed.ok().and_then(|document| document.document_element());
    article(name, root.map(pieces).unwrap_or_default())
}

/// Reads the article inside an element that is on a page already; `name` is the article's, for messages.
///
/// # Errors
/// When there is no article in it.
pub fn read_element(name: &str, root: Element) -> Result<Article, Error> {
    article(name, pieces(root))
}

/// Walks the tree depth first. Not recursive: a page may be nested deeper than the stack.
fn pieces(root: Element) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut node = Node::from(root);
    let mut depth = 0_u32;
    loop {
        let entered = enter(&node, &mut pieces);
        let child = node.first_child().filter(|_| entered);
        if let Some(child) = child {
            node = child;
            depth += 1;
            continue;
        }
        if entered {
            pieces.push(Piece::Close);
        }
        loop {
            if depth == 0 {
                return pieces;
            }
            if let Some(sibling) = node.next_sibling() {
                node = sibling;
                break;
            }
            let Some(parent) = node.parent_node() else { return pieces };
            pieces.push(Piece::Close);
            node = parent;
            depth -= 1;
        }
    }
}

/// Notes a node; tells whether it is an element, which is closed later.
fn enter(node: &Node, pieces: &mut Vec<Piece>) -> bool {
    if let Some(element) = node.dyn_ref::<Element>() {
        pieces.push(Piece::Open { tag: element.local_name(), attributes: attributes(element) });
        return true;
    }
    if node.node_type() == Node::TEXT_NODE {
        pieces.push(Piece::Text(node.node_value().unwrap_or_default()));
    }
    false
}

fn attributes(element: &Element) -> Vec<(String, String)> {
    let names = element.get_attribute_names().iter().filter_map(|name| name.as_string()).collect::<Vec<_>>();
    let value = |name: &String| element.get_attribute(name).unwrap_or_default();
    names.into_iter().map(|name| (value(&name), name)).map(|(value, name)| (name, value)).collect()
}
