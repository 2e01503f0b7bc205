//! Who said what, in one article.
//!
//! In reading order: words between marks ([`quotations`]), times, the article as lines of items, what
//! trees say of them ([`syntax`]), reporting verbs and their
//! subjects ([`cues`], [`subjects`]), where content begins and ends ([`after_cue`], [`extent`], [`object`]), one file for each rule that ascribes it
//! ([`attribution`]), who is named ([`entities`]), and the statements that come of all this ([`statements`]).

mod after_cue;
mod amounts;
mod apposition;
mod attribution;
mod boilerplate;
pub mod concepts;
mod confidence;
mod cues;
mod entities;
mod extent;
mod items;
mod later_half;
mod lexicon;
mod not_statements;
mod object;
mod phrases;
mod positions;
mod quotations;
mod reading;
pub mod stance;
mod statements;
mod subjects;
mod syntax;
mod times;

pub use entities::is_same_thing;
pub use positions::{MOST_CONCEPTS, PositionFinding, positions, question};
pub use reading::{
    Amount, AmountKind, Attribution, Boilerplate, BoilerplateKind, Confidence, Engine, Entity, EntityId, Mention,
    MentionForm, NotStatement, NotStatementReason, Reading, StatementFinding, StatementKind, TimeExpression,
};

use crate::attribution::{Article, Draft};
use crate::entities::Entities;
use crate::items::{Item, Line, Sources};
use crate::statements::Settling;
use crate::times::dated::{day, value};
use ascribe_language::{Language, Tongue};
use ascribe_text::{Document, Span};
use std::collections::HashSet;

/// Reads a document: entities, statements and their speakers. Total, and without clock, network or randomness.
#[must_use]
pub fn read(document: &Document, language: &Language) -> Reading {
    let boilerplate = boilerplate::boilerplate(document);
    let times = times::times(document);
    let quotations = quotations::quotations(document);
    let sources = Sources { document, names: &language.names, times: &times, quotations: &quotations };
    let (mut items, lines) = items::lines(&sources);
    syntax::note(document, language, &mut items);
    let is_read = |line: &Line| !is_inside(&boilerplate, &items, line);
    let drafts = attribution::statements(&Article { items: &items, lines: &lines }, is_read);
    let left_out = left_out(document, &boilerplate, &quotations);
    let mut entities = Entities::of_names(document, &language.names, &items, |name| is_in_any(&left_out, name));
    let held = held_parts(&items, &drafts);
    let settling = Settling { document, items: &items, lines: &lines, quotations: &quotations, held };
    let statements = settling.statements(&drafts, &mut entities);
    entities.link_pronouns(&items, &lines);
    entities.link_first_person(document, &statements);
    let read: Vec<Line> = lines.iter().filter(|line| is_read(line)).cloned().collect();
    let taken = taken_quotes(&items, &drafts);
    let not_statements = not_statements::not_statements(&items, &read, &quotations, |item| taken.contains(&item));
    let reading = Reading {
        headline: boilerplate::headline(document),
        boilerplate,
        entities: entities.list,
        amounts: amounts::amounts(document, &times),
        times,
        statements,
        not_statements,
        positions: Vec::new(),
        engine: if language.tags.is_empty() { Engine::Rules } else { Engine::Models },
        is_foreign: false,
    };
    if language.tongue == Tongue::Other { reading.in_another_language() } else { reading }
}

/// Gives relative times ("Friday", "two days ago") their values against the day of publication: an ISO 8601 date or moment, or
/// else the date in the article's own byline. Without either, or where it is no date, nothing changes.
#[must_use]
pub fn dated(document: &Document, mut reading: Reading, published: Option<&str>) -> Reading {
    let Some(published) = published.and_then(day).or_else(|| day_of_byline(&reading)) else { return reading };
    for time in reading.times.iter_mut().filter(|time| time.value.is_none()) {
        time.value = value(document, time, published);
    }
    reading
}

fn day_of_byline(reading: &Reading) -> Option<time::Date> {
    let bylines = reading.boilerplate.iter().filter(|part| part.kind == BoilerplateKind::Byline);
    let mut values = bylines.flat_map(|part| {
        reading.times.iter().filter(|time| part.span.contains(time.span)).filter_map(|time| time.value.as_deref())
    });
    values.find_map(day)
}

/// Gives the parts whose names are not read: what is not the article, and titles of works.
fn left_out(document: &Document, boilerplate: &[Boilerplate], quotations: &[quotations::Quotation]) -> Vec<Span> {
    let parts = quotations.iter().flat_map(|quotation| quotation.parts.iter());
    let titles = parts.filter(|part| not_statements::is_title(document.slice(part.inner))).map(|part| part.inner);
    let mut left_out: Vec<Span> = boilerplate.iter().map(|part| part.span).chain(titles).collect();
    ascribe_text::sort(&mut left_out);
    left_out
}

/// Tells whether a span lies in the last of the parts, which are in order, that begin before it ends.
fn is_in_any(parts: &[Span], span: Span) -> bool {
    let behind = parts.partition_point(|part| part.start <= span.start);
    behind.checked_sub(1).is_some_and(|last| parts[last].contains(span))
}

/// Tells whether a line lies in a part that is not the article.
fn is_inside(boilerplate: &[Boilerplate], items: &[Item], line: &Line) -> bool {
    let first: Span = items[line.items.start].span;
    let at = boilerplate.partition_point(|part| part.span.end <= first.start);
    boilerplate.get(at).is_some_and(|part| part.span.contains(first))
}

/// Gives the parts of quotations that drafts hold.
fn held_parts(items: &[Item], drafts: &[Draft]) -> HashSet<(usize, usize)> {
    let pieces = drafts.iter().flat_map(|draft| draft.pieces.iter().cloned()).flatten();
    let held = pieces.filter_map(|at| match items[at].kind {
        items::Kind::Quote(quotation, part) => Some((quotation, part)),
        _ => None,
    });
    held.collect()
}

/// Gives the items of quotations that belong to a statement, with the later parts of the same quotation.
fn taken_quotes(items: &[Item], drafts: &[Draft]) -> HashSet<usize> {
    let mut taken = HashSet::new();
    let mut quotations = HashSet::new();
    for at in drafts.iter().flat_map(|draft| draft.pieces.iter().cloned()).flatten() {
        if let items::Kind::Quote(quotation, _) = items[at].kind {
            taken.insert(at);
            quotations.insert(quotation);
        }
    }
    let later = items.iter().enumerate().filter(|(_, item)| matches!(item.kind, items::Kind::Quote(quotation, part) if part > 0 && quotations.contains(&quotation)));
    taken.extend(later.map(|(at, _)| at));
    taken
}
