//! What the hidden units say of the next move, and of the relation that an arc gets.

use crate::model::parser::network::{BIAS, NAMES, Part, UNIT, VECTORS};
use crate::model::parser::state::{Move, State};
use wide::{i16x8, i32x4};

/// A move with the relation that it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    pub(crate) step: Move,
    pub(crate) relation: u8,
    /// How far, in logarithms of odds times 2⁹, the best output lies above the next one: of the move or of the relation,
    /// whichever is the more doubtful.
    pub(crate) margin: i32,
}

/// Weights from so many parts of the hidden units to moves and relations.
#[derive(Debug)]
pub(crate) struct Outputs<const PARTS: usize> {
    rows: Vec<[Part; PARTS]>,
    biases: Vec<i32>,
    scale: u32,
}

impl<const PARTS: usize> Outputs<PARTS> {
    /// Takes signed bytes, biases of two bytes, and the power of two that the bytes are multiplied by.
    pub(super) fn new(rows: &[u8], biases: &[u8], scale: u8) -> Self {
        let scale = u32::from(scale);
        let eight = |eight: &[u8; 8]| i16x8::new(eight.map(|byte| i16::from(byte.cast_signed())));
        let eights: Vec<i16x8> = rows.as_chunks::<8>().0.iter().map(eight).collect();
        let bias = |&pair: &[u8; 2]| i32::from(i16::from_le_bytes(pair)) << (UNIT - BIAS + scale);
        Self {
            rows: eights.as_chunks::<VECTORS>().0.as_chunks::<PARTS>().0.to_vec(),
            biases: biases.as_chunks::<2>().0.iter().map(bias).collect(),
            scale,
        }
    }

    /// Chooses the best possible move; `nameable` gives the relations that an arc to a side may have.
    #[inline]
    pub(super) fn choose<'n>(
        &self,
        state: &State,
        hidden: &[Part; PARTS],
        nameable: impl Fn(usize) -> &'n [u8],
    ) -> Option<Choice> {
        let moves = Move::ALL.into_iter().filter(|&step| state.may(step));
        let (step, margin) = self.best(moves.map(|step| (step, step as usize)), hidden)?;
        let Some(side) = (step as usize).checked_sub(1) else { return Some(Choice { step, relation: 0, margin }) };
        let names = nameable(side).iter().map(|&name| (name, NAMES[side] + usize::from(name)));
        let (relation, doubt) = self.best(names, hidden).unwrap_or((0, i32::MAX));
        Some(Choice { step, relation, margin: margin.min(doubt) })
    }

    /// Finds the highest of some outputs, and how far it lies above the next one.
    #[inline]
    fn best<T: Copy>(&self, outputs: impl Iterator<Item = (T, usize)>, hidden: &[Part; PARTS]) -> Option<(T, i32)> {
        let (mut best, mut highest, mut second) = (None, i32::MIN, i32::MIN);
        for (what, output) in outputs {
            let score = self.score(output, hidden);
            if score > highest {
                (best, second, highest) = (Some(what), highest, score);
            } else if score > second {
                second = score;
            }
        }
        best.map(|best| (best, highest.saturating_sub(second) >> self.scale))
    }

    #[inline]
    fn score(&self, output: usize, hidden: &[Part; PARTS]) -> i32 {
        let pairs = self.rows[output].as_flattened().iter().zip(hidden.as_flattened());
        let sums = pairs.fold(i32x4::ZERO, |sums, (weights, units)| sums + weights.dot(*units));
        sums.reduce_add() + self.biases[output]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::parser::network::{FIRST, OUTPUTS};

    /// Outputs whose weights are those given for the first unit, and nothing for all others.
    fn outputs(weights: &[(usize, i8)], scale: u8) -> Outputs<1> {
        let mut rows = vec![0; OUTPUTS * FIRST];
        weights.iter().for_each(|&(output, weight)| rows[output * FIRST] = weight.cast_unsigned());
        Outputs::new(&rows, &[0; 2 * OUTPUTS], scale)
    }

    /// The first unit alone is awake, at one.
    fn awake() -> [Part; 1] {
        let mut hidden = [[i16x8::ZERO; VECTORS]];
        hidden[0][0] = i16x8::new([1 << UNIT, 0, 0, 0, 0, 0, 0, 0]);
        hidden
    }

    #[test]
    fn the_more_doubtful_of_move_and_relation_is_the_margin() {
        let mut state = State::new(3);
        state.go(Move::Shift, 0);
        let (shift, left) = (Move::Shift as usize, Move::Left as usize);
        let names = [NAMES[0] + 4, NAMES[0] + 7];
        for (weights, relation, margin) in [
            ([(shift, 1), (left, 5), (names[0], 9), (names[1], 2)], 4, 4),
            ([(shift, 1), (left, 9), (names[0], 2), (names[1], 5)], 7, 3),
        ] {
            for scale in [0, 3] {
                let choice = outputs(&weights, scale).choose(&state, &awake(), |_| &[4, 7]);
                let step = Move::Left;
                assert_eq!(choice, Some(Choice { step, relation, margin: (margin << UNIT) >> scale }));
            }
        }
    }

    #[test]
    fn the_only_possible_move_is_beyond_doubt() {
        let choice = outputs(&[(Move::Right as usize, 90)], 0).choose(&State::new(2), &awake(), |_| &[]);
        assert!(choice.is_some_and(|choice| choice.step == Move::Shift && choice.margin > 1 << 20), "{choice:?}");
    }
}
