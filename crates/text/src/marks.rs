//! What single characters mean to tokens and sentences.

/// What a single mark (' ’ ‘) does where it stands, as far as its neighbours tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SingleMark {
    /// Part of a word ("don’t", "’90s", "’em"), never a quotation mark.
    Apostrophe,
    /// Opens a quotation.
    Opening,
    /// Closes a quotation.
    Closing,
    /// A plural's possessive or a closing mark ("the ministers’ plan"): whoever pairs quotations decides.
    Unclear,
}

/// Words whose beginning is left out: "’em", "’tis", "rock ’n’ roll".
const ELISIONS: [&str; 13] =
    ["em", "tis", "twas", "twere", "til", "till", "cause", "cos", "bout", "round", "neath", "n", "cuz"];

/// Tells what the single mark at byte `at` does, or `None` when no single mark stands there.
///
/// Looks only at the word around the mark, so a plural's possessive stays [`SingleMark::Unclear`].
#[must_use]
pub fn single_mark(text: &str, at: usize) -> Option<SingleMark> {
    let rest = text.get(at..)?;
    let mark = rest.chars().next().filter(|&mark| is_single_mark(mark))?;
    let after = &rest[mark.len_utf8()..];
    let before = text[..at].chars().next_back();
    let next = after.chars().next();
    Some(match (before.is_some_and(char::is_alphanumeric), next.is_some_and(char::is_alphanumeric)) {
        (true, true) => SingleMark::Apostrophe,
        (false, true) if is_elision(after) => SingleMark::Apostrophe,
        (false, true) => SingleMark::Opening,
        (true, false) => mark_after_word(&text[..at], mark),
        (false, false) => mark_between_signs(before, next, mark),
    })
}

/// Tells whether `mark` can be an apostrophe or a single quotation mark.
#[must_use]
pub fn is_single_mark(mark: char) -> bool {
    matches!(mark, '\'' | '’' | '‘' | '\u{2bc}' | '＇')
}

/// Tells whether `character` only opens: brackets and the opening marks of English quotations.
#[must_use]
pub fn is_opening(character: char) -> bool {
    matches!(
        character,
        '(' | '[' | '{' | '“' | '‘' | '«' | '‹' | '„' | '‚' | '¿' | '¡' | '「' | '『' | '（' | '【' | '《'
    )
}

/// Tells whether `character` only closes: brackets and the closing marks of English quotations.
#[must_use]
pub fn is_closing(character: char) -> bool {
    matches!(character, ')' | ']' | '}' | '”' | '’' | '»' | '›' | '」' | '』' | '）' | '】' | '》' | '″')
}

/// Tells whether `character` may open or close: the straight marks.
#[must_use]
pub fn is_straight_quote(character: char) -> bool {
    matches!(character, '"' | '\'' | '＂' | '`')
}

/// Tells whether `character` ends a sentence whatever follows it (Unicode's `STerm`, those of living scripts).
pub(crate) fn is_strong_terminator(character: char) -> bool {
    matches!(character, '!' | '?' | '‼' | '⁇' | '⁈' | '⁉' | '‽') || is_spaceless_terminator(character)
}

/// Tells whether a sentence may begin right after `character` without white space.
pub(crate) fn is_spaceless_terminator(character: char) -> bool {
    matches!(character, '。' | '！' | '？' | '｡' | '．' | '؟' | '۔' | '।' | '॥' | '։' | '።' | '፧' | '၊' | '။' | '។')
}

/// Tells whether `character` shows nothing and separates nothing: zero-width and direction marks, byte order mark.
pub(crate) fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

/// Tells whether `character` is white space or shows nothing.
pub(crate) fn is_blank(character: char) -> bool {
    character.is_whitespace() || is_invisible(character)
}

/// Tells whether `character` joins two words to one ("state-run").
pub(crate) fn is_hyphen(character: char) -> bool {
    matches!(character, '-' | '\u{2010}' | '\u{2011}')
}

/// Tells whether `after` begins with a word that lost its first letters, or with a short year ("’90s").
fn is_elision(after: &str) -> bool {
    let end = after.find(|character: char| !character.is_alphanumeric()).unwrap_or(after.len());
    let word = &after[..end];
    let digits = word.strip_suffix('s').unwrap_or(word);
    let is_year = digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
    // "’90s" is a decade; "’90 per cent of them’" begins a quotation far more often than a year.
    (is_year && word.ends_with('s')) || ELISIONS.iter().any(|elision| elision.eq_ignore_ascii_case(word))
}

fn mark_after_word(before: &str, mark: char) -> SingleMark {
    let word = before.rsplit(|character: char| !character.is_alphanumeric()).next().unwrap_or_default();
    match word {
        _ if mark == '‘' => SingleMark::Opening,
        "o" | "O" | "n" | "N" => SingleMark::Apostrophe,
        _ if word.ends_with(['s', 'S', 'z', 'x']) || word.ends_with(|last: char| last.is_ascii_digit()) => {
            SingleMark::Unclear
        }
        _ if word.len() > 3 && word.ends_with("in") => SingleMark::Unclear,
        _ => SingleMark::Closing,
    }
}

fn mark_between_signs(before: Option<char>, next: Option<char>, mark: char) -> SingleMark {
    let space_before = before.is_none_or(char::is_whitespace);
    let space_after = next.is_none_or(char::is_whitespace);
    match mark {
        '‘' => SingleMark::Opening,
        _ if space_before && !space_after => SingleMark::Opening,
        _ if space_after && !space_before => SingleMark::Closing,
        _ if before.is_some_and(is_opening) => SingleMark::Opening,
        '’' => SingleMark::Closing,
        _ => SingleMark::Unclear,
    }
}
