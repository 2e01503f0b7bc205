//! A page under review: what is left out of it, and what is counted in each of its elements.

use super::names;
use super::tree::{Content, Tree};

/// What happens to elements whose names say that they only stand around an article.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Unlikely {
    /// They are left out.
    Dropped,
    /// They are looked at like any other.
    Kept,
}

/// What is counted in an element and everything in it, without what is left out.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Measure {
    /// Characters; white space counts one a word.
    pub(super) length: f32,
    /// Characters inside links.
    pub(super) linked: f32,
    /// Commas.
    pub(super) commas: f32,
    /// Paragraphs.
    pub(super) paragraphs: f32,
    /// Pictures.
    pub(super) images: f32,
    /// Items of lists.
    pub(super) items: f32,
    /// Fields to fill in.
    pub(super) fields: f32,
    /// Characters in lists.
    pub(super) listed: f32,
    /// Characters in headings.
    pub(super) headed: f32,
}

impl Measure {
    /// Gives the part of the characters that stands in links, 0 to 1.
    pub(super) fn link_density(self) -> f32 {
        self.linked / self.length.max(1.0)
    }

    fn add(&mut self, other: Self, sign: f32) {
        self.length += sign * other.length;
        self.linked += sign * other.linked;
        self.commas += sign * other.commas;
        self.paragraphs += sign * other.paragraphs;
        self.images += sign * other.images;
        self.items += sign * other.items;
        self.fields += sign * other.fields;
        self.listed += sign * other.listed;
        self.headed += sign * other.headed;
    }
}

/// A page under review.
pub(super) struct Page<'t> {
    /// The page.
    pub(super) tree: &'t Tree,
    left_out: Vec<bool>,
    measures: Vec<Measure>,
}

/// What a node inherits from the elements that it stands in.
#[derive(Clone, Copy, Default)]
struct Around {
    left_out: bool,
    link: bool,
    list: bool,
    heading: bool,
}

impl<'t> Page<'t> {
    /// Counts everything in a page.
    pub(super) fn new(tree: &'t Tree, unlikely: Unlikely) -> Self {
        let nodes = tree.nodes();
        let mut around: Vec<Around> = Vec::with_capacity(nodes.len());
        let mut measures = Vec::with_capacity(nodes.len());
        for node in nodes {
            let mut here = node.parent.map_or_else(Around::default, |parent| around[parent]);
            here.left_out |= names::is_never_read(node) || (unlikely == Unlikely::Dropped && names::is_unlikely(node));
            here.link |= node.tag() == "a" && !node.attribute("href").is_some_and(|href| href.starts_with('#'));
            here.list |= matches!(node.tag(), "ul" | "ol");
            here.heading |= matches!(node.tag(), "h1" | "h2" | "h3" | "h4" | "h5" | "h6");
            measures.push(if here.left_out { Measure::default() } else { measure(&node.content, here) });
            around.push(here);
        }
        for at in (0..nodes.len()).rev() {
            let inner = measures[at];
            if let Some(parent) = nodes[at].parent {
                measures[parent].add(inner, 1.0);
            }
        }
        Self { tree, left_out: around.into_iter().map(|around| around.left_out).collect(), measures }
    }

    /// Tells whether a node is left out.
    pub(super) fn is_left_out(&self, at: usize) -> bool {
        self.left_out[at]
    }

    /// Gives what is counted in a node and everything in it.
    pub(super) fn measure(&self, at: usize) -> Measure {
        self.measures[at]
    }

    /// Leaves a node out, with everything in it.
    pub(super) fn leave_out(&mut self, at: usize) {
        let gone = self.measures[at];
        self.tree.inside(at).for_each(|inside| self.left_out[inside] = true);
        for ancestor in self.ancestors(at).collect::<Vec<_>>() {
            self.measures[ancestor].add(gone, -1.0);
        }
    }

    /// Gives the elements that a node stands in, from the inside out.
    pub(super) fn ancestors(&self, at: usize) -> impl Iterator<Item = usize> + use<'t> {
        let nodes = self.tree.nodes();
        std::iter::successors(nodes[at].parent, |&ancestor| nodes[ancestor].parent)
    }
}

fn measure(content: &Content, around: Around) -> Measure {
    match content {
        Content::Element { tag, .. } => Measure {
            paragraphs: count(tag == "p"),
            images: count(tag == "img"),
            items: count(tag == "li"),
            fields: count(matches!(tag.as_str(), "input" | "select" | "textarea")),
            ..Measure::default()
        },
        Content::Text(text) => {
            let length = text.split_whitespace().map(|word| word.chars().count() + 1).sum::<usize>() as f32;
            Measure {
                length,
                commas: text.matches([',', '،', '、', '，']).count() as f32,
                linked: length * count(around.link),
                listed: length * count(around.list),
                headed: length * count(around.heading),
                ..Measure::default()
            }
        }
    }
}

fn count(is: bool) -> f32 {
    f32::from(u8::from(is))
}
