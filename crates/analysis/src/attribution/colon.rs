//! Hale: "The bridge opens in May." — a name and a colon at the beginning of a line.

use super::Draft;
use crate::extent::trimmed;
use crate::items::{Item, Kind, Line};
use crate::lexicon::Class;
use crate::phrases::phrase_after;

/// Finds a name before a colon and words behind it.
pub(super) fn find(items: &[Item], line: &Line, number: usize, found: &[Draft]) -> Option<Draft> {
    let start = line.items.start;
    let colon = (start..line.items.end.min(start + 8)).find(|&at| items[at].text == ":")?;
    let speaker = phrase_after(items, start, colon).filter(|phrase| phrase.end == colon)?;
    let is_someone = items[speaker.clone()].iter().any(|item| item.is_person_name() || item.is(Class::Person));
    let content = trimmed(items, colon + 1..line.items.end);
    let is_quoted = items[content.clone()].first().is_some_and(Item::is_quote);
    let is_free = found.is_empty() && content.len() > usize::from(!is_quoted) * 3;
    (is_someone && is_free && has_words(items, &content)).then(|| Draft {
        line: number,
        pieces: vec![content],
        cue: Some(colon..colon + 1),
        speaker: Some(speaker),
        antecedent: None,
        rule: "colon",
        confidence: if is_quoted { 0.9 } else { 0.6 },
        speech: true,
    })
}

fn has_words(items: &[Item], content: &std::ops::Range<usize>) -> bool {
    items[content.clone()].iter().any(|item| item.kind != Kind::Mark)
}
