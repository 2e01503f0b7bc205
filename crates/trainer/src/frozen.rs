//! A learnt recogniser that reads before its weights are made small.

use crate::papers::Sentence;
use crate::perceptron::{KeyMap, Perceptron, number};
use ascribe_language::model::recognizer::{LABELS, Scores, Steps, best_labels, step_keys};

/// A model's averaged weights, for reading.
pub(crate) struct Frozen {
    index: KeyMap,
    rows: Vec<[f64; LABELS]>,
}

impl Frozen {
    /// Takes the averages of a model.
    pub(crate) fn new(model: &Perceptron<LABELS>) -> Self {
        let averages = model.averages();
        Self {
            index: number(averages.iter().map(|(key, _)| *key)),
            rows: averages.iter().map(|(_, row)| *row).collect(),
        }
    }

    /// Labels a sentence that stands alone.
    pub(crate) fn read(&self, sentence: &Sentence) -> Vec<u8> {
        // Thousandths keep the comparison in whole numbers.
        let round = |row: &[f64; LABELS]| row.map(|weight| (weight * 1000.0).round() as i32);
        let row = |key: u64| self.index.get(&key).map(|&number| round(&self.rows[number as usize]));
        let step = |from: usize| {
            let rows = step_keys(from, sentence.style).map(|key| row(key).unwrap_or([0; LABELS]));
            std::array::from_fn(|label| rows.iter().map(|row| row[label]).sum())
        };
        let steps: Steps = std::array::from_fn(step);
        let scores: Vec<Scores> = sentence
            .keys
            .iter()
            .map(|keys| {
                let mut scores = [0; LABELS];
                for row in keys.iter().filter_map(|&key| row(key)) {
                    scores.iter_mut().zip(row).for_each(|(score, weight)| *score += weight);
                }
                scores
            })
            .collect();
        let mut scores = scores;
        if let Some(first) = scores.first_mut() {
            first.iter_mut().zip(step(LABELS) as Scores).for_each(|(score, weight)| *score += weight);
        }
        best_labels(&scores, &steps, &[])
    }
}
