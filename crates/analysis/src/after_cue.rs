//! What stands between a cue and its content: the person addressed, a day, "in a statement", "that", a colon.

use crate::cues::Cue;
use crate::items::{Item, Kind, Line};
use crate::lexicon::{Class, Frames};
use crate::phrases::phrase_after;
use ascribe_language::Upos;
use std::ops::Range;

/// Items of "at a news conference in the capital" at most.
const MAX_ADJUNCT: usize = 10;

/// What stands between a cue and what follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opener {
    /// Nothing.
    None,
    /// "that".
    That,
    /// ",".
    Comma,
    /// ":".
    Colon,
}

/// Where what follows a cue begins.
#[derive(Clone, Copy, Debug)]
pub(crate) struct After {
    /// First item of it.
    pub(crate) at: usize,
    /// What led to it.
    pub(crate) opener: Opener,
}

/// Steps over adjuncts, the person addressed, and "that", a comma or a colon.
pub(crate) fn after_cue(items: &[Item], line: &Line, cue: &Cue) -> After {
    let end = line.items.end;
    let mut at = cue.end();
    if cue.takes(Frames::Tell) {
        at = after_addressee(items, at, end);
    } else if asks_somebody(items, at, end) {
        at += 1;
    }
    let first = at;
    at = skip_adjuncts(items, at, end);
    at = skip_parenthesis(items, at, end);
    at = far_that(items, at, end).unwrap_or(at);
    if !leads_on(items, at, end) && items[..end].get(first).is_some_and(|item| item.is(Class::Adverb)) {
        at = first;
    }
    let opener = match items[..end].get(at) {
        Some(item) if item.says("that") && item.kind == Kind::Word => Opener::That,
        Some(item) if item.is_comma() => Opener::Comma,
        Some(item) if item.text == ":" => Opener::Colon,
        _ => return After { at, opener: Opener::None },
    };
    let comma_before_that = opener == Opener::Comma && items[..end].get(at + 1).is_some_and(|next| next.says("that"));
    After { at: at + 1 + usize::from(comma_before_that), opener: if comma_before_that { Opener::That } else { opener } }
}

/// "asked |her|, “Where do we go?”".
fn asks_somebody(items: &[Item], at: usize, end: usize) -> bool {
    let is_object =
        matches!(items[..end].get(at).map_or("", |item| item.lower.as_str()), "me" | "him" | "us" | "them" | "her");
    let next = items[..end].get(at + 1);
    is_object && next.is_some_and(|next| next.is_quote() || matches!(next.text, "," | ":"))
}

/// "that", a comma, a colon, a quotation or "to" follow adverbs; another word makes them part of the content.
fn leads_on(items: &[Item], at: usize, end: usize) -> bool {
    items[..end].get(at).is_none_or(|item| {
        item.kind == Kind::Mark
            || item.is_quote()
            || item.says("that")
            || item.says("to")
            || item.is(Class::Preposition)
    })
}

/// "said in the early hours |that".
fn far_that(items: &[Item], at: usize, end: usize) -> Option<usize> {
    let first = items[..end].get(at)?;
    let passes = |item: &Item| {
        (item.kind != Kind::Mark || item.is_comma())
            && !item.is_quote()
            && !item.is(Class::Auxiliary | Class::Modal | Class::Pronoun)
            && item.syntax.tag != Some(Upos::Verb)
    };
    let that = (at..end.min(at + MAX_ADJUNCT)).find(|&place| items[place].says("that"))?;
    // "Said in Arden, Norway |that".
    let is_place = first.is_comma() && items[at + 1..that].iter().all(Item::is_name);
    ((first.is(Class::Preposition) || is_place) && items[at..that].iter().all(passes)).then_some(that)
}

/// "told reporters in Arden |".
fn after_addressee(items: &[Item], at: usize, end: usize) -> usize {
    let Some(first) = items[..end].get(at) else { return at };
    if first.says("that") || first.kind == Kind::Mark || first.is_quote() {
        return at;
    }
    if matches!(first.lower.as_str(), "me" | "him" | "us" | "them" | "her") || first.is(Class::Pronoun) {
        return at + 1;
    }
    let mut reach = at;
    while reach < end && reach - at < MAX_ADJUNCT && belongs_to_addressee(items, at, reach) {
        reach += 1;
    }
    let is_subject = items[..end].get(reach).is_some_and(|next| next.is(Class::Modal | Class::Auxiliary | Class::Verb));
    if is_subject { at } else { reach }
}

