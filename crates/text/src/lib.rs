//! Text that never changes, and places in it.
//!
//! Everything Ascribe says about an article is said of a [`Span`] of a [`Document`]. Inside, places are counted in UTF-8
//! bytes; the DOM counts UTF-16 units and files count code points, so each count is a type of its own and [`Offsets`]
//! is the only way from one to another.

mod abbreviation;
mod address;
mod block;
mod clitics;
mod document;
mod layout;
mod lines;
mod listed;
mod marks;
pub mod numerals;
mod offsets;
mod order;
mod sentence;
mod span;
mod split;
mod starters;
mod token;
mod tokenize;
mod word_bounds;
mod words;

pub use block::{Block, BlockKind};
pub use document::Document;
pub use listed::Listed;
pub use marks::{SingleMark, is_closing, is_opening, is_single_mark, is_straight_quote, single_mark};
pub use offsets::Offsets;
pub use order::{in_order, places_in_order, sort, sort_by, sort_by_key};
pub use sentence::Sentence;
pub use span::{CodePointSpan, Span, Utf16Span};
pub use token::{Token, TokenKind};
