//! The words that our files use for kinds, reviews, stances, blocks, and numbers.

use ascribe_annotation::{Review, Stance, StatementKind};
use ascribe_text::BlockKind;

/// Each value with its word.
pub(crate) type Words<T> = [(&'static str, T)];

/// Kinds of statement.
pub(crate) const KINDS: &Words<StatementKind> =
    &[("direct", StatementKind::Direct), ("indirect", StatementKind::Indirect), ("mixed", StatementKind::Mixed)];

/// What has been decided.
pub(crate) const REVIEWS: &Words<Review> =
    &[("suggested", Review::Suggested), ("confirmed", Review::Confirmed), ("rejected", Review::Rejected)];

/// Where a speaker stands; unset has no word.
pub(crate) const STANCES: &Words<Stance> = &[
    ("support", Stance::Support),
    ("oppose", Stance::Oppose),
    ("neutral", Stance::Neutral),
    ("ambiguous", Stance::Ambiguous),
];

/// Kinds of block.
pub(crate) const BLOCKS: &Words<BlockKind> = &[
    ("headline", BlockKind::Headline),
    ("subheading", BlockKind::Subheading),
    ("paragraph", BlockKind::Paragraph),
    ("caption", BlockKind::Caption),
    ("list-item", BlockKind::ListItem),
];

/// Gives the word of a value.
pub(crate) fn word<T: PartialEq>(words: &Words<T>, value: &T) -> &'static str {
    words.iter().find(|(_, named)| named == value).map_or("", |(word, _)| word)
}

/// Finds the value of a word.
pub(crate) fn value<T: Copy>(words: &Words<T>, word: &str) -> Option<T> {
    words.iter().find(|(named, _)| *named == word).map(|(_, value)| *value)
}

/// Lists the words, for messages.
pub(crate) fn list<T>(words: &Words<T>) -> String {
    words.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(", ")
}

/// Writes a number as a person would: 0.9, not 0.8999999761581421.
pub(crate) fn number(number: f32) -> String {
    serde_json::to_string(&number).unwrap_or_default()
}

/// Gives the number that a person would write.
pub(crate) fn decimal(value: f32) -> f64 {
    serde_json::from_str(&number(value)).unwrap_or(f64::from(value))
}
