//! What each word can be in a noun phrase.

use crate::lexicon::{Class, class_of, verb_forms_of};
use ascribe_language::Upos;

/// What a word can be in a noun phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// "ceasefire".
    Noun,
    /// A name: "Arden".
    Name,
    /// "new".
    Adjective,
    /// "30", "30-day".
    Number,
    /// "of", "on".
    Link,
    /// "the", "its".
    Determiner,
    /// "'s".
    Possessive,
    /// Anything else ends the phrase.
    Other,
}

/// Words that lead from a noun to what says more of it.
const LINKS: [&str; 9] = ["of", "on", "for", "to", "with", "against", "in", "between", "over"];
/// Words that may stand before a noun but only count it.
const COUNTS: [&str; 20] = [
    "other", "such", "more", "many", "most", "own", "same", "several", "few", "last", "next", "first", "some", "any",
    "certain", "much", "least", "various", "further", "only",
];

/// Tells what a word can be; by its tag where there is one.
pub(crate) fn part(text: &str, tag: Option<Upos>) -> Part {
    let lower = text.to_lowercase();
    if matches!(lower.as_str(), "'s" | "’s" | "'" | "’") {
        return Part::Possessive;
    }
    if LINKS.contains(&lower.as_str()) {
        return Part::Link;
    }
    if COUNTS.contains(&lower.as_str()) {
        return Part::Determiner;
    }
    match tag {
        Some(tag) => by_tag(&lower, tag),
        None => by_form(text, &lower),
    }
}

fn by_tag(lower: &str, tag: Upos) -> Part {
    match tag {
        Upos::Noun => Part::Noun,
        Upos::ProperNoun => Part::Name,
        Upos::Adjective => Part::Adjective,
        Upos::Numeral => Part::Number,
        Upos::Determiner => Part::Determiner,
        Upos::Pronoun if matches!(lower, "its" | "his" | "her" | "their" | "our" | "my" | "your") => Part::Determiner,
        _ => Part::Other,
    }
}

/// Without a tag: a word of no closed class is a noun, unless it looks like a verb or an adverb.
fn by_form(text: &str, lower: &str) -> Part {
    let class = class_of(lower);
    if class.has(Class::Determiner | Class::Possessive) {
        return Part::Determiner;
    }
    if class.has(Class::closed() | Class::Weekday) || !text.starts_with(char::is_alphanumeric) {
        return Part::Other;
    }
    if text.starts_with(|first: char| first.is_ascii_digit()) {
        return Part::Number;
    }
    if text.starts_with(char::is_uppercase) {
        return Part::Name;
    }
    let is_verb = verb_forms_of(lower).iter().any(|form| !form.verb.frames.has(crate::lexicon::Frames::Noun));
    let is_adverb = lower.ends_with("ly");
    if is_verb || is_adverb {
        Part::Other
    } else if ["able", "ible", "ous", "ful", "less", "ive", "ish", "ary", "ical", "ian"]
        .iter()
        .any(|end| lower.ends_with(end))
    {
        Part::Adjective
    } else {
        Part::Noun
    }
}
