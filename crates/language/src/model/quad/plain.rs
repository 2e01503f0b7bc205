//! Four sums by a plain loop.

use super::Eight;

/// Four sums of products of neighbours.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Quad([i32; 4]);

impl Quad {
    /// Adds the products of two times eight numbers, two of them to each sum.
    #[inline]
    pub(crate) fn plus(self, first: &Eight, second: &Eight) -> Self {
        let product = |place: usize| i32::from(first[place]) * i32::from(second[place]);
        Self(std::array::from_fn(|sum| self.0[sum] + product(2 * sum) + product(2 * sum + 1)))
    }

    /// Gives the sums.
    #[inline]
    pub(crate) fn sums(self) -> [i32; 4] {
        self.0
    }
}

/// Eight sums that stop at the ends of their range.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Octet(Eight);

impl Octet {
    /// Adds eight numbers.
    #[inline]
    pub(crate) fn plus(self, more: &Eight) -> Self {
        Self(std::array::from_fn(|place| self.0[place].saturating_add(more[place])))
    }

    /// Gives the sums, nothing for those below it.
    #[inline]
    pub(crate) fn at_least_zero(self) -> Eight {
        self.0.map(|sum| sum.max(0))
    }
}

/// Adds up the products of two rows whose length is a multiple of eight.
#[inline]
pub(crate) fn dot<const N: usize>(first: &[i16; N], second: &[i16; N]) -> i32 {
    first.iter().zip(second).map(|(&one, &other)| i32::from(one) * i32::from(other)).sum()
}
