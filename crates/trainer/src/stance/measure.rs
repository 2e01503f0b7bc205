//! How often the stance is right, class by class.

use ascribe_language::model::stance::STANCES;

/// Counts: rows are right answers, columns given ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally(pub(crate) [[usize; STANCES]; STANCES]);

impl Tally {
    /// Counts one answer.
    pub(crate) fn count(&mut self, right: usize, given: usize) {
        self.0[right][given] += 1;
    }

    /// Adds another tally.
    pub(crate) fn add(&mut self, other: &Self) {
        for (row, others) in self.0.iter_mut().zip(other.0) {
            for (cell, more) in row.iter_mut().zip(others) {
                *cell += more;
            }
        }
    }

    /// Gives F1 of one stance.
    pub(crate) fn f1(&self, stance: usize) -> f64 {
        let right = self.0[stance][stance] as f64;
        let meant: usize = self.0[stance].iter().sum();
        let given: usize = self.0.iter().map(|row| row[stance]).sum();
        if meant + given == 0 { 0.0 } else { 2.0 * right / (meant + given) as f64 }
    }

    /// Gives the mean F1 of support, oppose and neutral.
    pub(crate) fn macro_f1(&self) -> f64 {
        (0..3).map(|stance| self.f1(stance)).sum::<f64>() / 3.0
    }

    /// Gives the share of right answers.
    pub(crate) fn accuracy(&self) -> f64 {
        let all: usize = self.0.iter().flatten().sum();
        let right: usize = (0..STANCES).map(|at| self.0[at][at]).sum();
        right as f64 / (all as f64).max(1.0)
    }

    /// Gives what always answering the most frequent stance would get.
    pub(crate) fn majority(&self) -> Self {
        let meant: Vec<usize> = self.0.iter().map(|row| row.iter().sum()).collect();
        let most = (0..STANCES).max_by_key(|&at| (meant[at], STANCES - at)).unwrap_or(0);
        let mut tally = Self::default();
        for (right, count) in meant.into_iter().enumerate() {
            tally.0[right][most] = count;
        }
        tally
    }

    /// Counts all answers.
    pub(crate) fn count_all(&self) -> usize {
        self.0.iter().flatten().sum()
    }

    /// Gives the figures in one line.
    pub(crate) fn line(&self) -> String {
        let [support, oppose, neutral] = [0, 1, 2].map(|stance| self.f1(stance));
        format!(
            "macro-F1 {:.3} ({support:.3} / {oppose:.3} / {neutral:.3}), {:.3} right",
            self.macro_f1(),
            self.accuracy()
        )
    }

    /// Gives what was taken for what, most often first.
    pub(crate) fn confusions(&self) -> String {
        let mut cells: Vec<(usize, String)> = Vec::new();
        for (right, row) in self.0.iter().enumerate() {
            for (given, &count) in row.iter().enumerate().filter(|&(given, &count)| given != right && count > 0) {
                cells.push((count, format!("{} taken for {} {count}", NAMES[right], NAMES[given])));
            }
        }
        cells.sort_by_key(|cell| std::cmp::Reverse(cell.0));
        cells.into_iter().map(|(_, words)| words).collect::<Vec<_>>().join(", ")
    }
}

/// What the outputs are called.
const NAMES: [&str; STANCES] = ["support", "oppose", "neutral", "ambiguous"];
