//! Stretches of words that may hold names: capitals, with the small words that stand inside names.

use crate::evidence::Evidence;
use crate::given_names::is_given_name;
use crate::lists::{GOVERNMENT_WORDS, LOCATION_WORDS, OFFICES, ORDINARY_WORDS, ORGANISATION_WORDS, TITLES};
use crate::words::{Casing, Shape, Word};
use std::ops::Range;

/// Small words inside the names of people and places.
const PARTICLES: [&str; 24] = [
    "de", "del", "della", "da", "das", "dos", "do", "di", "du", "la", "le", "el", "al", "bin", "ibn", "ben", "bint",
    "van", "von", "der", "den", "ter", "y", "zu",
];
/// Head words that "of" may follow inside a name, besides those of the lists.
const HEADS_OF: [&str; 12] = [
    "states",
    "republic",
    "isle",
    "tower",
    "statue",
    "cape",
    "archbishop",
    "bishop",
    "declaration",
    "strait",
    "day",
    "lord",
];

/// Finds the runs of one document in order.
pub(crate) fn runs(words: &[Word], evidence: &Evidence) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match run_at(words, at, evidence) {
            Some(run) => {
                at = run.end;
                runs.push(run);
            }
            None => at += 1,
        }
    }
    runs
}

/// Gives how many words from `at` on are one entry of the lists of places, groups and organisations.
pub(crate) fn listed(words: &[Word], at: usize) -> usize {
    words.get(at).map_or(0, |word| word.listed).min(words.len() - at.min(words.len()))
}

fn run_at(words: &[Word], start: usize, evidence: &Evidence) -> Option<Range<usize>> {
    let mut end = begin(words, start, evidence)?;
    while let Some(longer) = continued(words, start, end, evidence) {
        end = longer;
    }
    Some(start..end)
}

/// Gives one past the first piece of a run that begins at `at`.
fn begin(words: &[Word], at: usize, evidence: &Evidence) -> Option<usize> {
    let length = listed(words, at);
    if length > 0 && !(length == 1 && is_ordinary_here(words, at, evidence)) {
        return Some(at + length);
    }
    may_begin(words, at, evidence).then_some(at + 1)
}

/// "us" in capitals is a country, "Turkey" at the beginning may be dinner only if it is one elsewhere.
fn is_ordinary_here(words: &[Word], at: usize, evidence: &Evidence) -> bool {
    let word = &words[at];
    if word.shape == Shape::Capitals && word.casing != Casing::Shouted {
        return false;
    }
    let explained = word.opens || word.casing != Casing::Sentence;
    explained && ORDINARY_WORDS.contains(&word.lower()) && !evidence.is_capital_elsewhere(&word.lower())
}

fn may_begin(words: &[Word], at: usize, evidence: &Evidence) -> bool {
    let word = &words[at];
    if !word.is_capital() {
        return false;
    }
    let lower = word.lower();
    if ORDINARY_WORDS.contains(&lower) {
        return begins_name_with_ordinary_word(words, at);
    }
    if word.casing != Casing::Sentence {
        return is_known(word, evidence) || is_person_shaped(words, at, evidence);
    }
    !word.opens || is_known(word, evidence) || may_open(words, at, evidence)
}

/// "Will Hale", "New Town Council", but not "New Data".
fn begins_name_with_ordinary_word(words: &[Word], at: usize) -> bool {
    let next = words.get(at + 1).filter(|next| next.is_capital() && next.sentence == words[at].sentence);
    let is_initial = words[at].text.ends_with('.') && words[at].text.len() == 2;
    let is_given = is_given_name(&words[at].text) && !words[at].opens;
    words[at].casing == Casing::Sentence
        && next.is_some_and(|next| is_initial || is_given && !ORDINARY_WORDS.contains(&next.lower()))
}

fn is_known(word: &Word, evidence: &Evidence) -> bool {
    let text = word.text.as_ref();
    evidence.is_surname(text)
        || evidence.kind_of(text).is_some()
        || evidence.is_capital_elsewhere(&word.lower())
        || (word.casing == Casing::Sentence && is_given_name(text))
        || (word.shape == Shape::Capitals && word.casing != Casing::Shouted)
}

/// A given name before another capital, in a headline.
fn is_person_shaped(words: &[Word], at: usize, evidence: &Evidence) -> bool {
    let next = words.get(at + 1).filter(|next| next.sentence == words[at].sentence && !words[at].possessive);
    is_given_name(&words[at].text)
        && next.is_some_and(|next| next.is_capital() && !evidence.is_lower_elsewhere(&next.lower()))
}

