//! Whether two coders mark the same words: precision, recall, F1.

use ascribe_text::Span;

/// When two statements count as the same words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlap {
    /// All parts begin and end at the same places.
    Exact,
    /// They share at least half of the shorter one.
    Half,
}

/// How many statements of two coders lie on the same words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scores {
    /// Statements of both.
    pub both: usize,
    /// Statements of the first coder.
    pub first: usize,
    /// Statements of the second coder.
    pub second: usize,
}

impl Scores {
    /// Adds the counts of another article.
    pub fn add(&mut self, other: Self) {
        self.both += other.both;
        self.first += other.first;
        self.second += other.second;
    }

    /// Computes F1, 0 to 1: the harmonic mean of the parts of both coders' statements that the other one has too.
    /// It is the same whoever is first. `None` where nobody marked anything.
    #[must_use]
    pub fn f1(self) -> Option<f64> {
        let all = self.first + self.second;
        (all > 0).then(|| 2.0 * self.both as f64 / all as f64)
    }

    /// Computes the part of the second coder's statements that the first one has: precision, where the first is right.
    #[must_use]
    pub fn precision(self) -> Option<f64> {
        (self.second > 0).then(|| self.both as f64 / self.second as f64)
    }

    /// Computes the part of the first coder's statements that the second one has: recall, where the first is right.
    #[must_use]
    pub fn recall(self) -> Option<f64> {
        (self.first > 0).then(|| self.both as f64 / self.first as f64)
    }
}

/// Counts the statements of two coders in one article that lie on the same words, each given by its parts.
///
/// Every statement is paired with at most one of the other coder.
#[must_use]
pub fn span_scores(first: &[&[Span]], second: &[&[Span]], overlap: Overlap) -> Scores {
    let both = crate::align::pairs(first, second, &|_, _| 0).into_iter().filter(|(one, other)| match overlap {
        Overlap::Exact => first[*one] == second[*other],
        Overlap::Half => true,
    });
    Scores { both: both.count(), first: first.len(), second: second.len() }
}
