//! Which part of a page is the article.
//!
//! The way of Arc90's Readability, as Mozilla carries it on: paragraphs give points to what they stand in, links and telling
//! names change them, the best element wins, and what inside it reads like navigation is left out.

use super::blocks::Blocks;
use super::clean::clean;
use super::page::{Page, Unlikely};
use super::score::Scores;
use super::tree::Tree;

/// Bytes of text under which names of classes are not believed, and the page is looked at again without them.
const SHORT: usize = 500;

/// Finds the article's blocks. A page in which nothing stands out is taken whole.
pub(super) fn find(tree: &Tree) -> Blocks {
    let strict = article(tree, Unlikely::Dropped);
    if strict.len() >= SHORT {
        return strict;
    }
    let lenient = article(tree, Unlikely::Kept);
    if lenient.len() > strict.len() * 2 { lenient } else { strict }
}

fn article(tree: &Tree, unlikely: Unlikely) -> Blocks {
    let mut page = Page::new(tree, unlikely);
    let roots = Scores::new(&page).roots();
    for root in &roots {
        clean(&mut page, *root);
    }
    let mut blocks = Blocks::default();
    for root in roots {
        blocks.add(tree, tree.inside(root), |at| page.is_left_out(at));
    }
    blocks
}
