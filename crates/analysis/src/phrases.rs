//! Noun phrases: who stands before a verb, who stands behind it.
//!
//! No tagger stands behind this yet: a phrase is what lies between the words that cannot belong to one.

use crate::apposition::{before_apposition, before_bracket, before_relative};
use crate::items::{Item, Kind};
use crate::lexicon::{Class, verb_forms_of};
use ascribe_language::Upos;
use std::ops::Range;
/// Items of the longest noun phrase.
const MAX_PHRASE: usize = 24;

/// Finds the noun phrase that ends right before item `end`, looking back to item `start`.
pub(crate) fn phrase_before(items: &[Item], start: usize, end: usize) -> Option<Range<usize>> {
    let end = skip_adjuncts_back(items, start, end);
    let last = items.get(end.checked_sub(1).filter(|&last| last >= start)?)?;
    match last.text {
        "," => before_apposition(items, start, end - 1, ","),
        ")" => before_bracket(items, start, end - 1),
        "—" | "–" | "--" => before_apposition(items, start, end - 1, last.text),
        _ => simple_phrase_before(items, start, end)
            .map(|phrase| before_relative(items, start, &phrase).unwrap_or(phrase)),
    }
}

/// Finds the noun phrase that begins at item `start` and ends before item `end` at the latest.
pub(crate) fn phrase_after(items: &[Item], start: usize, end: usize) -> Option<Range<usize>> {
    let first = items[..end].get(start)?;
    if first.is(Class::Pronoun) {
        return Some(start..start + 1);
    }
    let mut reach = start;
    while reach < end && reach - start < MAX_PHRASE && continues(items, start, reach, end) {
        reach += 1;
    }
    let is_phrase = items[start..reach].iter().any(|item| is_nominal(item) || item.is(Class::Someone));
    is_phrase.then_some(start..reach)
}

/// Steps back over adverbs and times: "Hale on Thursday also said", "the company in a statement said".
pub(crate) fn skip_adjuncts_back(items: &[Item], start: usize, mut end: usize) -> usize {
    while end > start {
        let last = &items[end - 1];
        let is_adverb = last.is(Class::Adverb) && !last.is(Class::Person) && last.kind == Kind::Word;
        if is_adverb {
            end -= 1;
        } else if last.kind == Kind::Time {
            end -= 1;
            let leads = end > start
                && matches!(
                    items[end - 1].lower.as_str(),
                    "on" | "in" | "at" | "late" | "early" | "since" | "during" | "by" | "earlier"
                );
            end -= usize::from(leads);
        } else if let Some(place) = setting_before(items, start, end) {
            end = place;
        } else {
            return end;
        }
    }
    end
}

/// Gives the start of "in a statement" that ends before `end`.
fn setting_before(items: &[Item], start: usize, end: usize) -> Option<usize> {
    let last = items.get(end.checked_sub(1)?)?;
    if !last.is(Class::Setting) || last.possessive {
        return None;
    }
    let from = start.max(end.saturating_sub(6));
    let lead = (from..end - 1).rev().find(|&at| items[at].is(Class::Preposition))?;
    let is_setting = matches!(items[lead].lower.as_str(), "in" | "on" | "at" | "during" | "through" | "via");
    (is_setting && lead > start).then_some(lead)
}

/// Tells whether an item can be the head of a noun phrase.
pub(crate) fn is_nominal(item: &Item) -> bool {
    match item.kind {
        Kind::Name(..) => true,
        Kind::Word => item.is(Class::Person) || is_unknown_word(item),
        _ => false,
    }
}

/// A word of no class is a noun or an adjective, as far as this file can tell.
fn is_unknown_word(item: &Item) -> bool {
    !item.is(Class::closed()) && item.text.starts_with(char::is_alphanumeric)
}

pub(crate) fn simple_phrase_before(items: &[Item], start: usize, end: usize) -> Option<Range<usize>> {
    let last = items.get(end.checked_sub(1).filter(|&last| last >= start)?)?;
    if last.possessive {
        return None;
    }
    if last.is(Class::Pronoun) || is_relative(last) {
        return Some(end - 1..end);
    }
    if !is_nominal(last) && !last.is(Class::Someone) && last.kind != Kind::Number && !is_count(items, start, end - 1) {
        return None;
    }
    let mut reach = end - 1;
    while reach > start && end - reach < MAX_PHRASE && extends_back(items, start, reach) {
        reach -= 1;
    }
    let phrase = without_participle(items, trimmed(items, reach..end));
    items[phrase.clone()].iter().any(|item| is_nominal(item) || item.is(Class::Someone)).then_some(phrase)
}

/// "a mother of |three|".
pub(crate) fn is_count(items: &[Item], start: usize, at: usize) -> bool {
    let is_number = matches!(
        items[at].lower.as_str(),
        "one" | "two" | "three" | "four" | "five" | "six" | "seven" | "eight" | "nine" | "ten" | "several"
    );
    is_number && at > start && items[at - 1].says("of")
}

