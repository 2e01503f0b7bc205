//! From a block to its tokens: Unicode's word boundaries with a newspaper's layer on top.
//!
//! Unicode says where words may end (UAX #29); this file joins what Universal Dependencies English takes for one word
//! (abbreviations with their full stop, times, ellipses, addresses) and splits what it takes for two ("do|n’t",
//! "Hale|’s"). It never joins across white space, and it goes over the text once.

use crate::abbreviation::{self, Abbreviation};
use crate::address::address_len;
use crate::clitics::{is_clitic, is_fused, is_prefix, second_word};
use crate::marks::{SingleMark, is_blank, is_hyphen, single_mark};
use crate::word_bounds::{Class, class, cut};
use crate::{Span, Token, TokenKind};
use std::ops::Range;

/// Room for what stands between two spaces, used again and again.
#[derive(Debug, Default)]
pub(crate) struct Scratch {
    pieces: Vec<Range<usize>>,
    words: Vec<Range<usize>>,
}

/// Finds the tokens of `text[range]` and adds them to `tokens`, in order.
pub(crate) fn tokenize(text: &str, range: Range<usize>, scratch: &mut Scratch, tokens: &mut Vec<Token>) {
    let Scratch { pieces, words } = scratch;
    let mut at = range.start;
    while let Some(run) = next_run(text.as_bytes(), at..range.end) {
        at = run.range.end;
        if push_plain(text, &run, tokens) {
            continue;
        }
        pieces.clear();
        words.clear();
        cut(text, range.start, run.range, pieces);
        pieces.drain(..).for_each(|piece| push_piece(text, piece, words));
        for pieces in words.chunk_by(|before, after| before.end == after.start) {
            Pieces { text, ranges: pieces, end: range.end }.tokens(tokens);
        }
    }
}

/// What stands between two spaces.
struct Run {
    range: Range<usize>,
    /// Where the letters of English end that it begins with.
    letters: usize,
}

/// Finds the first run of `bytes[range]`.
fn next_run(bytes: &[u8], range: Range<usize>) -> Option<Run> {
    // Loops, since closures are not inlined where size comes first: this is asked of every letter.
    let bytes = bytes.get(..range.end)?;
    let mut start = range.start;
    while class(*bytes.get(start)?) == Class::Space {
        start += 1;
    }
    let mut letters = start;
    while letters < bytes.len() && class(bytes[letters]) == Class::Letter {
        letters += 1;
    }
    let mut end = letters;
    while end < bytes.len() && class(bytes[end]) != Class::Space {
        end += 1;
    }
    Some(Run { range: start..end, letters })
}

/// Adds the tokens of a word that one mark follows at most, if no other rule can hold for it.
fn push_plain(text: &str, run: &Run, tokens: &mut Vec<Token>) -> bool {
    let Range { start, end } = run.range;
    let word = &text[start..run.letters];
    let is_plain = match text.as_bytes()[run.letters..end] {
        [] | [b',' | b';' | b':' | b'?' | b'!' | b')'] => true,
        [b'.'] => abbreviation::classify(word).is_none(),
        _ => false,
    };
    if !is_plain || word.is_empty() || is_fused(word) {
        return false;
    }
    tokens.push(Token { span: Span::from_range(start..run.letters), kind: TokenKind::Word });
    if run.letters < end {
        tokens.push(Token { span: Span::from_range(run.letters..end), kind: TokenKind::Punctuation });
    }
    true
}

/// Words and marks between Unicode's boundaries that nothing divides.
struct Pieces<'t> {
    text: &'t str,
    ranges: &'t [Range<usize>],
    /// Where the block ends.
    end: usize,
}

impl<'t> Pieces<'t> {
    fn tokens(&self, tokens: &mut Vec<Token>) {
        let mut at = 0;
        while at < self.ranges.len() {
            let (end, kind) = self.token(at);
            let span = self.ranges[at].start..self.ranges[end - 1].end;
            tokens.push(Token { span: Span::from_range(span), kind });
            at = end;
        }
    }

    /// Finds the token that begins with piece `at`: one past its last piece, and its kind.
    fn token(&self, at: usize) -> (usize, TokenKind) {
        if let Some(end) = self.address(at) {
            return (end, TokenKind::Address);
        }
        let end = self.run_of_marks(at).or_else(|| self.sign_before_word(at)).unwrap_or_else(|| self.word(at));
        (end, kind_of(&self.text[self.ranges[at].start..self.ranges[end - 1].end]))
    }

