//! Overlapping marks brought into a form that can be shown: a tree.
//!
//! Marks may lie inside each other, touch or cross. Elements of a page can only lie inside each other, so a mark that
//! crosses the end of an earlier one is cut there, and goes on behind it.

use ascribe_text::Span;

/// A piece of text, or a marked piece with what lies inside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// Text that no further mark covers.
    Text(Span),
    /// Text that a mark covers.
    Marked(Marked),
}

impl Node {
    /// Gives the place of the node. Neighbours never begin at the same place.
    #[must_use]
    pub fn span(&self) -> Span {
        match self {
            Self::Text(span) => *span,
            Self::Marked(piece) => piece.span,
        }
    }
}

/// One piece of a mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// Which mark: its index in the list that was given.
    pub mark: usize,
    /// Where this piece stands.
    pub span: Span,
    /// What is inside, without gaps.
    pub inside: Vec<Node>,
}

/// Arranges marks as a tree over `within`: its texts, joined, are exactly the text of `within`.
///
/// Marks are cut to `within`; where two are equal, the one that comes first in the list is outside. Empty marks are
/// left out.
#[must_use]
pub fn nest(within: Span, marks: &[Span]) -> Vec<Node> {
    let cut =
        marks.iter().enumerate().filter_map(|(mark, span)| Some(Piece { span: within.intersection(*span)?, mark }));
    let mut pieces: Vec<_> = cut.collect();
    ascribe_text::sort_by_key(&mut pieces, Piece::order);
    fill(within, pieces)
}

/// The part of a mark that is still to be placed.
#[derive(Clone, Copy, Debug)]
struct Piece {
    span: Span,
    mark: usize,
}

impl Piece {
    /// Outer pieces come before those inside them.
    fn order(&self) -> (u32, std::cmp::Reverse<u32>, usize) {
        (self.span.start, std::cmp::Reverse(self.span.end), self.mark)
    }
}

/// Fills `within` with text and pieces, which are sorted and lie inside it.
fn fill(within: Span, pieces: Vec<Piece>) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut here = within.start;
    let mut rest = pieces;
    while !rest.is_empty() {
        let outer = rest.remove(0);
        push_text(&mut nodes, Span::new(here, outer.span.start));
        let inside = take_inside(outer.span, &mut rest);
        nodes.push(Node::Marked(Marked { mark: outer.mark, span: outer.span, inside: fill(outer.span, inside) }));
        here = outer.span.end;
    }
    push_text(&mut nodes, Span::new(here, within.end));
    nodes
}

fn push_text(nodes: &mut Vec<Node>, span: Span) {
    if !span.is_empty() {
        nodes.push(Node::Text(span));
    }
}

/// Takes what starts inside `outer` out of `rest`; what reaches beyond is cut, and its second half goes back.
fn take_inside(outer: Span, rest: &mut Vec<Piece>) -> Vec<Piece> {
    let beyond = rest.partition_point(|piece| piece.span.start < outer.end);
    let mut inside: Vec<_> = rest.drain(..beyond).collect();
    for piece in &mut inside {
        if piece.span.end > outer.end {
            let second = Piece { span: Span::new(outer.end, piece.span.end), mark: piece.mark };
            let at = rest.partition_point(|other| other.order() < second.order());
            rest.insert(at, second);
            piece.span.end = outer.end;
        }
    }
    ascribe_text::sort_by_key(&mut inside, Piece::order);
    inside
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Writes a tree with each mark as its letter in brackets: `a(…)` for the first mark.
    fn draw(text: &str, nodes: &[Node]) -> String {
        let node = |node: &Node| match node {
            Node::Text(span) => text[span.range()].to_owned(),
            Node::Marked(Marked { mark, inside, .. }) => {
                format!("{}({})", char::from(b'a' + u8::try_from(*mark).unwrap()), draw(text, inside))
            }
        };
        nodes.iter().map(node).collect()
    }

    #[test]
    fn marks_lie_inside_each_other_and_are_cut_where_they_cross() {
        for (marks, expected) in [
            (vec![], "0123456789"),
            (vec![(0, 10)], "a(0123456789)"),
            (vec![(2, 4), (4, 6)], "01a(23)b(45)6789"),
            (vec![(2, 8), (3, 5)], "01a(2b(34)567)89"),
            (vec![(3, 5), (2, 8)], "01b(2a(34)567)89"),
            (vec![(2, 5), (4, 8)], "01a(23b(4))b(567)89"),
            (vec![(2, 6), (2, 6)], "01a(b(2345))6789"),
            (vec![(0, 4), (2, 8), (3, 10)], "a(01b(2c(3)))c(b(4567)89)"),
            (vec![(5, 5)], "0123456789"),
            (vec![(8, 40)], "01234567a(89)"),
            (vec![(30, 40)], "0123456789"),
        ] {
            let spans: Vec<_> = marks.iter().map(|&(start, end)| Span::new(start, end)).collect();
            assert_eq!(draw("0123456789", &nest(Span::new(0, 10), &spans)), expected, "{marks:?}");
        }
    }

    #[test]
    fn marks_outside_are_cut_to_the_block() {
        let nodes = nest(Span::new(3, 6), &[Span::new(0, 5), Span::new(5, 9)]);
        assert_eq!(draw("0123456789", &nodes), "a(34)b(5)");
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties {
    use super::*;
    use proptest::prelude::*;

    /// Lists for every place of the text the marks around it.
    fn covers(nodes: &[Node], around: &[usize], found: &mut Vec<(u32, Vec<usize>)>) {
        for node in nodes {
            match node {
                Node::Text(span) => {
                    let mut marks = around.to_vec();
                    marks.sort_unstable();
                    found.extend((span.start..span.end).map(|place| (place, marks.clone())));
                }
                Node::Marked(Marked { mark, inside, .. }) => covers(inside, &[around, &[*mark]].concat(), found),
            }
        }
    }

    proptest! {
        #[test]
        fn every_place_keeps_exactly_its_marks(
            block in (0u32..20, 0u32..30),
            marks in prop::collection::vec((0u32..40, 0u32..20), 0..12),
        ) {
            let within = Span::new(block.0, block.0 + block.1);
            let marks: Vec<_> = marks.iter().map(|&(start, length)| Span::new(start, start + length)).collect();
            let mut found = Vec::new();
            covers(&nest(within, &marks), &[], &mut found);
            let expected: Vec<_> = (within.start..within.end)
                .map(|place| (place, (0..marks.len()).filter(|&m| marks[m].contains_position(place)).collect()))
                .collect();
            prop_assert_eq!(found, expected);
        }
    }
}
