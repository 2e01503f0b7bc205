//! One sentence on its way through the network: forwards, move by move, and backwards when it is read.

use crate::network::softmax::softmax;
use crate::network::{Network, Shape};
use crate::perceptron::Dice;
use ascribe_language::model::parser::network::OUTPUTS;
use ascribe_language::model::parser::token::{FAR, FEATURES};
use ascribe_language::model::parser::view::{PLACES, View};

/// No such feature.
pub(crate) const UNKNOWN: u32 = u32::MAX;

/// The numbers of a word's features.
pub(crate) type Features = [u32; FEATURES];

/// One sentence on its way through the network.
#[derive(Default)]
pub(crate) struct Pass {
    /// The numbers of each word's features that count this time.
    features: Vec<Features>,
    /// What each word is worth, near and far.
    worth: Vec<f32>,
    sums: Vec<f32>,
    slopes: Vec<f32>,
    is_summed: Vec<bool>,
    is_sloped: Vec<bool>,
}

/// What was seen before one move.
pub(crate) struct Sight {
    view: View,
    hidden: Vec<f32>,
    /// 0 where a unit was at rest or left out, else what slopes are multiplied by.
    gates: Vec<f32>,
    slopes: Vec<f32>,
}

/// Gives the features that count at a distance: all of them near, some of them far.
pub(crate) fn seen(own: &Features, is_far: bool) -> impl Iterator<Item = usize> {
    let seen = if is_far { &own[FAR] } else { &own[..] };
    seen.iter().filter(|&&feature| feature != UNKNOWN).map(|&feature| feature as usize)
}

impl Pass {
    /// Begins a sentence with the features of its words, of its top and of no word.
    pub(crate) fn begin(&mut self, network: &Network, features: impl Iterator<Item = Features>) {
        let Shape { width, hidden, .. } = network.shape;
        self.features.clear();
        self.features.extend(features);
        let count = self.features.len();
        self.worth.clear();
        self.worth.resize(2 * count * width, 0.0);
        for (own, both) in self.features.iter().zip(self.worth.chunks_exact_mut(2 * width)) {
            for (is_far, worth) in [false, true].into_iter().zip(both.chunks_exact_mut(width)) {
                seen(own, is_far).for_each(|feature| add(worth, network.features.row(feature)));
            }
        }
        for (buffer, size) in [(&mut self.sums, count * PLACES * hidden), (&mut self.slopes, count * PLACES * hidden)] {
            if buffer.len() < size {
                buffer.resize(size, 0.0);
            }
        }
        for flags in [&mut self.is_summed, &mut self.is_sloped] {
            flags.clear();
            flags.resize(count * PLACES, false);
        }
    }

    /// Looks at the words of a view; some of the hidden units are left out where `dice` are given.
    pub(crate) fn see(&mut self, network: &Network, view: View, dice: Option<&mut Dice>) -> Sight {
        let size = network.shape.hidden;
        let mut hidden = vec![0.0; size];
        for (place, &word) in view.places.iter().enumerate() {
            add(&mut hidden, self.sum(network, word, place));
        }
        for &row in &view.extras {
            add(&mut hidden, network.extras.row(row));
        }
        let mut gates = vec![1.0; size];
        if let Some(dice) = dice {
            // One unit in four is left out.
            gates.chunks_mut(30).for_each(|gates| {
                let mut bits = dice.below(1 << 60);
                for gate in gates {
                    *gate = if bits & 3 == 0 { 0.0 } else { 4.0 / 3.0 };
                    bits >>= 2;
                }
            });
        }
        for (unit, gate) in hidden.iter_mut().zip(&mut gates) {
            *gate = if *unit > 0.0 { *gate } else { 0.0 };
            *unit *= *gate;
        }
        Sight { view, hidden, gates, slopes: vec![0.0; size] }
    }

    fn sum(&mut self, network: &Network, word: usize, place: usize) -> &[f32] {
        let Shape { width, hidden, near } = network.shape;
        let number = word * PLACES + place;
        let range = number * hidden..(number + 1) * hidden;
        if !self.is_summed[number] {
            self.is_summed[number] = true;
            let sums = &mut self.sums[range.clone()];
            sums.fill(0.0);
            let first = (2 * word + usize::from(place >= near)) * width;
            for (dimension, &worth) in self.worth[first..first + width].iter().enumerate() {
                let row = network.places.row(place * width + dimension);
                for (sum, weight) in sums.iter_mut().zip(row) {
                    *sum += worth * weight;
                }
            }
        }
        &self.sums[range]
    }

