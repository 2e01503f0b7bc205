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
    while start < text.len() {
        let end = end_of_line(text.as_bytes(), start);
        let range = shown(start, &text[start..end]);
        start = end;
        if !range.is_empty() {
            lines.push(Line { range, after_blank });
            after_blank = false;
        } else if !is_second_half(text, start) {
            after_blank = true;
        }
    }
    lines
}

/// Bytes that are looked at together.
const STRIDE: usize = 16;

/// Gives one past the end of the line that begins at `start`.
fn end_of_line(bytes: &[u8], start: usize) -> usize {
    let may_end = |byte: u8| byte < 0x0e || byte == 0xc2 || byte == 0xe2;
    let mut at = start;
    while at < bytes.len() {
        let stop = bytes.len().min(at + STRIDE);
        // No early exit: so the bytes are compared at once.
        if bytes[at..stop].iter().fold(false, |found, &byte| found | may_end(byte)) {
            let end = (at..stop).find_map(|place| Some(place + line_end(&bytes[place..])?));
            if let Some(end) = end {
                return end;
            }
        }
        at = stop;
    }
    bytes.len()
}

/// Gives the length of the sign of Unicode that ends a line here.
fn line_end(bytes: &[u8]) -> Option<usize> {
    match bytes {
        [b'\n' | b'\r' | 0xb | 0xc, ..] => Some(1),
        // U+0085; U+2028 and U+2029.
        [0xc2, 0x85, ..] => Some(2),
        [0xe2, 0x80, 0xa8 | 0xa9, ..] => Some(3),
        _ => None,
    }
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
