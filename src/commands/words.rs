//! Selecting larger pieces of the text by keys, and what selected words are.

use super::caret::chosen_span;
use crate::state::{Action, State};
use ascribe_annotation::StatementKind;
use ascribe_text::Span;

/// Opening marks with the marks that close them; a straight mark closes itself.
const MARKS: [(char, char); 6] = [('“', '”'), ('„', '“'), ('«', '»'), ('‘', '’'), ('‹', '›'), ('"', '"')];

/// Selects the sentence of the selected words, or that of the chosen statement.
pub(super) fn sentence(state: &State) -> Option<Action> {
    let document = state.open_article()?.document();
    let here = state.selection.words.or_else(|| chosen_span(state))?;
    let span = document.sentences_in(here).iter().map(|sentence| sentence.span).reduce(Span::hull)?;
    (state.selection.words != Some(span)).then_some(Action::WordsSelected(Some(span)))
}

/// Selects the words between the nearest quotation marks around the selected words, or around the chosen statement.
pub(super) fn quotation(state: &State) -> Option<Action> {
    let document = state.open_article()?.document();
    let here = state.selection.words.or_else(|| chosen_span(state))?;
    let block = document.blocks().get(document.block_at(here.start)?)?.span;
    let around = between_marks(document.slice(block), block.start).into_iter();
    let wider = around.filter(|span| span.contains(here) && *span != here);
    let span = wider.min_by_key(|span| span.end - span.start)?;
    Some(Action::WordsSelected(Some(span)))
}

/// Tells how selected words are given: words between marks are direct, words with marks inside mixed, others indirect.
pub(super) fn kind_of(state: &State, span: Span) -> Option<StatementKind> {
    let article = state.open_article()?;
    let before = article.text.get(..span.start as usize)?.chars().next_back();
    let inside = article.text.get(span.range())?.trim();
    let is_opening = |mark: char| MARKS.iter().any(|(opening, _)| *opening == mark);
    Some(if before.is_some_and(is_opening) || inside.starts_with(is_opening) {
        StatementKind::Direct
    } else if inside.contains(is_opening) {
        StatementKind::Mixed
    } else {
        StatementKind::Indirect
    })
}

/// Lists what stands between quotation marks of a paragraph, without the marks; one that is never closed ends with it.
fn between_marks(text: &str, offset: u32) -> Vec<Span> {
    let mut found = Vec::new();
    let mut open: Vec<(usize, char)> = Vec::new();
    let span = |start: usize, end: usize| Span::from_range(start + offset as usize..end + offset as usize);
    for (at, mark) in text.char_indices() {
        let after = at + mark.len_utf8();
        let closes = open.iter().rposition(|(_, closing)| *closing == mark && !is_apostrophe(text, at, after));
        if let Some(level) = closes {
            found.push(span(open[level].0, at));
            open.truncate(level);
        } else if let Some((_, closing)) = MARKS.iter().find(|(opening, _)| *opening == mark) {
            open.push((after, *closing));
        }
    }
    found.extend(open.iter().map(|(start, _)| span(*start, text.len())));
    found
}

fn is_apostrophe(text: &str, at: usize, after: usize) -> bool {
    let letter = |neighbour: Option<char>| neighbour.is_some_and(char::is_alphabetic);
    text[at..].starts_with('’') && letter(text[..at].chars().next_back()) && letter(text[after..].chars().next())
}
