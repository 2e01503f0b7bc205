//! From a learnt network to the bytes of a model file: small whole numbers, scaled by powers of two.

use crate::network::Network;
use crate::network::sentence::Look;
use crate::network::weights::Weights;
use crate::train_parser::Vocabulary;
use ascribe_language::model::parser::network::{BIAS, BYTES, KINDS, OUTPUTS, WIDTH};
use ascribe_language::model::parser::view::{EXTRA_ROWS, PLACES};
use ascribe_language::model::write_table;

/// The largest weights written; fewer steps compress better.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Steps {
    /// Of features.
    pub(crate) features: f32,
    /// Of everything else.
    pub(crate) dense: f32,
}

/// The share of weights that may be cut at the top of the scale.
const CLIPPED: f64 = 0.0005;

/// Gives the table of features and the rest of the network; `nameable` are the relations that words may have, by side
/// and part of speech.
pub(crate) fn pack(
    network: &Network,
    vocabulary: &Vocabulary,
    nameable: &[[u64; KINDS]; 2],
    steps: Steps,
) -> Result<(Vec<u8>, Vec<u8>), String> {
    let mut features: Vec<(u64, u32)> = vocabulary.index.iter().map(|(&key, &number)| (key, number)).collect();
    features.sort_unstable();
    let all =
        |weights: &Weights, rows: usize| (0..rows).flat_map(|row| weights.row(row).to_vec()).collect::<Vec<f32>>();
    let values = all(&network.features, features.len());
    let worth = power(&values, steps.features);
    let rows: Vec<(u64, Vec<i8>)> =
        features.iter().map(|&(key, number)| (key, rounded(network.features.row(number as usize), worth))).collect();
    let table = write_table(WIDTH, &rows).map_err(|error| error.to_string())?;
    let [first, whole] = [Look::First, Look::Whole].map(|look| network.outputs(look));
    let dense = [
        all(&network.places, PLACES * WIDTH),
        all(&network.extras, EXTRA_ROWS),
        all(&first.rows, OUTPUTS),
        all(&whole.rows, OUTPUTS),
    ];
    let [places, extras, first_outputs, outputs] = [0, 1, 2, 3].map(|part| power(&dense[part], steps.dense));
    let extras = extras.min(9);
    let mut bytes = vec![worth, places, extras, first_outputs, outputs];
    bytes.extend(nameable.iter().flatten().flat_map(|bits| bits.to_le_bytes()));
    for (values, power) in dense.iter().zip([places, extras, first_outputs, outputs]) {
        bytes.extend(rounded(values, power).into_iter().map(i8::cast_unsigned));
    }
    for bias in first.biases.row(0).iter().chain(whole.biases.row(0)) {
        bytes.extend_from_slice(&((bias * (1 << BIAS) as f32).round() as i16).to_le_bytes());
    }
    debug_assert_eq!(bytes.len(), BYTES);
    Ok((table, bytes))
}

/// Finds the power of two by which values may be multiplied so that nearly all stay within `top`.
fn power(values: &[f32], top: f32) -> u8 {
    let mut sizes: Vec<f32> = values.iter().map(|value| value.abs()).collect();
    sizes.sort_by(f32::total_cmp);
    let place = ((1.0 - CLIPPED) * sizes.len() as f64) as usize;
    let largest = sizes.get(place).or(sizes.last()).copied().unwrap_or(1.0).max(1e-6);
    (0..12).take_while(|&power| largest * (1_u32 << power) as f32 <= top).last().unwrap_or(0)
}

fn rounded(values: &[f32], power: u8) -> Vec<i8> {
    let scale = (1_u32 << power) as f32;
    values.iter().map(|value| (value * scale).round().clamp(-127.0, 127.0) as i8).collect()
}
