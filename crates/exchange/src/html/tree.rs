//! A page as a flat list of nodes in the order of the text: no depth of nesting can exhaust the stack.

use super::{Piece, names};
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
        let mut builder = Builder::default();
        pieces.into_iter().for_each(|piece| builder.take(piece));
        builder.finish()
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

    /// Gives the characters inside a node, white space as it stands, without those of scripts and the like inside it.
    pub(super) fn text(&self, at: usize) -> String {
        let mut text = String::new();
        let mut inside = at + 1;
        while inside < self.nodes[at].end {
            let node = &self.nodes[inside];
            if let Content::Text(words) = &node.content {
                text.push_str(words);
            }
            inside = if names::is_never_read(node) { node.end } else { inside + 1 };
        }
        text
    }
}

/// Elements that may stand in each other, as in browsers; what is deeper is flattened, so that no page takes quadratic time.
const MAX_DEPTH: usize = 512;

/// A page in the making.
#[derive(Default)]
struct Builder {
    nodes: Vec<Node>,
    open: Vec<usize>,
    /// Elements beyond [`MAX_DEPTH`]: whether their characters are left out.
    deeper: Vec<bool>,
}

impl Builder {
    fn take(&mut self, piece: Piece) {
        match piece {
            Piece::Open { tag, attributes } => self.open(Content::Element { tag, attributes }),
            Piece::Text(_) if self.deeper.last() == Some(&true) => {}
            Piece::Text(text) => drop(self.push(Content::Text(text))),
            Piece::Close => self.close(),
        }
    }

    fn open(&mut self, content: Content) {
        if self.open.len() < MAX_DEPTH {
            let at = self.push(content);
            self.open.push(at);
        } else {
            let node = Node { content, parent: None, end: 0 };
            self.deeper.push(self.deeper.last() == Some(&true) || names::is_never_read(&node));
        }
    }

    fn push(&mut self, content: Content) -> usize {
        let at = self.nodes.len();
        self.nodes.push(Node { content, parent: self.open.last().copied(), end: at + 1 });
        at
    }

    fn close(&mut self) {
        if self.deeper.pop().is_none()
            && let Some(closed) = self.open.pop()
        {
            self.nodes[closed].end = self.nodes.len();
        }
    }

    fn finish(mut self) -> Tree {
        while !self.open.is_empty() {
            self.deeper.clear();
            self.close();
        }
        Tree { nodes: self.nodes }
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
