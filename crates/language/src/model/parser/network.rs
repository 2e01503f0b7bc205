//! The network that tells the parser what to do next, in whole numbers, as it lies in a model file.
//!
//! What the first [`FIRST`] hidden units say is looked at first; the others are asked where those leave a doubt.
//!
//! Layout of the section: the five scales as powers of two (u8 each: worth, places, extras, first outputs, outputs); for
//! each part of speech the relations that its words may have (u64, a bit each), to heads after them, then for each to
//! heads before them; then signed bytes: places ([`PLACES`] × [`WIDTH`] rows of [`HIDDEN`]), extras ([`EXTRA_ROWS`] rows),
//! first outputs ([`OUTPUTS`] rows of [`FIRST`]), outputs ([`OUTPUTS`] rows of [`HIDDEN`]); then one bias (i16) a first
//! output and an output.

use crate::model::parser::outputs::Outputs;
use crate::model::parser::view::{self, EXTRA_ROWS, PLACES};
use crate::model::table::Lanes;
use crate::model::{ModelError, Table};
use crate::{Relation, Upos};
use std::sync::Arc;
use wide::{bytemuck, i16x8, i16x16, i32x8};

/// Numbers that a word is worth.
pub const WIDTH: usize = 48;
/// Hidden units.
pub const HIDDEN: usize = 128;
/// Hidden units that are looked at first.
pub const FIRST: usize = 32;
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

/// Vectors that hold the sums of the units that are looked at first, and of as many others.
pub(crate) const VECTORS: usize = FIRST / 8;
/// What so many hidden units sum up: as many as a processor keeps at hand.
pub(crate) type Part = [i16x8; VECTORS];
/// Parts that all hidden units make.
pub(crate) const PARTS: usize = HIDDEN / FIRST;
/// Parts that are looked at in the end.
pub(crate) const REST: usize = PARTS - 1;
/// What all hidden units sum up.
pub(crate) type Hidden = [Part; PARTS];

/// Parts of speech.
pub const KINDS: usize = Upos::ALL.len();

const SCALES: usize = 5;
const NAMEABLE: usize = 2 * KINDS * 8;
const ROWS: usize = PLACES * WIDTH + EXTRA_ROWS;
/// Bytes of the section.
pub const BYTES: usize = SCALES + NAMEABLE + ROWS * HIDDEN + OUTPUTS * (FIRST + HIDDEN) + 2 * 2 * OUTPUTS;

/// A network that is read only; cheap to clone.
#[derive(Clone, Debug)]
pub(crate) struct Network {
    features: Table,
    dense: Arc<Dense>,
}

/// The weights of a part of the hidden units: for each pair of numbers those of eight units at a time, two beside each
/// other.
type Block = [[i16x16; VECTORS]; WIDTH / 2];

#[derive(Debug)]
struct Dense {
    /// What a product of worth and weight is divided by, as a power of two.
    shift: u32,
    /// For each place what the numbers that a word is worth do to the hidden units.
    places: Vec<[Block; PARTS]>,
    /// What relations, distances and numbers do, by row of the view.
    extras: Vec<(Part, [Part; REST])>,
    first: Outputs<1>,
    whole: Outputs<PARTS>,
    /// The relations that words of each part of speech may have, for each side.
    nameable: Vec<Vec<u8>>,
}

