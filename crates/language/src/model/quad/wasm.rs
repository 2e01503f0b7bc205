//! Four sums by one instruction of wasm's vector unit.

use super::Eight;
use core::arch::wasm32::{
    i16x8, i16x8_add_sat, i16x8_extract_lane as lane, i16x8_max, i16x8_splat, i32x4_add, i32x4_dot_i16x8,
    i32x4_extract_lane, i32x4_splat, v128,
};

/// Four sums of products of neighbours.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Quad(v128);

impl Default for Quad {
    #[inline]
    fn default() -> Self {
        Self(i32x4_splat(0))
    }
}

impl Quad {
    /// Adds the products of two times eight numbers, two of them to each sum.
    #[inline]
    pub(crate) fn plus(self, first: &Eight, second: &Eight) -> Self {
        Self(i32x4_add(self.0, i32x4_dot_i16x8(vector(first), vector(second))))
    }

    /// Gives the sums.
    #[inline]
    pub(crate) fn sums(self) -> [i32; 4] {
        [
            i32x4_extract_lane::<0>(self.0),
            i32x4_extract_lane::<1>(self.0),
            i32x4_extract_lane::<2>(self.0),
            i32x4_extract_lane::<3>(self.0),
        ]
    }
}

/// Eight sums that stop at the ends of their range.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Octet(v128);

impl Default for Octet {
    #[inline]
    fn default() -> Self {
        Self(i16x8_splat(0))
    }
}

impl Octet {
    /// Adds eight numbers.
    #[inline]
    pub(crate) fn plus(self, more: &Eight) -> Self {
        Self(i16x8_add_sat(self.0, vector(more)))
    }

    /// Gives the sums, nothing for those below it.
    #[inline]
    pub(crate) fn at_least_zero(self) -> Eight {
        let sums = i16x8_max(self.0, i16x8_splat(0));
        [
            lane::<0>(sums),
            lane::<1>(sums),
            lane::<2>(sums),
            lane::<3>(sums),
            lane::<4>(sums),
            lane::<5>(sums),
            lane::<6>(sums),
            lane::<7>(sums),
        ]
    }
}

/// Adds up the products of two rows whose length is a multiple of eight.
#[inline]
pub(crate) fn dot<const N: usize>(first: &[i16; N], second: &[i16; N]) -> i32 {
    let pairs = first.as_chunks().0.iter().zip(second.as_chunks().0);
    let quad = pairs.fold(Quad::default(), |quad, (first, second)| quad.plus(first, second));
    quad.sums().into_iter().sum()
}

/// Takes eight numbers into one vector; becomes a single load.
#[inline]
fn vector(&[a, b, c, d, e, f, g, h]: &Eight) -> v128 {
    i16x8(a, b, c, d, e, f, g, h)
}
