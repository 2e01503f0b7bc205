//! The network that tells the parser what to do next, in whole numbers, as it lies in a model file.
//!
//! Layout of the section: the four scales as powers of two (u8 each: worth, places, extras, outputs); for each part of
//! speech the relations that its words may have (u64, a bit each), to heads after them, then for each to heads before
//! them; then signed bytes: places ([`PLACES`] × [`WIDTH`] rows of [`HIDDEN`]), extras ([`EXTRA_ROWS`] rows), outputs
//! ([`OUTPUTS`] rows); then one bias (i16) an output.

use crate::model::parser::view::{EXTRA_ROWS, EXTRAS, PLACES};
use crate::model::quad::{Eight, Quad, dot};
use crate::model::table::Lanes;
use crate::model::{ModelError, Table};
use crate::{Relation, Upos};
use std::sync::Arc;

/// Numbers that a word is worth.
pub const WIDTH: usize = 48;
/// Hidden units.
pub const HIDDEN: usize = 128;
/// Number of relations.
pub const RELATIONS: usize = Relation::ALL.len();
/// First output that names the relation of an arc to the left, and of one to the right.
pub const NAMES: [usize; 2] = [3, 3 + RELATIONS];
/// Outputs: moves, relations of arcs to the left, relations of arcs to the right.
pub const OUTPUTS: usize = 3 + 2 * RELATIONS;
/// One as a hidden unit has it, as a power of two.
pub const UNIT: u32 = 9;

/// One as a bias has it in the file, as a power of two.
pub const BIAS: u32 = 4;

/// What all hidden units sum up.
pub(crate) type Hidden = Lanes<HIDDEN>;

/// Parts of speech.
pub const KINDS: usize = Upos::ALL.len();

const SCALES: usize = 4;
const NAMEABLE: usize = 2 * KINDS * 8;
const ROWS: usize = PLACES * WIDTH + EXTRA_ROWS + OUTPUTS;
/// Bytes of the section.
pub const BYTES: usize = SCALES + NAMEABLE + ROWS * HIDDEN + 2 * OUTPUTS;

/// A network that is read only; cheap to clone.
#[derive(Clone, Debug)]
pub(crate) struct Network {
    features: Table,
    dense: Arc<Dense>,
}

/// Hidden units that are summed up together: as many as a processor keeps at hand.
const UNITS: usize = 32;
/// The weights of some hidden units: for each pair of numbers those of four units at a time, two beside each other.
type Block = [[Eight; UNITS / 4]; WIDTH / 2];

#[derive(Debug)]
struct Dense {
    /// What a product of worth and weight is divided by, as a power of two.
    shift: u32,
    /// For each place what the numbers that a word is worth do to the hidden units.
    places: Vec<[Block; HIDDEN / UNITS]>,
    extras: Vec<Hidden>,
    outputs: Vec<[i16; HIDDEN]>,
    biases: Vec<i32>,
    /// The relations that words of each part of speech may have, for each side.
    nameable: Vec<Vec<u8>>,
}

impl Network {
    /// Looks at the table of features and at the rest of a network.
    ///
    /// # Errors
    /// When they do not have the right sizes.
    pub(crate) fn new(features: Table, bytes: &[u8]) -> Result<Self, ModelError> {
        let (&[worth, places, extras, outputs], rest) = bytes.split_first_chunk().ok_or(ModelError::Truncated)?;
        let is_possible = (UNIT..=UNIT + 16).contains(&u32::from(worth + places)) && extras <= 9 && outputs <= 12;
        if bytes.len() != BYTES || features.width() != WIDTH || !is_possible {
            return Err(ModelError::Malformed);
        }
        let (nameable, rest) = rest.split_at(NAMEABLE);
        let (weights, biases) = rest.split_at(ROWS * HIDDEN);
        let (rows, _) = weights.as_chunks::<HIDDEN>();
        let rows: Vec<[i16; HIDDEN]> = rows.iter().map(|row| row.map(|byte| i16::from(byte.cast_signed()))).collect();
        let (place_rows, rest) = rows.split_at(PLACES * WIDTH);
        let (extra_rows, output_rows) = rest.split_at(EXTRA_ROWS);
        let scaled = |row: &[i16; HIDDEN]| Lanes(row.map(|weight| weight << (UNIT - u32::from(extras))));
        let bias = |&pair: &[u8; 2]| i32::from(i16::from_le_bytes(pair)) << (UNIT - BIAS + u32::from(outputs));
        let dense = Dense {
            shift: u32::from(worth + places) - UNIT,
            places: place_rows.as_chunks::<WIDTH>().0.iter().map(laid_out).collect(),
            extras: extra_rows.iter().map(scaled).collect(),
            outputs: output_rows.to_vec(),
            biases: biases.as_chunks::<2>().0.iter().map(bias).collect(),
            nameable: nameable.as_chunks::<8>().0.iter().map(|&bits| relations_of(u64::from_le_bytes(bits))).collect(),
        };
        Ok(Self { features, dense: Arc::new(dense) })
    }

