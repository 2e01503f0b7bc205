//! Four sums of products, or eight sums, at a time: the two things that a network does.
//!
//! Compilers do not see by themselves that a wasm engine has an instruction for it, so that it is named there; elsewhere
//! a plain loop gives the same sums.

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
mod plain;
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod wasm;

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
pub(crate) use plain::{Octet, Quad, dot};
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
pub(crate) use wasm::{Octet, Quad, dot};

/// Eight small numbers that are multiplied together, neighbours adding up.
pub(crate) type Eight = [i16; 8];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_add_up() {
        let (first, second) = ([1, 2, 3, 4, 5, 6, 7, -8], [10, 1, 10, 1, 300, 300, i16::MAX, i16::MIN]);
        let quad = Quad::default().plus(&first, &second).plus(&[1; 8], &[2; 8]);
        assert_eq!(quad.sums(), [16, 38, 3304, 7 * 32_767 + 8 * 32_768 + 4]);
    }

    #[test]
    fn eight_sums_stop_at_their_ends() {
        let (row, more) = ([1, -2, 3, -4, 30_000, -30_000, 7, 8], [1, 1, 1, 1, 30_000, -30_000, -9, 0]);
        let sums = Octet::default().plus(&row).plus(&more);
        assert_eq!(sums.at_least_zero(), [2, 0, 4, 0, i16::MAX, 0, 0, 8]);
    }

    #[test]
    fn a_product_of_rows_is_the_sum_of_all() {
        let first: [i16; 24] = std::array::from_fn(|place| place as i16 - 9);
        let expected: i32 = first.iter().map(|&value| i32::from(value) * i32::from(value)).sum();
        assert_eq!(dot(&first, &first), expected);
    }
}