    fn get(&self, at: usize) -> &'t str {
        self.ranges.get(at).map_or("", |range| &self.text[range.clone()])
    }

    /// Gives the text from the end of piece `at` to the end of the block, without what shows nothing before it.
    fn behind(&self, at: usize) -> &'t str {
        self.text[self.ranges[at].end..self.end].trim_start_matches(is_blank)
    }

    fn address(&self, at: usize) -> Option<usize> {
        let begins = self.get(at).as_bytes().first().is_some_and(u8::is_ascii_alphanumeric);
        if !begins || at > 0 && is_wordlike(self.get(at - 1)) {
            return None;
        }
        let (start, last) = (self.ranges[at].start, self.ranges.last()?.end);
        let end = start + address_len(&self.text[start..last])?;
        Some(at + self.ranges[at..].partition_point(|range| range.start < end))
    }

    /// "...", "--", "?!", "***".
    fn run_of_marks(&self, at: usize) -> Option<usize> {
        let first = self.get(at);
        let members: &[&str] = match first {
            "!" | "?" => &["!", "?"],
            "." | "-" | "=" | "*" | "$" | "<" | ">" => &[first],
            _ => return None,
        };
        let mut end = at + 1;
        while members.contains(&self.get(end)) {
            end += 1;
        }
        (end > at + 1).then_some(end)
    }

    /// "’90s", "’em", "#talks", "@desk", and the "’s" of "U.S.’s".
    fn sign_before_word(&self, at: usize) -> Option<usize> {
        let next = self.get(at + 1);
        let joins = match self.get(at) {
            "#" | "@" => next.starts_with(char::is_alphabetic),
            "'" | "’" if at > 0 && is_clitic(next) => self.get(at + 2).is_empty() || !is_wordlike(self.get(at + 2)),
            _ => is_wordlike(next) && single_mark(self.text, self.ranges[at].start) == Some(SingleMark::Apostrophe),
        };
        joins.then(|| at + 2)
    }

    fn word(&self, at: usize) -> usize {
        let mut end = at + 1;
        if !is_wordlike(self.get(at)) {
            return end;
        }
        while let Some(longer) = self.joined_word(end).or_else(|| self.joined_stop(at, end)) {
            end = longer;
        }
        end
    }

    /// "re-elect", "12:30", "24/7", "AT&T".
    fn joined_word(&self, end: usize) -> Option<usize> {
        let (before, sign, after) = (self.get(end - 1), self.get(end), self.get(end + 1));
        if sign.is_empty() || !is_wordlike(after) {
            return None;
        }
        let joins = match sign {
            _ if sign.chars().all(is_hyphen) => is_prefix(before) && after.starts_with(char::is_alphanumeric),
            ":" | "/" => is_number(before) && is_number(after),
            "&" => is_capitals(before) && is_capitals(after),
            _ => false,
        };
        joins.then(|| end + 2)
    }

    /// The full stop of an abbreviation.
    fn joined_stop(&self, at: usize, end: usize) -> Option<usize> {
        let is_single_stop = self.get(end) == "." && self.get(end + 1) != ".";
        if !is_single_stop {
            return None;
        }
        let word = &self.text[self.ranges[end - 1].clone()];
        let is_whole = end == at + 1 || self.get(end - 2).chars().all(is_hyphen);
        let kind = abbreviation::classify(word).filter(|_| is_whole)?;
        self.keeps_stop(kind, end).then_some(end + 1)
    }

    fn keeps_stop(&self, kind: Abbreviation, stop: usize) -> bool {
        let next = self.behind(stop);
        match kind {
            Abbreviation::BeforeNumber => next.starts_with(|first: char| first.is_ascii_digit()),
            // "Plan B." at the end of a block is no initial, nor is "I." anywhere.
            Abbreviation::Initial => {
                next.starts_with(char::is_uppercase) || self.get(stop + 1).starts_with([',', ';', ']', '-', '‑'])
            }
            _ => true,
        }
    }
}

/// Adds the words of one piece: mostly one.
fn push_piece(text: &str, mut range: Range<usize>, ranges: &mut Vec<Range<usize>>) {
    if range.is_empty() {
        return;
    }
    let Some(stop) = glued_stop(&text[range.clone()]) else {
        let first = ranges.len();
        while let Some(second) = second_word(&text[range.clone()]) {
            ranges.push(range.start + second..range.end);
            range.end = range.start + second;
        }
        ranges.push(range);
        ranges[first..].reverse();
        return;
    };
    let stop = range.start + stop;
    push_piece(text, range.start..stop, ranges);
    ranges.push(stop..stop + 1);
    push_piece(text, stop + 1..range.end, ranges);
}

/// Finds the full stop of a sentence whose next one follows without a space: "the border.The".
fn glued_stop(piece: &str) -> Option<usize> {
    let (before, after) = piece.split_once('.')?;
    let mut next = after.chars();
    let begins_sentence = next.next().is_some_and(char::is_uppercase) && next.next().is_some_and(char::is_lowercase);
    let is_end = before.len() >= 3 && before.chars().all(char::is_lowercase) && !after.contains('.');
    (is_end && begins_sentence).then_some(before.len())
}

fn kind_of(token: &str) -> TokenKind {
    if token.chars().any(char::is_alphabetic) {
        TokenKind::Word
    } else if token.chars().any(char::is_numeric) {
        TokenKind::Number
    } else {
        TokenKind::Punctuation
    }
}

fn is_wordlike(piece: &str) -> bool {
    piece.chars().next().is_some_and(|first| first.is_alphanumeric() || first == '_')
}

fn is_number(piece: &str) -> bool {
    !piece.is_empty() && piece.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
}

fn is_capitals(piece: &str) -> bool {
    !piece.is_empty() && piece.chars().all(|character| character.is_uppercase() || character.is_numeric())
}
