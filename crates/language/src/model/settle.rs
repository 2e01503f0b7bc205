//! What a document as a whole says of the names that were read in it, sentence by sentence.
//!
//! Each rule mends one kind of error that is seen again and again, and needs more than one place or a list to do it.

mod again;
mod articles;
mod bodies;
mod countries;
mod cues;
mod cuts;
mod dateline;
mod joined;
mod kinds;
mod longer;
mod others;
mod overlooked;
mod people;
mod rows;
mod titles;
mod told;

use crate::model::lists::{Lists, Marks};
use crate::model::style::Style;
use crate::model::words::Word;
use ascribe_text::Document;
use std::borrow::Cow;
use std::ops::Range;

/// A name: its words, and its rough kind (person, organisation, place, other).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) words: Range<usize>,
    pub(crate) kind: usize,
}

/// Number of the kind "person".
const PERSON: usize = 0;
/// Number of the kind "organisation".
const ORGANIZATION: usize = 1;
/// Number of the kind "place".
const PLACE: usize = 2;
/// Number of the kind "other".
const OTHER: usize = 3;

/// A document as the rules see it.
pub(crate) struct Page<'d> {
    pub(crate) document: &'d Document,
    pub(crate) words: &'d [Word],
    pub(crate) lists: &'d Lists,
    /// The words of each sentence.
    pub(crate) sentences: &'d [Range<usize>],
    /// The places of words with a capital: one in seven, and most rules ask no others.
    capitals: Vec<usize>,
}

impl<'d> Page<'d> {
    pub(crate) fn new(
        document: &'d Document,
        words: &'d [Word],
        lists: &'d Lists,
        sentences: &'d [Range<usize>],
    ) -> Self {
        let capitals = (0..words.len()).filter(|&place| words[place].is_capital()).collect();
        Self { document, words, lists, sentences, capitals }
    }

    /// Gives the places of words with a capital in a range.
    fn capitals(&self, range: Range<usize>) -> impl Iterator<Item = usize> {
        let first = self.capitals.partition_point(|&place| place < range.start);
        self.capitals[first..].iter().copied().take_while(move |&place| place < range.end)
    }

    fn text(&self, place: usize) -> &str {
        self.document.tokens().get(place).map_or("", |token| self.document.slice(token.span))
    }

    fn is(&self, place: usize, text: &str) -> bool {
        self.text(place) == text
    }

    /// Gives the words of a name, a blank between two.
    fn name(&self, words: &Range<usize>) -> Cow<'_, str> {
        match words.len() {
            1 => Cow::Borrowed(self.text(words.start)),
            _ => Cow::Owned(words.clone().map(|place| self.text(place)).collect::<Vec<&str>>().join(" ")),
        }
    }

    /// Tells whether nothing stands between a word and the one before it.
    fn is_joined(&self, place: usize) -> bool {
        let tokens = self.document.tokens();
        let before = place.checked_sub(1).and_then(|before| tokens.get(before));
        before.zip(tokens.get(place)).is_some_and(|(before, here)| before.span.end == here.span.start)
    }
}

/// Mends the names of a document. Where names end is a habit of the kind of text: letters keep titles that news leaves out.
pub(crate) fn settle(page: &Page<'_>, style: Style, names: Vec<Found>) -> Vec<Found> {
    let mut names = names;
    let is_news = style == Style::News;
    overlooked::add_listed(page, &mut names);
    articles::take(page, &mut names);
    if is_news {
        cuts::cut(page, &mut names);
        titles::drop(page, &mut names);
        longer::lengthen(page, &mut names);
        joined::join_states(page, &mut names);
        countries::settle(page, &mut names);
        bodies::settle(page, &mut names);
        overlooked::add_headed(page, &mut names);
        joined::join(page, &mut names);
    }
    articles::take_particles(page, &mut names);
    again::add(page, &mut names);
    kinds::settle(page, &mut names);
    if is_news {
        people::settle(page, &mut names);
    }
    told::settle(page, &mut names);
    others::settle(page, &mut names);
    rows::settle(page, &mut names);
    dateline::settle(page, &mut names);
    names
}

/// Gives one past the last word of the sentence that a word stands in.
fn end_of_sentence(page: &Page<'_>, place: usize) -> usize {
    let at = page.sentences.partition_point(|sentence| sentence.end <= place);
    page.sentences.get(at).map_or(place, |sentence| sentence.end)
}

/// Gives the first word of the next name, or the number of all words.
fn next_name(page: &Page<'_>, names: &[Found], after: usize) -> usize {
    names.get(after + 1).map_or(page.words.len(), |next| next.words.start)
}

/// Tells whether a word is the head of names of places or bodies.
fn is_head(word: &Word) -> bool {
    word.marks.any(Marks::PLACE_WORD.with(Marks::ORGANIZATION_WORD))
}