    /// Adds up what features are worth.
    pub(crate) fn worth(&self, keys: &[u64]) -> Lanes<WIDTH> {
        let mut worth = Lanes::default();
        let rows = self.features.rows();
        keys.iter().for_each(|&key| rows.add_to::<WIDTH, WIDTH>(key, &mut worth));
        worth
    }

    /// Tells what a word does to the hidden units when it stands at a place of the view.
    pub(crate) fn place(&self, worth: &Lanes<WIDTH>, place: usize) -> Hidden {
        let pairs: [Eight; WIDTH / 2] =
            std::array::from_fn(|pair| std::array::from_fn(|place| worth.0[2 * pair + place % 2]));
        let mut hidden = Hidden::default();
        for (units, block) in hidden.0.as_chunks_mut::<UNITS>().0.iter_mut().zip(&self.dense.places[place]) {
            // Sums by name stay in registers where an array of them would not.
            let [mut a, mut b, mut c, mut d, mut e, mut f, mut g, mut h] = [Quad::default(); UNITS / 4];
            for (pair, [wa, wb, wc, wd, we, wf, wg, wh]) in pairs.iter().zip(block) {
                (a, b, c, d) = (a.plus(wa, pair), b.plus(wb, pair), c.plus(wc, pair), d.plus(wd, pair));
                (e, f, g, h) = (e.plus(we, pair), f.plus(wf, pair), g.plus(wg, pair), h.plus(wh, pair));
            }
            let sums = [a, b, c, d, e, f, g, h].into_iter().flat_map(Quad::sums);
            units.iter_mut().zip(sums).for_each(|(unit, sum)| *unit = narrow(sum >> self.dense.shift));
        }
        hidden
    }

    /// Gives what a relation, a distance or a number does.
    #[inline]
    pub(crate) fn extras(&self, rows: &[usize; EXTRAS]) -> [&Hidden; EXTRAS] {
        rows.map(|row| &self.dense.extras[row])
    }

    /// Scores an output.
    #[inline]
    pub(crate) fn score(&self, output: usize, hidden: &Hidden) -> i32 {
        dot(&self.dense.outputs[output], &hidden.0) + self.dense.biases[output]
    }

    /// Names the relation of an arc: side 0 to a head after the word, 1 to one before it; `tag` is the word's.
    pub(crate) fn relation(&self, side: usize, tag: usize, hidden: &Hidden) -> u8 {
        let Some(possible) = self.dense.nameable.get(side * KINDS + tag) else { return 0 };
        let first = NAMES[side.min(1)];
        let scored = possible.iter().map(|&name| (name, self.score(first + usize::from(name), hidden)));
        scored.reduce(|best, next| if next.1 > best.1 { next } else { best }).map_or(0, |(name, _)| name)
    }
}

/// Lays the weights of one place out in the order in which they are added up.
fn laid_out(rows: &[[i16; HIDDEN]; WIDTH]) -> [Block; HIDDEN / UNITS] {
    let weight = |pair: usize, unit: usize, place: usize| rows[2 * pair + place % 2][unit + place / 2];
    let four = |pair: usize, unit: usize| std::array::from_fn(|place| weight(pair, unit, place));
    let block = |first: usize| std::array::from_fn(|pair| std::array::from_fn(|quad| four(pair, first + 4 * quad)));
    std::array::from_fn(|number| block(number * UNITS))
}

/// Lists the relations whose bits are set.
fn relations_of(bits: u64) -> Vec<u8> {
    (0..RELATIONS).filter(|name| bits >> name & 1 == 1).filter_map(|name| u8::try_from(name).ok()).collect()
}

fn narrow(sum: i32) -> i16 {
    i16::try_from(sum.clamp(i32::from(i16::MIN), i32::from(i16::MAX))).unwrap_or_default()
}
