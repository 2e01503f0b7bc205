//! The words of a document as names see them: without "'s", with their shape, and with what their place makes likely.

use crate::evidence::joined;
use crate::lists::{GROUPS, ORGANISATIONS, PLACES, REGIONS};
use ascribe_text::{Document, Span};
use std::borrow::Cow;

/// Words of the longest entry that is looked up ("Democratic Republic of the Congo").
const MAX_LISTED: usize = 5;
/// Share of longer words that begin with a capital from which a sentence is a headline in title case.
const TITLE_CASE_SHARE: f32 = 0.62;
/// Share of words in capitals from which a sentence is shouted.
const CAPITALS_SHARE: f32 = 0.7;

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// "talks".
    Lower,
    /// "Talks", "McHale".
    Capital,
    /// "NATO", "U.S.".
    Capitals,
    /// "1,000".
    Number,
    /// "," and everything else.
    Mark,
}

/// How a sentence uses capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Casing {
    /// Capitals mean names.
    Sentence,
    /// Headline: Most Words Begin With One.
    Title,
    /// EVERYTHING IN CAPITALS.
    Shouted,
}

/// One word or mark.
#[derive(Clone, Debug)]
pub(crate) struct Word<'t> {
    /// As written, without "'s"; in a shouted sentence in title case.
    pub(crate) text: Cow<'t, str>,
    /// Where, without "'s".
    pub(crate) span: Span,
    /// How it is written.
    pub(crate) shape: Shape,
    /// Whether "'s" follows.
    pub(crate) possessive: bool,
    /// Whether its capital may come from its place alone: first of a sentence or a quotation, after a colon.
    pub(crate) opens: bool,
    /// Whether it is joined to the word before it by a hyphen only.
    pub(crate) hyphened: bool,
    /// How its sentence uses capitals.
    pub(crate) casing: Casing,
    /// Index of its sentence.
    pub(crate) sentence: usize,
    /// How many words from here on are one entry of the lists of names; 0 for none.
    pub(crate) listed: usize,
}

impl Word<'_> {
    /// Gives the word in lower case.
    pub(crate) fn lower(&self) -> String {
        self.text.to_lowercase()
    }

    /// Tells whether it begins with a capital.
    pub(crate) fn is_capital(&self) -> bool {
        matches!(self.shape, Shape::Capital | Shape::Capitals)
    }
}

/// Gives the words of all sentences.
pub(crate) fn words(document: &Document) -> Vec<Word<'_>> {
    let mut words = Vec::with_capacity(document.tokens().len());
    for (index, sentence) in document.sentences().iter().enumerate() {
        let printed: Vec<Span> = document.words_in(sentence.span).collect();
        let casing = casing(document, &printed);
        let mut opens = true;
        for &span in &printed {
            push_words(document, span, Place { casing, sentence: index, opens }, &mut words);
            opens = opens_next(document.slice(span), opens);
        }
    }
    for at in 0..words.len() {
        words[at].listed = listed_from(&words, at);
    }
    words
}

/// Where a word stands.
#[derive(Clone, Copy)]
struct Place {
    casing: Casing,
    sentence: usize,
    opens: bool,
}

fn casing(document: &Document, printed: &[Span]) -> Casing {
    let is_word = |word: &&str| word.contains(char::is_alphabetic);
    let words: Vec<_> = printed.iter().map(|&span| document.slice(span)).filter(is_word).collect();
    let share = |count: usize, all: usize| if all == 0 { 0.0 } else { count as f32 / all as f32 };
    let shouted = words.iter().filter(|word| shape(word) == Shape::Capitals).count();
    if words.len() >= 3 && share(shouted, words.len()) >= CAPITALS_SHARE {
        return Casing::Shouted;
    }
    let long: Vec<_> = words.iter().skip(1).filter(|word| word.chars().count() > 3).collect();
    let capital = long.iter().filter(|word| shape(word) != Shape::Lower).count();
    let is_title = long.len() >= 3 && share(capital, long.len()) >= TITLE_CASE_SHARE && ends_open(document, printed);
    if is_title { Casing::Title } else { Casing::Sentence }
}

