//! The parser's network while it is learnt.

pub(crate) mod known;
pub(crate) mod pack;
pub(crate) mod sentence;
pub(crate) mod softmax;
pub(crate) mod weights;

use crate::perceptron::Dice;
use ascribe_language::model::parser::network::{HIDDEN, OUTPUTS, WIDTH};
use ascribe_language::model::parser::view::{EXTRA_ROWS, PLACES};
use weights::{Clock, Weights};

/// The parser's network while it is learnt.
pub(crate) struct Network {
    /// What each feature of a word is worth.
    pub(crate) features: Weights,
    /// What a word's worth does at each place, [`WIDTH`] rows a place.
    pub(crate) places: Weights,
    /// What relations, distances and numbers do.
    pub(crate) extras: Weights,
    /// From what was seen to moves and relations.
    pub(crate) outputs: Weights,
    /// What moves and relations score before anything was seen.
    pub(crate) biases: Weights,
    clock: Clock,
    remembered: usize,
}

impl Network {
    /// Begins anew with so many features.
    pub(crate) fn new(features: usize, seed: u64) -> Self {
        let mut dice = Dice::new(29 + 1000 * seed);
        Self {
            features: Weights::new(features, WIDTH, 0.1, &mut dice),
            places: Weights::new(PLACES * WIDTH, HIDDEN, 0.1, &mut dice),
            extras: Weights::new(EXTRA_ROWS, HIDDEN, 0.1, &mut dice),
            outputs: Weights::new(OUTPUTS, HIDDEN, 0.1, &mut dice),
            biases: Weights::new(1, OUTPUTS, 0.0, &mut dice),
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

    fn all(&mut self) -> [&mut Weights; 5] {
        [&mut self.features, &mut self.places, &mut self.extras, &mut self.outputs, &mut self.biases]
    }
}
