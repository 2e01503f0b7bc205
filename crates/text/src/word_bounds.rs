//! Unicode's word boundaries (UAX #29) in a run without white space.
//!
//! Letters of English and its neighbours, digits and the usual marks are cut here, by a table; a run that holds anything
//! else is left to `unicode-segmentation`. Both give the same pieces.

use crate::lines::shown;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// What a character is to a boundary, as far as it is told apart here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// White space of ASCII: the end of a run.
    Space,
    /// `ALetter`.
    Letter,
    /// `Numeric`.
    Digit,
    /// `ExtendNumLet`: the low line.
    Link,
    /// `MidLetter`: the colon.
    InLetters,
    /// `MidNum`: comma and semicolon.
    InDigits,
    /// `MidNumLet` and `Single_Quote`: the full stop and the single marks.
    InBoth,
    /// Stands alone.
    Sign,
    /// Anything else: left to the crate.
    Strange,
}

impl Class {
    /// Tells whether a word may begin or go on with it.
    fn is_word(self) -> bool {
        matches!(self, Self::Letter | Self::Digit | Self::Link)
    }
}

/// The classes of bytes; those of longer characters are strange until they are decoded.
const CLASSES: [Class; 256] = {
    let mut classes = [Class::Sign; 256];
    let mut byte = 0;
    while byte < 256 {
        classes[byte] = class_of_byte(byte);
        byte += 1;
    }
    classes
};

const fn class_of_byte(byte: usize) -> Class {
    #[expect(clippy::cast_possible_truncation, reason = "it is a byte")]
    match byte as u8 {
        b' ' | 0x9..=0xd => Class::Space,
        b'A'..=b'Z' | b'a'..=b'z' => Class::Letter,
        b'0'..=b'9' => Class::Digit,
        b'_' => Class::Link,
        b':' => Class::InLetters,
        b',' | b';' => Class::InDigits,
        b'.' | b'\'' => Class::InBoth,
        0x80..=0xff => Class::Strange,
        _ => Class::Sign,
    }
}

/// Gives the class of a byte.
#[inline]
pub(crate) fn class(byte: u8) -> Class {
    CLASSES[usize::from(byte)]
}

/// Gives the class and the length of the character at `at`.
fn class_at(text: &str, at: usize) -> (Class, usize) {
    match text.as_bytes().get(at..) {
        Some(&[byte, ..]) if byte < 0x80 => (class(byte), 1),
        // U+00C0 to U+00FF without the signs of multiplication and division, and U+0100 to U+017F.
        Some(&[0xc3, second, ..]) if second != 0x97 && second != 0xb7 => (Class::Letter, 2),
        Some(&[0xc4 | 0xc5, _, ..]) => (Class::Letter, 2),
        // Pound sign and guillemets.
        Some(&[0xc2, 0xa3 | 0xab | 0xbb, ..]) => (Class::Sign, 2),
        Some(&[0xe2, 0x80, third, ..]) => match third {
            0x98 | 0x99 => (Class::InBoth, 3),
            // Dashes, double quotation marks, bullet, ellipsis.
            0x93 | 0x94 | 0x9c | 0x9d | 0xa2 | 0xa6 => (Class::Sign, 3),
            _ => (Class::Strange, 3),
        },
        // Euro sign.
        Some(&[0xe2, 0x82, 0xac, ..]) => (Class::Sign, 3),
        _ => (Class::Strange, 1),
    }
}

/// Adds the pieces of `text[run]`, without what shows nothing at their ends, to `pieces`. The run holds no white space of
/// ASCII, and is all that stands between two such spaces or an edge of the block that begins at `block`.
pub(crate) fn cut(text: &str, block: usize, run: Range<usize>, pieces: &mut Vec<Range<usize>>) {
    let first = pieces.len();
    if cut_plain(text, run.clone(), pieces).is_none() {
        pieces.truncate(first);
        cut_strange(text, block, run, pieces);
    }
}

/// Cuts a run by the table; gives up at a strange character.
fn cut_plain(text: &str, run: Range<usize>, pieces: &mut Vec<Range<usize>>) -> Option<()> {
    let mut start = run.start;
    while start < run.end {
        let (first, length) = class_at(text, start);
        let end = match first {
            Class::Strange => return None,
            first if first.is_word() => end_of_word(text, first, start + length..run.end)?,
            _ => start + length,
        };
        pieces.push(start..end);
        start = end;
    }
    Some(())
}