impl Network {
    /// Looks at the table of features and at the rest of a network.
    ///
    /// # Errors
    /// When they do not have the right sizes.
    pub(crate) fn new(features: Table, bytes: &[u8]) -> Result<Self, ModelError> {
        let (&[worth, places, extras, first, whole], rest) = bytes.split_first_chunk().ok_or(ModelError::Truncated)?;
        let is_possible = (UNIT..=UNIT + 16).contains(&u32::from(worth + places)) && extras <= 9;
        if bytes.len() != BYTES || features.width() != WIDTH || !is_possible || first.max(whole) > 12 {
            return Err(ModelError::Malformed);
        }
        let (nameable, rest) = rest.split_at(NAMEABLE);
        let (rows, rest) = rest.split_at(ROWS * HIDDEN);
        let (first_rows, rest) = rest.split_at(OUTPUTS * FIRST);
        let (whole_rows, biases) = rest.split_at(OUTPUTS * HIDDEN);
        let (first_biases, whole_biases) = biases.split_at(2 * OUTPUTS);
        let (rows, _) = rows.as_chunks::<HIDDEN>();
        let rows: Vec<[i16; HIDDEN]> = rows.iter().map(|row| row.map(|byte| i16::from(byte.cast_signed()))).collect();
        let (place_rows, extra_rows) = rows.split_at(PLACES * WIDTH);
        let scaled = |row: &[i16; HIDDEN]| row.map(|weight| weight << (UNIT - u32::from(extras)));
        let extra_rows: Vec<[i16; HIDDEN]> = extra_rows.iter().map(scaled).collect();
        let dense = Dense {
            shift: u32::from(worth + places) - UNIT,
            places: place_rows.as_chunks::<WIDTH>().0.iter().map(laid_out).collect(),
            extras: view::together(&extra_rows).iter().map(vectors).map(|[first, rest @ ..]| (first, rest)).collect(),
            first: Outputs::new(first_rows, first_biases, first),
            whole: Outputs::new(whole_rows, whole_biases, whole),
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

    /// Tells what a word does to the hidden units when it stands at the places of the view from `first` on.
    pub(crate) fn places<const N: usize>(&self, worth: &Lanes<WIDTH>, first: usize) -> [Hidden; N] {
        let pairs: [i32; WIDTH / 2] = bytemuck::cast(worth.0);
        let pairs = pairs.map(|pair| bytemuck::cast(i32x8::splat(pair)));
        std::array::from_fn(|place| self.dense.places[first + place].each_ref().map(|block| self.part(&pairs, block)))
    }

    /// Multiplies what a word is worth by the weights of some hidden units.
    fn part(&self, pairs: &[i16x16; WIDTH / 2], block: &Block) -> Part {
        // Sums by name stay in registers where an array of them would not.
        let [mut first, mut second, mut third, mut fourth] = [i32x8::ZERO; VECTORS];
        for (pair, [one, two, three, four]) in pairs.iter().zip(block) {
            (first, second) = (first + one.dot(*pair), second + two.dot(*pair));
            (third, fourth) = (third + three.dot(*pair), fourth + four.dot(*pair));
        }
        [first, second, third, fourth].map(|sum| i16x8::from_i32x8_saturate(sum >> self.dense.shift))
    }

    /// Gives what a row of the view's extras does to the first units and to the others.
    #[inline]
    pub(crate) fn extra(&self, row: usize) -> (&Part, &[Part; REST]) {
        let (first, rest) = &self.dense.extras[row];
        (first, rest)
    }

    /// Gives the outputs that look at the first hidden units only.
    #[inline]
    pub(crate) fn first(&self) -> &Outputs<1> {
        &self.dense.first
    }

    /// Gives the outputs that look at all hidden units.
    #[inline]
    pub(crate) fn whole(&self) -> &Outputs<PARTS> {
        &self.dense.whole
    }

    /// Gives the relations that a word of a part of speech may have: side 0 to a head after it, 1 to one before it.
    #[inline]
    pub(crate) fn nameable(&self, side: usize, tag: usize) -> &[u8] {
        self.dense.nameable.get(side * KINDS + tag).map_or(&[], Vec::as_slice)
    }
}

/// Lays the weights of one place out in the order in which they are added up.
fn laid_out(rows: &[[i16; HIDDEN]; WIDTH]) -> [Block; PARTS] {
    let weight = |pair: usize, unit: usize, place: usize| rows[2 * pair + place % 2][unit + place / 2];
    let eight = |pair: usize, unit: usize| i16x16::new(std::array::from_fn(|place| weight(pair, unit, place)));
    let block = |first: usize| std::array::from_fn(|pair| std::array::from_fn(|part| eight(pair, first + 8 * part)));
    std::array::from_fn(|part| block(part * FIRST))
}

/// Takes a row of numbers into vectors.
fn vectors(row: &[i16; HIDDEN]) -> Hidden {
    let (parts, _) = row.as_chunks::<FIRST>();
    std::array::from_fn(|part| {
        std::array::from_fn(|vector| i16x8::new(std::array::from_fn(|lane| parts[part][8 * vector + lane])))
    })
}

/// Lists the relations whose bits are set.
fn relations_of(bits: u64) -> Vec<u8> {
    (0..RELATIONS).filter(|name| bits >> name & 1 == 1).filter_map(|name| u8::try_from(name).ok()).collect()
}