    /// Takes a sight's slopes back to the words.
    pub(crate) fn learn(&mut self, network: &mut Network, sight: &mut Sight) {
        let hidden = network.shape.hidden;
        for (slope, gate) in sight.slopes.iter_mut().zip(&sight.gates) {
            *slope *= gate;
        }
        for &row in &sight.view.extras {
            add(network.extras.with_slopes(row).1, &sight.slopes);
        }
        for (place, &word) in sight.view.places.iter().enumerate() {
            let number = word * PLACES + place;
            let own = &mut self.slopes[number * hidden..(number + 1) * hidden];
            if self.is_sloped[number] {
                add(own, &sight.slopes);
            } else {
                self.is_sloped[number] = true;
                own.copy_from_slice(&sight.slopes);
            }
        }
    }

    /// Takes all slopes back to the features when the sentence is read.
    pub(crate) fn end(&mut self, network: &mut Network) {
        let Shape { width, hidden, near } = network.shape;
        let mut back = vec![0.0; width];
        for (word, own) in self.features.iter().enumerate() {
            for (is_far, places) in [(false, 0..near), (true, near..PLACES)] {
                back.fill(0.0);
                let first = (2 * word + usize::from(is_far)) * width;
                let worth = &self.worth[first..first + width];
                for place in places.filter(|place| self.is_sloped[word * PLACES + place]) {
                    let number = word * PLACES + place;
                    let slopes = &self.slopes[number * hidden..(number + 1) * hidden];
                    for dimension in 0..width {
                        let (row, row_slopes) = network.places.with_slopes(place * width + dimension);
                        back[dimension] += dot(row, slopes);
                        for (sum, slope) in row_slopes.iter_mut().zip(slopes) {
                            *sum += worth[dimension] * slope;
                        }
                    }
                }
                seen(own, is_far).for_each(|feature| add(network.features.with_slopes(feature).1, &back));
            }
        }
    }
}

/// Which outputs are meant: all hidden units say them, or the first few alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Look {
    /// The first units alone.
    First,
    /// All units.
    Whole,
}

impl Sight {
    /// Scores outputs `first..first + N`.
    pub(crate) fn scores<const N: usize>(&self, network: &Network, look: Look, first: usize) -> [f32; N] {
        let outputs = network.outputs(look);
        let hidden = &self.hidden[..outputs.rows.width()];
        let biases = outputs.biases.row(0);
        std::array::from_fn(|output| dot(outputs.rows.row(first + output), hidden) + biases[first + output])
    }

    /// Teaches outputs from `first` on that `wanted` were the shares of probability.
    pub(crate) fn teach(
        &mut self,
        network: &mut Network,
        look: Look,
        first: usize,
        scores: &mut [f32],
        wanted: &[f32],
    ) {
        debug_assert!(first + scores.len() <= OUTPUTS);
        softmax(scores);
        let outputs = network.outputs_mut(look);
        for (output, (found, wanted)) in (first..).zip(scores.iter().zip(wanted)) {
            let slope = found - wanted;
            if slope == 0.0 {
                continue;
            }
            outputs.biases.with_slopes(0).1[output] += slope;
            let (row, row_slopes) = outputs.rows.with_slopes(output);
            for (unit, (weight, row_slope)) in row.iter().zip(row_slopes).enumerate() {
                self.slopes[unit] += slope * weight;
                *row_slope += slope * self.hidden[unit];
            }
        }
    }
}

fn add(sums: &mut [f32], more: &[f32]) {
    for (sum, more) in sums.iter_mut().zip(more) {
        *sum += more;
    }
}

/// Adds up products in eight lanes, so that the order is the same on every machine.
pub(crate) fn dot(first: &[f32], second: &[f32]) -> f32 {
    let mut lanes = [0.0; 8];
    for (first, second) in first.chunks_exact(8).zip(second.chunks_exact(8)) {
        for lane in 0..8 {
            lanes[lane] += first[lane] * second[lane];
        }
    }
    lanes.iter().sum()
}
