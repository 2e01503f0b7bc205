//! What the parser looks at before each move.

use crate::model::parser::state::{State, UNNAMED};

/// Number of words that are looked at.
pub const PLACES: usize = 16;
/// Number of those, from the first on, that are seen with all their features.
pub const NEAR: usize = 4;
/// Number of other things that are looked at.
pub const EXTRAS: usize = 13;
/// Number of values that those can take together.
pub const EXTRA_ROWS: usize = DEPTHS + 5;

/// Children whose relations are looked at.
const NAMED: usize = 7;
const REACH: usize = NAMED * (UNNAMED as usize + 1);
const REACH_BELOW: usize = REACH + 9;
const COUNTS: usize = REACH_BELOW + 9;
const COUNTS_BELOW: usize = COUNTS + 16;
const COUNTS_NEXT: usize = COUNTS_BELOW + 16;
const DEPTHS: usize = COUNTS_NEXT + 4;

/// Other things of which two are looked at as one: first rows and numbers of rows, and where a view has them.
const PAIRS: [[(usize, usize, usize); 2]; 3] = [
    [(REACH, 9, NAMED), (DEPTHS, 5, NAMED + 5)],
    [(REACH_BELOW, 9, NAMED + 1), (COUNTS_NEXT, 4, NAMED + 4)],
    [(COUNTS, 16, NAMED + 2), (COUNTS_BELOW, 16, NAMED + 3)],
];
/// Number of other things when pairs count as one.
pub(super) const JOINED: usize = NAMED + PAIRS.len();

/// What the parser looks at before a move.
#[derive(Clone, Copy, Debug)]
pub struct View {
    /// The words, as places of the [`State`].
    pub places: [usize; PLACES],
    /// Relations, distances and numbers of children: rows of one table.
    pub extras: [usize; EXTRAS],
}

impl View {
    /// Looks at a half-parsed sentence.
    #[must_use]
    pub fn new(state: &State) -> Self {
        let (s0, s1, s2) = (state.stacked(0), state.stacked(1), state.stacked(2));
        let absent = state.absent();
        let ahead = |step: usize| (state.next() + step).min(absent);
        let (b0, b1, b2) = (ahead(0), ahead(1), ahead(2));
        let (c0, c1, cb) = (state.children(s0), state.children(s1), state.children(b0));
        let before = |place: usize| if place < absent { place.checked_sub(1).unwrap_or(absent) } else { absent };
        let after = if s0 < absent { s0 + 1 } else { absent };
        let children = [c0.left[0], c0.left[1], c0.right[0], c1.left[0], c1.right[0], cb.left[0], cb.left[1]];
        let [d0, d1, d2, d3, d4, d5, d6] = children;
        let places = [s0, s1, b0, b1, s2, b2, d0, d1, d2, d3, d4, d5, d6, before(s0), after, before(b0)];
        let mut extras = [0; EXTRAS];
        for (slot, (number, &child)) in extras.iter_mut().zip(children.iter().enumerate()) {
            *slot = number * (UNNAMED as usize + 1) + usize::from(state.relations[child].min(UNNAMED));
        }
        extras[NAMED] = REACH + distance(s0, b0, absent);
        extras[NAMED + 1] = REACH_BELOW + distance(s1, s0, absent);
        extras[NAMED + 2] = COUNTS + few(c0.counts[0]) * 4 + few(c0.counts[1]);
        extras[NAMED + 3] = COUNTS_BELOW + few(c1.counts[0]) * 4 + few(c1.counts[1]);
        extras[NAMED + 4] = COUNTS_NEXT + few(cb.counts[0]);
        extras[NAMED + 5] = DEPTHS + state.height().min(4);
        Self { places, extras }
    }

    /// Gives the rows of [`together`] for the extras.
    #[inline]
    pub(super) fn joined(&self) -> [usize; JOINED] {
        let mut rows = [0; JOINED];
        rows[..NAMED].copy_from_slice(&self.extras[..NAMED]);
        let mut first = REACH;
        for (row, [one, other]) in rows[NAMED..].iter_mut().zip(PAIRS) {
            *row = first + (self.extras[one.2] - one.0) * other.1 + self.extras[other.2] - other.0;
            first += one.1 * other.1;
        }
        rows
    }
}

/// Adds up the rows of pairs beforehand: what is looked at before each move gets less by three.
pub(super) fn together<const N: usize>(rows: &[[i16; N]]) -> Vec<[i16; N]> {
    let sum = |one: usize, other: usize| std::array::from_fn(|unit| rows[one][unit].saturating_add(rows[other][unit]));
    let pairs = PAIRS.iter().flat_map(|&[one, other]| {
        (one.0..one.0 + one.1).flat_map(move |first| (other.0..other.0 + other.1).map(move |second| (first, second)))
    });
    rows[..REACH].iter().copied().chain(pairs.map(|(one, other)| sum(one, other))).collect()
}

fn few(count: u8) -> usize {
    usize::from(count.min(3))
}

/// Puts a distance into one of nine classes.
fn distance(from: usize, to: usize, absent: usize) -> usize {
    if from == absent || to == absent {
        return 8;
    }
    match to.abs_diff(from) {
        length @ 0..=4 => length,
        5..=7 => 5,
        8..=12 => 6,
        _ => 7,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::parser::state::Move;

    #[test]
    fn rows_together_add_up_to_the_rows_apart() {
        let rows: Vec<[i16; 1]> = (0..EXTRA_ROWS as i16).map(|row| [row * 7 % 31]).collect();
        let all = together(&rows);
        let mut state = State::new(6);
        for (step, relation) in
            [(Move::Shift, 0), (Move::Shift, 0), (Move::Left, 3), (Move::Shift, 0), (Move::Right, 9)]
        {
            let view = View::new(&state);
            let apart: i16 = view.extras.iter().map(|&row| rows[row][0]).sum();
            let joined: i16 = view.joined().iter().map(|&row| all[row][0]).sum();
            assert_eq!(joined, apart);
            state.go(step, relation);
        }
    }
}