/// Gives how many words from `at` on are one entry of the lists of names.
fn listed_from(words: &[Word], at: usize) -> usize {
    if !words[at].is_capital() {
        return 0;
    }
    let unbroken =
        |pair: &[Word]| !pair[0].possessive && pair[0].sentence == pair[1].sentence && pair[1].shape != Shape::Mark;
    let window = &words[at..words.len().min(at + MAX_LISTED)];
    let reach = window.windows(2).take_while(|pair| unbroken(pair)).count() + 1;
    (1..=reach)
        .rev()
        .find(|&length| window[length - 1].shape != Shape::Lower && is_listed(&joined(&window[..length])))
        .unwrap_or(0)
}

fn is_listed(name: &str) -> bool {
    PLACES.contains(name) || GROUPS.contains(name) || ORGANISATIONS.contains(name) || REGIONS.contains(name)
}

/// Tells whether no full stop ends the sentence: headlines have none.
fn ends_open(document: &Document, printed: &[Span]) -> bool {
    let mut last = printed.iter().rev().map(|&span| document.slice(span));
    let end = last.find(|token| !matches!(*token, "\u{201d}" | "\"" | "\u{2019}"));
    let is_quoted = printed.first().is_some_and(|&span| matches!(document.slice(span), "\u{201c}" | "\""));
    !is_quoted && end.is_none_or(|end| !matches!(end, "." | ","))
}

fn opens_next(token: &str, opens: bool) -> bool {
    match token {
        ":" | "\u{2014}" | "•" | "-" | "–" => true,
        "\"" | "\u{201c}" | "\u{2018}" | "«" | "„" | "'" | "(" | "[" => true,
        _ => opens && !token.chars().any(char::is_alphanumeric),
    }
}

fn push_words<'t>(document: &'t Document, span: Span, place: Place, words: &mut Vec<Word<'t>>) {
    let text = document.slice(span);
    let stem = without_possessive(text);
    let mut start = 0;
    for (at, part) in parts(stem).into_iter().enumerate() {
        let from = span.start + to_u32(start);
        words.push(Word {
            text: if place.casing == Casing::Shouted { Cow::Owned(title_case(part)) } else { Cow::Borrowed(part) },
            span: Span::new(from, from + to_u32(part.len())),
            shape: shape(part),
            possessive: stem.len() < text.len() && start + part.len() == stem.len(),
            opens: place.opens && at == 0,
            hyphened: at > 0,
            casing: place.casing,
            sentence: place.sentence,
            listed: 0,
        });
        start += part.len() + 1;
    }
}

/// Cuts "Norway-Sweden" in two, and leaves "Anne-Marie" and "state-run" whole.
fn parts(word: &str) -> Vec<&str> {
    let is_two_places = |halves: &(&str, &str)| PLACES.contains(halves.0) && PLACES.contains(halves.1);
    match word.split_once(['-', '\u{2010}', '\u{2011}']).filter(is_two_places) {
        Some((left, right)) if left.len() + right.len() + 1 == word.len() => vec![left, right],
        _ => vec![word],
    }
}

fn without_possessive(word: &str) -> &str {
    let stem = ["'s", "’s", "'S", "’S"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word);
    stem.trim_end_matches(['\'', '’'])
}

fn shape(word: &str) -> Shape {
    let mut letters = word.chars().filter(|character| character.is_alphabetic());
    let Some(first) = letters.next() else {
        return if word.contains(|character: char| character.is_numeric()) { Shape::Number } else { Shape::Mark };
    };
    if !first.is_uppercase() {
        return if word.starts_with("al-") && letters.nth(1).is_some_and(char::is_uppercase) {
            Shape::Capital
        } else {
            Shape::Lower
        };
    }
    let rest: Vec<char> = letters.collect();
    let has_capitals_only = !rest.is_empty() && rest.iter().all(|letter| letter.is_uppercase());
    if has_capitals_only { Shape::Capitals } else { Shape::Capital }
}

fn title_case(word: &str) -> String {
    let mut after_letter = false;
    let cased = word.chars().flat_map(|character| {
        let keeps = !after_letter;
        after_letter = character.is_alphabetic();
        if keeps { vec![character] } else { character.to_lowercase().collect() }
    });
    cased.collect()
}

fn to_u32(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
