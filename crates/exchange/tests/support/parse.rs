//! A parser for tests: from the text of a page to the pieces that the page's own walk gives.

use ascribe_exchange::html::Piece;
use scraper::{Html, Node};

/// Walks over a page as a browser would.
pub(crate) fn pieces(page: &str) -> Vec<Piece> {
    let page = Html::parse_document(page);
    let edges = page.tree.root().traverse();
    let steps = edges.filter_map(|edge| match edge {
        ego_tree::iter::Edge::Open(node) => match node.value() {
            Node::Element(element) => Some(Piece::Open {
                tag: element.name().to_lowercase(),
                attributes: element.attrs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
            }),
            Node::Text(text) => Some(Piece::Text(text.to_string())),
            _ => None,
        },
        ego_tree::iter::Edge::Close(node) => node.value().is_element().then_some(Piece::Close),
    });
    steps.collect()
}