/// A word that is not known, at the beginning of a sentence: a name if what follows treats it as one.
fn may_open(words: &[Word], at: usize, evidence: &Evidence) -> bool {
    let lower = words[at].lower();
    if evidence.is_lower_elsewhere(&lower) || looks_ordinary(&lower) {
        return TITLES.contains(lower.trim_end_matches('.')) && next_is_capital(words, at);
    }
    let is_plural = lower.ends_with('s') && !lower.ends_with("ss");
    next_is_capital(words, at)
        || words[at].possessive
        || words.get(at + 1).is_some_and(|next| is_verb_of_someone(next) && (!is_plural || next.text == "said"))
}

fn next_is_capital(words: &[Word], at: usize) -> bool {
    let next = words.get(at + 1).filter(|next| next.sentence == words[at].sentence);
    next.is_some_and(|next| next.is_capital() && !ORDINARY_WORDS.contains(&next.lower()))
}

fn looks_ordinary(lower: &str) -> bool {
    ["ing", "ed", "ly", "ness", "ment", "tion", "sion", "able", "ers", "ists", "ties"]
        .iter()
        .any(|ending| lower.ends_with(ending))
}

/// Verbs after which a capital at the beginning was somebody or some organisation.
fn is_verb_of_someone(word: &Word) -> bool {
    const VERBS: [&str; 34] = [
        "said",
        "says",
        "told",
        "added",
        "is",
        "was",
        "has",
        "had",
        "will",
        "would",
        "also",
        "then",
        "did",
        "does",
        "can",
        "may",
        "wrote",
        "announced",
        "asked",
        "called",
        "began",
        "became",
        "won",
        "lost",
        "led",
        "made",
        "joined",
        "and",
        "who",
        "accused",
        "rejected",
        "denied",
        "warned",
        "confirmed",
    ];
    VERBS.contains(&word.text.as_ref())
}

/// Gives one past the next piece of the run, if the run goes on.
fn continued(words: &[Word], start: usize, end: usize, evidence: &Evidence) -> Option<usize> {
    let (before, next) = (&words[end - 1], words.get(end)?);
    if before.possessive || next.sentence != before.sentence {
        return None;
    }
    if next.is_capital() {
        return may_continue(words, end, evidence).then(|| end + listed(words, end).max(1));
    }
    if next.text == "'" || next.shape == Shape::Number {
        return None;
    }
    let reach = small_words(words, start, end)?;
    may_continue(words, reach, evidence).then(|| reach + listed(words, reach).max(1))
}

fn may_continue(words: &[Word], at: usize, evidence: &Evidence) -> bool {
    let Some(word) = words.get(at).filter(|word| word.is_capital()) else {
        return false;
    };
    let lower = word.lower();
    match word.casing {
        Casing::Sentence => !ORDINARY_WORDS.contains(&lower) || is_roman(&word.text) || is_initial(&word.text),
        _ => {
            let after_given = at > 0 && is_given_name(&words[at - 1].text);
            !ORDINARY_WORDS.contains(&lower)
                && (is_known(word, evidence) || listed(words, at) > 0 || after_given || is_head(&lower))
        }
    }
}

fn is_head(lower: &str) -> bool {
    TITLES.contains(lower) || ORGANISATION_WORDS.contains(lower)
}

fn is_roman(word: &str) -> bool {
    matches!(word, "II" | "III" | "IV" | "V" | "VI" | "VII" | "VIII" | "X" | "XI" | "XII" | "XIV" | "XVI")
}

fn is_initial(word: &str) -> bool {
    word.chars().count() <= 2 && word.chars().next().is_some_and(char::is_uppercase)
}

/// Steps over "of the", "for", "de", "&": gives the place of the capital behind them.
fn small_words(words: &[Word], start: usize, at: usize) -> Option<usize> {
    let small = words[at].text.as_ref();
    let head = words[at - 1].lower();
    if PARTICLES.contains(&small) || small == "&" {
        let second = words.get(at + 1).is_some_and(|next| PARTICLES.contains(&next.text.as_ref()));
        return Some(at + 1 + usize::from(second));
    }
    let after = at + 1 + usize::from(words.get(at + 1).is_some_and(|next| next.text == "the"));
    match small {
        "of" | "for" if may_take_of(words, start, at, &head) => Some(after),
        "of" | "for" if TITLES.contains(&head) && is_office(words, after) => Some(after),
        "and"
            if words[start..at].iter().any(|word| word.text == "of" || word.text == "for")
                && is_office(words, at + 1) =>
        {
            Some(at + 1)
        }
        _ => None,
    }
}

fn may_take_of(words: &[Word], start: usize, at: usize, head: &str) -> bool {
    let has_head = ORGANISATION_WORDS.contains(head)
        || LOCATION_WORDS.contains(head)
        || GOVERNMENT_WORDS.contains(head)
        || HEADS_OF.contains(&head);
    has_head && !words[start..at].iter().any(|word| word.text == "of")
}

fn is_office(words: &[Word], at: usize) -> bool {
    words.get(at).is_some_and(|word| OFFICES.contains(&word.lower()))
}
