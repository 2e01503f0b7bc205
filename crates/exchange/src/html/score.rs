//! How much each element of a page looks like the article.

use super::names;
use super::page::Page;
use super::tree::Content;
use ascribe_text::in_order;

/// Characters that make a paragraph worth a point.
const MIN_PARAGRAPH: f32 = 25.0;
/// Characters that are worth a point, up to [`MAX_LENGTH_POINTS`].
const CHARACTERS_A_POINT: f32 = 100.0;
/// The most points that length gives.
const MAX_LENGTH_POINTS: f32 = 3.0;
/// Elements around a paragraph that it gives points to.
const LEVELS: usize = 5;
/// Candidates that are compared with the best one.
const RIVALS: usize = 5;
/// The part of the best score that makes a rival.
const RIVAL_SHARE: f32 = 0.75;
/// Rivals that must stand in an element for it to win over all of them.
const MIN_RIVALS: usize = 3;
/// The part of the best score that a sibling needs to belong to the article.
const SIBLING_SHARE: f32 = 0.2;
/// The least score of such a sibling.
const MIN_SIBLING: f32 = 10.0;
/// Characters of a paragraph beside the best element that belongs to it whatever its score.
const LONG_SIBLING: f32 = 80.0;
/// The part of such a paragraph that may be links.
const MAX_LINKED_SIBLING: f32 = 0.25;

/// The scores of a page's elements, by node.
pub(super) struct Scores<'p, 't> {
    page: &'p Page<'t>,
    scores: Vec<Option<f32>>,
}

impl<'p, 't> Scores<'p, 't> {
    /// Lets every paragraph give its points.
    pub(super) fn new(page: &'p Page<'t>) -> Self {
        let mut scores = Self { page, scores: vec![None; page.tree.nodes().len()] };
        for (block, own) in own_texts(page) {
            scores.give_points(block, own);
        }
        for (at, score) in scores.scores.iter_mut().enumerate() {
            *score = score.map(|score| score * (1.0 - page.measure(at).link_density()));
        }
        scores
    }

    /// Gives the elements that make up the article, in the order of the text.
    pub(super) fn roots(&self) -> Vec<usize> {
        let Some(best) = self.best() else { return self.whole_page() };
        let best = self.climb(self.common(best));
        let Some(parent) = self.page.tree.nodes()[best].parent else { return vec![best] };
        let siblings = self.page.tree.children(parent);
        siblings.filter(|&sibling| sibling == best || self.belongs(sibling, best)).collect()
    }

    fn whole_page(&self) -> Vec<usize> {
        let nodes = self.page.tree.nodes();
        let body = nodes.iter().position(|node| node.tag() == "body");
        body.map_or_else(|| (0..nodes.len()).filter(|&at| nodes[at].parent.is_none()).collect(), |body| vec![body])
    }

    fn give_points(&mut self, block: usize, own: Own) {
        if own.length < MIN_PARAGRAPH {
            return;
        }
        let points = 1.0 + own.commas + (own.length / CHARACTERS_A_POINT).min(MAX_LENGTH_POINTS);
        let own_level = own.is_mixed.then_some(block);
        for (level, at) in own_level.into_iter().chain(self.page.ancestors(block)).take(LEVELS).enumerate() {
            let share = match level {
                0 => 1.0,
                1 => 0.5,
                level => 1.0 / (level as f32 * 3.0),
            };
            let page = self.page;
            *self.scores[at].get_or_insert_with(|| start(page, at)) += points * share;
        }
    }

    fn score(&self, at: usize) -> f32 {
        self.scores[at].unwrap_or_default()
    }

    fn best(&self) -> Option<usize> {
        self.ranked().first().copied()
    }

    /// Gives the elements that have a score, best first.
    fn ranked(&self) -> Vec<usize> {
        let ranked = (0..self.scores.len()).filter(|&at| self.score(at) > 0.0).collect();
        in_order(ranked, |&at| u64::from(!self.score(at).to_bits()))
    }

