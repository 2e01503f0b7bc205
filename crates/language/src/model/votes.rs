//! What a first reading of a document says about its doubtful words.

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
    pairs: QuickMap<u32, [u16; KINDS]>,
}

impl Votes {
    /// Counts a document: its sentences' words and their labels of the first reading.
    pub fn count<'d>(sentences: impl Iterator<Item = (&'d [Word], &'d [u8])>) -> Self {
        let mut votes = Self::default();
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
        let count = self.words.entry(word.lower).or_default();
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
        let word = &words[index];
        let label = |place: Option<usize>| u32::from(place.and_then(|place| labels.get(place)).copied().unwrap_or(99));
        let own = label(Some(index));
        keys.push(key(170, own, u32::from(word.is_capital())));
        keys.push(key(171, label(index.checked_sub(1)), own));
        keys.push(key(172, own, label(Some(index + 1))));
        if !word.is_capital() {
            return;
        }
        let Some(mut count) = self.words.get(&word.lower).copied() else { return };
        remove(&mut count, labels[index]);
        let (winner, strength) = verdict(&count.kinds);
        let (first, last, inner) = (top(&count.first), top(&count.last), top(&count.inner));
        keys.push(key(173, winner, strength));
        keys.push(key(174, winner, own));
        keys.push(key(175, pair(winner, strength), own));
        keys.push(key(176, pair(first, last), inner));
        keys.push(key(177, pair(first, last), own));
        keys.push(key(178, u32::from(count.small.min(2)), pair(winner, word.writing as u32)));
        let neighbour = |place: Option<usize>| {
            place
                .and_then(|place| words.get(place))
                .filter(|word| word.is_capital())
                .map_or(98, |word| self.words.get(&word.lower).map_or(97, |count| verdict(&count.kinds).0))
        };
        keys.push(key(179, winner, neighbour(Some(index + 1))));
        keys.push(key(180, winner, neighbour(index.checked_sub(1))));
        self.pair_features(words, labels, index, keys);
    }

    fn pair_features(&self, words: &[Word], labels: &[u8], index: usize, keys: &mut Vec<u64>) {
        let look = |first: usize| {
            let (Some(one), Some(two)) = (words.get(first), words.get(first + 1)) else { return 90 };
            let Some(mut counts) = self.pairs.get(&pair(one.lower, two.lower)).copied() else { return 91 };
            if let Some((kind, Part::Begin | Part::Inside)) = labels.get(first).and_then(|&label| meaning(label)) {
                counts[kind] = counts[kind].saturating_sub(1);
            }
            top(&counts)
        };
        let (with_left, with_right) = (index.checked_sub(1).map_or(90, look), look(index));
        keys.push(key(181, with_left, with_right));
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