/// Finds the end of a word whose first character is of class `last`; `rest` is what follows it.
fn end_of_word(text: &str, mut last: Class, rest: Range<usize>) -> Option<usize> {
    let mut end = rest.start;
    while end < rest.end {
        let (next, length) = class_at(text, end);
        match next {
            Class::Strange => return None,
            next if next.is_word() => last = next,
            mark if end + length < rest.end && joins(last, mark, class_at(text, end + length).0) => {}
            _ => break,
        }
        end += length;
    }
    Some(end)
}

/// Tells whether a mark between two characters divides no word (rules 6, 7, 11 and 12).
fn joins(before: Class, mark: Class, after: Class) -> bool {
    match mark {
        Class::InLetters => before == Class::Letter && after == Class::Letter,
        Class::InDigits => before == Class::Digit && after == Class::Digit,
        Class::InBoth => before == after && matches!(before, Class::Letter | Class::Digit),
        _ => false,
    }
}

/// Cuts a run by the whole of Unicode's rules. What stands before the run may take its first marks.
fn cut_strange(text: &str, block: usize, run: Range<usize>, pieces: &mut Vec<Range<usize>>) {
    let from = if run.start > block { run.start - 1 } else { block };
    for (at, piece) in text[from..run.end].split_word_bound_indices() {
        // Unicode takes a narrow no-break space for a part of the word around it.
        let mut start = from + at;
        for part in piece.split_inclusive(char::is_whitespace) {
            let range = shown(start, part);
            if !range.is_empty() {
                pieces.push(range);
            }
            start += part.len();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Cuts a whole text by the crate alone.
    fn by_unicode(text: &str) -> Vec<Range<usize>> {
        let mut pieces = Vec::new();
        cut_strange(text, 0, 0..text.len(), &mut pieces);
        pieces
    }

    /// Cuts a text run by run.
    fn by_runs(text: &str) -> Vec<Range<usize>> {
        let mut pieces = Vec::new();
        let is_space = |character: char| character.is_ascii() && character.is_whitespace();
        let mut start = 0;
        for run in text.split(is_space) {
            cut(text, 0, start..start + run.len(), &mut pieces);
            start += run.len() + 1;
        }
        pieces
    }

    /// Characters of every class, those of the table in all neighbourhoods.
    const CHARACTERS: [&str; 40] = [
        "a",
        "B",
        "z",
        "é",
        "Ł",
        "0",
        "9",
        "_",
        ":",
        ",",
        ";",
        ".",
        "'",
        "’",
        "‘",
        "“",
        "—",
        "…",
        "£",
        "€",
        "«",
        "-",
        "(",
        "%",
        "\"",
        " ",
        "\n",
        "\u{b}",
        "\u{a0}",
        "\u{202f}",
        "\u{301}",
        "\u{ad}",
        "\u{200d}",
        "\u{feff}",
        "א",
        "字",
        "カ",
        "🇩🇪",
        "👩\u{200d}👧",
        "×",
    ];

    proptest! {
        #[test]
        fn runs_are_cut_as_the_whole_text_is(parts in prop::collection::vec(prop::sample::select(&CHARACTERS[..]), 0..40)) {
            let text = parts.concat();
            prop_assert_eq!(by_runs(&text), by_unicode(&text));
        }

        #[test]
        fn so_are_those_of_any_text(text in ".*") {
            prop_assert_eq!(by_runs(&text), by_unicode(&text));
        }
    }

    #[test]
    fn every_character_of_the_table_is_what_unicode_says() {
        for character in (0..0x2100)
            .filter_map(char::from_u32)
            .filter(|character| !character.is_ascii_whitespace() && *character != '\u{b}')
        {
            for text in ["a?b", "1?2", "a?", "?a", "_?_", "a?1", "1?a", "a.?", "a'?", "1,?"] {
                let text = text.replace('?', character.encode_utf8(&mut [0; 4]));
                assert_eq!(by_runs(&text), by_unicode(&text), "{character:?} in {text}");
            }
        }
    }
}
