//! Which mark closes which.

use super::marks::{Mark, Role, Style, marks};
use super::{Pair, Part};
use ascribe_text::{Document, Span};

/// Characters of the longest name before a turn.
const MAX_TURN_NAME: usize = 40;

/// Pairs the marks of one block; only outermost pairs, in order. Goes over the marks a bounded number of times.
/// `next` is the block behind it: a single mark without partner is open if that begins with one.
pub(super) fn paired(document: &Document, block: Span, next: Option<Span>) -> Vec<Pair> {
    let mut marks = marks(document.text(), block.start as usize, block.end as usize);
    if begins_turn(document.slice(block), &marks) {
        marks.remove(0);
    }
    let mut pairs = Vec::new();
    let mut at = 0;
    let mut singles_close = true;
    while at < marks.len() {
        let next = match opening(&marks, at, block, singles_close) {
            None => at + 1,
            Some(Style::Double) => double(document, block, &marks, at, &mut pairs),
            Some(Style::Single) => match single(document, &marks, at, &mut pairs) {
                Some(behind) => behind,
                None if goes_on(document, marks[at], block, next) => {
                    let end = block.end as usize;
                    pairs.push(Pair { part: part(document, marks[at], end, end), is_closed: false });
                    marks.len()
                }
                None => {
                    singles_close = false;
                    at + 1
                }
            },
        };
        at = next;
    }
    pairs
}

/// "“HALE: We are ready.": a transcript between marks is one turn a paragraph, and its marks say nothing.
fn begins_turn(block: &str, marks: &[Mark]) -> bool {
    let Some(words) = block.strip_prefix(['"', '“', '”']) else { return false };
    let name = words.split_once(':').map_or("", |(name, _)| name);
    let letters = || name.chars().filter(|character| character.is_alphabetic());
    let is_open = marks.len() % 2 == 1 || marks.len() == 2 && block.trim_end().ends_with(['"', '”']);
    is_open
        && (2..=MAX_TURN_NAME).contains(&name.chars().count())
        && letters().all(char::is_uppercase)
        && letters().count() > 1
}

/// A mark closes in this block and none opened in it: what the block before left open ends here.
pub(super) fn closing_part(document: &Document, block: Span) -> Option<Part> {
    let marks = marks(document.text(), block.start as usize, block.end as usize);
    let close = marks.iter().find(|mark| mark.style == Style::Double)?;
    let start = block.start as usize;
    let closes = close.role == Role::Closes && close.start > start;
    let open = Mark { start, end: start, ..*close };
    closes.then(|| part(document, open, close.start, close.end))
}

fn opening(marks: &[Mark], at: usize, block: Span, singles_close: bool) -> Option<Style> {
    let mark = marks[at];
    match (mark.style, mark.role) {
        (Style::Double, Role::Opens | Role::Either) => Some(Style::Double),
        // A block that begins with a mark opens with it, however the mark looks.
        (Style::Double, _) if mark.start == block.start as usize => Some(Style::Double),
        (Style::Single, Role::Opens) if singles_close => Some(Style::Single),
        _ => None,
    }
}

/// Tells whether a single mark behind a colon or at the beginning is open until the next block, which begins with one.
fn goes_on(document: &Document, mark: Mark, block: Span, next: Option<Span>) -> bool {
    let before = document.text().get(block.start as usize..mark.start).unwrap_or_default().trim_end();
    let leads = before.is_empty() || before.ends_with([':', ',', '.', '’', '\'']);
    let begins_with_mark = |next: Span| {
        marks(document.text(), next.start as usize, next.end as usize)
            .first()
            .is_some_and(|first| first.start == next.start as usize && first.style == Style::Single)
    };
    leads && next.is_some_and(begins_with_mark)
}

/// Closes a double mark: with the next one that can close, else at the end of its block.
fn double(document: &Document, block: Span, marks: &[Mark], at: usize, pairs: &mut Vec<Pair>) -> usize {
    let doubles = (at + 1..marks.len()).filter(|&next| marks[next].style == Style::Double);
    let Some(next) = { doubles }.next() else {
        pairs.push(Pair { part: part(document, marks[at], block.end as usize, block.end as usize), is_closed: false });
        return marks.len();
    };
    let mark = marks[next];
    if let Some(close) = { mark.role == Role::Opens }.then(|| closing_around(document, marks, at)).flatten() {
        pairs.push(Pair { part: part(document, marks[at], marks[close].start, marks[close].end), is_closed: true });
        return close + 1;
    }
    if mark.role == Role::Opens {
        let end = end_of_sentence_before(document, marks[at].end, mark.start);
        pairs.push(Pair { part: part(document, marks[at], end, end), is_closed: true });
        return next;
    }
    pairs.push(Pair { part: part(document, marks[at], mark.start, mark.end), is_closed: true });
    next + 1
}

/// "I “was” there" and “he said “no” to me”: marks inside marks of the same kind, when all of them are closed.
fn closing_around(document: &Document, marks: &[Mark], at: usize) -> Option<usize> {
    let is_straight = |mark: &Mark| document.text().get(mark.start..mark.end) == Some("\"");
    let outer_is_straight = is_straight(&marks[at]);
    let mut depth = 1;
    for (next, mark) in marks.iter().enumerate().skip(at + 1).filter(|(_, mark)| mark.style == Style::Double) {
        if outer_is_straight && is_straight(mark) {
            return (mark.role != Role::Opens).then_some(next);
        }
        match mark.role {
            Role::Opens => depth += 1,
            Role::Closes => depth -= 1,
            Role::Either | Role::Perhaps => return None,
        }
        if depth == 0 {
            return Some(next);
        }
    }
    None
}

/// A mark opens while one is open: the first was never closed, so it ends with a sentence before the second.
fn end_of_sentence_before(document: &Document, from: usize, to: usize) -> usize {
    let between = document.text().get(from..to).unwrap_or_default();
    let stop = between.trim_end().rfind(['.', '!', '?', ',']).map_or(between.trim_end().len(), |stop| stop + 1);
    from + stop
}

/// Closes a single mark, or tells that it has no partner.
fn single(document: &Document, marks: &[Mark], at: usize, pairs: &mut Vec<Pair>) -> Option<usize> {
    let mut perhaps = None;
    let mut found = None;
    for (next, mark) in marks.iter().enumerate().skip(at + 1).filter(|(_, mark)| mark.style == Style::Single) {
        match mark.role {
            Role::Closes | Role::Either => {
                found = Some(next);
                break;
            }
            Role::Perhaps => perhaps = perhaps.or(Some(next)),
            Role::Opens if perhaps.is_some() => break,
            Role::Opens => {}
        }
    }
    let close = found.or(perhaps)?;
    pairs.push(Pair { part: part(document, marks[at], marks[close].start, marks[close].end), is_closed: true });
    Some(close + 1)
}

fn part(document: &Document, open: Mark, inner_end: usize, outer_end: usize) -> Part {
    let words = document.text().get(open.end..inner_end).unwrap_or_default();
    let start = open.end + (words.len() - words.trim_start().len());
    let end = (open.end + words.trim_end().len()).max(start);
    Part { outer: Span::from_range(open.start..outer_end), inner: Span::from_range(start..end) }
}
