//! From plain text to its lines.

use crate::marks::is_blank;
use std::ops::Range;

/// One line that shows something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// The line without white space and invisible marks around it.
    pub(crate) range: Range<usize>,
    /// Whether an empty line stands before it (or the start of the text).
    pub(crate) after_blank: bool,
}

/// Finds the lines of `text` that show something, in order. `\n`, `\r\n`, `\r` and Unicode's separators end a line.
pub(crate) fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut after_blank = true;
    let mut start = 0;
    for piece in text.split_inclusive(is_line_end) {
        let range = shown(start, piece);
        start += piece.len();
        if !range.is_empty() {
            lines.push(Line { range, after_blank });
            after_blank = false;
        } else if !is_second_half(text, start) {
            after_blank = true;
        }
    }
    lines
}

fn is_line_end(character: char) -> bool {
    matches!(character, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Tells whether the piece that ends at `end` is the `\n` of a `\r\n`.
fn is_second_half(text: &str, end: usize) -> bool {
    text[..end].ends_with("\r\n")
}

/// Gives the range of `piece`, which starts at `start`, without what shows nothing at its ends.
pub(crate) fn shown(start: usize, piece: &str) -> Range<usize> {
    let after = piece.trim_start_matches(is_blank);
    let start = start + (piece.len() - after.len());
    start..start + after.trim_end_matches(is_blank).len()
}
