//! Hale's claim that the bridge was safe; his criticism of the plan. — a noun reports, and its owner speaks.

use super::{Draft, Piece, Report};
use crate::extent::trimmed;
use crate::items::{Item, Kind, Line};
use crate::lexicon::Class;
use crate::phrases::phrase_after;
use ascribe_language::Upos;
use std::ops::Range;

/// Nouns that a clause with "that" follows.
const CLAIMS: [&str; 30] = [
    "claim",
    "claims",
    "allegation",
    "allegations",
    "assertion",
    "assertions",
    "accusation",
    "accusations",
    "argument",
    "suggestion",
    "warning",
    "warnings",
    "statement",
    "insistence",
    "contention",
    "announcement",
    "admission",
    "complaint",
    "complaints",
    "prediction",
    "promise",
    "pledge",
    "assurance",
    "assurances",
    "remark",
    "comment",
    "concern",
    "concerns",
    "demand",
    "demands",
];

/// Nouns that "of", "for", "against" or "to" leads on from, each with its preposition.
const POSITIONS: [(&str, &str); 16] = [
    ("criticism", "of"),
    ("condemnation", "of"),
    ("denunciation", "of"),
    ("rejection", "of"),
    ("praise", "for"),
    ("praise", "of"),
    ("support", "for"),
    ("opposition", "to"),
    ("call", "for"),
    ("calls", "for"),
    ("demand", "for"),
    ("demands", "for"),
    ("accusations", "of"),
    ("allegations", "of"),
    ("denial", "of"),
    ("endorsement", "of"),
];

/// Nouns that report without an owner.
const ALONE: [&str; 18] = [
    "claim",
    "claims",
    "allegation",
    "allegations",
    "accusation",
    "accusations",
    "assertion",
    "assertions",
    "criticism",
    "warning",
    "warnings",
    "complaint",
    "complaints",
    "charges",
    "suggestion",
    "suggestions",
    "prediction",
    "predictions",
];

/// Nouns that are read in one sentence; what has more is no sentence.
const MAX_CLAIMS: usize = 24;

/// Adjectives between an owner and the noun.
const MAX_ADJECTIVES: usize = 2;

/// Whether "that" leads on from the noun.
#[derive(Clone, Copy, PartialEq, Eq)]
enum IsClaim {
    Yes,
    No,
}

/// Whether the noun is the subject of its sentence.
#[derive(Clone, Copy, PartialEq, Eq)]
enum IsSubject {
    Yes,
    No,
}

/// Finds every noun of a line that reports and has an owner.
pub(super) fn find(items: &[Item], line: &Line, number: usize, found: &[Draft]) -> Vec<Draft> {
    let nouns = line.items.clone().filter(|&at| items[at].kind == Kind::Word);
    let drafts = nouns.filter_map(|at| draft(items, line, number, at)).filter(|draft| is_free(found, draft));
    drafts.take(MAX_CLAIMS).collect()
}

fn draft(items: &[Item], line: &Line, number: usize, noun: usize) -> Option<Draft> {
    let from = begins(items, line, noun)?;
    let is_claim = if items[from - 1].says("that") { IsClaim::Yes } else { IsClaim::No };
    let speaker = owner(items, line, noun);
    if speaker.is_none() && !stands_alone(items, line, noun, is_claim) {
        return None;
    }
    let start = speaker.as_ref().map_or_else(|| first_of(items, line, noun), |speaker| speaker.start);
    let is_subject = if start == line.items.start { IsSubject::Yes } else { IsSubject::No };
    let content = trimmed(items, from..end_of(items, line, from, is_claim, is_subject));
    (!content.is_empty()).then(|| Draft {
        line: number,
        pieces: vec![content],
        cue: Some(noun..from - usize::from(is_claim == IsClaim::Yes)),
        speaker,
        antecedent: None,
        rule: "claim_that",
        report: Report::Said,
    })
}

/// Gives where the content begins: behind "that", or behind the noun's preposition.
fn begins(items: &[Item], line: &Line, noun: usize) -> Option<usize> {
    let next = items[..line.items.end].get(noun + 1)?;
    let word = items[noun].lower.as_str();
    let is_claim = next.says("that") && (CLAIMS.contains(&word) || ALONE.contains(&word));
    let is_position = POSITIONS.iter().any(|(known, leads)| *known == word && next.says(leads));
    (is_claim || is_position).then_some(noun + 2)
}

/// Tells whether a noun that nobody owns reports: "criticism that the bridge was unsafe", "there were calls for a new vote".
fn stands_alone(items: &[Item], line: &Line, noun: usize, is_claim: IsClaim) -> bool {
    let word = items[noun].lower.as_str();
    let is_noun = items[noun].syntax.tag == Some(Upos::Noun);
    let is_asked = word == "calls" && items[..line.items.end].get(noun + 1).is_some_and(|next| next.says("for"));
    is_noun && (is_claim == IsClaim::Yes && ALONE.contains(&word) || is_asked)
}

/// Gives the first word of the phrase that the noun ends: "the repeated |claim|".
fn first_of(items: &[Item], line: &Line, noun: usize) -> usize {
    let belongs = |at: &usize| items[*at].is(Class::Determiner) || items[*at].syntax.tag == Some(Upos::Adjective);
    (line.items.start..noun).rev().take_while(belongs).last().unwrap_or(noun)
}

/// Gives "his", or "Ann Hale" of "Ann Hale's repeated claim".
fn owner(items: &[Item], line: &Line, noun: usize) -> Option<Range<usize>> {
    let reach = noun.saturating_sub(MAX_ADJECTIVES + 1).max(line.items.start);
    let at = (reach..noun).rev().find(|&at| items[at].possessive || is_his(&items[at]))?;
    let adjectives = &items[at + 1..noun];
    let is_plain = adjectives.iter().all(|item| item.kind == Kind::Word && !item.is(Class::Preposition | Class::Verb));
    let article = at.checked_sub(1).filter(|&before| before >= line.items.start && items[before].is(Class::Determiner));
    let start = article.filter(|_| items[at].kind == Kind::Word && !is_his(&items[at])).unwrap_or(at);
    is_plain.then_some(start..at + 1)
}

fn is_his(item: &Item) -> bool {
    matches!(item.lower.as_str(), "his" | "her" | "their")
}

/// The content ends with a comma, and in a subject before the sentence's own verb.
fn end_of(items: &[Item], line: &Line, from: usize, is_claim: IsClaim, is_subject: IsSubject) -> usize {
    let end = line.items.end;
    if is_claim == IsClaim::No {
        return phrase_after(items, from, end).map_or(from, |phrase| phrase.end);
    }
    let leaves = |at: &usize| items[*at].is_comma() || matches!(items[*at].text, ";" | ":" | "—" | "–" | "--");
    let close = (from + 1..end).find(leaves).unwrap_or(end);
    let mut verbs = (from..close).filter(|&at| is_verb(&items[at]) && !is_verb(&items[at - 1]));
    let second = { verbs.next() }.and_then(|_| verbs.next());
    second.filter(|_| is_subject == IsSubject::Yes).unwrap_or(close)
}

fn is_verb(item: &Item) -> bool {
    item.is(Class::Auxiliary | Class::Modal | Class::Verb) || item.syntax.tag == Some(Upos::Verb)
}

fn is_free(found: &[Draft], draft: &Draft) -> bool {
    let crosses = |one: &Piece, other: &Piece| one.start < other.end && other.start < one.end;
    !found.iter().any(|known| known.pieces.iter().any(|piece| crosses(piece, &draft.pieces[0])))
}
