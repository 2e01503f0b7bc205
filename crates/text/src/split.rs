//! From the tokens of a block to its sentences.
//!
//! The rules are those of Unicode (UAX #29, sentence boundaries) read on tokens instead of characters, with a newspaper's
//! layer on top: abbreviations, initials, datelines, quotations with their "he said". They go over the tokens once;
//! the crate's own sentence iterator takes quadratic time on a long run of spaces or brackets.

use crate::abbreviation::{self, Abbreviation};
use crate::marks::{is_closing, is_opening, is_spaceless_terminator, is_straight_quote, is_strong_terminator};
use crate::starters::{follows_time_of_day, is_reporting_verb, is_starter};
use crate::{Sentence, Token, TokenKind};
use std::ops::Range;

/// Tokens between "?”" and the verb that reports it: "?” the deputy harbour master asked".
const MAX_REPORTING_DISTANCE: usize = 6;

/// Finds the sentences of one block, whose tokens are `tokens[range]`, and adds them to `sentences`.
pub(crate) fn split_sentences(text: &str, tokens: &[Token], range: Range<usize>, sentences: &mut Vec<Sentence>) {
    let mut block = BlockTokens { text, tokens: &tokens[range.clone()], open_quote: false };
    let mut start = 0;
    let mut at = 0;
    while at < block.tokens.len() {
        if block.goes_on(at) {
            at += 1;
            continue;
        }
        let Some(end) = block.end_after(at, start) else {
            block.note_quotes(at..at + 1);
            at += 1;
            continue;
        };
        block.note_quotes(at..end.next);
        if end.is_boundary || end.next == block.tokens.len() {
            sentences.push(sentence(tokens, range.start + start..range.start + end.next));
            start = end.next;
        }
        at = end.next;
    }
    if start < block.tokens.len() {
        sentences.push(sentence(tokens, range.start + start..range.end));
    }
}

fn sentence(tokens: &[Token], range: Range<usize>) -> Sentence {
    let index = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let span = tokens[range.start].span.hull(tokens[range.end - 1].span);
    Sentence { span, first_token: index(range.start), end_token: index(range.end) }
}

/// How a token may end a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stop {
    /// "!", "?".
    Strong,
    /// A full stop of the sentence itself.
    Full,
    /// "…", "...".
    Ellipsis,
    /// A full stop that belongs to a word.
    Abbreviated(Abbreviation),
}

/// A place where a sentence may end.
struct PossibleEnd {
    /// One past the last token that belongs to the end: the stop and the marks that close after it.
    next: usize,
    is_boundary: bool,
}

struct BlockTokens<'t> {
    text: &'t str,
    tokens: &'t [Token],
    /// Whether an odd number of straight double marks stands before the place under review.
    open_quote: bool,
}

