//! What is seen of a sentence as a whole before its words are looked at one by one.

use crate::model::lists::{Lists, Marks};
use crate::model::words::{Word, Writing};

/// What is seen of a sentence as a whole before its words are looked at one by one.
#[derive(Clone, Debug, Default)]
pub struct Scene {
    /// For each word the run of capitalised words it stands in: first word, one past the last; empty outside runs.
    runs: Vec<(usize, usize)>,
    /// For each word the listed name of several words that it is part of, as a small code; 0 for none.
    listed: Vec<u32>,
    /// Hardly a small letter in it: capitals say little here.
    shouts: bool,
}

/// What a word's looks are worth where it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) is_first: bool,
    pub(super) shouts: bool,
}

/// A run of capitalised words, seen from one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Run {
    /// Its first word.
    pub(super) start: usize,
    /// One past its last word.
    pub(super) end: usize,
    /// How far the word stands from its first and from its last, four at most, four bits each. Tells its length too.
    pub(super) place: u32,
    /// Its words, four at most.
    pub(super) length: u32,
}

impl Run {
    /// Tells whether the word is the first of its run.
    pub(super) fn is_at_first(self) -> bool {
        self.place >> 4 == 0
    }

    /// Tells whether the word is the last of its run.
    pub(super) fn is_at_last(self) -> bool {
        self.place & 0xf == 0
    }
}

impl Scene {
    /// Looks at a sentence.
    #[must_use]
    pub fn new(words: &[Word], lists: Option<&Lists>) -> Self {
        let mut scene = Self::default();
        scene.look_at(words, lists);
        scene
    }

    /// Looks at another sentence, in the same memory.
    pub(super) fn look_at(&mut self, words: &[Word], lists: Option<&Lists>) {
        find_runs(words, &mut self.runs);
        find_listed(words, lists, &mut self.listed);
        self.shouts = shouts(words);
    }

    /// Tells what looks are worth at a place.
    #[inline]
    pub(super) fn place(&self, index: usize) -> Place {
        Place { is_first: index == 0, shouts: self.shouts }
    }

    /// Gives the listed name of several words that a word is part of, as a code of nineteen bits; 0 for none.
    pub(super) fn listed(&self, index: usize) -> u32 {
        self.listed.get(index).copied().unwrap_or_default()
    }

    /// Gives the run of capitalised words that a word stands in.
    pub(super) fn run(&self, index: usize) -> Option<Run> {
        let &(start, end) = self.runs.get(index)?;
        let small = |value: usize| u32::try_from(value.min(4)).unwrap_or(4);
        let place = || small(index - start) << 4 | small(end - 1 - index);
        (start < end).then(|| Run { start, end, place: place(), length: small(end - start) })
    }

    /// Tells in one bit each whether a run holds a word that organisations carry, and whether capitals say little here.
    pub(super) fn loudness(&self, words: &[Word], run: Run) -> u32 {
        let telling = words[run.start..run.end].iter().any(|word| word.marks.any(Marks::ORGANIZATION));
        u32::from(telling) << 1 | u32::from(self.shouts)
    }
}

/// Finds runs of capitalised words.
fn find_runs(words: &[Word], runs: &mut Vec<(usize, usize)>) {
    runs.clear();
    runs.resize(words.len(), (0, 0));
    let mut index = 0;
    while index < words.len() {
        let start = index;
        while index < words.len() && words[index].is_capital() {
            index += 1;
        }
        runs[start..index].fill((start, index));
        index += 1;
    }
}

fn find_listed(words: &[Word], lists: Option<&Lists>, listed: &mut Vec<u32>) {
    listed.clear();
    listed.resize(words.len(), 0);
    let Some(lists) = lists else { return };
    let mut index = 0;
    while index < words.len() {
        let found = if words[index].is_capital() { lists.longest(words, index) } else { None };
        let Some((length, marks)) = found else {
            index += 1;
            continue;
        };
        for (place, slot) in listed[index..index + length].iter_mut().enumerate() {
            let part = u32::from(place > 0) + u32::from(place + 1 == length) * 2;
            *slot = 1 + (u32::from(marks.bits()) << 2 | part);
        }
        index += length;
    }
}

fn shouts(words: &[Word]) -> bool {
    let lower = words.iter().filter(|word| word.writing == Writing::Lower).count();
    let upper = words.iter().filter(|word| word.writing == Writing::Upper).count();
    upper > 2 && upper > 3 * lower
}
