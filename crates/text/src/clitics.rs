//! The words inside a printed word, as Universal Dependencies English counts them: "do|n’t", "Hale|’s", "can|not".
//!
//! <https://universaldependencies.org/en/tokenization.html>

use crate::Listed;

/// Endings that are words of their own, without their apostrophe.
const AFTER_APOSTROPHE: [&str; 6] = ["s", "re", "ve", "ll", "d", "m"];

/// Two words written as one, with the length of the first.
const FUSED: [(&str, usize); 7] =
    [("cannot", 3), ("gonna", 3), ("wanna", 3), ("gotta", 3), ("gimme", 3), ("lemme", 3), ("whaddya", 3)];

/// Prefixes that stay with their word: Universal Dependencies splits every other hyphenated word.
static PREFIXES: Listed = Listed::new(
    " e non mid re pre anti co cross post over semi ex sub multi pro counter mini inter intra un ultra trans tri \
    bi de dis hyper infra macro mega meta micro mis out para poly proto pseudo quasi super supra sur tele uni under",
);

/// Finds where the second word of `word` begins, as bytes; `None` where it is one word.
pub(crate) fn second_word(word: &str) -> Option<usize> {
    let may_hold_apostrophe = word.bytes().any(|byte| byte == b'\'' || !byte.is_ascii());
    let short = || negation(word).or_else(|| clitic(word));
    may_hold_apostrophe.then(short).flatten().or_else(|| fused(word))
}

/// Tells whether `word` is two words without an apostrophe between them.
pub(crate) fn is_fused(word: &str) -> bool {
    fused(word).is_some()
}

/// Tells whether a hyphen after `word` does not end it: "re-elect", "e-mail".
pub(crate) fn is_prefix(word: &str) -> bool {
    let mut small = [0; 7];
    let Some(small) = small.get_mut(..word.len()) else { return false };
    small.copy_from_slice(word.as_bytes());
    small.make_ascii_lowercase();
    std::str::from_utf8(small).is_ok_and(|small| PREFIXES.has(small))
}

/// Tells whether `letters` after an apostrophe are a word of their own.
pub(crate) fn is_clitic(letters: &str) -> bool {
    AFTER_APOSTROPHE.iter().any(|clitic| clitic.eq_ignore_ascii_case(letters))
}

/// "do|n’t", "ca|n't".
fn negation(word: &str) -> Option<usize> {
    let before = word.strip_suffix(['t', 'T'])?.strip_suffix(is_apostrophe)?;
    let stem = before.strip_suffix(['n', 'N'])?;
    (!stem.is_empty()).then_some(stem.len())
}

/// "Hale|’s", "they|'re".
fn clitic(word: &str) -> Option<usize> {
    let at = word.rfind(is_apostrophe)?;
    let letters = word[at..].trim_start_matches(is_apostrophe);
    (at > 0 && is_clitic(letters)).then_some(at)
}

fn fused(word: &str) -> Option<usize> {
    // Two looks that turn nearly all words away.
    let may_be = matches!(word.as_bytes(), [b'c' | b'C' | b'g' | b'G' | b'w' | b'W' | b'l' | b'L', ..]);
    if !may_be || !matches!(word.len(), 5..=7) {
        return None;
    }
    let is_it = |&&(fused, _): &&(&str, usize)| fused.eq_ignore_ascii_case(word);
    FUSED.iter().find(is_it).map(|&(_, first)| first)
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | '\u{2bc}' | '＇')
}
