//! Hale: "The bridge opens in May." — a name and a colon at the beginning of a line.

use super::{Article, Draft};
use crate::extent::trimmed;
use crate::items::{Item, Kind, Line};
use crate::lexicon::Class;
use crate::phrases::phrase_after;
use crate::subjects::clause_subject;
use std::ops::Range;

/// Words of the shortest quotation that a colon alone may ascribe.
const MIN_WORDS: usize = 4;

/// Finds a name before a colon and words behind it.
pub(super) fn find(article: &Article, number: usize, found: &[Draft]) -> Option<Draft> {
    let (items, line) = (article.items, &article.lines[number]);
    name_first(items, line, number, found)
        .or_else(|| same_speaker(items, line, number, found))
        .or_else(|| quote_last(article, number, found))
}

/// "Hale said the bridge was safe: |“It holds.”|": whoever spoke before the colon.
fn same_speaker(items: &[Item], line: &Line, number: usize, found: &[Draft]) -> Option<Draft> {
    let end = found.last()?.pieces.last()?.end;
    // Of statements inside statements the outermost goes on.
    let outermost = found.iter().find(|draft| draft.pieces.last().is_some_and(|piece| piece.end == end))?;
    let is_next = items[..line.items.end].get(end)?.text == ":" && items[..line.items.end].get(end + 1)?.is_quote();
    let content = trimmed(items, end + 1..line.items.end);
    is_next.then(|| Draft { line: number, pieces: vec![content], rule: "colon", ..outermost.clone() })
}

/// "The sign has a warning from Hale: |“...”|": the subject of the line.
fn quote_last(article: &Article, number: usize, found: &[Draft]) -> Option<Draft> {
    let (items, line) = (article.items, &article.lines[number]);
    let colon = line.items.clone().find(|&at| items[at].text == ":").filter(|_| found.is_empty())?;
    let quote =
        items.get(colon + 1).filter(|next| next.is_quote() && next.text.split_whitespace().count() >= MIN_WORDS)?;
    let is_last =
        items[colon + 2..line.items.end.max(colon + 2)].iter().all(|item| item.kind == Kind::Mark || item.is_quote());
    let speaker = clause_subject(items, line, colon).filter(|_| is_last && quote.is_quote())?;
    Some(draft(number, colon, colon + 1..colon + 2, speaker))
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
        speech: true,
    }
}

fn has_words(items: &[Item], content: &Range<usize>) -> bool {
    items[content.clone()].iter().any(|item| item.kind != Kind::Mark)
}
