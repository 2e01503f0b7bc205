//! Hale: "The bridge opens in May." — a name and a colon at the beginning of a line.

use super::{Article, Draft, Report};
use crate::cues::cues;
use crate::extent::trimmed;
use crate::items::{Item, Kind, Line};
use crate::lexicon::Class;
use crate::phrases::{phrase_after, phrase_before};
use crate::subjects::clause_subject;
use crate::syntax::dependents;
use ascribe_language::Relation;
use std::ops::Range;

/// Words of the shortest quotation that a colon alone may ascribe.
const MIN_WORDS: usize = 4;

/// Items between the verb whose subject speaks and the colon.
const MAX_CLAUSE: usize = 40;

/// Finds a name before a colon and words behind it.
pub(super) fn find(article: &Article, number: usize, found: &[Draft]) -> Option<Draft> {
    let (items, line) = (article.items, &article.lines[number]);
    name_first(items, line, number, found)
        .or_else(|| same_speaker(items, line, number, found))
        .or_else(|| quote_last(article, number, found))
}

/// "Hale rejected a claim about the bridge: |“It holds.”|": whoever spoke before the colon.
fn same_speaker(items: &[Item], line: &Line, number: usize, found: &[Draft]) -> Option<Draft> {
    let end = found.last()?.pieces.last()?.end;
    // Of statements inside statements the outermost goes on.
    let outermost = found.iter().find(|draft| draft.pieces.last().is_some_and(|piece| piece.end == end))?;
    let is_next = items[..line.items.end].get(end)?.text == ":" && items[..line.items.end].get(end + 1)?.is_quote();
    let content = trimmed(items, end + 1..line.items.end);
    is_next.then(|| Draft { line: number, pieces: vec![content], rule: "colon", ..outermost.clone() })
}

/// "Hale said the bridge was safe: |“It holds.”|": whoever spoke before the colon goes on behind it.
pub(super) fn extend(items: &[Item], line: &Line, found: &mut [Draft]) {
    let Some(end) = found.last().and_then(|last| last.pieces.last()).map(|piece| piece.end) else { return };
    let next = |at: usize| items[..line.items.end].get(at);
    let is_led = next(end).is_some_and(|colon| colon.text == ":") && next(end + 1).is_some_and(Item::is_quote);
    // Of statements inside statements the outermost goes on.
    let ends_here = |draft: &&mut Draft| draft.pieces.last().is_some_and(|piece| piece.end == end);
    let outermost = found.iter_mut().find(ends_here).filter(|draft| draft.rule == "said_that");
    if let Some(piece) = outermost.filter(|_| is_led).and_then(|draft| draft.pieces.last_mut()) {
        piece.end = trimmed(items, piece.start..line.items.end).end;
    }
}

/// "The sign has a warning from Hale: |“...”|": the subject of the line.
fn quote_last(article: &Article, number: usize, found: &[Draft]) -> Option<Draft> {
    let (items, line) = (article.items, &article.lines[number]);
    let colon = line.items.clone().find(|&at| items[at].text == ":").filter(|_| found.is_empty())?;
    items.get(colon + 1).filter(|next| next.is_quote() && next.text.split_whitespace().count() >= MIN_WORDS)?;
    let is_last =
        items[colon + 2..line.items.end.max(colon + 2)].iter().all(|item| item.kind == Kind::Mark || item.is_quote());
    if !is_last || has_own_cue(article, number, colon + 1) {
        return None;
    }
    let speaker = nearest_subject(items, line, colon).or_else(|| clause_subject(items, line, colon))?;
    Some(draft(number, colon, colon + 1..colon + 2, speaker))
}

/// "The delay was put plainly: ⏎ |“It is late,” Hale said|": a quotation of the next paragraph has a cue of its own.
fn has_own_cue(article: &Article, number: usize, quote: usize) -> bool {
    let Some(line) = article.lines.get(number + 1).filter(|line| line.items.contains(&quote)) else { return false };
    let behind = cues(article.items, line).into_iter().find(|cue| cue.items.start > quote);
    behind.is_some_and(|cue| cue.start() == quote + 1)
}

/// "When the bridge closed, |Hale| had a message:": the subject of the verb that stands nearest to the colon.
fn nearest_subject(items: &[Item], line: &Line, colon: usize) -> Option<Range<usize>> {
    let subject = |verb: usize| {
        dependents(items, line, verb)
            .find(|&at| at < verb && items[at].syntax.relation == Some(Relation::Subject))
            .filter(|&at| !matches!(items[at].lower.as_str(), "who" | "which" | "that"))
    };
    let head = (line.items.start..colon).rev().take(MAX_CLAUSE).find_map(subject)?;
    let phrase = phrase_before(items, line.items.start, head + 1).filter(|phrase| phrase.end == head + 1)?;
    let before = phrase.start.checked_sub(1).filter(|&before| before >= line.items.start);
    (!before.is_some_and(|before| matches!(items[before].lower.as_str(), "that" | "because"))).then_some(phrase)
}

fn name_first(items: &[Item], line: &Line, number: usize, found: &[Draft]) -> Option<Draft> {
    let start = line.items.start;
    let colon = (start..line.items.end.min(start + 8)).find(|&at| items[at].text == ":")?;
    let speaker = phrase_after(items, start, colon).filter(|phrase| phrase.end == colon)?;
    let is_someone = items[speaker.clone()].iter().any(|item| item.is_person_name() || item.is(Class::Person));
    let content = trimmed(items, colon + 1..line.items.end);
    let is_quoted = items[content.clone()].first().is_some_and(Item::is_quote);
    let is_free = found.is_empty() && content.len() > usize::from(!is_quoted) * 3;
    (is_someone && is_free && has_words(items, &content)).then(|| draft(number, colon, content, speaker))
}

fn draft(number: usize, colon: usize, content: Range<usize>, speaker: Range<usize>) -> Draft {
    Draft {
        line: number,
        pieces: vec![content],
        cue: Some(colon..colon + 1),
        speaker: Some(speaker),
        antecedent: None,
        rule: "colon",
        report: Report::Said,
    }
}

fn has_words(items: &[Item], content: &Range<usize>) -> bool {
    items[content.clone()].iter().any(|item| item.kind != Kind::Mark)
}
