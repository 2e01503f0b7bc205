//! The article as attribution sees it: lines of words, names, times and whole quotations.
//!
//! A quotation is one opaque item: whoever speaks inside it does not speak here. A line is a sentence of the reporter; it
//! does not end inside a quotation.

use crate::TimeExpression;
use crate::lexicon::{Class, class_of};
use crate::quotations::Quotation;
use crate::syntax::Syntax;
use ascribe_language::{Name, NameKind};
use ascribe_text::{Document, Span, TokenKind};
use std::ops::Range;

/// Nouns and verbs that end like adverbs.
const NOUNS_IN_LY: [&str; 16] = [
    "rally",
    "family",
    "assembly",
    "reply",
    "supply",
    "monopoly",
    "anomaly",
    "apply",
    "imply",
    "italy",
    "rely",
    "bully",
    "belly",
    "jelly",
    "butterfly",
    "homily",
];

/// What an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A word.
    Word,
    /// Digits.
    Number,
    /// A mark.
    Mark,
    /// A name, by its index and what it names.
    Name(usize, NameKind),
    /// A day or an hour.
    Time,
    /// A quotation's part: index of the quotation, index of the part.
    Quote(usize, usize),
}

/// One item of a line.
#[derive(Clone, Debug)]
pub(crate) struct Item<'t> {
    /// Where, without "'s".
    pub(crate) span: Span,
    /// Its words.
    pub(crate) text: &'t str,
    /// The same in lower case.
    pub(crate) lower: String,
    /// What it is.
    pub(crate) kind: Kind,
    /// What the word does; empty for names, times and quotations.
    pub(crate) class: Class,
    /// Whether "'s" follows.
    pub(crate) possessive: bool,
    /// Its place in the tree of its sentence, as far as models tell.
    pub(crate) syntax: Syntax,
}

impl Item<'_> {
    /// Tells whether the word has one of the classes.
    pub(crate) fn is(&self, class: Class) -> bool {
        self.class.has(class)
    }

    /// Tells whether the item is this word or mark (lower case).
    pub(crate) fn says(&self, word: &str) -> bool {
        self.lower == word
    }

    /// Tells whether it is a name of any kind.
    pub(crate) fn is_name(&self) -> bool {
        matches!(self.kind, Kind::Name(..))
    }

    /// Tells whether it is a person's name.
    pub(crate) fn is_person_name(&self) -> bool {
        matches!(self.kind, Kind::Name(_, NameKind::Person))
    }

    /// Tells whether it is a quotation.
    pub(crate) fn is_quote(&self) -> bool {
        matches!(self.kind, Kind::Quote(..))
    }

    /// Tells whether it is a comma.
    pub(crate) fn is_comma(&self) -> bool {
        self.text == ","
    }

    /// Tells whether it begins with a capital.
    pub(crate) fn is_capital(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }
}

/// One sentence of the reporter.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    /// Its items, as a range of the article's items.
    pub(crate) items: Range<usize>,
    /// Index of its block.
    pub(crate) block: usize,
}

/// Everything that the items are made from.
pub(crate) struct Sources<'a> {
    /// The document.
    pub(crate) document: &'a Document,
    /// Its names.
    pub(crate) names: &'a [Name],
    /// Its times.
    pub(crate) times: &'a [TimeExpression],
    /// Its quotations.
    pub(crate) quotations: &'a [Quotation],
}

/// Makes the lines and their items.
pub(crate) fn lines<'a>(sources: &Sources<'a>) -> (Vec<Item<'a>>, Vec<Line>) {
    let chunks = chunks(sources);
    let mut maker = Maker { document: sources.document, chunks: &chunks, next: 0, items: Vec::new() };
    let mut lines = Vec::new();
    for (block, span) in sources.document.blocks().iter().map(|block| block.span).enumerate() {
        let mut start = maker.items.len();
        for sentence in sources.document.sentences_in(span) {
            let begins_outside = maker.items.last().is_none_or(|last| last.span.end <= sentence.span.start);
            let goes_on = maker.ends_with_quote(start) && maker.begins_with_quote(sentence.span);
            if begins_outside && maker.items.len() > start && !goes_on {
                lines.push(Line { items: start..maker.items.len(), block });
                start = maker.items.len();
            }
            maker.push_tokens(sentence.span);
        }
        if maker.items.len() > start {
            lines.push(Line { items: start..maker.items.len(), block });
        }
    }
    (maker.items, lines)
}

/// A stretch that becomes one item.
#[derive(Clone, Copy)]
struct Chunk {
    span: Span,
    kind: Kind,
}

