//! The scores of all tags of a word, or of all its labels, added up eight at a time.

use crate::model::table::Row;
use wide::{bytemuck, i16x8, u8x16, u16x8};

/// Scores: one for each tag, or for each label of names.
pub(crate) const SCORES: usize = 17;

/// Seventeen sums of weights. Sums of a hundred weights of eight bits cannot overflow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sums {
    first: i16x8,
    second: i16x8,
    /// The last score; seven places are empty.
    last: i16x8,
}

impl Sums {
    /// Adds all of another one.
    #[inline]
    pub(crate) fn add(&mut self, other: &Self) {
        self.first += other.first;
        self.second += other.second;
        self.last += other.last;
    }

    /// Adds the weights of a row of a table.
    #[inline]
    pub(crate) fn add_row(&mut self, rows: &Row<'_>, place: usize) {
        let Some(row) = rows.row(place).and_then(|row| row.first_chunk::<SCORES>()) else { return };
        let (Some(&most), [.., last]) = (row.first_chunk(), *row) else { return };
        let bytes = u8x16::new(most);
        self.first += signed(u8x16::unpack_low(u8x16::ZERO, bytes));
        self.second += signed(u8x16::unpack_high(u8x16::ZERO, bytes));
        self.last += i16x8::new([i16::from(last.cast_signed()), 0, 0, 0, 0, 0, 0, 0]);
    }

    /// Gives all scores.
    #[inline]
    pub(crate) fn all(&self) -> [i16; SCORES] {
        let (first, second, last) = (self.first.as_array(), self.second.as_array(), self.last.as_array());
        std::array::from_fn(|place| match place / 8 {
            0 => first[place % 8],
            1 => second[place % 8],
            _ => last[place % 8],
        })
    }

    /// Gives one score.
    #[inline]
    pub(crate) fn at(&self, place: usize) -> i16 {
        let lanes = match place / 8 {
            0 => &self.first,
            1 => &self.second,
            _ => &self.last,
        };
        lanes.as_array()[place % 8]
    }

    /// Gives the place of the highest score (of equal ones the first), and how far the next one is below it.
    #[inline]
    pub(crate) fn best(&self) -> (u8, i16) {
        let all = [self.first, self.second, EMPTY.select(i16x8::splat(i16::MIN), self.last)];
        let highest = highest(all);
        let is_highest = all.map(|lanes| lanes.simd_eq(i16x8::splat(highest)));
        let [first, second, last] = is_highest.map(|lanes| lanes.to_bitmask());
        let places = first | second << 8 | last << 16;
        let place = u8::try_from(places.trailing_zeros()).unwrap_or_default();
        if places.count_ones() > 1 {
            return (place, 0);
        }
        let others = std::array::from_fn(|part| is_highest[part].select(i16x8::splat(i16::MIN), all[part]));
        (place, highest.saturating_sub(self::highest(others)))
    }

    /// Tells how far the first score is above the highest of the others; below zero if it is not.
    #[inline]
    pub(crate) fn lead_of_first(&self) -> i16 {
        let lowest = i16x8::splat(i16::MIN);
        let others = [FIRST.select(lowest, self.first), self.second, EMPTY.select(lowest, self.last)];
        self.at(0).saturating_sub(highest(others))
    }
}

/// The first place.
const FIRST: i16x8 = i16x8::new([-1, 0, 0, 0, 0, 0, 0, 0]);
/// The places after the last score.
const EMPTY: i16x8 = i16x8::new([0, -1, -1, -1, -1, -1, -1, -1]);

/// Takes bytes that stand in the upper halves of lanes for signed numbers.
#[inline]
fn signed(halves: u8x16) -> i16x8 {
    bytemuck::cast::<u8x16, i16x8>(halves) >> 8_u32
}

#[inline]
fn highest([first, second, last]: [i16x8; 3]) -> i16 {
    let eight = first.max(second).max(last);
    let four = eight.max(eight.shuffle(u16x8::new([4, 5, 6, 7, 0, 1, 2, 3])));
    let two = four.max(four.shuffle(u16x8::new([2, 3, 0, 1, 6, 7, 4, 5])));
    two.as_array()[0].max(two.as_array()[1])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sums(scores: [i16; SCORES]) -> Sums {
        let eight = |from: usize| i16x8::new(std::array::from_fn(|lane| scores.get(from + lane).copied().unwrap_or(0)));
        Sums { first: eight(0), second: eight(8), last: eight(16) }
    }

    #[test]
    fn the_best_score_is_found_wherever_it_stands() {
        for place in 0..SCORES {
            let mut scores = [-30; SCORES];
            scores[place] = -7;
            assert_eq!(sums(scores).best(), (place as u8, 23));
            assert_eq!(sums(scores).at(place), -7);
            assert_eq!(sums(scores).lead_of_first(), if place == 0 { 23 } else { -23 });
        }
    }

    #[test]
    fn of_equal_scores_the_first_is_best() {
        let mut scores = [3; SCORES];
        (scores[5], scores[16]) = (9, 9);
        assert_eq!(sums(scores).best(), (5, 0));
        assert_eq!(sums([i16::MIN; SCORES]).best(), (0, 0));
    }
}
