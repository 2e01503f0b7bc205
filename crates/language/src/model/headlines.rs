//! Headlines in Title Case and lines in CAPITALS, read as if they were written as sentences are.
//!
//! There a capital says nothing of a word. What it is elsewhere in the document does: small in running text, or with a
//! capital that no beginning explains. A word that stands nowhere else keeps its capital only if a list knows it.

use crate::model::lists::Marks;
use crate::model::memory::QuickMap;
use crate::model::words::{Word, Writing};
use std::ops::Range;

/// Longer words of a headline in title case at least, besides its first word.
const FEWEST: usize = 3;
/// Of a hundred longer words, so many begin with a capital in title case: "with", "from", "over" may stay small.
const TITLE_SHARE: usize = 70;
/// Of a hundred words, so many are all capitals in a line of capitals.
const CAPITALS_SHARE: usize = 70;
/// Words of running text from which a word of the headline would stand there again if it were a name.
const ENOUGH: usize = 80;

/// Of so many words with a capital one is known not to be a name, or the line is a list of names.
const PLAIN: usize = 4;
/// Lists that make a name of a word that stands nowhere else.
const NAMES: Marks = Marks::COUNTRY
    .with(Marks::PEOPLE)
    .with(Marks::KNOWN_ORGANIZATION)
    .with(Marks::GIVEN)
    .with(Marks::GIVEN_WORLD)
    .with(Marks::SURNAME)
    .with(Marks::SURNAME_WORLD)
    .with(Marks::TOWN)
    .with(Marks::TITLE);

/// How a word of a headline is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Recased {
    /// In small letters.
    Small,
    /// With one capital.
    Title,
    /// As the word at this place of the document.
    Like(usize),
}

/// How running text writes a word.
#[derive(Clone, Copy, Debug, Default)]
struct Usage {
    small: u32,
    capital: u32,
    /// Where it first stands with a capital.
    place: usize,
}

/// Finds the words of headlines that are to be read otherwise than they are written.
pub(crate) fn recased(words: &[Word], sentences: &[Range<usize>]) -> Vec<(usize, Recased)> {
    let line = |range: &Range<usize>| words.get(range.clone()).unwrap_or_default();
    let may_be: Vec<bool> = sentences.iter().map(|range| is_shouted(line(range)) || is_titled(line(range))).collect();
    if !may_be.contains(&true) {
        return Vec::new();
    }
    let chosen = |wanted: bool| sentences.iter().zip(&may_be).filter(move |&(_, &may)| may == wanted);
    let mut running = Running::of_words(chosen(true).flat_map(|(range, _)| line(range)));
    chosen(false).for_each(|(range, _)| running.gather(words, range));
    chosen(true).flat_map(|(range, _)| running.recase(words, range)).collect()
}

fn lettered(words: &[Word]) -> impl Iterator<Item = &Word> {
    words.iter().filter(|word| !matches!(word.writing, Writing::Mark | Writing::Digits))
}

/// Tells whether a line is written in capitals.
fn is_shouted(words: &[Word]) -> bool {
    let all = lettered(words).count();
    let upper = lettered(words).filter(|word| word.writing == Writing::Upper || !word.has_letters(2)).count();
    all > FEWEST && upper * 100 >= all * CAPITALS_SHARE
}

/// Tells whether most of the longer words behind the first one begin with a capital and no full stop ends the line.
fn is_titled(words: &[Word]) -> bool {
    let longer = || lettered(words).skip(1).filter(|word| word.has_letters(4));
    let (all, capital) = (longer().count(), longer().filter(|word| word.is_capital()).count());
    all >= FEWEST && capital * 100 >= all * TITLE_SHARE && words.last().is_some_and(|last| !last.is_full_stop())
}

/// What running text says of the words of headlines.
struct Running {
    usages: QuickMap<u32, Usage>,
    length: usize,
}

impl Running {
    fn of_words<'w>(words: impl Iterator<Item = &'w Word>) -> Self {
        let capitals = words.filter(|word| word.is_capital());
        Self { usages: capitals.map(|word| (word.lower, Usage::default())).collect(), length: 0 }
    }

    /// Adds a sentence of running text.
    fn gather(&mut self, words: &[Word], range: &Range<usize>) {
        let mut opens = true;
        for place in range.clone() {
            self.add(&words[place], place, opens);
            opens = words[place].writing == Writing::Mark;
        }
        self.length += range.len();
    }

    fn add(&mut self, word: &Word, place: usize, opens: bool) {
        let Some(usage) = self.usages.get_mut(&word.lower) else { return };
        match word.writing {
            Writing::Lower => usage.small += 1,
            Writing::Title | Writing::Upper | Writing::Mixed if !opens => {
                if usage.capital == 0 {
                    usage.place = place;
                }
                usage.capital += 1;
            }
            _ => {}
        }
    }

    fn usage(&self, word: &Word) -> Usage {
        self.usages.get(&word.lower).copied().unwrap_or_default()
    }

    /// Gives new cases to the words of a line; to none if it may be a list of names after all.
    fn recase(&self, words: &[Word], range: &Range<usize>) -> Vec<(usize, Recased)> {
        let line = words.get(range.clone()).unwrap_or_default();
        let shouts = is_shouted(line);
        let capitals = || line.iter().filter(|word| word.is_capital()).skip(1);
        let plain = capitals().filter(|word| self.is_plain(word)).count();
        if !shouts && plain * PLAIN < capitals().count().max(1) {
            return Vec::new();
        }
        let first = range.clone().find(|&place| words[place].is_capital());
        let change = |place: usize| {
            let word = words.get(place).filter(|word| word.is_capital())?;
            match self.new_case(word, shouts)? {
                Recased::Small if first == Some(place) => shouts.then_some((place, Recased::Title)),
                new => Some((place, new)),
            }
        };
        range.clone().filter_map(change).collect()
    }

    /// Tells whether a word is no name by all that is known: small in the text, or of those that nobody is called by.
    fn is_plain(&self, word: &Word) -> bool {
        let usage = self.usage(word);
        usage.small > usage.capital || usage.capital == 0 && word.marks.any(Marks::ORDINARY.with(Marks::REPORTS))
    }

    /// Tells how a word would be written in a sentence; `None` as it is.
    fn new_case(&self, word: &Word, shouts: bool) -> Option<Recased> {
        let usage = self.usage(word);
        if usage.capital > 0 && usage.capital >= usage.small {
            return shouts.then_some(Recased::Like(usage.place));
        }
        let is_unheard = word.cluster.fine != 0 || !shouts && self.length >= ENOUGH;
        let is_acronym = !shouts && word.writing != Writing::Title;
        if self.is_plain(word) || is_unheard && !is_acronym && !word.marks.any(NAMES) {
            return Some(Recased::Small);
        }
        (shouts && !word.marks.any(Marks::KNOWN_ORGANIZATION) && word.has_letters(4)).then_some(Recased::Title)
    }
}
