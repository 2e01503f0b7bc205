//! Printed words: what a person moves by, where tokens are smaller ("state|-|run", "do|n’t").

use crate::marks::is_hyphen;
use crate::{Span, Token, TokenKind};
use std::ops::Range;

/// Gives the tokens that make one printed word with token `at`, as indices; a mark stands alone.
pub(crate) fn printed_word(text: &str, tokens: &[Token], at: usize) -> Range<usize> {
    let mut word = at..at + 1;
    while word.start > 0 && is_joined(text, tokens, word.start - 1) {
        word.start -= 1;
    }
    while word.end < tokens.len() && is_joined(text, tokens, word.end - 1) {
        word.end += 1;
    }
    word
}

/// Gives the printed words of `tokens`, in order.
pub(crate) fn printed_words<'t>(text: &'t str, tokens: &'t [Token]) -> impl Iterator<Item = Span> + 't {
    let mut at = 0;
    std::iter::from_fn(move || {
        let first = tokens.get(at)?;
        let last = printed_word(text, &tokens[at..], 0).end + at - 1;
        at = last + 1;
        Some(first.span.hull(tokens[last].span))
    })
}

/// Tells whether token `at` and the one after it are printed as one word.
fn is_joined(text: &str, tokens: &[Token], at: usize) -> bool {
    let (Some(token), Some(next)) = (tokens.get(at), tokens.get(at + 1)) else { return false };
    if token.span.end != next.span.start {
        return false;
    }
    match (is_word(token), is_word(next)) {
        (true, true) => true,
        (true, false) => is_link(text, next) && tokens.get(at + 2).is_some_and(|after| links(next, after)),
        (false, true) => is_link(text, token) && at > 0 && links(&tokens[at - 1], token) && is_word(&tokens[at - 1]),
        (false, false) => false,
    }
}

fn links(before: &Token, after: &Token) -> bool {
    before.span.end == after.span.start && (is_word(before) || is_word(after))
}

fn is_word(token: &Token) -> bool {
    token.kind != TokenKind::Punctuation
}

/// Tells whether `token` is a hyphen.
fn is_link(text: &str, token: &Token) -> bool {
    text.get(token.span.range()).is_some_and(|mark| !mark.is_empty() && mark.chars().all(is_hyphen))
}
