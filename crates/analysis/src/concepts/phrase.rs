//! Noun phrases with good edges.

use crate::concepts::words::{Part, part};
use crate::stance::{stem, stop_word};
use ascribe_language::Language;
use ascribe_text::{Document, Span};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// A noun phrase that may be a concept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phrase {
    /// Where, without determiner.
    pub span: Span,
    /// Its words, on one line.
    pub name: String,
    /// The same for all its variants: the stems of its words in alphabetical order.
    pub key: String,
    /// The stem of its head.
    pub head: String,
    /// How many words it has besides "of", "the" and the like.
    pub size: u32,
}

/// Words of the longest phrase.
const LONGEST: usize = 9;
/// "… of the bridge over the river" has two.
const MOST_LINKS: usize = 2;

/// Nouns that name nothing one can be for or against.
const VAGUE: &str = "time times day days year years month months week weeks hour hours minute minutes moment today thing things way ways people \
person man men woman women number lot bit part parts kind sort fact percent per cent statement statements interview report reports place \
world side end start beginning case cases point word words something anything everything someone anyone others order example course use \
monday tuesday wednesday thursday friday saturday sunday morning evening night spokesman spokeswoman spokesperson million billion thousand";

/// A word of the text with what it can be.
struct Word<'t> {
    text: &'t str,
    span: Span,
    part: Part,
}

/// Gives the noun phrases of a statement's parts in the order of the text: each with and without what "of" adds.
#[must_use]
pub fn phrases(document: &Document, language: &Language, parts: &[Span]) -> Vec<Phrase> {
    parts.iter().flat_map(|&part| in_part(document, language, part)).collect()
}

fn in_part(document: &Document, language: &Language, span: Span) -> Vec<Phrase> {
    let words = words(document, language, span);
    let mut phrases = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let core = core(&words, at);
        if core.is_empty() {
            at += 1;
            continue;
        }
        at = core.end;
        let whole = extended(&words, core.clone());
        for range in [whole.clone(), core.clone()] {
            phrases.extend(phrase(document, &words, &range, &core));
            if whole == core {
                break;
            }
        }
    }
    phrases
}

fn words<'t>(document: &'t Document, language: &Language, span: Span) -> Vec<Word<'t>> {
    let first = document.tokens().partition_point(|token| token.span.end <= span.start);
    let inside = document.tokens()[first..].iter().zip(first..).take_while(|(token, _)| token.span.start < span.end);
    let word = |text, span, at: usize| Word { text, span, part: part(text, language.tags.get(at).copied()) };
    inside
        .map(|(token, at)| word(document.slice(token.span), token.span, at))
        .filter(|word| !word.text.is_empty())
        .collect()
}

/// Gives the words from `at` on that are one noun with what stands before it; empty where none begins.
fn core(words: &[Word<'_>], at: usize) -> Range<usize> {
    let mut end = at;
    while let Some(word) = words.get(end) {
        match word.part {
            Part::Noun | Part::Name | Part::Adjective | Part::Number => end += 1,
            Part::Possessive if end > at => end += 1,
            Part::Other if is_hyphen(words, end) && end > at => end += 1,
            // "face-to-face": whatever hyphens join is one word.
            Part::Other | Part::Link if end > at && is_inside_compound(words, end) => end += 1,
            _ => break,
        }
        if end - at > LONGEST {
            break;
        }
    }
    while end > at && !matches!(words[end - 1].part, Part::Noun | Part::Name) {
        end -= 1;
    }
    at..end
}

/// "cease-fire": a hyphen without blanks joins.
fn is_hyphen(words: &[Word<'_>], at: usize) -> bool {
    let joined = |left: usize, right: usize| {
        words.get(left).zip(words.get(right)).is_some_and(|(l, r)| l.span.end == r.span.start)
    };
    words[at].text == "-" && at > 0 && joined(at - 1, at) && joined(at, at + 1)
}

fn is_inside_compound(words: &[Word<'_>], at: usize) -> bool {
    let touches = |left: usize, right: usize| {
        words.get(left).zip(words.get(right)).is_some_and(|(left, right)| left.span.end == right.span.start)
    };
    let is_dash = |at: usize| words.get(at).is_some_and(|word| word.text == "-");
    at > 0 && is_dash(at - 1) && is_dash(at + 1) && touches(at - 1, at) && touches(at, at + 1)
}

/// Adds "of the bridge over the river".
fn extended(words: &[Word<'_>], core: Range<usize>) -> Range<usize> {
    let mut range = core;
    for _ in 0..MOST_LINKS {
        let Some(link) = words.get(range.end).filter(|word| word.part == Part::Link) else { break };
        let mut next = range.end + 1;
        while words.get(next).is_some_and(|word| word.part == Part::Determiner) {
            next += 1;
        }
        let more = self::core(words, next);
        let is_time = words.get(more.end.saturating_sub(1)).is_some_and(|word| is_vague(word.text));
        let is_loose = matches!(link.text, "to" | "in" | "with" | "over") && range.len() > 4;
        if more.is_empty() || more.end - range.start > LONGEST || is_time || is_loose {
            break;
        }
        range.end = more.end;
    }
    range
}

/// Makes the phrase; `None` for names alone and for heads that name nothing.
fn phrase(document: &Document, words: &[Word<'_>], range: &Range<usize>, core: &Range<usize>) -> Option<Phrase> {
    let inside = &words[range.clone()];
    let head = words.get(core.end.checked_sub(1)?)?;
    let is_name = head.part == Part::Name && *range == *core;
    if is_name || is_vague(head.text) {
        return None;
    }
    let span = inside.first()?.span.hull(inside.last()?.span);
    let lower: Vec<String> = inside.iter().map(|word| word.text.to_lowercase()).collect();
    let mut stems: Vec<&str> = lower.iter().filter(|word| !stop_word(word)).map(|word| stem(word)).collect();
    let size = u32::try_from(stems.len()).unwrap_or(u32::MAX);
    ascribe_text::sort(&mut stems);
    stems.dedup();
    let name = document.slice(span).split_whitespace().collect::<Vec<_>>().join(" ");
    let key = stems.join(" ");
    (!key.is_empty()).then(|| Phrase { span, name, key, head: stem(&head.text.to_lowercase()).to_owned(), size })
}

fn is_vague(word: &str) -> bool {
    let lower = word.to_lowercase();
    VAGUE.split_whitespace().any(|vague| vague == lower)
}