    /// Gives the innermost element around the best one that holds several of its rivals; else the best one itself.
    fn common(&self, best: usize) -> usize {
        let rivals = self.ranked().into_iter().take(RIVALS).skip(1);
        let rivals = rivals.filter(|&rival| self.score(rival) >= RIVAL_SHARE * self.score(best)).collect::<Vec<_>>();
        let holds = |ancestor: usize| {
            rivals.iter().filter(|&&rival| self.page.ancestors(rival).any(|at| at == ancestor)).count()
        };
        let mut around = self.page.ancestors(best).take_while(|&at| !is_page(self.page, at));
        around.find(|&ancestor| holds(ancestor) >= MIN_RIVALS).unwrap_or(best)
    }

    /// Goes outward while that gains points, and out of elements that hold nothing else.
    fn climb(&self, best: usize) -> usize {
        let threshold = self.score(best) / 3.0;
        let mut last = self.score(best);
        let mut top = best;
        for ancestor in self.page.ancestors(best).take_while(|&at| !is_page(self.page, at)) {
            let Some(score) = self.scores[ancestor] else { continue };
            if score < threshold {
                break;
            }
            if score > last {
                top = ancestor;
                break;
            }
            last = score;
        }
        let only_child = |at: &usize| self.page.tree.elements_in(*at) == 1;
        self.page.ancestors(top).take_while(|&at| !is_page(self.page, at)).take_while(only_child).last().unwrap_or(top)
    }

    /// Tells whether an element beside the best one belongs to the article.
    fn belongs(&self, sibling: usize, best: usize) -> bool {
        if self.page.is_left_out(sibling) {
            return false;
        }
        let nodes = self.page.tree.nodes();
        let class = |at: usize| nodes[at].attribute("class").filter(|class| !class.is_empty());
        let bonus =
            if class(best).is_some() && class(sibling) == class(best) { self.score(best) * SIBLING_SHARE } else { 0.0 };
        if self.scores[sibling].is_some_and(|score| score + bonus >= MIN_SIBLING.max(self.score(best) * SIBLING_SHARE))
        {
            return true;
        }
        let measure = self.page.measure(sibling);
        nodes[sibling].tag() == "p" && measure.length > LONG_SIBLING && measure.link_density() < MAX_LINKED_SIBLING
    }
}

/// The words that stand in a block itself, not in a block inside it.
#[derive(Clone, Copy, Default)]
struct Own {
    length: f32,
    commas: f32,
    /// There are blocks inside it too.
    is_mixed: bool,
}

/// Gives the blocks that have words of their own, in the order of the text.
fn own_texts(page: &Page<'_>) -> Vec<(usize, Own)> {
    let nodes = page.tree.nodes();
    let mut block_of: Vec<Option<usize>> = Vec::with_capacity(nodes.len());
    let mut owns = vec![Own::default(); nodes.len()];
    for (at, node) in nodes.iter().enumerate() {
        let outer = node.parent.and_then(|parent| block_of[parent]);
        let is_block = names::is_block(node);
        if let Some(outer) = outer.filter(|_| !page.is_left_out(at)) {
            owns[outer].is_mixed |= is_block;
            if let Content::Text(_) = node.content {
                owns[outer].length += page.measure(at).length;
                owns[outer].commas += page.measure(at).commas;
            }
        }
        block_of.push(if is_block { Some(at) } else { outer });
    }
    owns.into_iter().enumerate().filter(|(_, own)| own.length > 0.0).collect()
}

/// Gives the points that an element starts with, by its name, class and id.
fn start(page: &Page<'_>, at: usize) -> f32 {
    let node = &page.tree.nodes()[at];
    let by_tag = match node.tag() {
        "article" | "main" => 10.0,
        "div" | "section" => 5.0,
        "pre" | "td" | "blockquote" => 3.0,
        "address" | "ol" | "ul" | "dl" | "dd" | "dt" | "li" | "form" => -3.0,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "th" => -5.0,
        _ => 0.0,
    };
    let is_body = node.attribute("itemprop").is_some_and(|name| name.eq_ignore_ascii_case("articleBody"));
    by_tag + names::weight(node) + if is_body { names::NAME_WEIGHT } else { 0.0 }
}

fn is_page(page: &Page<'_>, at: usize) -> bool {
    matches!(page.tree.nodes()[at].tag(), "body" | "html")
}
