//! According to Hale, the bridge opens in May. — and: The bridge opens in May, according to the ministry.

use super::Draft;
use crate::extent::trimmed;
use crate::items::{Item, Kind, Line};
use crate::phrases::phrase_after;
use std::ops::Range;

/// Finds every "according to" of a line.
pub(super) fn find(items: &[Item], line: &Line, number: usize, found: &[Draft]) -> Vec<Draft> {
    let starts = line.items.clone().filter(|&at| is_cue(items, line, at));
    starts.filter_map(|at| draft(items, line, number, at, found)).collect()
}

fn is_cue(items: &[Item], line: &Line, at: usize) -> bool {
    items[at].says("according") && at + 1 < line.items.end && items[at + 1].says("to")
}

fn draft(items: &[Item], line: &Line, number: usize, at: usize, found: &[Draft]) -> Option<Draft> {
    let speaker = phrase_after(items, at + 2, line.items.end)?;
    let content = if leads(items, line, at) { behind(items, line, &speaker)? } else { before(items, line, at, found) };
    let is_free = !found.iter().any(|draft| draft.pieces.contains(&content));
    (is_free && !content.is_empty()).then(|| Draft {
        line: number,
        pieces: vec![content],
        cue: Some(at..at + 2),
        speaker: Some(speaker),
        antecedent: None,
        rule: "according_to",
        confidence: 0.9,
        speech: true,
    })
}

/// Tells whether only a small word stands before the cue.
fn leads(items: &[Item], line: &Line, at: usize) -> bool {
    items[line.items.start..at].iter().filter(|item| item.kind != Kind::Mark).count() <= 2
}

fn behind(items: &[Item], line: &Line, speaker: &Range<usize>) -> Option<Range<usize>> {
    let comma = (speaker.end..line.items.end).find(|&at| items[at].is_comma())?;
    // An apposition: "According to Ann Hale, the mayor of Arden, the bridge ...".
    let close = (comma + 1..line.items.end.min(comma + 14)).find(|&at| items[at].is_comma());
    let is_apposition = items[comma + 1..]
        .first()
        .is_some_and(|next| next.kind == Kind::Number || next.says("who") || next.says("a") || next.says("an"));
    let start = close.filter(|_| is_apposition).unwrap_or(comma) + 1;
    Some(trimmed(items, start..line.items.end))
}

fn before(items: &[Item], line: &Line, at: usize, found: &[Draft]) -> Range<usize> {
    let earlier = found
        .iter()
        .flat_map(|draft| draft.pieces.iter().chain(draft.cue.iter()))
        .map(|range| range.end)
        .filter(|&end| end <= at)
        .max();
    let joint = earlier.and_then(|end| (end..at).find(|&joint| items[joint].is(crate::lexicon::Class::Conjunction)));
    trimmed(items, joint.map_or(line.items.start, |joint| joint + 1)..at)
}
