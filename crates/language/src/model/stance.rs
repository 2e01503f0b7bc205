//! Weights for telling where a speaker stands, and words of praise and blame.
//!
//! What the features are is the business of the crate that asks; here are only tables.

use crate::model::{ModelError, Table, hash};

/// Outputs of the table of weights: support, oppose, neutral, ambiguous.
pub const STANCES: usize = 4;
/// The template under which words of praise and blame are stored.
const POLARITY: u8 = 1;

/// The tables of a stance model.
#[derive(Clone, Debug)]
pub struct StanceModel {
    polarities: Table,
    weights: Table,
    /// What one unit of a weight is worth, in thousandths of a natural logarithm.
    unit: f32,
}

impl StanceModel {
    /// Takes the tables of a model file.
    ///
    /// # Errors
    /// When the tables have other widths than a stance model's.
    pub fn new(polarities: Table, weights: Table, unit: &[u8]) -> Result<Self, ModelError> {
        let thousandths = unit.first_chunk().map(|&four| u32::from_le_bytes(four)).ok_or(ModelError::Malformed)?;
        if polarities.width() != 1 || weights.width() != STANCES || thousandths == 0 || thousandths > 1_000_000 {
            return Err(ModelError::Malformed);
        }
        #[expect(clippy::cast_precision_loss, reason = "at most a million")]
        let unit = thousandths as f32 / 1000.0 / 1000.0;
        Ok(Self { polarities, weights, unit })
    }

    /// Gives 1 for a word (lower case) of praise, -1 for one of blame, 0 for any other.
    #[must_use]
    pub fn polarity(&self, lower: &str) -> i8 {
        let row = self.polarities.rows().get(polarity_key(lower));
        row.and_then(|row| row.first()).map_or(0, |byte| byte.cast_signed().signum())
    }

    /// Adds up the weights of features: how much speaks for each of the four stances, in natural logarithms of odds.
    #[must_use]
    pub fn scores(&self, keys: impl IntoIterator<Item = u64>) -> [f32; STANCES] {
        let rows = self.weights.rows();
        let mut sums = [0_i32; STANCES];
        for key in keys {
            rows.add(key, &mut sums);
        }
        #[expect(clippy::cast_precision_loss, reason = "sums of bytes are small")]
        sums.map(|sum| sum as f32 * self.unit)
    }
}

/// Gives the key of a word in the table of praise and blame.
#[must_use]
pub fn polarity_key(lower: &str) -> u64 {
    hash::key(POLARITY, hash::word(lower), 0)
}
