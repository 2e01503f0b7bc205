//! The way from one count of a text to another.

use crate::{CodePointSpan, Span, Utf16Span};

/// Bytes between two remembered places; a look-up counts at most this many.
const STRIDE: usize = 256;

/// The three counts at one place of the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Checkpoint {
    utf8: u32,
    utf16: u32,
    code_point: u32,
}

/// A table that converts places of one text between its three counts.
///
/// Built in one pass over the text; each look-up is a binary search and a count over at most 256 bytes.
/// A place that lies outside the text or inside a character is moved back to the nearest place that does not.
#[derive(Clone, Debug)]
pub struct Offsets<'t> {
    text: &'t str,
    checkpoints: Vec<Checkpoint>,
}

impl<'t> Offsets<'t> {
    /// Builds the table for `text`.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        let mut here = Checkpoint::default();
        let mut checkpoints = vec![here];
        for character in text.chars() {
            here = step(here, character);
            let last = checkpoints.last().map_or(0, |checkpoint| checkpoint.utf8);
            if (here.utf8 - last) as usize >= STRIDE {
                checkpoints.push(here);
            }
        }
        Self { text, checkpoints }
    }

    /// Converts bytes to UTF-16 units.
    #[must_use]
    pub fn utf16_from_utf8(&self, span: Span) -> Utf16Span {
        let [start, end] = self.both(span.start, span.end, |place| place.utf8);
        Utf16Span::new(start.utf16, end.utf16)
    }

    /// Converts bytes to code points.
    #[must_use]
    pub fn code_points_from_utf8(&self, span: Span) -> CodePointSpan {
        let [start, end] = self.both(span.start, span.end, |place| place.utf8);
        CodePointSpan::new(start.code_point, end.code_point)
    }

    /// Converts UTF-16 units to bytes.
    #[must_use]
    pub fn utf8_from_utf16(&self, span: Utf16Span) -> Span {
        let [start, end] = self.both(span.start, span.end, |place| place.utf16);
        Span::new(start.utf8, end.utf8)
    }

    /// Converts code points to bytes.
    #[must_use]
    pub fn utf8_from_code_points(&self, span: CodePointSpan) -> Span {
        let [start, end] = self.both(span.start, span.end, |place| place.code_point);
        Span::new(start.utf8, end.utf8)
    }

    fn both(&self, start: u32, end: u32, count: impl Fn(Checkpoint) -> u32) -> [Checkpoint; 2] {
        [self.place(start, &count), self.place(end, &count)]
    }

    /// Finds the last place whose count is at most `wanted`.
    fn place(&self, wanted: u32, count: impl Fn(Checkpoint) -> u32) -> Checkpoint {
        let after = self.checkpoints.partition_point(|&checkpoint| count(checkpoint) <= wanted);
        let mut here = self.checkpoints[after.saturating_sub(1)];
        for character in self.text[here.utf8 as usize..].chars() {
            let next = step(here, character);
            if count(next) > wanted {
                break;
            }
            here = next;
        }
        here
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a character is at most four units of any count")]
fn step(here: Checkpoint, character: char) -> Checkpoint {
    Checkpoint {
        utf8: here.utf8 + character.len_utf8() as u32,
        utf16: here.utf16 + character.len_utf16() as u32,
        code_point: here.code_point + 1,
    }
}
