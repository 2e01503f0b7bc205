//! From averaged weights to the small whole numbers that are shipped.

use ascribe_language::model::{Table, write_table};
use std::sync::Arc;

/// How much of a model is kept.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Budget {
    /// Rows at most; the weightiest stay.
    pub(crate) rows: usize,
    /// The largest weight written (at most 127); fewer steps compress better.
    pub(crate) steps: f64,
}

/// The largest share of weights that may be cut at the top of the scale.
const CLIPPED: f64 = 0.0005;

/// Chooses the rows worth keeping: those with the widest spread between their outputs.
pub(crate) fn weightiest<const N: usize>(rows: &[(u64, [f64; N])], keep: usize) -> Vec<u64> {
    let mut order: Vec<(f64, u64)> =
        rows.iter().map(|(key, row)| (spread(row), *key)).filter(|&(s, _)| s > 0.0).collect();
    order.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    order.truncate(keep);
    let mut keys: Vec<u64> = order.into_iter().map(|(_, key)| key).collect();
    keys.sort_unstable();
    keys
}

fn spread<const N: usize>(row: &[f64; N]) -> f64 {
    row.iter().map(|weight| weight * weight).sum::<f64>()
}

/// Gives the weights of one unit in the quantised table.
pub(crate) fn scale_of<const N: usize>(rows: &[(u64, [f64; N])], steps: f64) -> f64 {
    let mut sizes: Vec<f64> =
        rows.iter().flat_map(|(_, row)| row.iter().map(|weight| weight.abs())).filter(|&size| size > 0.0).collect();
    sizes.sort_by(f64::total_cmp);
    let top = sizes.get(((1.0 - CLIPPED) * sizes.len() as f64) as usize).or(sizes.last()).copied().unwrap_or(1.0);
    (top / steps).max(f64::MIN_POSITIVE)
}

/// Rounds the weights and lays out the table; rows that round to nothing are left out.
pub(crate) fn quantize<const N: usize>(rows: &[(u64, [f64; N])], budget: Budget) -> Result<(Vec<u8>, f64), String> {
    let kept = weightiest(rows, budget.rows);
    let kept: Vec<&(u64, [f64; N])> = rows.iter().filter(|(key, _)| kept.binary_search(key).is_ok()).collect();
    let scale = scale_of(rows, budget.steps);
    let round = |weight: f64| (weight / scale).round().clamp(-127.0, 127.0) as i8;
    let small: Vec<(u64, Vec<i8>)> = kept
        .into_iter()
        .map(|(key, row)| (*key, row.iter().map(|&weight| round(weight)).collect::<Vec<i8>>()))
        .filter(|(_, row)| row.iter().any(|&weight| weight != 0))
        .collect();
    Ok((write_table(N, &small).map_err(|error| error.to_string())?, scale))
}

/// Opens table bytes for use.
pub(crate) fn open(bytes: Vec<u8>) -> Result<Table, String> {
    let length = bytes.len();
    Table::from_bytes(Arc::new(bytes), 0..length).map_err(|error| error.to_string())
}
