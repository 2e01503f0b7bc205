//! The averaged perceptron (Freund & Schapire 1999, Collins 2002) over named features, in whole numbers only, so that
//! every machine learns the same.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Takes a feature's key as its own hash: it is mixed already.
#[derive(Default)]
pub(crate) struct KeyHasher(u64);

impl Hasher for KeyHasher {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(byte);
        }
    }
    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}

/// Numbers for the features that are learnt.
pub(crate) type KeyMap = HashMap<u64, u32, BuildHasherDefault<KeyHasher>>;

/// Counts features, to keep those seen often enough.
#[derive(Default)]
pub(crate) struct Census {
    counts: KeyMap,
}

impl Census {
    /// Counts one sight of each feature.
    pub(crate) fn see(&mut self, keys: &[u64]) {
        for &key in keys {
            *self.counts.entry(key).or_default() += 1;
        }
    }

    /// Numbers the features seen at least `least` times, the `most` frequent ones at most; gives their counts too.
    pub(crate) fn most_seen(&self, least: u32, most: usize) -> (KeyMap, Vec<u32>) {
        let mut kept: Vec<(u32, u64)> =
            self.counts.iter().filter(|&(_, &count)| count >= least).map(|(&key, &count)| (count, key)).collect();
        kept.sort_unstable_by_key(|&(count, key)| (std::cmp::Reverse(count), key));
        kept.truncate(most);
        (number(kept.iter().map(|&(_, key)| key)), kept.iter().map(|&(count, _)| count).collect())
    }

    /// Numbers the features seen at least `least` times.
    pub(crate) fn keep(&self, least: u32) -> KeyMap {
        let mut kept: Vec<u64> =
            self.counts.iter().filter(|&(_, &count)| count >= least).map(|(&key, _)| key).collect();
        kept.sort_unstable();
        number(kept)
    }
}

/// Numbers features in the order given.
pub(crate) fn number(keys: impl IntoIterator<Item = u64>) -> KeyMap {
    keys.into_iter().zip(0..).collect()
}

/// Weights of `N` outputs for each numbered feature.
pub(crate) struct Perceptron<const N: usize> {
    /// The features that are learnt.
    pub(crate) index: KeyMap,
    weights: Vec<[i32; N]>,
    totals: Vec<[i64; N]>,
    clock: i64,
}

impl<const N: usize> Perceptron<N> {
    /// Begins with all weights zero.
    pub(crate) fn new(index: KeyMap) -> Self {
        let size = index.len();
        Self { index, weights: vec![[0; N]; size], totals: vec![[0; N]; size], clock: 1 }
    }

    /// Gives the numbers of the known features among `keys`.
    pub(crate) fn known(&self, keys: &[u64], numbers: &mut Vec<u32>) {
        numbers.extend(keys.iter().filter_map(|key| self.index.get(key).copied()));
    }

    /// Adds the present weights of features to `scores`.
    pub(crate) fn add(&self, numbers: &[u32], scores: &mut [i32; N]) {
        for &number in numbers {
            for (score, weight) in scores.iter_mut().zip(&self.weights[number as usize]) {
                *score += weight;
            }
        }
    }

    /// Moves the weights of features for one output.
    pub(crate) fn update(&mut self, numbers: &[u32], output: usize, by: i32) {
        for &number in numbers {
            self.weights[number as usize][output] += by;
            self.totals[number as usize][output] += i64::from(by) * self.clock;
        }
    }

    /// Counts one example.
    pub(crate) fn tick(&mut self) {
        self.clock += 1;
    }

    /// Gives the averaged weights of every feature, in the order of the keys.
    pub(crate) fn averages(&self) -> Vec<(u64, [f64; N])> {
        let mut features: Vec<(u64, u32)> = self.index.iter().map(|(&key, &number)| (key, number)).collect();
        features.sort_unstable();
        let average = |number: usize, output: usize| {
            f64::from(self.weights[number][output]) - self.totals[number][output] as f64 / self.clock as f64
        };
        features
            .into_iter()
            .map(|(key, number)| (key, std::array::from_fn(|output| average(number as usize, output))))
            .collect()
    }
}

/// Averages runs that saw the examples in different orders: they agree on what matters, and their accidents cancel.
pub(crate) fn mean<const N: usize>(runs: &[Vec<(u64, [f64; N])>]) -> Vec<(u64, [f64; N])> {
    let Some(first) = runs.first() else { return Vec::new() };
    let average = |place: usize, output: usize| {
        runs.iter().filter_map(|run| run.get(place)).map(|(_, row)| row[output]).sum::<f64>() / runs.len() as f64
    };
    first
        .iter()
        .enumerate()
        .map(|(place, (key, _))| (*key, std::array::from_fn(|output| average(place, output))))
        .collect()
}

/// A small repeatable source of numbers (splitmix64), for the order of examples.
pub(crate) struct Dice(u64);

impl Dice {
    /// Begins at a fixed place.
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Gives a number below `limit`.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    /// Shuffles in place (Fisher and Yates).
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for place in (1..items.len()).rev() {
            items.swap(place, self.below(place + 1));
        }
    }
}