impl BlockTokens<'_> {
    fn get(&self, at: usize) -> &str {
        self.tokens.get(at).and_then(|token| self.text.get(token.span.range())).unwrap_or_default()
    }

    fn first_char(&self, at: usize) -> char {
        self.get(at).chars().next().unwrap_or(' ')
    }

    /// Tells whether white space (or the edge of the block) stands before token `at`.
    fn has_gap_before(&self, at: usize) -> bool {
        at == 0 || at >= self.tokens.len() || self.tokens[at - 1].span.end < self.tokens[at].span.start
    }

    /// Tells at a glance that a token is neither a mark nor an abbreviation: nearly every one.
    fn goes_on(&self, at: usize) -> bool {
        let Token { span, kind } = self.tokens[at];
        let last = span.range().next_back().and_then(|last| self.text.as_bytes().get(last));
        kind != TokenKind::Punctuation && last != Some(&b'.')
    }

    fn note_quotes(&mut self, range: Range<usize>) {
        let is_mark =
            |&at: &usize| self.tokens[at].kind == TokenKind::Punctuation && matches!(self.get(at), "\"" | "＂");
        let marks = range.filter(is_mark).count();
        self.open_quote ^= marks % 2 == 1;
    }

    /// Looks whether a sentence that began at `start` ends with the token `at`.
    fn end_after(&self, at: usize, start: usize) -> Option<PossibleEnd> {
        let stop = self.stop(at)?;
        let stops_end = self.skip_stops(at + 1);
        let next = self.skip_closers(stops_end);
        let stop = self.last_stop(at, stops_end, stop);
        let is_boundary = self.is_boundary(stop, at, start, stops_end..next);
        Some(PossibleEnd { next, is_boundary })
    }

    fn stop(&self, at: usize) -> Option<Stop> {
        let (token, word) = (self.tokens.get(at)?, self.get(at));
        let last = word.chars().next_back()?;
        match token.kind {
            TokenKind::Punctuation if is_strong_terminator(last) => Some(Stop::Strong),
            TokenKind::Punctuation if word == "." => Some(Stop::Full),
            TokenKind::Punctuation if last == '…' || word.starts_with("..") => Some(Stop::Ellipsis),
            TokenKind::Word => self.abbreviation(word).map(Stop::Abbreviated),
            _ => None,
        }
    }

    fn abbreviation(&self, word: &str) -> Option<Abbreviation> {
        let word = word.strip_suffix('.')?;
        abbreviation::classify(word.rsplit(crate::marks::is_hyphen).next().unwrap_or(word))
    }

    /// Further stops right behind the first: "?…", "U.S.?".
    fn skip_stops(&self, mut at: usize) -> usize {
        while at < self.tokens.len() && !self.has_gap_before(at) && self.stop(at).is_some() {
            at += 1;
        }
        at
    }

    fn last_stop(&self, first: usize, end: usize, stop: Stop) -> Stop {
        if end > first + 1 { self.stop(end - 1).unwrap_or(stop) } else { stop }
    }

    fn skip_closers(&self, mut at: usize) -> usize {
        let mut is_open = self.open_quote;
        while at < self.tokens.len() {
            if self.closes(at, is_open) {
                is_open ^= self.get(at) == "\"";
                at += 1;
            } else if self.is_note(at) {
                at += 3;
            } else {
                break;
            }
        }
        at
    }

    /// "[17]": the number of a note belongs to the sentence before it.
    fn is_note(&self, at: usize) -> bool {
        let is_number = self.tokens.get(at + 1).is_some_and(|token| token.kind == TokenKind::Number);
        self.get(at) == "[" && is_number && self.get(at + 2) == "]"
    }

    /// Tells whether the mark at `at` closes what the stop before it ended.
    fn closes(&self, at: usize, is_open: bool) -> bool {
        let mark = self.first_char(at);
        let is_single = self.get(at).len() == mark.len_utf8();
        let gap_before = self.has_gap_before(at);
        let gap_after = self.has_gap_before(at + 1);
        match mark {
            _ if !is_single => false,
            '"' | '＂' if gap_before == gap_after => is_open,
            // „German“ and ‚single‘.
            '“' | '‘' => !gap_before && gap_after,
            _ if is_straight_quote(mark) => !gap_before,
            _ if is_closing(mark) => !gap_before || gap_after,
            _ => false,
        }
    }

    fn is_boundary(&self, stop: Stop, at: usize, start: usize, closers: Range<usize>) -> bool {
        let next = closers.end;
        if next >= self.tokens.len() {
            return true;
        }
        let word = self.skip_openers(next);
        if !self.may_begin_after(stop, at, word, &closers) {
            return false;
        }
        match stop {
            Stop::Strong => closers.is_empty() || !self.is_reported_at(next),
            Stop::Full => !self.is_list_marker(at, start),
            Stop::Ellipsis => self.ends_by_ellipsis(at, word, &closers),
            Stop::Abbreviated(kind) => self.ends_by_abbreviation(kind, next, word),
        }
    }

    fn skip_openers(&self, mut at: usize) -> usize {
        while at < self.tokens.len() && self.opens(at) {
            at += 1;
        }
        at
    }

    fn opens(&self, at: usize) -> bool {
        let mark = self.first_char(at);
        self.get(at).len() == mark.len_utf8() && (is_opening(mark) || is_straight_quote(mark) || mark == '•')
    }

    /// Rules 6 to 8a of Unicode: a space must stand between, and no small letter, comma or dash may follow.
    fn may_begin_after(&self, stop: Stop, at: usize, word: usize, closers: &Range<usize>) -> bool {
        let spaceless = self.get(at).chars().next_back().is_some_and(is_spaceless_terminator);
        let next = closers.end;
        let is_glued = !self.has_gap_before(next) && !spaceless;
        if is_glued && !(self.opens(next) || self.glued_sentence_begins(stop, next)) {
            return false;
        }
        let first = self.first_char(word);
        match self.tokens.get(word).map(|token| token.kind) {
            Some(TokenKind::Word) => !first.is_lowercase() || is_brand(self.get(word)) || spaceless,
            Some(TokenKind::Number | TokenKind::Address) => true,
            Some(TokenKind::Punctuation) => !is_continuation(first) || word > next,
            None => false,
        }
    }

    /// "the border.The" and ".”Next": a lost space.
    fn glued_sentence_begins(&self, stop: Stop, next: usize) -> bool {
        matches!(stop, Stop::Full | Stop::Strong) && self.first_char(next).is_uppercase() && self.get(next).len() > 1
    }

    /// "1. Text" and "A. Text" at the start of a block.
    fn is_list_marker(&self, at: usize, start: usize) -> bool {
        start == 0 && at == 1 && self.tokens[0].kind == TokenKind::Number && self.get(0).len() <= 3
    }

    fn ends_by_ellipsis(&self, at: usize, word: usize, closers: &Range<usize>) -> bool {
        let next = self.get(word);
        if !closers.is_empty() {
            return !self.is_reported_at(closers.end);
        }
        is_starter(next) || word > closers.end || (!self.has_gap_before(at) && next != "I")
    }

    fn ends_by_abbreviation(&self, kind: Abbreviation, next: usize, word: usize) -> bool {
        let begins_quote = word > next && !matches!(self.get(next), "(" | "[");
        let following = self.get(word);
        let is_word = self.tokens.get(word).is_some_and(|token| token.kind == TokenKind::Word);
        match kind {
            Abbreviation::Title | Abbreviation::Inner | Abbreviation::BeforeNumber => false,
            Abbreviation::Initial => is_starter(following) && !begins_quote,
            Abbreviation::TimeOfDay => begins_quote || (is_word && !follows_time_of_day(following)),
            Abbreviation::Date | Abbreviation::Acronym | Abbreviation::Other => begins_quote || is_starter(following),
        }
    }

    /// "?” Hale asked", "!” the deputy harbour master said": the report belongs to the sentence of its quotation.
    fn is_reported_at(&self, start: usize) -> bool {
        let words = start..self.tokens.len().min(start + MAX_REPORTING_DISTANCE);
        words
            .take_while(|&at| self.tokens[at].kind != TokenKind::Punctuation)
            .skip(1)
            .any(|at| is_reporting_verb(self.get(at)))
    }
}

/// "iFerry", "wikiHow": a capital inside begins a sentence as well as one in front does.
fn is_brand(word: &str) -> bool {
    word.chars().skip(1).take(8).any(char::is_uppercase)
}

/// Signs that go on with a sentence (Unicode's `SContinue`), and stops.
fn is_continuation(sign: char) -> bool {
    matches!(
        sign,
        ',' | ';' | ':' | '-' | '–' | '—' | '.' | '…' | '!' | '?' | '/' | '、' | '，' | '%' | '=' | '+' | '&'
    ) || is_closing(sign)
}
