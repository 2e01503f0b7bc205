//! What a first reading of a document says about its doubtful words.

use crate::model::answers::{About, Question};
use crate::model::hash::{key, pair};
use crate::model::memory::QuickMap;
use crate::model::recognizer::{KINDS, OUTSIDE, Part, meaning};
use crate::model::words::{Word, Writing};

/// The place of "not a name" among the counts.
const NONE: usize = KINDS;

/// What a word was taken for in the places where it occurs with a capital.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    /// By kind, and [`NONE`].
    kinds: [u16; KINDS + 1],
    /// As the first word of a longer name, by kind.
    first: [u16; KINDS],
    /// As the last word of a longer name, by kind.
    last: [u16; KINDS],
    /// As neither, by kind.
    inner: [u16; KINDS],
    /// Written small.
    small: u16,
}

/// The votes of one document.
#[derive(Clone, Debug, Default)]
pub struct Votes {
    words: QuickMap<u32, Count>,
    large: Filter,
    pairs: QuickMap<u32, [u16; KINDS]>,
}

impl Votes {
    /// Counts a document: its sentences' words and their labels of the first reading.
    pub fn count<'d>(sentences: impl Iterator<Item = (&'d [Word], &'d [u8])> + Clone) -> Self {
        let mut votes = Self::default();
        for word in sentences.clone().flat_map(|(words, _)| words).filter(|word| word.is_capital()) {
            votes.words.entry(word.lower).or_default();
            votes.large.add(word.lower);
        }
        for (words, labels) in sentences {
            for (index, word) in words.iter().enumerate() {
                votes.add(word, labels.get(index).copied().unwrap_or(OUTSIDE));
                if let (Some((kind, Part::Begin | Part::Inside)), Some(next)) =
                    (labels.get(index).and_then(|&label| meaning(label)), words.get(index + 1))
                {
                    let counts = votes.pairs.entry(pair(word.lower, next.lower)).or_default();
                    counts[kind] = counts[kind].saturating_add(1);
                }
            }
        }
        votes
    }

    fn add(&mut self, word: &Word, label: u8) {
        if word.writing == Writing::Mark {
            return;
        }
        // Nobody asks for a word that has no capital anywhere.
        if !self.large.may_hold(word.lower) {
            return;
        }
        let Some(count) = self.words.get_mut(&word.lower) else { return };
        let more = |slot: &mut u16| *slot = slot.saturating_add(1);
        match meaning(label) {
            None if !word.is_capital() => more(&mut count.small),
            None => more(&mut count.kinds[NONE]),
            Some((kind, part)) => {
                more(&mut count.kinds[kind]);
                match part {
                    Part::Begin => more(&mut count.first[kind]),
                    Part::Last => more(&mut count.last[kind]),
                    Part::Inside => more(&mut count.inner[kind]),
                    Part::Unit => {}
                }
            }
        }
    }

    /// Names what the other places of the document say about the word at `index`.
    pub fn features(&self, words: &[Word], labels: &[u8], index: usize, keys: &mut Vec<u64>) {
        Labels::around(words, labels, index).features(keys);
        let Some(told) = self.about(words, labels, index) else { return };
        told.verdict_features(keys);
        told.parts_features(keys);
        told.neighbours_features(keys);
    }

    /// Tells what the other places of the document say about the word at `index`, if it has a capital.
    pub(super) fn about(&self, words: &[Word], labels: &[u8], index: usize) -> Option<Told> {
        let word = &words[index];
        if !word.is_capital() {
            return None;
        }
        let mut count = self.words.get(&word.lower).copied()?;
        remove(&mut count, labels[index]);
        let neighbour = |place: Option<usize>| {
            place
                .and_then(|place| words.get(place))
                .filter(|word| word.is_capital())
                .map_or(98, |word| self.words.get(&word.lower).map_or(97, |count| verdict(&count.kinds).0))
        };
        let (winner, strength) = verdict(&count.kinds);
        Some(Told {
            own: u32::from(labels[index]),
            writing: word.writing,
            winner,
            strength,
            small: u32::from(count.small.min(2)),
            parts: [&count.first, &count.last, &count.inner].map(top),
            neighbours: (neighbour(index.checked_sub(1)), neighbour(Some(index + 1))),
            pairs: (
                index.checked_sub(1).map_or(90, |first| self.of_pair(words, labels, first)),
                self.of_pair(words, labels, index),
            ),
        })
    }

    /// Gives the kind that the word at `first` and the next one were taken for elsewhere.
    fn of_pair(&self, words: &[Word], labels: &[u8], first: usize) -> u32 {
        let (Some(one), Some(two)) = (words.get(first), words.get(first + 1)) else { return 90 };
        let Some(mut counts) = self.pairs.get(&pair(one.lower, two.lower)).copied() else { return 91 };
        if let Some((kind, Part::Begin | Part::Inside)) = labels.get(first).and_then(|&label| meaning(label)) {
            counts[kind] = counts[kind].saturating_sub(1);
        }
        top(&counts)
    }
}

