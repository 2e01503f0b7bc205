//! What kind of text a document is: each kind has its own habits of naming, and of writing capitals.

use crate::model::Table;
use crate::model::hash::key;
use crate::model::table::Row;
use crate::model::words::Word;

/// The kind of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Style {
    /// News; also what cannot be told.
    #[default]
    News,
    /// Reference works.
    Reference,
    /// Pages, letters, reviews.
    Web,
    /// Short messages.
    Chat,
}

/// Number of kinds of texts.
pub const STYLES: usize = 4;
/// All kinds, in the order of their numbers.
pub const ALL: [Style; STYLES] = [Style::News, Style::Reference, Style::Web, Style::Chat];

/// What each word adds for news, which is what readers bring: best of 0..4 over the development texts.
const NEWS_BY_DEFAULT: i32 = 2;

/// Tells the kind of a text; without a table it is news.
#[must_use]
pub fn style<'w>(table: Option<&Table>, words: impl Iterator<Item = &'w Word>) -> Style {
    let Some(table) = table else { return Style::News };
    of_sums(words.map(|word| sums(&table.rows(), word)))
}

/// Adds up what a word says of its text.
#[must_use]
pub(crate) fn sums(rows: &Row<'_>, word: &Word) -> [i32; STYLES] {
    let mut sums = [0; STYLES];
    features(word).into_iter().for_each(|key| rows.add(key, &mut sums));
    sums[Style::News as usize] += NEWS_BY_DEFAULT;
    sums
}

/// Tells the kind of a text by what its words say of it.
#[must_use]
pub(crate) fn of_sums(words: impl Iterator<Item = [i32; STYLES]>) -> Style {
    let mut scores = [0; STYLES];
    words.for_each(|word| scores.iter_mut().zip(word).for_each(|(score, more)| *score += more));
    // Nobody brings single short messages, and a sentence or two of anything else looks like one.
    scores[Style::Chat as usize] = i32::MIN;
    decide(&scores)
}

/// Gives the kind with the highest score; of equal ones the first.
#[must_use]
pub fn decide(scores: &[i32; STYLES]) -> Style {
    let mut best = Style::News;
    for style in ALL {
        if scores[style as usize] > scores[best as usize] {
            best = style;
        }
    }
    best
}

/// Names what one word says of its text; which names occur in it says nothing of its kind.
#[must_use]
pub fn features(word: &Word) -> [u64; 2] {
    let lower = if word.is_capital() { 0 } else { word.lower };
    [key(224, lower, 0), key(225, word.short_shape, 0)]
}