fn belongs_to_addressee(items: &[Item], start: usize, at: usize) -> bool {
    let item = &items[at];
    let before = at.checked_sub(1).filter(|&before| before >= start).map(|before| &items[before]);
    let is_complete = before.is_some_and(|before| (before.is_name() && !before.possessive) || before.is(Class::Person));
    match item.kind {
        Kind::Name(..) => !before.is_some_and(|before| {
            before.is_person_name() && !before.possessive || before.is(Class::Person) && before.lower.ends_with('s')
        }),
        Kind::Word if item.says("and") => is_complete && items.get(at + 1).is_some_and(Item::is_name),
        Kind::Word if matches!(item.lower.as_str(), "of" | "at" | "from" | "in") => {
            is_complete && items.get(at + 1).is_some_and(|next| next.is_name() || next.is(Class::Determiner))
        }
        Kind::Word if item.is(Class::Determiner) => before.is_none_or(|before| before.is(Class::Preposition)),
        Kind::Word => {
            !is_complete_phrase(items, start, at)
                && !item.is(Class::Preposition
                    | Class::Pronoun
                    | Class::Auxiliary
                    | Class::Modal
                    | Class::Subordinator
                    | Class::Conjunction
                    | Class::Adverb
                    | Class::Verb)
        }
        _ => false,
    }
}

/// "reporters" needs no further noun, "news" does.
fn is_complete_phrase(items: &[Item], start: usize, at: usize) -> bool {
    at > start
        && (items[at - 1].is(Class::Person) && items[at - 1].lower.ends_with('s') || items[at - 1].is_person_name())
}

/// Steps over "also", "on Monday", "in a statement", "to reporters", "at the weekend".
pub(crate) fn skip_adjuncts(items: &[Item], mut at: usize, end: usize) -> usize {
    while let Some(item) = items[..end].get(at) {
        let next = match item.kind {
            Kind::Time => at + 1,
            Kind::Word if item.is(Class::Adverb) && !item.is(Class::Negation) => at + 1,
            Kind::Word if is_late(items, at, end) => at + 1,
            Kind::Word if item.is(Class::Preposition) => match adjunct_end(items, at, end) {
                Some(next) => next,
                None => return at,
            },
            _ => return at,
        };
        at = next;
    }
    at
}

/// "late on Thursday".
fn is_late(items: &[Item], at: usize, end: usize) -> bool {
    let next = items[..end].get(at + 1);
    matches!(items[at].lower.as_str(), "late" | "early" | "earlier")
        && next.is_some_and(|next| next.kind == Kind::Time || next.is(Class::Preposition))
}

/// Gives one past "on Monday", "in a statement to the press", "to reporters".
fn adjunct_end(items: &[Item], at: usize, end: usize) -> Option<usize> {
    let phrase = phrase_after(items, at + 1, end.min(at + 1 + MAX_ADJUNCT)).or_else(|| one_time(items, at + 1, end))?;
    let words = &items[phrase.clone()];
    let is_setting = words.iter().any(|item| item.is(Class::Setting) || item.kind == Kind::Time);
    let begins_someone =
        words.first().is_some_and(|first| first.is_name() || first.is(Class::Person | Class::Determiner));
    let is_addressee =
        items[at].says("to") && begins_someone && words.iter().any(|item| item.is(Class::Person) || item.is_name());
    let is_place = matches!(items[at].lower.as_str(), "in" | "from" | "at" | "on" | "after" | "before" | "during")
        && items[..end].get(phrase.end).is_none_or(|next| {
            next.says("that")
                || matches!(next.text, "," | ":")
                || next.is_quote()
                || next.kind == Kind::Time
                || next.is(Class::Preposition)
        });
    let is_topic = matches!(items[at].lower.as_str(), "of" | "about")
        && items[..end].get(phrase.end).is_some_and(Item::is_comma)
        && items[..end].get(phrase.end + 1).is_some_and(Item::is_quote);
    (is_setting || is_addressee || is_place || is_topic).then_some(phrase.end)
}

fn one_time(items: &[Item], at: usize, end: usize) -> Option<Range<usize>> {
    let reach = at + usize::from(items[..end].get(at).is_some_and(|item| item.is(Class::Determiner)));
    (items[..end].get(reach)?.kind == Kind::Time).then_some(at..reach + 1)
}

/// Steps over ", citing his doctor," before "that" or a quotation.
fn skip_parenthesis(items: &[Item], at: usize, end: usize) -> usize {
    if !items[..end].get(at).is_some_and(Item::is_comma) {
        return at;
    }
    let reach = end.min(at + MAX_ADJUNCT + 6);
    let close = (at + 1..reach).find(|&close| items[close].is_comma() || items[close].is_quote());
    match close {
        Some(close) if items[close].is_comma() && close > at + 1 => {
            let next = items[..end].get(close + 1);
            if next.is_some_and(|next| next.says("that")) { close + 1 } else { at }
        }
        _ => at,
    }
}
