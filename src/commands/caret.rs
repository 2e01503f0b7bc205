//! A caret in the text that keys move, as in a text editor: one edge of the selection moves, the other one stays.

use crate::state::{Action, Grip, State};
use ascribe_annotation::decide::{Edge, Toward};
use ascribe_text::{Document, Span};
use unicode_segmentation::UnicodeSegmentation;

/// How far a key goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// Over a word.
    Word,
    /// Over a sentence.
    Sentence,
}

/// Selects the word next to the selection, or the first word of a sentence; begins at the chosen statement, or at the first
/// word of the text.
pub(super) fn step(state: &State, unit: Unit, toward: Toward) -> Option<Action> {
    let document = state.open_article()?.document();
    let here = state.selection.words.or_else(|| chosen_span(state));
    let words = words(&document);
    let next = match (here, unit, toward) {
        (None, ..) => words.first().copied(),
        (Some(here), Unit::Word, Toward::Forward) => words.iter().copied().find(|word| word.start >= here.end),
        (Some(here), Unit::Word, Toward::Back) => words.iter().rev().copied().find(|word| word.end <= here.start),
        (Some(here), Unit::Sentence, toward) => first_of_sentence(&document, &words, here, toward),
    };
    next.map(|span| Action::WordsSelected(Some(span)))
}

/// Moves the caret and leaves the other edge; past it, the caret goes on at the other side.
pub(super) fn stretch(state: &State, unit: Unit, toward: Toward) -> Option<Action> {
    let span = state.selection.words?;
    let document = state.open_article()?.document();
    let (starts, ends) = edges(&document, unit);
    let caret = side(&document, span, state.selection.grip.caret, unit, toward);
    let moved = match (caret, toward) {
        (Edge::End, Toward::Forward) => Span::new(span.start, *ends.iter().find(|end| **end > span.end)?),
        (Edge::End, Toward::Back) => {
            let end = ends.iter().rev().find(|end| **end < span.end && **end > span.start);
            Span::new(span.start, *end?)
        }
        (Edge::Start, Toward::Back) => Span::new(*starts.iter().rev().find(|start| **start < span.start)?, span.end),
        (Edge::Start, Toward::Forward) => {
            let start = starts.iter().find(|start| **start > span.start && **start < span.end);
            Span::new(*start?, span.end)
        }
    };
    Some(Action::WordsHeld(moved, Grip { caret, letters: false }))
}

/// Moves an edge of the selection by a letter as a reader sees it (a grapheme cluster, UAX #29).
pub(super) fn letter(state: &State, edge: Edge, toward: Toward) -> Option<Action> {
    let span = state.selection.words?;
    let text = &state.open_article()?.text;
    let place = if edge == Edge::Start { span.start } else { span.end };
    let (before, after) = text.split_at_checked(place as usize)?;
    let place = match toward {
        Toward::Back => before.len() - before.graphemes(true).next_back()?.len(),
        Toward::Forward => before.len() + after.graphemes(true).next()?.len(),
    };
    let place = u32::try_from(place).ok()?;
    let moved = match edge {
        Edge::Start if place < span.end => Span::new(place, span.end),
        Edge::End if place > span.start => Span::new(span.start, place),
        _ => return None,
    };
    Some(Action::WordsHeld(moved, Grip { caret: edge, letters: true }))
}

/// Gives the words of the text; marks that stand alone are passed over.
pub(super) fn words(document: &Document) -> Vec<Span> {
    let is_word = |span: &Span| document.slice(*span).chars().any(char::is_alphanumeric);
    document.words_in(whole(document)).filter(is_word).collect()
}

/// Gives all that the chosen statement spans.
pub(super) fn chosen_span(state: &State) -> Option<Span> {
    state.chosen_statement()?.parts.iter().copied().reduce(Span::hull)
}

fn whole(document: &Document) -> Span {
    Span::new(0, u32::try_from(document.text().len()).unwrap_or(u32::MAX))
}

/// Where the caret can stand: at the beginnings and at the ends of words or sentences.
fn edges(document: &Document, unit: Unit) -> (Vec<u32>, Vec<u32>) {
    let spans = match unit {
        Unit::Word => words(document),
        Unit::Sentence => document.sentences().iter().map(|sentence| sentence.span).collect(),
    };
    (spans.iter().map(|span| span.start).collect(), spans.iter().map(|span| span.end).collect())
}

/// A selection within one word or sentence has its caret wherever it is drawn to.
fn side(document: &Document, span: Span, caret: Edge, unit: Unit, toward: Toward) -> Edge {
    let units = match unit {
        Unit::Word => words(document).iter().filter(|word| word.overlaps(span)).count(),
        Unit::Sentence => document.sentences_in(span).len(),
    };
    match (units, toward) {
        (0 | 1, Toward::Forward) => Edge::End,
        (0 | 1, Toward::Back) => Edge::Start,
        _ => caret,
    }
}

fn first_of_sentence(document: &Document, words: &[Span], here: Span, toward: Toward) -> Option<Span> {
    let first = |span: Span| words.iter().copied().find(|word| span.contains(*word));
    let mut firsts = document.sentences().iter().filter_map(|sentence| first(sentence.span));
    match toward {
        Toward::Forward => firsts.find(|word| word.start > here.start),
        Toward::Back => firsts.rfind(|word| word.start < here.start),
    }
}
