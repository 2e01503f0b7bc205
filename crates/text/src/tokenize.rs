//! From a block to its tokens: Unicode's word boundaries with a newspaper's layer on top.
//!
//! Unicode says where words may end (UAX #29); this file joins what Universal Dependencies English takes for one word
//! (abbreviations with their full stop, times, ellipses, addresses) and splits what it takes for two ("do|n’t",
//! "Hale|’s"). It never joins across white space, and it goes over the text once.

use crate::abbreviation::{self, Abbreviation};
use crate::address::address_len;
use crate::clitics::{is_clitic, is_prefix, second_word};
use crate::lines::shown;
use crate::marks::{SingleMark, is_hyphen, single_mark};
use crate::{Span, Token, TokenKind};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// Finds the tokens of `text[range]` and adds them to `tokens`, in order.
pub(crate) fn tokenize(text: &str, range: Range<usize>, tokens: &mut Vec<Token>) {
    let pieces = Pieces::new(text, range);
    let mut at = 0;
    while at < pieces.ranges.len() {
        let (end, kind) = pieces.token(at);
        let span = pieces.ranges[at].start..pieces.ranges[end - 1].end;
        tokens.push(Token { span: Span::from_range(span), kind });
        at = end;
    }
}

/// The words and marks between Unicode's boundaries, without white space.
struct Pieces<'t> {
    text: &'t str,
    ranges: Vec<Range<usize>>,
    /// For each piece, where its run without white space ends, as an index of pieces.
    chunk_ends: Vec<usize>,
}

impl<'t> Pieces<'t> {
    fn new(text: &'t str, range: Range<usize>) -> Self {
        let offset = range.start;
        let mut ranges = Vec::new();
        for (at, piece) in text[range].split_word_bound_indices() {
            // Unicode takes a narrow no-break space for a part of the word around it.
            let mut start = offset + at;
            for part in piece.split_inclusive(char::is_whitespace) {
                push_piece(text, shown(start, part), &mut ranges);
                start += part.len();
            }
        }
        let chunk_ends = chunk_ends(&ranges);
        Self { text, ranges, chunk_ends }
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

    /// Gives the piece at `at` if it follows the piece before it without white space.
    fn attached(&self, at: usize) -> &'t str {
        let is_attached = at > 0 && at < self.ranges.len() && self.ranges[at - 1].end == self.ranges[at].start;
        if is_attached { self.get(at) } else { "" }
    }

    fn address(&self, at: usize) -> Option<usize> {
        let begins = self.get(at).chars().next().is_some_and(|first| first.is_ascii_alphanumeric());
        let is_inside = matches!(self.attached(at), "") || !is_wordlike(self.get(at.wrapping_sub(1)));
        if !begins || !is_inside {
            return None;
        }
        let last = self.chunk_ends[at] - 1;
        let start = self.ranges[at].start;
        let end = start + address_len(&self.text[start..self.ranges[last].end])?;
        Some(at + self.ranges[at..=last].partition_point(|range| range.start < end))
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
        while members.contains(&self.attached(end)) {
            end += 1;
        }
        (end > at + 1).then_some(end)
    }

    /// "’90s", "’em", "#talks", "@desk", and the "’s" of "U.S.’s".
    fn sign_before_word(&self, at: usize) -> Option<usize> {
        let next = self.attached(at + 1);
        let joins = match self.get(at) {
            "#" | "@" => next.starts_with(char::is_alphabetic),
            "'" | "’" if !self.attached(at).is_empty() && is_clitic(next) => {
                self.attached(at + 2).is_empty() || !is_wordlike(self.get(at + 2))
            }
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
        let (before, sign, after) = (self.get(end - 1), self.attached(end), self.attached(end + 1));
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
        let is_single_stop = self.attached(end) == "." && self.attached(end + 1) != ".";
        if !is_single_stop {
            return None;
        }
        let word = &self.text[self.ranges[end - 1].clone()];
        let is_whole = end == at + 1 || self.get(end - 2).chars().all(is_hyphen);
        let kind = abbreviation::classify(word).filter(|_| is_whole)?;
        self.keeps_stop(kind, end).then_some(end + 1)
    }

    fn keeps_stop(&self, kind: Abbreviation, stop: usize) -> bool {
        let next = self.get(stop + 1);
        match kind {
            Abbreviation::BeforeNumber => next.starts_with(|first: char| first.is_ascii_digit()),
            // "Plan B." at the end of a block is no initial, nor is "I." anywhere.
            Abbreviation::Initial => {
                next.starts_with(char::is_uppercase) || self.attached(stop + 1).starts_with([',', ';', ']', '-', '‑'])
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

fn chunk_ends(ranges: &[Range<usize>]) -> Vec<usize> {
    let mut ends = vec![ranges.len(); ranges.len()];
    for at in (1..ranges.len()).rev() {
        ends[at - 1] = if ranges[at - 1].end == ranges[at].start { ends[at] } else { at };
    }
    ends
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