/// "European leaders |meeting in Arden".
fn without_participle(items: &[Item], phrase: Range<usize>) -> Range<usize> {
    let is_participle = |at: &usize| {
        let (item, before) = (&items[*at], &items[at - 1]);
        item.kind == Kind::Word
            && item.lower.ends_with("ing")
            && before.is(Class::Person)
            && items[..phrase.end].get(at + 1).is_some_and(|next| next.is(Class::Preposition))
    };
    match (phrase.start + 1..phrase.end).find(is_participle) {
        Some(participle) => phrase.start..participle,
        None => phrase,
    }
}

fn is_relative(item: &Item) -> bool {
    matches!(item.lower.as_str(), "who" | "which")
}

/// Tells whether item `at - 1` belongs to the phrase that begins at `at`.
fn extends_back(items: &[Item], start: usize, at: usize) -> bool {
    let (item, next) = (&items[at - 1], &items[at]);
    let begins = next.is(Class::Determiner) && !next.is(Class::Someone) && !next.is(Class::Possessive);
    match item.kind {
        Kind::Mark => matches!(item.text, "&" | "/") || is_inner_hyphen(items, start, at - 1),
        Kind::Time => item.possessive,
        Kind::Quote(..) => is_scare_quote(items, start, at - 1) || is_nickname(items, start, at - 1),
        Kind::Number => !begins,
        Kind::Name(..) => item.possessive || !begins && !is_after_place(items, start, at - 1, next),
        Kind::Word if is_coordination(item) => joins_phrases(items, start, at - 1),
        Kind::Word if item.is(Class::Preposition) => attaches(items, start, at - 1),
        Kind::Word if begins => matches!(item.lower.as_str(), "all" | "both" | "half"),
        Kind::Word if item.is(Class::Determiner) => true,
        Kind::Word => {
            is_unknown_word(item) && !is_finite_verb(items, at - 1, next) && !follows_subject(items, start, at - 1)
                || item.is(Class::Person)
        }
    }
}

/// "The “emergency” council said", not "“We are ready,” Hale said".
fn is_scare_quote(items: &[Item], start: usize, at: usize) -> bool {
    let is_short = items[at].text.split_whitespace().count() <= 3;
    let is_word = items[at].text.trim_end_matches(['”', '"', '’', '\'']).ends_with(char::is_alphanumeric);
    is_short && is_word && at > start && (items[at - 1].is(Class::Determiner) || items[at - 1].is_name())
}

/// "Marcia |“Cia”| Brill said": one name between marks inside another.
fn is_nickname(items: &[Item], start: usize, at: usize) -> bool {
    let word = items[at].text.trim_matches(|character: char| !character.is_alphanumeric());
    let is_one_name = word.starts_with(char::is_uppercase) && !word.contains(char::is_whitespace);
    let is_surname = |item: &Item| item.is_capital() && matches!(item.kind, Kind::Word | Kind::Name(..));
    is_one_name && at > start && items[at - 1].is_person_name() && items.get(at + 1).is_some_and(is_surname)
}

/// "In Paris Hale said": the place does not belong to the person.
fn is_after_place(items: &[Item], start: usize, at: usize, next: &Item) -> bool {
    let leads = at > start && matches!(items[at - 1].lower.as_str(), "in" | "at" | "from" | "near");
    leads && next.is_person_name()
}

/// "Arden|-|based".
fn is_inner_hyphen(items: &[Item], start: usize, at: usize) -> bool {
    let touches = |left: usize, right: usize| items[left].span.end == items[right].span.start;
    // What a broken encoding leaves inside a name is no punctuation: "FranÃ§ois".
    let is_inner =
        items[at].text == "-" || items[at].text.chars().all(|character| ('\u{80}'..='\u{BF}').contains(&character));
    is_inner && at > start && items.get(at + 1).is_some() && touches(at - 1, at) && touches(at, at + 1)
}

/// "The paper |said|": what the tagger takes for a verb right behind a noun begins no phrase and goes on with none.
fn follows_subject(items: &[Item], start: usize, at: usize) -> bool {
    let is_verb =
        items[at].syntax.tag == Some(Upos::Verb) && !items[at].is_capital() && !items[at].lower.ends_with("ing");
    let before = at.checked_sub(1).filter(|&before| before >= start).map(|before| &items[before]);
    is_verb && before.is_some_and(|before| is_nominal(before) && !before.possessive)
}

/// A word that may be a verb, with something before it that may be its subject: "the plan passed officials".
fn is_finite_verb(items: &[Item], at: usize, next: &Item) -> bool {
    let item = &items[at];
    let may_be_verb = !verb_forms_of(&item.lower).is_empty() && !item.is(Class::Person);
    may_be_verb && (next.is(Class::Determiner) || next.is(Class::Pronoun) || next.is_name())
}

fn is_coordination(item: &Item) -> bool {
    matches!(item.lower.as_str(), "and" | "or")
}

