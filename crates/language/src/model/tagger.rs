//! Parts of speech: a greedy averaged perceptron that goes over each sentence twice.
//!
//! The first pass sees the tags to the left, the second also those that the first one gave to the right. What a word
//! itself says is added up once for both.

use crate::Upos;
use crate::model::Table;
use crate::model::context::Context;
use crate::model::hash::{key, pair};
use crate::model::words::Word;

/// Number of tags.
pub const TAGS: usize = 17;
/// Stands for a tag before the first or after the last word.
pub const NO_TAG: u8 = 31;

/// Tags every word of a sentence.
#[must_use]
pub fn tag(table: &Table, words: &[Word]) -> Vec<u8> {
    let context = Context::new(words);
    let rows = table.rows();
    let mut keys = Vec::with_capacity(48);
    let add = |keys: &mut Vec<u64>, scores: &mut [i32; TAGS]| {
        keys.drain(..).for_each(|key| rows.add(key, scores));
    };
    let mut local = vec![[0; TAGS]; words.len()];
    let mut tags = vec![NO_TAG; words.len()];
    for index in 0..words.len() {
        word_features(&context, index, &mut keys);
        add(&mut keys, &mut local[index]);
        let mut scores = local[index];
        left_features(&context, index, &tags, &mut keys);
        add(&mut keys, &mut scores);
        tags[index] = best(&scores);
    }
    for index in 0..words.len() {
        let mut scores = local[index];
        both_features(&context, index, &tags, &mut keys);
        add(&mut keys, &mut scores);
        tags[index] = best(&scores);
    }
    tags
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
    let at = |step| context.at(index, step);
    let (here, left, right) = (at(0), at(-1), at(1));
    let mut put = |template: u8, first: u32, second: u32| keys.push(key(template, first, second));
    put(0, 0, 0);
    put(1, here.form, 0);
    put(2, here.lower, 0);
    put(3, left.lower, 0);
    put(4, right.lower, 0);
    put(5, at(-2).lower, 0);
    put(6, at(2).lower, 0);
    put(7, left.lower, here.lower);
    put(8, here.lower, right.lower);
    put(9, left.lower, right.lower);
    for (template, &end) in (10..).zip(&here.suffix) {
        put(template, end, 0);
    }
    for (template, &start) in (14..).zip(&here.prefix) {
        put(template, start, 0);
    }
    put(18, here.shape, u32::from(index == 0));
    put(19, here.look(), u32::from(index == 0));
    put(20, left.suffix[2], here.suffix[1]);
    put(21, right.suffix[2], here.suffix[1]);
    put(22, right.suffix[1], 0);
    put(23, left.short_shape, pair(here.short_shape, right.short_shape));
    put(24, here.suffix[2], right.lower);
    put(25, here.suffix[2], left.lower);
    put(26, right.lower, at(2).lower);
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
