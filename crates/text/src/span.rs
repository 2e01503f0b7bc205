//! Places in a text, in three counts that cannot be mixed.

use serde::{Deserialize, Serialize};
use std::ops::Range;

macro_rules! span_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name {
            /// First unit of the span.
            pub start: u32,
            /// One past the last unit of the span; never before `start`.
            pub end: u32,
        }

        impl $name {
            /// Makes the half-open span `start..end`.
            ///
            /// An `end` before `start` gives the empty span at `start`: reading never panics.
            #[must_use]
            pub fn new(start: u32, end: u32) -> Self {
                Self { start, end: end.max(start) }
            }

            /// Counts the units in the span.
            #[must_use]
            pub fn len(self) -> u32 {
                self.end - self.start
            }

            /// Tells whether the span holds nothing.
            #[must_use]
            pub fn is_empty(self) -> bool {
                self.start == self.end
            }

            /// Tells whether `other` lies wholly inside (or equals) this span.
            #[must_use]
            pub fn contains(self, other: Self) -> bool {
                self.start <= other.start && other.end <= self.end
            }

            /// Tells whether the unit at `position` lies inside.
            #[must_use]
            pub fn contains_position(self, position: u32) -> bool {
                self.start <= position && position < self.end
            }

            /// Tells whether the two spans share at least one unit.
            #[must_use]
            pub fn overlaps(self, other: Self) -> bool {
                self.start < other.end && other.start < self.end
            }

            /// Gives the smallest span that holds both.
            #[must_use]
            pub fn hull(self, other: Self) -> Self {
                Self { start: self.start.min(other.start), end: self.end.max(other.end) }
            }

            /// Gives what both spans share, if they share anything.
            #[must_use]
            pub fn intersection(self, other: Self) -> Option<Self> {
                let (start, end) = (self.start.max(other.start), self.end.min(other.end));
                (start < end).then_some(Self { start, end })
            }
        }
    };
}

span_type! {
    /// UTF-8 bytes of one document, `start..end`, on character boundaries: the count used inside Ascribe.
    Span
}
span_type! {
    /// UTF-16 code units of one text, `start..end`: the count of the DOM and of Discourse Network Analyzer.
    Utf16Span
}
span_type! {
    /// Unicode code points of one text, `start..end`: the count of W3C Web Annotation, REFI-QDA and our own files.
    CodePointSpan
}

impl Span {
    /// Gives a number that orders spans by where they begin, then by where they end.
    #[must_use]
    pub fn order(self) -> u64 {
        u64::from(self.start) << 32 | u64::from(self.end)
    }

    /// Gives the span as a range that slices a `str`.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Makes a span from a byte range; positions past 4 GiB are cut there.
    #[must_use]
    pub fn from_range(range: Range<usize>) -> Self {
        let clip = |position: usize| u32::try_from(position).unwrap_or(u32::MAX);
        Self::new(clip(range.start), clip(range.end))
    }
}
