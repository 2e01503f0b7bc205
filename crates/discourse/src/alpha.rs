//! Krippendorff's α.

use crate::ratings::{Ratings, counts};

/// What a difference between two values weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Metric {
    /// Every difference is as large as any other.
    Nominal,
    /// Values are ranks: a difference is as large as the number of values given that lie between.
    Ordinal,
    /// Values are numbers with equal distances.
    Interval,
}

/// Computes Krippendorff's α, from 1 (agreement) over 0 (chance) to below; `None` where nothing can be compared, or where
/// all values are one and the same, so that nothing shows whether coders can tell things apart.
///
/// K. Krippendorff, *Computing Krippendorff's Alpha-Reliability* (2011), section D, with missing values:
/// α = 1 − (n − 1) · Σ o(c,k) δ²(c,k) / Σ n(c) n(k) δ²(c,k), where o is the coincidence of values within units and n their sum.
#[must_use]
pub fn alpha(ratings: &Ratings, metric: Metric) -> Option<f64> {
    let units = ratings.pairable();
    let totals = counts(units.iter().flatten());
    let n = totals.iter().sum::<f64>();
    let mut observed = 0.0;
    for unit in &units {
        let own = counts(unit);
        observed += differences(&own, &own, &totals, metric) / (unit.len() as f64 - 1.0);
    }
    let expected = differences(&totals, &totals, &totals, metric);
    (expected > 0.0).then(|| 1.0 - (n - 1.0) * observed / expected)
}

/// Sums the differences of all pairs of values, each as often as it occurs.
fn differences(left: &[f64], right: &[f64], totals: &[f64], metric: Metric) -> f64 {
    let mut sum = 0.0;
    for (c, of_c) in left.iter().enumerate().filter(|(_, count)| **count > 0.0) {
        for (k, of_k) in right.iter().enumerate().filter(|(_, count)| **count > 0.0) {
            sum += of_c * of_k * difference(c, k, totals, metric);
        }
    }
    sum
}

/// Gives the squared difference of two values.
fn difference(c: usize, k: usize, totals: &[f64], metric: Metric) -> f64 {
    if c == k {
        return 0.0;
    }
    match metric {
        Metric::Nominal => 1.0,
        Metric::Interval => (c.abs_diff(k) as f64).powi(2),
        Metric::Ordinal => {
            let (low, high) = (c.min(k), c.max(k));
            let between = totals[low..=high].iter().sum::<f64>();
            (between - f64::midpoint(totals[low], totals[high])).powi(2)
        }
    }
}
