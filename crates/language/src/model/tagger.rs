//! Parts of speech: a greedy averaged perceptron that goes over each sentence twice.
//!
//! The first pass sees the tags to the left, the second also those that the first one gave to the right. What a word
//! itself says is added up once for both, and remembered for the next place where it stands.

use crate::Upos;
use crate::model::Table;
use crate::model::context::Context;
use crate::model::hash::{key, pair};
use crate::model::table::{Lanes, Row};
use crate::model::words::Word;

/// Number of tags.
pub const TAGS: usize = 17;
/// Stands for a tag before the first or after the last word.
pub const NO_TAG: u8 = 31;
/// Lanes that the scores of all tags take.
const LANES: usize = 24;

type Sums = Lanes<LANES>;

/// What one word says about the tags around it, at each distance.
///
/// By distance of the word from the place asked about: two before, one before, there (away from the beginning of a
/// sentence), one after, two after.
#[derive(Clone, Debug)]
pub(crate) struct TagSums([Sums; 5]);

impl TagSums {
    pub(crate) fn new(word: &Word, rows: &Row<'_>) -> Self {
        let mut keys = Vec::with_capacity(16);
        Self(std::array::from_fn(|distance| {
            match distance {
                2 => {
                    own_features(word, &mut keys);
                    place_features(word, Place::Later, &mut keys);
                }
                _ => side_features(word, distance, &mut keys),
            }
            sum(rows, &mut keys)
        }))
    }
}

/// A tag that the words by themselves put so far above all others stands: of 20 to 170 the least that costs no more
/// than three hundredths of a point on EWT's development part.
const CERTAIN: i16 = 120;
/// A tag that the first pass put so far above all others is not asked again (20 to 90, chosen likewise).
const CLEAR: i16 = 40;

fn sum(rows: &Row<'_>, keys: &mut Vec<u64>) -> Sums {
    let mut sums = Sums::default();
    drain(rows, keys, &mut sums);
    sums
}

fn drain(rows: &Row<'_>, keys: &mut Vec<u64>, sums: &mut Sums) {
    keys.drain(..).for_each(|key| rows.add_to::<TAGS, LANES>(key, sums));
}

/// Tags every word of a sentence.
#[must_use]
pub fn tag(table: &Table, words: &[Word]) -> Vec<u8> {
    let rows = table.rows();
    let sums: Vec<TagSums> = words.iter().map(|word| TagSums::new(word, &rows)).collect();
    let mut tags = vec![NO_TAG; words.len()];
    tag_with(&rows, words, |index| sums.get(index), &mut tags);
    tags
}

/// Tags every word of a sentence; what single words say is known.
pub(crate) fn tag_with<'s>(
    rows: &Row<'_>,
    words: &[Word],
    sums: impl Fn(usize) -> Option<&'s TagSums>,
    tags: &mut [u8],
) {
    let context = Context::new(words);
    let mut keys = Vec::with_capacity(48);
    let mut unclear: Vec<(usize, Sums)> = Vec::new();
    for index in 0..words.len() {
        let mut local = word_sums(rows, &context, index, &sums, &mut keys);
        let (tag, margin) = local.best(TAGS);
        if margin >= CERTAIN {
            tags[index] = tag;
            continue;
        }
        pair_features(&context, index, &mut keys);
        drain(rows, &mut keys, &mut local);
        let mut scores = local;
        left_features(&context, index, tags, &mut keys);
        drain(rows, &mut keys, &mut scores);
        let (tag, margin) = scores.best(TAGS);
        tags[index] = tag;
        if margin < CLEAR {
            unclear.push((index, local));
        }
    }
    for (index, mut scores) in unclear {
        both_features(&context, index, tags, &mut keys);
        drain(rows, &mut keys, &mut scores);
        tags[index] = scores.best(TAGS).0;
    }
}

/// Adds up what the five words around `index` say by themselves.
fn word_sums<'s>(
    rows: &Row<'_>,
    context: &Context<'_>,
    index: usize,
    sums: &impl Fn(usize) -> Option<&'s TagSums>,
    keys: &mut Vec<u64>,
) -> Sums {
    let mut local = Sums::default();
    for distance in 0..5 {
        match (index + distance).checked_sub(2).and_then(sums) {
            _ if (index, distance) == (0, 2) => {
                own_features(context.at(0, 0), keys);
                place_features(context.at(0, 0), Place::First, keys);
            }
            Some(sums) => local.add(&sums.0[distance]),
            None => side_features(&Word::outside(), distance, keys),
        }
    }
    drain(rows, keys, &mut local);
    local
}

/// Reads a tag's code.
#[must_use]
pub fn upos(code: u8) -> Upos {
    Upos::from_code(usize::from(code)).unwrap_or(Upos::Other)
}