/// Says at a glance of most numbers that they were not added.
#[derive(Clone, Debug, Default)]
struct Filter([u64; 32]);

impl Filter {
    fn add(&mut self, value: u32) {
        self.0[(value >> 6) as usize % 32] |= 1 << (value % 64);
    }

    fn may_hold(&self, value: u32) -> bool {
        self.0[(value >> 6) as usize % 32] >> (value % 64) & 1 != 0
    }
}

/// The labels of the first reading around a word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Labels {
    before: u32,
    own: u32,
    after: u32,
    is_capital: bool,
}

impl Labels {
    pub(super) fn around(words: &[Word], labels: &[u8], index: usize) -> Self {
        let label = |place: Option<usize>| u32::from(place.and_then(|place| labels.get(place)).copied().unwrap_or(99));
        Self {
            before: label(index.checked_sub(1)),
            own: label(Some(index)),
            after: label(Some(index + 1)),
            is_capital: words[index].is_capital(),
        }
    }

    pub(super) fn question(self) -> Question {
        Question::new(About::Labels, u32::from(self.is_capital), [self.before, self.own, self.after])
    }

    pub(super) fn features(self, keys: &mut Vec<u64>) {
        keys.push(key(170, self.own, u32::from(self.is_capital)));
        keys.push(key(171, self.before, self.own));
        keys.push(key(172, self.own, self.after));
    }
}

/// What the other places of a document say about a word; small numbers all.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told {
    /// What the word was taken for here.
    own: u32,
    writing: Writing,
    /// The kind with most votes, and how clear it is.
    winner: u32,
    strength: u32,
    /// Times that it is written small, two at most.
    small: u32,
    /// The kinds it was first, last, inner word of.
    parts: [u32; 3],
    /// What the words before and after it were taken for.
    neighbours: (u32, u32),
    /// What it was taken for together with the word before and with the word after.
    pairs: (u32, u32),
}

impl Told {
    pub(super) fn verdict_question(&self) -> Question {
        let detail = self.winner << 8 | self.writing as u32;
        Question::new(About::Verdict, detail, [self.strength, self.own, self.small])
    }

    pub(super) fn verdict_features(&self, keys: &mut Vec<u64>) {
        keys.extend([
            key(173, self.winner, self.strength),
            key(174, self.winner, self.own),
            key(175, pair(self.winner, self.strength), self.own),
            key(178, self.small, pair(self.winner, self.writing as u32)),
        ]);
    }

    pub(super) fn parts_question(&self) -> Question {
        Question::new(About::Parts, self.own, self.parts)
    }

    pub(super) fn parts_features(&self, keys: &mut Vec<u64>) {
        let [first, last, inner] = self.parts;
        keys.extend([key(176, pair(first, last), inner), key(177, pair(first, last), self.own)]);
    }

    pub(super) fn neighbours_question(&self) -> Question {
        let pairs = self.pairs.0 << 8 | self.pairs.1;
        Question::new(About::Neighbours, self.winner, [self.neighbours.0, self.neighbours.1, pairs])
    }

    pub(super) fn neighbours_features(&self, keys: &mut Vec<u64>) {
        keys.extend([
            key(179, self.winner, self.neighbours.1),
            key(180, self.winner, self.neighbours.0),
            key(181, self.pairs.0, self.pairs.1),
        ]);
    }
}

/// Takes the word's own place out of the count: only others may vote.
fn remove(count: &mut Count, label: u8) {
    let less = |slot: &mut u16| *slot = slot.saturating_sub(1);
    match meaning(label) {
        None => less(&mut count.kinds[NONE]),
        Some((kind, part)) => {
            less(&mut count.kinds[kind]);
            match part {
                Part::Begin => less(&mut count.first[kind]),
                Part::Last => less(&mut count.last[kind]),
                Part::Inside => less(&mut count.inner[kind]),
                Part::Unit => {}
            }
        }
    }
}

/// Gives the kind with most votes (9 for none at all) and how clear it is.
fn verdict(kinds: &[u16; KINDS + 1]) -> (u32, u32) {
    let total: u32 = kinds.iter().map(|&count| u32::from(count)).sum();
    if total == 0 {
        return (9, 0);
    }
    let (winner, count) = (0..=NONE)
        .map(|kind| (kind, u32::from(kinds[kind])))
        .fold((0, 0), |best, next| if next.1 > best.1 { next } else { best });
    let share = if count == total { 2 } else { u32::from(count * 3 >= total * 2) };
    (u32::try_from(winner).unwrap_or(9), share << 2 | total.min(3))
}

/// Gives the kind with most votes, 9 for none.
fn top(counts: &[u16; KINDS]) -> u32 {
    let mut best = 9;
    let mut most = 0;
    for (kind, &count) in (0..).zip(counts) {
        if count > most {
            (best, most) = (kind, count);
        }
    }
    best
}