/// "Hale and Orr said", "Hale and his deputy said", but not "... the bridge and Hale said".
fn joins_phrases(items: &[Item], start: usize, at: usize) -> bool {
    let (Some(before), Some(after)) = (at.checked_sub(1).filter(|&before| before >= start), items.get(at + 1)) else {
        return false;
    };
    let before = &items[before];
    let alike = match (before.kind, after.kind) {
        (Kind::Name(_, left), Kind::Name(_, right)) => {
            left == right || !before.is_person_name() && !after.is_person_name()
        }
        (Kind::Name(..), _) => {
            let is_body = after.says("the") && items.get(at + 2).is_some_and(Item::is_name) && !before.is_person_name();
            after.is(Class::Possessive | Class::Someone) || is_body
        }
        (Kind::Word, Kind::Word) => is_nominal(before) && (is_nominal(after) || after.is(Class::Person)),
        (Kind::Word, Kind::Name(..)) => before.is(Class::Person) && !after.is_person_name(),
        _ => false,
    };
    alike && !before.possessive
}

/// "a spokesman for the ministry", "officials in the capital", but not "in a note officials".
fn attaches(items: &[Item], start: usize, at: usize) -> bool {
    let is_linking = matches!(
        items[at].lower.as_str(),
        "of" | "for" | "from" | "at" | "in" | "with" | "on" | "to" | "against" | "near" | "behind" | "within"
    );
    let before = at.checked_sub(1).filter(|&before| before >= start).map(|before| &items[before]);
    let is_origin = matches!(items[at].lower.as_str(), "of" | "from");
    let holds = before.is_some_and(|before| {
        is_nominal(before) && (!before.is_person_name() || is_origin) && !before.possessive || before.is(Class::Someone)
    });
    let is_place_of_name = is_origin || !before.is_some_and(Item::is_name);
    is_linking && holds && is_place_of_name
}

/// Cuts leading words that cannot begin a phrase.
fn trimmed(items: &[Item], mut phrase: Range<usize>) -> Range<usize> {
    while phrase.len() > 1 {
        let first = &items[phrase.start];
        let follows = &items[phrase.start + 1];
        let is_plural = follows.is_name() || follows.lower.ends_with('s') && follows.kind == Kind::Word;
        let is_that = first.says("that") && (first.syntax.tag == Some(Upos::Subordinator) || is_plural);
        let cannot = is_that
            || is_coordination(first)
            || first.is(Class::Preposition)
            || first.kind == Kind::Mark
            || first.is(Class::Adverb);
        if !cannot {
            break;
        }
        phrase.start += 1;
    }
    phrase
}

fn continues(items: &[Item], start: usize, at: usize, end: usize) -> bool {
    let item = &items[at];
    if at > start && items[at - 1].kind != Kind::Mark && ends_phrase(items, start, at) {
        return false;
    }
    match item.kind {
        Kind::Name(..) => true,
        Kind::Number => at == start || items[at - 1].is(Class::Determiner),
        Kind::Mark => matches!(item.text, "&") || is_inner_hyphen(&items[..end], start, at),
        Kind::Time | Kind::Quote(..) => false,
        Kind::Word if is_coordination(item) => joins_phrases(&items[..end], start, at),
        Kind::Word if item.is(Class::Preposition) => at > start && attaches_behind(&items[..end], start, at),
        Kind::Word if item.is(Class::Determiner) => {
            at == start
                || items[at - 1].is(Class::Preposition)
                || items[at - 1].is(Class::Determiner)
                || is_coordination(&items[at - 1])
        }
        Kind::Word => {
            is_unknown_word(item) && !follows_subject(items, start, at)
                || item.is(Class::Person)
                || item.is(Class::Someone)
        }
    }
}

/// A person's name ends the phrase unless a coordination follows.
fn ends_phrase(items: &[Item], start: usize, at: usize) -> bool {
    let before = &items[at - 1];
    let is_done = before.is_person_name() && !before.possessive;
    is_done && !is_coordination(&items[at]) && at > start || is_crowd(&items[start..at]) && items[at].is_person_name()
}

/// "According to many reporters |Hale| was late": a crowd is nobody's title.
fn is_crowd(phrase: &[Item]) -> bool {
    let [first, .., last] = phrase else { return false };
    matches!(first.lower.as_str(), "many" | "some" | "several" | "most") && last.is(Class::Person)
}

fn attaches_behind(items: &[Item], start: usize, at: usize) -> bool {
    let before = &items[at - 1];
    let has_name = items[start..at].iter().any(Item::is_person_name);
    let is_envoy = items[at].says("to") && before.is(Class::Person);
    let is_linking = is_envoy || matches!(items[at].lower.as_str(), "of" | "for" | "from" | "at" | "with" | "in");
    let is_setting = setting_follows(items, at);
    is_linking && !has_name && is_nominal(before) && !before.possessive && !is_setting && items.get(at + 1).is_some()
}

fn setting_follows(items: &[Item], at: usize) -> bool {
    let reach = items.len().min(at + 5);
    items[at + 1..reach]
        .iter()
        .take_while(|item| item.kind != Kind::Mark)
        .any(|item| item.is(Class::Setting) || item.kind == Kind::Time)
}