/// Gives quotations, names and times in order; a name or time inside a quotation is left to the quotation.
fn chunks(sources: &Sources) -> Vec<Chunk> {
    let quotes = sources.quotations.iter().enumerate().flat_map(|(index, quotation)| {
        quotation
            .parts
            .iter()
            .enumerate()
            .map(move |(part, place)| Chunk { span: place.outer, kind: Kind::Quote(index, part) })
    });
    let names = sources
        .names
        .iter()
        .enumerate()
        .map(|(index, name)| Chunk { span: name.span, kind: Kind::Name(index, name.kind) });
    let times = sources.times.iter().map(|time| Chunk { span: time.span, kind: Kind::Time });
    let mut all: Vec<Chunk> = quotes.chain(names).chain(times).collect();
    ascribe_text::sort_by_key(&mut all, |chunk| {
        (chunk.span.start, !matches!(chunk.kind, Kind::Quote(..)), std::cmp::Reverse(chunk.span.end))
    });
    let mut end = 0;
    all.retain(|chunk| {
        let is_free = chunk.span.start >= end && !chunk.span.is_empty();
        if is_free {
            end = chunk.span.end;
        }
        is_free
    });
    all
}

struct Maker<'a, 'c> {
    document: &'a Document,
    chunks: &'c [Chunk],
    next: usize,
    items: Vec<Item<'a>>,
}

impl<'a> Maker<'a, '_> {
    /// Tells whether the line that begins at item `start` holds nothing but quotations so far.
    fn ends_with_quote(&self, start: usize) -> bool {
        self.items[start..].iter().all(Item::is_quote)
    }

    fn begins_with_quote(&self, sentence: Span) -> bool {
        let next = self.chunks[self.next..].iter().find(|chunk| chunk.span.end > sentence.start);
        next.is_some_and(|chunk| chunk.span.start == sentence.start && matches!(chunk.kind, Kind::Quote(..)))
    }

    fn push_tokens(&mut self, sentence: Span) {
        for token in self.document.tokens_in(sentence) {
            if self.items.last().is_some_and(|last| token.span.start < last.span.end) {
                continue;
            }
            while self.chunks.get(self.next).is_some_and(|chunk| chunk.span.end <= token.span.start) {
                self.next += 1;
            }
            match self.chunks.get(self.next).filter(|chunk| chunk.span.start <= token.span.start) {
                Some(&chunk) => self.items.push(item(self.document, chunk.span, chunk.kind)),
                None => self.push_token(token.span, token.kind),
            }
        }
    }

    fn push_token(&mut self, span: Span, kind: TokenKind) {
        let text = self.document.slice(span);
        if self.is_attached(span) && self.attach(span, text) {
            return;
        }
        let kind = match kind {
            TokenKind::Number => Kind::Number,
            TokenKind::Punctuation => Kind::Mark,
            TokenKind::Word | TokenKind::Address => Kind::Word,
        };
        self.items.push(item(self.document, span, kind));
    }

    fn is_attached(&self, span: Span) -> bool {
        self.items.last().is_some_and(|last| last.span.end == span.start)
    }

    /// Joins "n't", hyphens and "'s" to the item before them.
    fn attach(&mut self, span: Span, text: &str) -> bool {
        let Some(last) = self.items.last_mut() else { return false };
        let is_wordy = matches!(last.kind, Kind::Word | Kind::Number);
        match text {
            "'s" | "’s" | "'S" | "’S" if !is_pronoun_with_verb(&last.lower) => last.possessive = true,
            "'" | "’" if last.text.ends_with(['s', 'S']) => last.possessive = true,
            "n't" | "n’t" | "-" | "\u{2010}" | "\u{2011}" if is_wordy => {
                *last = item(self.document, last.span.hull(span), last.kind)
            }
            _ if is_wordy
                && last.text.ends_with(['-', '\u{2010}', '\u{2011}'])
                && text.starts_with(char::is_alphanumeric) =>
            {
                *last = item(self.document, last.span.hull(span), Kind::Word);
            }
            _ => return false,
        }
        true
    }
}

/// "he's" is "he is"; "Hale's" is a possessive or "Hale is", and the possessive is by far more frequent.
fn is_pronoun_with_verb(word: &str) -> bool {
    matches!(word, "he" | "she" | "it" | "that" | "there" | "who" | "what" | "here" | "let" | "where" | "how")
}

fn item(document: &Document, span: Span, kind: Kind) -> Item<'_> {
    let text = document.slice(span);
    let lower = if kind == Kind::Mark { text.to_owned() } else { text.to_lowercase() };
    let class = match kind {
        Kind::Word if lower.ends_with("ly") && lower.len() > 4 && !NOUNS_IN_LY.contains(&lower.as_str()) => {
            class_of(&lower) | Class::Adverb
        }
        Kind::Word => class_of(&lower.replace('’', "'")),
        _ => Class::default(),
    };
    Item { span, text, lower, kind, class, possessive: false, syntax: Syntax::default() }
}
