//! A statement as stance sees it: its cue and its content, word by word.

use crate::stance::class::Class;
use crate::stance::stem::stem;
use ascribe_language::Models;
use ascribe_text::{Document, Span};

/// One word of a cue or of content.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    /// Where.
    pub(crate) span: Span,
    /// In lower case.
    pub(crate) lower: String,
    /// What is left of it without endings.
    pub(crate) stem: String,
    /// What it does.
    pub(crate) class: Class,
    /// 1 for a word of praise, -1 for one of blame, 0 for any other.
    pub(crate) polarity: i8,
    /// Whether it is a mark, not a word.
    pub(crate) is_mark: bool,
    /// Whether it begins a sentence of the content.
    pub(crate) begins: bool,
}

/// Words of praise and blame, as far as a model knows them.
#[derive(Clone, Copy)]
pub(crate) struct Polarities<'m>(pub(crate) &'m Models);

impl Polarities<'_> {
    /// Gives 1 for praise, -1 for blame, 0 for neither.
    pub(crate) fn of(self, lower: &str) -> i8 {
        self.0.stance().map_or(0, |stance| stance.polarity(lower))
    }
}

/// Gives the words of a span.
pub(crate) fn words(document: &Document, span: Span, polarities: Polarities<'_>) -> Vec<Word> {
    let starts: Vec<u32> = document
        .sentences_in(span)
        .iter()
        .filter_map(|sentence| Some(document.sentence_tokens(sentence).first()?.span.start))
        .collect();
    let inside = document
        .tokens_in(span)
        .iter()
        .filter_map(|token| token.span.intersection(span).filter(|&place| !document.slice(place).is_empty()));
    let mut words: Vec<Word> =
        inside.map(|place| word(document.slice(place), place, starts.contains(&place.start), polarities)).collect();
    for at in 1..words.len() {
        let pair = Class::of_pair(&words[at - 1].lower, &words[at].lower);
        words[at - 1].class = words[at - 1].class.or(pair);
    }
    words
}

/// Gives the words of a text that is no document: the name of a concept.
pub(crate) fn words_of(text: &str, polarities: Polarities<'_>) -> Vec<Word> {
    let document = Document::from_text(text);
    let all = Span::from_range(0..text.len());
    words(&document, all, polarities)
}

fn word(text: &str, span: Span, begins: bool, polarities: Polarities<'_>) -> Word {
    let lower = text.to_lowercase();
    let is_mark = !lower.contains(char::is_alphanumeric);
    Word {
        span,
        stem: stem(&lower).to_owned(),
        class: if is_mark { Class::default() } else { Class::of(&lower) },
        polarity: polarities.of(&lower),
        is_mark,
        begins,
        lower,
    }
}
