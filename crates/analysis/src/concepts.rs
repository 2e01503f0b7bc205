//! What a statement may take a position on: noun phrases of its content.
//!
//! "a 30-day ceasefire", "membership of the alliance", "the town's new bridge": the phrase without its determiner, and a
//! key under which its variants are one (plural, determiner, "X of Y" and "Y X"). Names alone are no concepts.

mod names;
mod phrase;
mod rank;
mod words;

pub use names::{key, same_concept};
pub use phrase::{Phrase, phrases};
pub use rank::{Ranked, Spread, ranked};