/// Gives the place of the highest score; of equal ones the first.
#[must_use]
pub fn best<const N: usize>(scores: &[i32; N]) -> u8 {
    let mut place = 0;
    for index in 1..N {
        if scores[index] > scores[place] {
            place = index;
        }
    }
    u8::try_from(place).unwrap_or_default()
}

/// Names what the words around `index` say.
pub fn word_features(context: &Context<'_>, index: usize, keys: &mut Vec<u64>) {
    own_features(context.at(index, 0), keys);
    place_features(context.at(index, 0), if index == 0 { Place::First } else { Place::Later }, keys);
    for (distance, step) in [(0, -2), (1, -1), (3, 1), (4, 2)] {
        side_features(context.at(index, step), distance, keys);
    }
    pair_features(context, index, keys);
}

/// Names what a word says about itself.
fn own_features(here: &Word, keys: &mut Vec<u64>) {
    let mut put = |template: u8, value: u32| keys.push(key(template, value, 0));
    put(0, 0);
    put(1, here.form);
    put(2, here.lower);
    (10..).zip(&here.suffix).for_each(|(template, &end)| put(template, end));
    (14..).zip(&here.prefix).for_each(|(template, &start)| put(template, start));
}

/// Where in its sentence a word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Later,
    First,
}

/// Names what a word's looks say about it; a capital says less at the beginning of a sentence.
fn place_features(here: &Word, place: Place, keys: &mut Vec<u64>) {
    keys.push(key(18, here.shape, place as u32));
    keys.push(key(19, here.look(), place as u32));
}

/// Names what a word says about the one at a distance: 0 and 1 are two places and one place later, 3 and 4 one and two earlier.
fn side_features(word: &Word, distance: usize, keys: &mut Vec<u64>) {
    match distance {
        0 => keys.push(key(5, word.lower, 0)),
        1 => keys.push(key(3, word.lower, 0)),
        3 => keys.extend([key(4, word.lower, 0), key(22, word.suffix[1], 0)]),
        _ => keys.push(key(6, word.lower, 0)),
    }
}

/// Names what neighbouring words say together.
fn pair_features(context: &Context<'_>, index: usize, keys: &mut Vec<u64>) {
    let at = |step| context.at(index, step);
    let (here, left, right) = (at(0), at(-1), at(1));
    keys.extend([
        key(7, left.lower, here.lower),
        key(8, here.lower, right.lower),
        key(9, left.lower, right.lower),
        key(20, left.suffix[2], here.suffix[1]),
        key(21, right.suffix[2], here.suffix[1]),
        key(23, left.short_shape, pair(here.short_shape, right.short_shape)),
        key(24, here.suffix[2], right.lower),
        key(25, here.suffix[2], left.lower),
        key(26, right.lower, at(2).lower),
    ]);
}

/// Names what the tags to the left say in the first pass.
pub fn left_features(context: &Context<'_>, index: usize, tags: &[u8], keys: &mut Vec<u64>) {
    let (here, right) = (context.at(index, 0), context.at(index, 1));
    let (one, two) = (tag_at(tags, index, -1), tag_at(tags, index, -2));
    keys.push(key(30, one, 0));
    keys.push(key(31, one, two));
    keys.push(key(32, one, here.lower));
    keys.push(key(33, one, here.suffix[2]));
    keys.push(key(34, one, right.lower));
    keys.push(key(35, one << 8 | two, here.lower));
}

/// Names what the tags on both sides say in the second pass.
pub fn both_features(context: &Context<'_>, index: usize, tags: &[u8], keys: &mut Vec<u64>) {
    let here = context.at(index, 0);
    let (left, before) = (tag_at(tags, index, -1), tag_at(tags, index, -2));
    let (right, after) = (tag_at(tags, index, 1), tag_at(tags, index, 2));
    keys.push(key(40, left, 0));
    keys.push(key(41, left, before));
    keys.push(key(42, left, here.lower));
    keys.push(key(43, left, here.suffix[2]));
    keys.push(key(44, right, 0));
    keys.push(key(45, right, after));
    keys.push(key(46, right, here.lower));
    keys.push(key(47, right, here.suffix[2]));
    keys.push(key(48, left << 8 | right, 0));
    keys.push(key(49, left << 8 | right, here.lower));
    keys.push(key(50, left << 8 | right, here.suffix[1]));
    keys.push(key(51, before << 16 | left << 8 | right, after));
}

fn tag_at(tags: &[u8], index: usize, step: isize) -> u32 {
    u32::from(index.checked_add_signed(step).and_then(|place| tags.get(place)).copied().unwrap_or(NO_TAG))
}
