//! According to Hale, the bridge opens in May. — and: The bridge opens in May, according to the ministry.

use super::{Draft, Report};
use crate::apposition::name_behind;
use crate::extent::{is_clause, trimmed};
use crate::items::{Item, Kind, Line};
use crate::lexicon::{Class, Form, verb_forms_of};
use crate::phrases::phrase_after;
use std::ops::Range;

/// Finds every "according to" of a line.
pub(super) fn find(items: &[Item], line: &Line, number: usize, found: &[Draft]) -> Vec<Draft> {
    let starts = line.items.clone().filter(|&at| is_cue(items, line, at));
    starts.filter_map(|at| draft(items, line, number, at, found)).collect()
}

fn is_cue(items: &[Item], line: &Line, at: usize) -> bool {
    items[at].says("according") && at + 1 < line.items.end && items[at + 1].says("to") || is_per(items, line, at)
}

/// "The bridge opens in May, |per| the ministry", not "per day".
fn is_per(items: &[Item], line: &Line, at: usize) -> bool {
    let before = at.checked_sub(1).filter(|&before| before >= line.items.start);
    let is_set_off = before.is_some_and(|before| items[before].is_comma() || items[before].is_quote());
    let next = items[..line.items.end].get(at + 1);
    items[at].says("per") && is_set_off && next.is_some_and(|next| next.is_name() || next.is(Class::Determiner))
}

fn draft(items: &[Item], line: &Line, number: usize, at: usize, found: &[Draft]) -> Option<Draft> {
    let cue = at..at + if items[at].says("per") { 1 } else { 2 };
    let speaker = phrase_after(items, cue.end, line.items.end)?;
    let mut speaker = speaker;
    let pieces = if leads(items, line, at) {
        speaker = with_name(items, line, speaker);
        vec![behind(items, line, &speaker)?]
    } else {
        let mut pieces = vec![before(items, line, at, found)];
        pieces.extend(second_half(items, line, at, &speaker));
        pieces
    };
    let is_free = !found.iter().any(|draft| draft.pieces.contains(&pieces[0]));
    (is_free && !pieces[0].is_empty()).then_some(Draft {
        line: number,
        pieces,
        cue: Some(cue),
        speaker: Some(speaker),
        antecedent: None,
        rule: "according_to",
        report: Report::Said,
    })
}

/// Tells whether only a small word stands before the cue.
fn leads(items: &[Item], line: &Line, at: usize) -> bool {
    if items[line.items.start..at].last().is_some_and(|before| before.is(Class::Conjunction)) {
        return true;
    }
    let small = Class::Conjunction | Class::Adverb | Class::Preposition | Class::Subordinator;
    items[line.items.start..at].iter().all(|item| item.kind == Kind::Mark || item.kind == Kind::Time || item.is(small))
}

/// "The bridge, according to Hale, |opens in May|": what was begun before goes on behind.
fn second_half(items: &[Item], line: &Line, at: usize, speaker: &Range<usize>) -> Option<Range<usize>> {
    let is_open = at.checked_sub(2).is_some_and(|last| {
        last >= line.items.start && items[at - 1].is_comma() && items[last].is(Class::Auxiliary | Class::Modal)
    });
    let rest = trimmed(items, speaker.end..line.items.end);
    if is_open && !rest.is_empty() {
        return Some(rest);
    }
    let is_short = at.saturating_sub(line.items.start) <= 6 && !is_clause(items, line.items.start, at);
    let closes = items.get(speaker.end).is_some_and(Item::is_comma) && items[at - 1].is_comma();
    (is_short && closes && !rest.is_empty()).then_some(rest)
}

/// "According to |the team's coach, Ann Hale|, the bridge ...".
fn with_name(items: &[Item], line: &Line, speaker: Range<usize>) -> Range<usize> {
    match name_behind(items, &speaker, line.items.end) {
        Some(name) => speaker.start..name.end,
        None => speaker,
    }
}

fn behind(items: &[Item], line: &Line, speaker: &Range<usize>) -> Option<Range<usize>> {
    let next = items[..line.items.end].get(speaker.end)?;
    if next.kind != Kind::Mark && !next.is(Class::Preposition) && !matches!(next.lower.as_str(), "who" | "which") {
        let content = trimmed(items, speaker.end..end_of_report(items, speaker.end, line.items.end));
        return (next.is_quote() || is_clause(items, content.start, content.end)).then_some(content);
    }
    let comma = (speaker.end..line.items.end).find(|&at| items[at].is_comma())?;
    // An apposition: "According to Ann Hale, the mayor of Arden, the bridge ...".
    let close = (comma + 1..line.items.end.min(comma + 14)).find(|&at| items[at].is_comma());
    let is_somebody = |close: usize| items[comma + 1..close].iter().any(|item| item.is(Class::Person));
    let is_apposition = items[comma + 1..].first().is_some_and(|next| {
        let has_article = next.says("a") || next.says("an");
        next.kind == Kind::Number || next.says("who") || has_article && close.is_some_and(is_somebody)
    });
    let start = close.filter(|_| is_apposition).unwrap_or(comma) + 1;
    Some(trimmed(items, start..end_of_report(items, start, line.items.end)))
}

/// ", saying": a participle begins a report of its own.
fn end_of_report(items: &[Item], start: usize, end: usize) -> usize {
    let begins = |at: &usize| {
        items[*at].is_comma() && verb_forms_of(&items[at + 1].lower).iter().any(|form| form.form == Form::Gerund)
    };
    (start..end.saturating_sub(1)).find(begins).unwrap_or(end)
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
