//! The best legal labelling of a sentence (Viterbi 1967).
//!
//! On the way forth only the best score of each label is kept; where it came from is found again on the way back, for the
//! one label that was chosen. The labels of one kind of names lie side by side, so that four scores are added at a time.

use crate::model::recognizer::{KINDS, LABELS, OUTSIDE, Scores, Steps};
use wide::i32x4;

/// Scores no labelling may reach.
const NEVER: i32 = i32::MIN / 2;
/// Labels after which a name may begin or not: outside, last, unit.
const FINISHED: [usize; 1 + 2 * KINDS] = [0, 3, 4, 7, 8, 11, 12, 15, 16];
/// Of the labels of a kind those that stand inside or at the end of a longer name.
const INNER: i32x4 = i32x4::new([0, -1, -1, 0]);

/// Finds the best legal labelling. `allowed` holds, if not empty, the labels a word may take, one bit each.
#[must_use]
pub fn best_labels(scores: &[Scores], steps: &Steps, allowed: &[u32]) -> Vec<u8> {
    let mut labels = vec![OUTSIDE; scores.len()];
    Viterbi::default().label(scores, steps, allowed, &mut labels);
    labels
}

/// What is kept on the way forth, for one sentence after the other.
#[derive(Debug, Default)]
pub(crate) struct Viterbi {
    /// At each word the score of the best labelling so far that ends with each label.
    best: Vec<Scores>,
}

impl Viterbi {
    /// Writes the best legal labelling into `labels`.
    pub(crate) fn label(&mut self, scores: &[Scores], steps: &Steps, allowed: &[u32], labels: &mut [u8]) {
        self.best.clear();
        for (index, here) in scores.iter().enumerate() {
            let mut after = match self.best.last() {
                None => first(here),
                Some(before) => next(before, steps, here),
            };
            if let Some(&may) = allowed.get(index) {
                (0..LABELS).filter(|&to| may >> to & 1 == 0).for_each(|to| after[to] = NEVER);
            }
            self.best.push(after);
        }
        self.trace_back(steps, labels);
    }

    fn trace_back(&self, steps: &Steps, labels: &mut [u8]) {
        let Some((last, before)) = self.best.split_last() else { return };
        let mut label = FINISHED.into_iter().max_by_key(|&label| (last[label], LABELS - label)).unwrap_or(0);
        let befores = before.iter().rev().map(Some).chain([None]);
        for (slot, before) in labels.iter_mut().rev().zip(befores) {
            *slot = u8::try_from(label).unwrap_or(OUTSIDE);
            label = before.map_or(0, |before| came_from(before, steps, label));
        }
    }
}

/// Begins a labelling: no name is there to go on.
fn first(here: &Scores) -> Scores {
    std::array::from_fn(|label| if is_inner(label) { NEVER } else { here[label].max(NEVER) })
}

/// Goes on to the next word.
fn next(before: &Scores, steps: &Steps, here: &Scores) -> Scores {
    let mut outside = NEVER;
    let mut kinds = [i32x4::splat(NEVER); KINDS];
    for from in FINISHED {
        let (score, step) = (before[from], &steps[from]);
        outside = outside.max(score + step[0]);
        for (best, step) in kinds.iter_mut().zip(by_kind(step)) {
            *best = best.max(i32x4::splat(score) + step);
        }
    }
    let mut after = [(outside + here[0]).max(NEVER); LABELS];
    let (_, slots) = after.split_at_mut(1);
    let all = kinds.into_iter().zip(by_kind(here)).zip(slots.as_chunks_mut().0);
    for (kind, ((finished, here), slot)) in all.enumerate() {
        let step = |from: usize| i32x4::splat(before[from]) + by_kind(&steps[from])[kind];
        let inner = step(1 + 4 * kind).max(step(2 + 4 * kind));
        *slot = (INNER.select(inner, finished) + here).max(i32x4::splat(NEVER)).to_array();
    }
    after
}

/// Gives the scores of the labels of each kind.
#[inline]
fn by_kind(scores: &Scores) -> [i32x4; KINDS] {
    let parts = scores[1..].as_chunks().0;
    std::array::from_fn(|kind| i32x4::new(parts[kind]))
}

/// Finds the label from which a label was reached: of equal ones the first.
fn came_from(before: &Scores, steps: &Steps, to: usize) -> usize {
    let begin = 1 + to.saturating_sub(1) / 4 * 4;
    let inner = [begin, begin + 1];
    let possible: &[usize] = if is_inner(to) { &inner } else { &FINISHED };
    let (mut best, mut best_from) = (NEVER, 0);
    for &from in possible {
        let score = before[from] + steps[from][to];
        if score > best {
            (best, best_from) = (score, from);
        }
    }
    best_from
}

/// Tells whether a label stands inside or at the end of a longer name.
fn is_inner(label: usize) -> bool {
    label > 0 && matches!((label - 1) % 4, 1 | 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::recognizer::{Part, label, names};

    #[test]
    fn the_best_labelling_is_legal() {
        let mut scores = vec![[0; LABELS]; 4];
        scores[0][usize::from(label(0, Part::Inside))] = 90;
        scores[1][usize::from(label(0, Part::Begin))] = 20;
        scores[2][usize::from(label(1, Part::Last))] = 9;
        scores[2][usize::from(label(0, Part::Last))] = 5;
        scores[3][usize::from(label(0, Part::Begin))] = 90;
        let found = best_labels(&scores, &[[0; LABELS]; LABELS], &[]);
        assert_eq!(names(&found), [(1, 3, 0)], "{found:?}");
        assert!(best_labels(&[], &[[0; LABELS]; LABELS], &[]).is_empty());
    }

    /// Gives the score of a labelling; nothing for one that is not legal.
    fn worth(labels: &[usize], scores: &[Scores], steps: &Steps) -> Option<i32> {
        let kind = |label: usize| (label - 1) / 4;
        let opens = |label: usize| label > 0 && matches!((label - 1) % 4, 0 | 1);
        let may = |from: usize, to: usize| match (opens(from), is_inner(to)) {
            (true, true) => kind(from) == kind(to),
            (opens, inner) => !opens && !inner,
        };
        let whole = [&[0], labels, &[0]].concat();
        let legal = whole.windows(2).all(|pair| may(pair[0], pair[1]));
        let sum: i32 = labels.iter().zip(scores).map(|(&label, scores)| scores[label]).sum();
        legal.then(|| sum + labels.windows(2).map(|pair| steps[pair[0]][pair[1]]).sum::<i32>())
    }

    #[test]
    fn no_legal_labelling_of_three_words_is_better() {
        let mut state = 7_u32;
        let mut dice = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as i32 - 128
        };
        for _ in 0..20 {
            let steps: Steps = std::array::from_fn(|_| std::array::from_fn(|_| dice()));
            let scores: [Scores; 3] = std::array::from_fn(|_| std::array::from_fn(|_| dice()));
            let all = (0..LABELS.pow(3)).map(|code| [code % LABELS, code / LABELS % LABELS, code / LABELS / LABELS]);
            let best = all.filter_map(|labels| worth(&labels, &scores, &steps)).max();
            let found: Vec<usize> = best_labels(&scores, &steps, &[]).into_iter().map(usize::from).collect();
            assert_eq!(worth(&found, &scores, &steps), best, "{found:?}");
        }
    }
}
