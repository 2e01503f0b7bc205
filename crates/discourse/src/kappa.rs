//! The κ of Cohen and of Fleiss.

use crate::ratings::{Ratings, counts};

/// Computes the part of pairs of values that are equal, 0 to 1, among units that at least two coders spoke about.
#[must_use]
pub fn observed_agreement(ratings: &Ratings) -> Option<f64> {
    let units = ratings.pairable();
    let pairs = |number: f64| number * (number - 1.0);
    let all = units.iter().map(|unit| pairs(unit.len() as f64)).sum::<f64>();
    let equal = units.iter().map(|unit| counts(unit).into_iter().map(pairs).sum::<f64>()).sum::<f64>();
    (all > 0.0).then(|| equal / all)
}

/// Computes Cohen's κ of two coders, over the units that both spoke about; `None` where there are none or chance alone would
/// give full agreement.
///
/// J. Cohen, *A Coefficient of Agreement for Nominal Scales*, Educational and Psychological Measurement 20 (1960), formula
/// (1): κ = (p₀ − p꜀) / (1 − p꜀), p꜀ from each coder's own shares of the values.
#[must_use]
pub fn cohen_kappa(ratings: &Ratings) -> Option<f64> {
    let units = ratings.complete();
    if ratings.coders() != 2 || units.is_empty() {
        return None;
    }
    let n = units.len() as f64;
    let of_coder = |coder: usize| counts(units.iter().map(|unit| &unit[coder]));
    let by_chance = of_coder(0).iter().zip(of_coder(1)).map(|(left, right)| left / n * (right / n)).sum::<f64>();
    let equal = units.iter().filter(|unit| unit[0] == unit[1]).count() as f64 / n;
    corrected(equal, by_chance)
}

/// Computes Fleiss' κ of any number of coders, over the units that all spoke about.
///
/// J. L. Fleiss, *Measuring Nominal Scale Agreement Among Many Raters*, Psychological Bulletin 76 (1971), formulas (2)–(7):
/// κ = (P̄ − P̄ₑ) / (1 − P̄ₑ), P̄ₑ from the shares of the values over all coders.
#[must_use]
pub fn fleiss_kappa(ratings: &Ratings) -> Option<f64> {
    let units = ratings.complete();
    let coders = ratings.coders() as f64;
    if units.is_empty() {
        return None;
    }
    let all = units.len() as f64 * coders;
    let by_chance = counts(units.iter().flatten()).into_iter().map(|count| (count / all).powi(2)).sum::<f64>();
    let of_unit = |unit: &Vec<u32>| {
        let squares = counts(unit).into_iter().map(|count| count * count).sum::<f64>();
        (squares - coders) / (coders * (coders - 1.0))
    };
    let equal = units.iter().map(of_unit).sum::<f64>() / units.len() as f64;
    corrected(equal, by_chance)
}

fn corrected(equal: f64, by_chance: f64) -> Option<f64> {
    (by_chance < 1.0).then(|| (equal - by_chance) / (1.0 - by_chance))
}
