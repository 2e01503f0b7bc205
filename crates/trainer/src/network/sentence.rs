//! One sentence on its way through the network: forwards, move by move, and backwards when it is read.

use crate::network::Network;
use crate::network::softmax::softmax;
use crate::perceptron::Dice;
use ascribe_language::model::parser::network::{HIDDEN, OUTPUTS, WIDTH};
use ascribe_language::model::parser::token::FEATURES;
use ascribe_language::model::parser::view::{PLACES, View};

/// No such feature.
pub(crate) const UNKNOWN: u32 = u32::MAX;

/// One sentence on its way through the network.
#[derive(Default)]
pub(crate) struct Pass {
    /// The numbers of each word's features that count this time.
    features: Vec<[u32; FEATURES]>,
    worth: Vec<f32>,
    sums: Vec<f32>,
    slopes: Vec<f32>,
    is_summed: Vec<bool>,
    is_sloped: Vec<bool>,
}

/// What was seen before one move.
pub(crate) struct Sight {
    view: View,
    hidden: [f32; HIDDEN],
    /// 0 where a unit was at rest or left out, else what slopes are multiplied by.
    gates: [f32; HIDDEN],
    slopes: [f32; HIDDEN],
}

impl Pass {
    /// Begins a sentence with the features of its words, of its top and of no word.
    pub(crate) fn begin(&mut self, network: &Network, features: impl Iterator<Item = [u32; FEATURES]>) {
        self.features.clear();
        self.features.extend(features);
        let count = self.features.len();
        self.worth.clear();
        self.worth.resize(count * WIDTH, 0.0);
        for (own, worth) in self.features.iter().zip(self.worth.chunks_exact_mut(WIDTH)) {
            for &feature in own.iter().filter(|&&feature| feature != UNKNOWN) {
                add(worth, network.features.row(feature as usize));
            }
        }
        for (buffer, size) in [(&mut self.sums, count * PLACES * HIDDEN), (&mut self.slopes, count * PLACES * HIDDEN)] {
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
        let mut hidden = [0.0; HIDDEN];
        for (place, &word) in view.places.iter().enumerate() {
            add(&mut hidden, self.sum(network, word, place));
        }
        for &row in &view.extras {
            add(&mut hidden, network.extras.row(row));
        }
        let mut gates = [1.0; HIDDEN];
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
        Sight { view, hidden, gates, slopes: [0.0; HIDDEN] }
    }

    fn sum(&mut self, network: &Network, word: usize, place: usize) -> &[f32] {
        let number = word * PLACES + place;
        let range = number * HIDDEN..(number + 1) * HIDDEN;
        if !self.is_summed[number] {
            self.is_summed[number] = true;
            let sums = &mut self.sums[range.clone()];
            sums.fill(0.0);
            for (dimension, &worth) in self.worth[word * WIDTH..(word + 1) * WIDTH].iter().enumerate() {
                let row = network.places.row(place * WIDTH + dimension);
                for (sum, weight) in sums.iter_mut().zip(row) {
                    *sum += worth * weight;
                }
            }
        }
        &self.sums[range]
    }

    /// Takes a sight's slopes back to the words.
    pub(crate) fn learn(&mut self, network: &mut Network, sight: &mut Sight) {
        for (slope, gate) in sight.slopes.iter_mut().zip(&sight.gates) {
            *slope *= gate;
        }
        for &row in &sight.view.extras {
            add(network.extras.with_slopes(row).1, &sight.slopes);
        }
        for (place, &word) in sight.view.places.iter().enumerate() {
            let number = word * PLACES + place;
            let own = &mut self.slopes[number * HIDDEN..(number + 1) * HIDDEN];
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
        for (word, own) in self.features.iter().enumerate() {
            let mut back = [0.0; WIDTH];
            let worth = &self.worth[word * WIDTH..(word + 1) * WIDTH];
            for place in (0..PLACES).filter(|place| self.is_sloped[word * PLACES + place]) {
                let number = word * PLACES + place;
                let slopes = &self.slopes[number * HIDDEN..(number + 1) * HIDDEN];
                for dimension in 0..WIDTH {
                    let (row, row_slopes) = network.places.with_slopes(place * WIDTH + dimension);
                    back[dimension] += dot(row, slopes);
                    for (sum, slope) in row_slopes.iter_mut().zip(slopes) {
                        *sum += worth[dimension] * slope;
                    }
                }
            }
            for &feature in own.iter().filter(|&&feature| feature != UNKNOWN) {
                add(network.features.with_slopes(feature as usize).1, &back);
            }
        }
    }
}

impl Sight {
    /// Scores outputs `first..end`.
    pub(crate) fn scores<const N: usize>(&self, network: &Network, first: usize) -> [f32; N] {
        let biases = network.biases.row(0);
        std::array::from_fn(|output| dot(network.outputs.row(first + output), &self.hidden) + biases[first + output])
    }

    /// Teaches outputs from `first` on that `wanted` were the shares of probability.
    pub(crate) fn teach(&mut self, network: &mut Network, first: usize, scores: &mut [f32], wanted: &[f32]) {
        debug_assert!(first + scores.len() <= OUTPUTS);
        softmax(scores);
        for (output, (found, wanted)) in (first..).zip(scores.iter().zip(wanted)) {
            let slope = found - wanted;
            if slope == 0.0 {
                continue;
            }
            network.biases.with_slopes(0).1[output] += slope;
            let (row, row_slopes) = network.outputs.with_slopes(output);
            for unit in 0..HIDDEN {
                self.slopes[unit] += slope * row[unit];
                row_slopes[unit] += slope * self.hidden[unit];
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
fn dot(first: &[f32], second: &[f32]) -> f32 {
    let mut lanes = [0.0; 8];
    for (first, second) in first.chunks_exact(8).zip(second.chunks_exact(8)) {
        for lane in 0..8 {
            lanes[lane] += first[lane] * second[lane];
        }
    }
    lanes.iter().sum()
}
