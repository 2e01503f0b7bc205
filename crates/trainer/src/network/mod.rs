//! The parser's network while it is learnt.

pub(crate) mod known;
pub(crate) mod lesson;
pub(crate) mod pack;
pub(crate) mod panel;
pub(crate) mod sentence;
pub(crate) mod softmax;
pub(crate) mod weights;

use crate::perceptron::Dice;
use ascribe_language::model::parser::network::{FIRST, HIDDEN, OUTPUTS, WIDTH};
use ascribe_language::model::parser::view::{EXTRA_ROWS, NEAR, PLACES};
use sentence::Look;
use weights::{Clock, Weights};

/// The sizes of a network.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shape {
    /// Numbers that a word is worth.
    pub(crate) width: usize,
    /// Hidden units.
    pub(crate) hidden: usize,
    /// Places, from the first on, where a word is seen with all its features.
    pub(crate) near: usize,
}

impl Shape {
    /// The parser's.
    pub(crate) const PARSER: Self = Self { width: WIDTH, hidden: HIDDEN, near: NEAR };
    /// A teacher's.
    pub(crate) const TEACHER: Self = Self { width: 64, hidden: 256, near: PLACES };

    /// Gives the outputs that are taught: only the parser looks at the first units first.
    pub(crate) fn looks(self) -> &'static [Look] {
        if self.near == PLACES { &[Look::Whole] } else { &[Look::First, Look::Whole] }
    }
}

/// Worse than any score.
pub(crate) const NEVER: f32 = -1000.0;

/// From hidden units to moves and relations.
pub(crate) struct Outputs {
    /// One row an output.
    pub(crate) rows: Weights,
    /// What moves and relations score before anything was seen.
    pub(crate) biases: Weights,
}

impl Outputs {
    fn new(hidden: usize, dice: &mut Dice) -> Self {
        Self { rows: Weights::new(OUTPUTS, hidden, 0.1, dice), biases: Weights::new(1, OUTPUTS, 0.0, dice) }
    }
}

/// The parser's network while it is learnt.
pub(crate) struct Network {
    /// Its sizes.
    pub(crate) shape: Shape,
    /// What each feature of a word is worth.
    pub(crate) features: Weights,
    /// What a word's worth does at each place, [`WIDTH`] rows a place.
    pub(crate) places: Weights,
    /// What relations, distances and numbers do.
    pub(crate) extras: Weights,
    /// From the first hidden units to moves and relations.
    first: Outputs,
    /// From all hidden units to moves and relations.
    whole: Outputs,
    clock: Clock,
    remembered: usize,
}

impl Network {
    /// Begins anew with so many features.
    pub(crate) fn new(features: usize, shape: Shape, seed: u64) -> Self {
        let mut dice = Dice::new(29 + 1000 * seed);
        let Shape { width, hidden, .. } = shape;
        Self {
            shape,
            features: Weights::new(features, width, 0.1, &mut dice),
            places: Weights::new(PLACES * width, hidden, 0.1, &mut dice),
            extras: Weights::new(EXTRA_ROWS, hidden, 0.1, &mut dice),
            first: Outputs::new(FIRST.min(hidden), &mut dice),
            whole: Outputs::new(hidden, &mut dice),
            clock: Clock::new(),
            remembered: 0,
        }
    }

    /// Moves all weights against the slopes gathered.
    pub(crate) fn step(&mut self, rate: f32) {
        let fading = self.clock.tick();
        self.all().into_iter().for_each(|weights| weights.step(rate, fading));
    }

    /// Keeps the weights as they are for the mean that is taken in the end: it errs less than any of them.
    pub(crate) fn remember(&mut self) {
        self.remembered += 1;
        self.all().into_iter().for_each(Weights::remember);
    }

    /// Takes the mean of what was remembered.
    pub(crate) fn settle(&mut self) {
        let times = self.remembered.max(1);
        self.all().into_iter().for_each(|weights| weights.settle(times));
    }

    /// Gives the outputs of a look.
    pub(crate) fn outputs(&self, look: Look) -> &Outputs {
        match look {
            Look::First => &self.first,
            Look::Whole => &self.whole,
        }
    }

    /// Gives the outputs of a look, to be changed.
    pub(crate) fn outputs_mut(&mut self, look: Look) -> &mut Outputs {
        match look {
            Look::First => &mut self.first,
            Look::Whole => &mut self.whole,
        }
    }

    fn all(&mut self) -> [&mut Weights; 7] {
        let Self { features, places, extras, first, whole, .. } = self;
        [features, places, extras, &mut first.rows, &mut first.biases, &mut whole.rows, &mut whole.biases]
    }
}
