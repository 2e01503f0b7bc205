//! Whose words a cue reports: who stands before it, behind it, or is taken over from an earlier verb.

use crate::apposition::{name_behind, speaker_rank};
use crate::cues::{Cue, Side, Standing, Subject};
use crate::extent::boundary_before;
use crate::items::{Item, Kind, Line};
use crate::lexicon::{Class, Frames};
use crate::phrases::{phrase_after, phrase_before, skip_adjuncts_back};
use std::ops::Range;

pub(crate) fn subject(items: &[Item], line: &Line, cue: &Cue, earlier: &[Cue]) -> Option<Subject> {
    match cue.standing {
        Standing::Finite => {
            before(items, line, cue).or_else(|| behind(items, line, cue)).or_else(|| shared(items, line, cue, earlier))
        }
        Standing::Participle => absolute(items, line, cue).or_else(|| shared(items, line, cue, earlier)),
    }
}

fn before(items: &[Item], line: &Line, cue: &Cue) -> Option<Subject> {
    let phrase = phrase_before(items, line.items.start, cue.group)?;
    let is_relative = matches!(items[phrase.start].lower.as_str(), "who" | "which") && phrase.len() == 1;
    let antecedent = if is_relative { antecedent(items, line, phrase.start) } else { None };
    if is_relative && antecedent.is_none() {
        return None;
    }
    Some(Subject { phrase, antecedent, side: Side::Before })
}

fn antecedent(items: &[Item], line: &Line, relative: usize) -> Option<Range<usize>> {
    let comma = relative.checked_sub(1).filter(|&comma| comma > line.items.start && items[comma].is_comma());
    phrase_before(items, line.items.start, comma.unwrap_or(relative))
}

/// "with Hale saying", "quoted Hale as saying": whoever stands right before the participle.
fn absolute(items: &[Item], line: &Line, cue: &Cue) -> Option<Subject> {
    let quoted = cue.group.checked_sub(1).filter(|&before| before > line.items.start && items[before].says("as"));
    let phrase = phrase_before(items, line.items.start, quoted.unwrap_or(cue.group))?;
    let touches = phrase.end == quoted.unwrap_or(cue.group);
    let speaks = Class::Person | Class::Pronoun | Class::Someone;
    let is_someone = items[phrase.clone()].iter().any(|item| item.is_name() || item.is(speaks)) || quoted.is_some();
    (touches && is_someone).then_some(Subject { phrase, antecedent: None, side: Side::Before })
}

/// "said Hale" after a quotation or a comma, or at the beginning.
fn behind(items: &[Item], line: &Line, cue: &Cue) -> Option<Subject> {
    let before = cue.group.checked_sub(1).filter(|&before| before >= line.items.start).map(|before| &items[before]);
    let may_invert = before.is_none_or(|before| {
        before.is_quote() || matches!(before.text, "," | "—" | "–" | "--" | "?" | "!" | "-" | "..." | "…")
    });
    let clause_follows = items[..line.items.end].get(cue.items.end).is_some_and(|next| next.says("that"));
    if !may_invert || clause_follows || cue.takes(Frames::ObjectOf) {
        return None;
    }
    let phrase = phrase_after(items, cue.items.end, line.items.end)?;
    let is_someone = speaker_rank(&items[phrase.clone()]) > 0 || items[phrase.start].is(Class::Pronoun);
    let phrase = name_behind(items, &phrase, line.items.end).unwrap_or(phrase);
    (is_someone || before.is_some_and(Item::is_quote)).then_some(Subject {
        phrase,
        antecedent: None,
        side: Side::After,
    })
}

/// The subject of the verb before: "Hale welcomed the plan and said", "Hale left, saying".
fn shared(items: &[Item], line: &Line, cue: &Cue, earlier: &[Cue]) -> Option<Subject> {
    let place = skip_adjuncts_back(items, line.items.start, cue.group);
    let before = place.checked_sub(1).filter(|&before| before >= line.items.start).map(|before| &items[before]);
    let is_joined = before.is_none_or(|before| {
        before.is(Class::Conjunction)
            || before.is_comma()
            || before.says("by")
            || before.kind == Kind::Mark
            || before.is_quote()
    });
    if !is_joined && cue.standing == Standing::Finite {
        return None;
    }
    let inner_modal = items[cue.group..cue.items.start].iter().any(|item| item.is(Class::Modal));
    if inner_modal && !earlier.is_empty() && cue.standing == Standing::Finite {
        return None;
    }
    let last = governing(items, earlier).and_then(|cue| cue.subject.clone());
    let mut found = match last {
        Some(subject) => subject,
        None => Subject { phrase: clause_subject(items, line, cue.group)?, antecedent: None, side: Side::Shared },
    };
    found.side = Side::Shared;
    Some(found)
}

/// Finds the earlier cue that a shared subject comes from: not one that stands inside the content of another.
fn governing<'c>(items: &[Item], earlier: &'c [Cue]) -> Option<&'c Cue> {
    let mut found: Option<&Cue> = None;
    for cue in earlier.iter().filter(|cue| cue.subject.as_ref().is_some_and(|subject| !is_described(items, subject))) {
        let begins_own = found.is_none_or(|last| boundary_before(items, last.end(), cue).is_some());
        if begins_own {
            found = Some(cue);
        }
    }
    found
}

/// "Hale, whose |aides| know": the subject of a relative clause is not the speaker of what follows it.
fn is_described(items: &[Item], subject: &Subject) -> bool {
    let before = subject.phrase.start.checked_sub(1).and_then(|before| items.get(before));
    items[subject.phrase.start].says("whose") || before.is_some_and(|before| before.says("whose"))
}

/// Finds the subject of a line: its first noun phrase after "On Monday," or "Speaking in Arden,".
pub(crate) fn clause_subject(items: &[Item], line: &Line, before: usize) -> Option<Range<usize>> {
    let mut at = line.items.start;
    for _ in 0..4 {
        while at < before && (items[at].kind == Kind::Mark || items[at].is(Class::Conjunction | Class::Adverb)) {
            at += 1;
        }
        let first = items[..before].get(at)?;
        if !opens_adjunct(first) {
            return phrase_after(items, at, before);
        }
        let comma = (at..before).find(|&comma| items[comma].is_comma());
        match comma {
            Some(comma) => at = comma + 1,
            None if first.kind == Kind::Time => at += 1,
            None => return None,
        }
    }
    None
}

/// Tells whether a line that begins with the item begins with an adjunct.
pub(crate) fn opens_adjunct(item: &Item) -> bool {
    let is_participle =
        item.kind == Kind::Word && (item.lower.ends_with("ing") || item.lower.ends_with("ed") || item.says("speaking"));
    item.kind == Kind::Time
        || item.is(Class::Preposition | Class::Subordinator | Class::Adverb)
        || is_participle && !item.is(Class::Person)
}
