//! Selecting words of the text by keys alone.

use crate::state::{Action, State, StatementAction};
use ascribe_annotation::StatementKind;
use ascribe_annotation::decide::{Edge, Toward};
use ascribe_text::{Document, Span};

/// Selects the neighbour of the selected words; begins at the chosen statement, or at the first word of the text.
pub(super) fn step(state: &State, toward: Toward) -> Option<Action> {
    let document = state.open_article()?.document();
    let words = words(&document);
    let here = state.selection.words.or_else(|| statement_span(state));
    let next = match (here, toward) {
        (None, _) => words.first(),
        (Some(here), Toward::Forward) => words.iter().find(|word| word.start >= here.end),
        (Some(here), Toward::Back) => words.iter().rev().find(|word| word.end <= here.start),
    };
    next.map(|span| Action::WordsSelected(Some(*span)))
}

/// Takes the next word into the selection or the last one out of it; without a selection, moves the statement's end.
pub(super) fn stretch(state: &State, toward: Toward) -> Option<Action> {
    let Some(selected) = state.selection.words else {
        let statement = state.chosen_statement()?;
        return Some(Action::Statement(statement.id.clone(), StatementAction::EdgeMoved(Edge::End, toward)));
    };
    let document = state.open_article()?.document();
    let words = words(&document);
    let mut ends = words.iter().map(|word| word.end);
    let end = match toward {
        Toward::Forward => ends.find(|end| *end > selected.end),
        Toward::Back => ends.rev().find(|end| *end < selected.end && *end > selected.start),
    };
    end.map(|end| Action::WordsSelected(Some(Span::new(selected.start, end))))
}

/// Selects the sentence of the selected words, or that after the chosen statement's first word.
pub(super) fn sentence(state: &State) -> Option<Action> {
    let document = state.open_article()?.document();
    let here = state.selection.words.or_else(|| statement_span(state))?;
    let touched = document.sentences().iter().filter(|sentence| sentence.span.overlaps(here));
    let span = touched.map(|sentence| sentence.span).reduce(Span::hull)?;
    (state.selection.words != Some(span)).then_some(Action::WordsSelected(Some(span)))
}

/// Tells how selected words are given: words between marks are direct, words with marks inside mixed, others indirect.
pub(super) fn kind_of(state: &State, span: Span) -> Option<StatementKind> {
    const OPENING: [char; 5] = ['“', '"', '«', '„', '‘'];
    let article = state.open_article()?;
    let before = article.text.get(..span.start as usize)?.chars().next_back();
    let inside = article.text.get(span.range())?.trim();
    let is_opening = |mark: char| OPENING.contains(&mark);
    Some(if before.is_some_and(is_opening) || inside.starts_with(is_opening) {
        StatementKind::Direct
    } else if inside.contains(is_opening) {
        StatementKind::Mixed
    } else {
        StatementKind::Indirect
    })
}

/// Gives the words of the text; marks that stand alone are passed over.
fn words(document: &Document) -> Vec<Span> {
    let length = u32::try_from(document.text().len()).unwrap_or(u32::MAX);
    let is_word = |span: &Span| document.slice(*span).chars().any(char::is_alphanumeric);
    document.words_in(Span::new(0, length)).filter(is_word).collect()
}

fn statement_span(state: &State) -> Option<Span> {
    let statement = state.chosen_statement()?;
    statement.parts.iter().copied().reduce(Span::hull)
}
