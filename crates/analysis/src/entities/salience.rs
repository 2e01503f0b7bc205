//! "His", "her", "him", and a "he" or "she" that reports nothing: the person who stands out most before it.
//!
//! Salience as a sum of weights, after Lappin and Leass 1994. The weights are tuned on the development part of GAP.

use super::Entities;
use crate::MentionForm;
use crate::items::{Item, Kind, Line};
use crate::lexicon::Class;
use ascribe_language::given_names::Gender;
use ascribe_text::Span;

/// For each sentence between a mention and the pronoun.
const LINE_BACK: i32 = -95;
/// For a mention in the sentence of the pronoun.
const SAME_LINE: i32 = 120;
/// For a hundred bytes between, in one sentence.
const HUNDRED_BYTES: i32 = -160;
/// For the first person of a sentence, mostly its subject.
const FIRST: i32 = 55;
/// For the first word of a sentence.
const LEADS: i32 = 110;
/// For a mention behind a preposition.
const AFTER_PREPOSITION: i32 = -185;
/// For "he" and "him" in the same clause, where English would say "himself".
const SAME_CLAUSE: i32 = -400;
/// For each mention so far.
const MENTION: i32 = 60;
/// Mentions that count.
const MAX_MENTIONS: i32 = 4;
/// For a given name that agrees with the pronoun.
const GENDER_KNOWN: i32 = 40;
/// Sentences that a pronoun looks back at most.
const MAX_LINES: usize = 6;
/// Mentions that it looks back at most.
const MAX_PLACES: usize = 40;

/// One place that names a person, or a pronoun that a statement settled.
struct Place {
    entity: usize,
    item: usize,
    line: usize,
    weight: i32,
}

impl Entities {
    /// Adds a mention for each pronoun of a person that stands for somebody named before it.
    pub(crate) fn link_pronouns(&mut self, items: &[Item], lines: &[Line]) {
        let settled = self.settled_pronouns();
        let mut places: Vec<Place> = Vec::new();
        for (at, line) in (0..lines.len()).flat_map(|line| lines[line].items.clone().map(move |at| (at, line))) {
            if let Some(entity) = self.person_at(&items[at], &settled) {
                let weight = weight(items, &lines[line], at, places.last().is_none_or(|last| last.line != line));
                places.push(Place { entity, item: at, line, weight });
            } else if let Some(entity) = self.most_salient(items, &places, line, at) {
                self.add_mention(entity, items[at].span, MentionForm::Pronoun);
            }
        }
    }

    fn settled_pronouns(&self) -> Vec<(Span, usize)> {
        let mentions =
            self.list.iter().enumerate().flat_map(|(id, entity)| entity.mentions.iter().map(move |it| (it, id)));
        mentions.filter(|(it, _)| it.form == MentionForm::Pronoun).map(|(it, id)| (it.span, id)).collect()
    }

    /// Gives the person that a name is, or that a pronoun was found to stand for.
    fn person_at(&self, item: &Item, settled: &[(Span, usize)]) -> Option<usize> {
        let found = match item.kind {
            Kind::Name(name, _) => self.entity_of_name(name),
            _ => wanted(item).and_then(|_| settled.iter().find(|(span, _)| *span == item.span)).map(|(_, id)| *id),
        };
        found.filter(|&id| self.is_person(id))
    }

    fn most_salient(&self, items: &[Item], places: &[Place], line: usize, at: usize) -> Option<usize> {
        let wanted = wanted(&items[at])?;
        let start =
            places.partition_point(|place| place.line + MAX_LINES < line).max(places.len().saturating_sub(MAX_PLACES));
        let near = &places[start..];
        let mut best: Option<(i32, usize)> = None;
        for place in near.iter().filter(|place| self.genders[place.entity].is_none_or(|gender| gender == wanted)) {
            let count = near.iter().filter(|other| other.entity == place.entity).count();
            let count = i32::try_from(count).unwrap_or(MAX_MENTIONS).min(MAX_MENTIONS);
            let known = if self.genders[place.entity].is_some() { GENDER_KNOWN } else { 0 };
            let salience = place.weight + distance(items, place, line, at) + count * MENTION + known;
            if best.is_none_or(|(least, _)| salience > least) {
                best = Some((salience, place.entity));
            }
        }
        best.map(|(_, entity)| entity)
    }
}

/// Tells whom a pronoun can stand for.
fn wanted(item: &Item) -> Option<Gender> {
    match item.lower.as_str() {
        "he" | "him" | "his" => Some(Gender::Male),
        "she" | "her" | "hers" => Some(Gender::Female),
        _ => None,
    }
}

/// Weighs where in its sentence a mention stands.
fn weight(items: &[Item], line: &Line, at: usize, is_first: bool) -> i32 {
    let before = at.checked_sub(1).filter(|&before| before >= line.items.start).map(|before| &items[before]);
    let first = if is_first { FIRST } else { 0 };
    let leads = if before.is_none() { LEADS } else { 0 };
    let after = if before.is_some_and(|before| before.is(Class::Preposition)) { AFTER_PREPOSITION } else { 0 };
    first + leads + after
}

/// Weighs what stands between a mention and the pronoun at item `at`.
fn distance(items: &[Item], place: &Place, line: usize, at: usize) -> i32 {
    let lines = i32::try_from(line - place.line).unwrap_or(1000);
    if lines > 0 {
        return lines * LINE_BACK;
    }
    let bytes = items[at].span.start.saturating_sub(items[place.item].span.end);
    let bytes = i32::try_from(bytes.min(10_000)).unwrap_or(0) * HUNDRED_BYTES / 100;
    let is_object = matches!(items[at].lower.as_str(), "he" | "she" | "him");
    let between = &items[place.item + 1..at];
    let is_clause =
        !between.iter().any(|item| item.kind == Kind::Mark || item.is(Class::Conjunction | Class::Subordinator));
    SAME_LINE + bytes + if is_object && is_clause { SAME_CLAUSE } else { 0 }
}
