//! Teachers of a network: what several larger ones think together (knowledge distillation, Hinton, Vinyals & Dean 2015;
//! for parsers that go from move to move, with the learner's own mistakes, Liu et al. 2018).

use crate::network::sentence::{Features, Look, dot, seen};
use crate::network::softmax::softmax;
use crate::network::{NEVER, Network, Shape};
use ascribe_language::model::parser::network::{NAMES, RELATIONS};
use ascribe_language::model::parser::view::{PLACES, View};
use std::collections::HashMap;

/// Words that a teacher remembers at most (about 0.3 GB); then all are forgotten.
const MOST_WORDS: usize = 20_000;

/// Networks that are asked together.
pub(crate) struct Panel<'t> {
    teachers: Vec<Teacher<'t>>,
}

/// What they think: the mean of their probabilities.
pub(crate) struct Verdict {
    /// Of the moves.
    pub(crate) moves: [f32; 3],
    /// Of the relations of an arc to the left, and of one to the right, where the arc is possible.
    pub(crate) names: [[f32; RELATIONS]; 2],
}

/// One network and what words do in it, which stays the same as long as it learns nothing.
struct Teacher<'t> {
    network: &'t Network,
    numbers: HashMap<Features, usize>,
    /// The sums of a word at all places, one word after the other.
    sums: Vec<f32>,
    /// The words of this sentence by number.
    words: Vec<usize>,
}

impl<'t> Panel<'t> {
    /// Calls the teachers together.
    pub(crate) fn new(teachers: &'t [Network]) -> Self {
        let teacher = |network| Teacher { network, numbers: HashMap::new(), sums: Vec::new(), words: Vec::new() };
        Self { teachers: teachers.iter().map(teacher).collect() }
    }

    /// Begins a sentence with the features of its words.
    pub(crate) fn begin(&mut self, features: &[Features]) {
        self.teachers.iter_mut().for_each(|teacher| teacher.begin(features));
    }

    /// Asks for a verdict; `None` where there are no teachers.
    pub(crate) fn judge(&self, view: &View, possible: &[bool; 3]) -> Option<Verdict> {
        if self.teachers.is_empty() {
            return None;
        }
        let mut verdict = Verdict { moves: [0.0; 3], names: [[0.0; RELATIONS]; 2] };
        let share = 1.0 / self.teachers.len() as f32;
        for teacher in &self.teachers {
            let hidden = teacher.hidden(view);
            let mut moves: [f32; 3] = teacher.scores(0, &hidden);
            (0..3).filter(|&step| !possible[step]).for_each(|step| moves[step] = NEVER);
            add_shares(&mut verdict.moves, &mut moves, share);
            for (side, names) in verdict.names.iter_mut().enumerate().filter(|&(side, _)| possible[side + 1]) {
                add_shares(names, &mut teacher.scores::<RELATIONS>(NAMES[side], &hidden), share);
            }
        }
        Some(verdict)
    }
}

impl Teacher<'_> {
    fn begin(&mut self, features: &[Features]) {
        if self.numbers.len() > MOST_WORDS {
            self.numbers.clear();
            self.sums.clear();
        }
        self.words.clear();
        for own in features {
            let next = self.numbers.len();
            let number = *self.numbers.entry(*own).or_insert(next);
            if number == next {
                add_word(self.network, own, &mut self.sums);
            }
            self.words.push(number);
        }
    }

    fn hidden(&self, view: &View) -> Vec<f32> {
        let size = self.network.shape.hidden;
        let mut hidden = vec![0.0; size];
        let mut add = |row: &[f32]| hidden.iter_mut().zip(row).for_each(|(unit, more)| *unit += more);
        for (place, &word) in view.places.iter().enumerate() {
            let first = (self.words[word] * PLACES + place) * size;
            add(&self.sums[first..first + size]);
        }
        view.extras.iter().for_each(|&row| add(self.network.extras.row(row)));
        hidden.iter_mut().for_each(|unit| *unit = unit.max(0.0));
        hidden
    }

    fn scores<const N: usize>(&self, first: usize, hidden: &[f32]) -> [f32; N] {
        let outputs = self.network.outputs(Look::Whole);
        let biases = outputs.biases.row(0);
        std::array::from_fn(|output| dot(outputs.rows.row(first + output), hidden) + biases[first + output])
    }
}

/// Adds up what a word does at all places.
fn add_word(network: &Network, own: &Features, sums: &mut Vec<f32>) {
    let Shape { width, hidden, near } = network.shape;
    let worth = [false, true].map(|is_far| {
        let mut worth = vec![0.0; width];
        seen(own, is_far).for_each(|feature| {
            worth.iter_mut().zip(network.features.row(feature)).for_each(|(sum, more)| *sum += more);
        });
        worth
    });
    for place in 0..PLACES {
        let first = sums.len();
        sums.resize(first + hidden, 0.0);
        for (dimension, &worth) in worth[usize::from(place >= near)].iter().enumerate() {
            let row = network.places.row(place * width + dimension);
            sums[first..].iter_mut().zip(row).for_each(|(sum, weight)| *sum += worth * weight);
        }
    }
}

fn add_shares(sums: &mut [f32], scores: &mut [f32], share: f32) {
    softmax(scores);
    sums.iter_mut().zip(scores).for_each(|(sum, found)| *sum += share * *found);
}
