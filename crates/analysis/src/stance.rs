//! Where a speaker stands on a concept, as far as the words of one statement tell.
//!
//! The cue gives a first sign ("rejected": against what follows), the words up to the concept's mention turn it or leave
//! it ("rejected an *end* of the talks"), the words behind it may judge it ("… is a mistake"), and words of praise and
//! blame count everywhere. These answers and the words themselves are weighed by a small linear model when one is at
//! hand, and by a plain rule when none is. Total: any text and any concept give an answer or none.

mod class;
mod features;
mod forms;
mod hint;
mod mention;
mod near;
mod path;
mod reasons;
mod stem;
mod view;

pub use features::{ALWAYS, Features};
pub use hint::{Looked, Question, StanceHint, StanceKind, Weigher};
pub use reasons::{Reason, ReasonKind};

pub(crate) use mention::{alike, head_of, is_stop_word as stop_word};
pub(crate) use stem::stem;
