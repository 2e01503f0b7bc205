//! A page as a flat list of nodes in the order of the text: no depth of nesting can exhaust the stack.

use super::Piece;
use std::ops::Range;

/// A page.
pub(super) struct Tree {
    nodes: Vec<Node>,
}

/// An element or a run of characters.
pub(super) struct Node {
    /// What it is.
    pub(super) content: Content,
    /// The element that it stands in.
    pub(super) parent: Option<usize>,
    /// One past the last node inside it.
    pub(super) end: usize,
}

/// What a node is.
pub(super) enum Content {
    /// An element.
    Element {
        /// Its name in lower case.
        tag: String,
        /// Its attributes.
        attributes: Vec<(String, String)>,
    },
    /// Characters.
    Text(String),
}

impl Tree {
    /// Builds a page from a walk. Elements that are never closed end with the page; surplus ends are passed over.
    pub(super) fn build(pieces: impl IntoIterator<Item = Piece>) -> Self {
        let mut nodes: Vec<Node> = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        for piece in pieces {
            let at = nodes.len();
            let parent = open.last().copied();
            match piece {
                Piece::Open { tag, attributes } => {
                    open.push(at);
                    nodes.push(Node { content: Content::Element { tag, attributes }, parent, end: at + 1 });
                }
                Piece::Text(text) => nodes.push(Node { content: Content::Text(text), parent, end: at + 1 }),
                Piece::Close => {
                    if let Some(closed) = open.pop() {
                        nodes[closed].end = at;
                    }
                }
            }
        }
        let end = nodes.len();
        open.into_iter().for_each(|unclosed| nodes[unclosed].end = end);
        Self { nodes }
    }

    /// Gives all nodes, in the order of the text.
    pub(super) fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// Gives the places of a node and of everything inside it.
    pub(super) fn inside(&self, at: usize) -> Range<usize> {
        at..self.nodes[at].end
    }

    /// Gives the places of all elements of a name, in the order of the text.
    pub(super) fn elements<'t>(&'t self, tag: &'t str) -> impl Iterator<Item = usize> + 't {
        (0..self.nodes.len()).filter(move |&at| self.nodes[at].tag() == tag)
    }

    /// Gives the places of the nodes right inside a node.
    pub(super) fn children(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        let end = self.nodes[at].end;
        let child = move |at: usize| Some(at).filter(|&at| at < end);
        std::iter::successors(child(at + 1), move |&last| child(self.nodes[last].end))
    }

    /// Counts the elements right inside a node.
    pub(super) fn elements_in(&self, at: usize) -> usize {
        self.children(at).filter(|&child| !self.nodes[child].tag().is_empty()).count()
    }

    /// Gives the characters inside a node, white space as it stands.
    pub(super) fn text(&self, at: usize) -> String {
        let texts = self.nodes[self.inside(at)].iter().filter_map(|node| match &node.content {
            Content::Text(text) => Some(text.as_str()),
            Content::Element { .. } => None,
        });
        texts.collect()
    }
}

impl Node {
    /// Gives an element's name; the empty name for characters.
    pub(super) fn tag(&self) -> &str {
        match &self.content {
            Content::Element { tag, .. } => tag,
            Content::Text(_) => "",
        }
    }

    /// Gives an attribute of an element.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        match &self.content {
            Content::Element { attributes, .. } => {
                attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
            }
            Content::Text(_) => None,
        }
    }
}
