//! Parts of speech: a greedy averaged perceptron that goes over each sentence twice.
//!
//! The first pass sees the tags to the left, the second also those that the first one gave to the right. What a word
//! itself says is added up once for both, and remembered for the next place where it stands.

use crate::Upos;
use crate::model::Table;
use crate::model::answers::{About, Answers, Question, drained};
use crate::model::context::Context;
use crate::model::dictionary::NO_WORD;
use crate::model::hash::{key, pair};
use crate::model::sums::Sums;
use crate::model::table::Row;
use crate::model::words::Word;

/// Number of tags.
pub const TAGS: usize = 17;
/// Stands for a tag before the first or after the last word.
pub const NO_TAG: u8 = 31;

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
            drained(rows, &mut keys)
        }))
    }
}

/// A tag that the words by themselves put so far above all others stands: of 20 to 170 the least that costs no more
/// than three hundredths of a point on EWT's development part.
const CERTAIN: i16 = 120;
/// A tag that the first pass put so far above all others is not asked again (20 to 90, chosen likewise).
const CLEAR: i16 = 40;

/// Answers that are remembered for a sentence that stands alone, as a power of two.
const LITTLE_ROOM: u32 = 6;

/// Tags every word of a sentence.
#[must_use]
pub fn tag(table: &Table, words: &[Word]) -> Vec<u8> {
    let rows = table.rows();
    let known: Vec<TagSums> = words.iter().map(|word| TagSums::new(word, &rows)).collect();
    let numbers: Vec<u32> = (0..).take(words.len()).collect();
    let mut tagger = Tagger { rows: &rows, known: &known, answers: &mut Answers::with_room(LITTLE_ROOM) };
    let mut tags = vec![NO_TAG; words.len()];
    tagger.tag(&Context::numbered(words, &numbers), &mut tags);
    tags
}

/// The table, what is remembered of each word by its number, and what is remembered of words and tags together.
pub(crate) struct Tagger<'t> {
    pub(crate) rows: &'t Row<'t>,
    pub(crate) known: &'t [TagSums],
    pub(crate) answers: &'t mut Answers,
}

impl Tagger<'_> {
    /// Tags every word of a sentence, whose numbers are known.
    pub(crate) fn tag(&mut self, context: &Context<'_>, tags: &mut [u8]) {
        let mut unclear: Vec<(usize, Sums)> = Vec::new();
        for index in 0..context.words.len() {
            let mut local = self.word_sums(context, index);
            let (tag, margin) = local.best();
            if margin >= CERTAIN {
                tags[index] = tag;
                continue;
            }
            self.answers.add_once(self.rows, &mut local, |keys| pair_features(context, index, keys));
            let mut scores = local;
            self.add_left(context, index, tags, &mut scores);
            let (tag, margin) = scores.best();
            tags[index] = tag;
            if margin < CLEAR {
                unclear.push((index, local));
            }
        }
        for (index, mut scores) in unclear {
            self.answers.add_once(self.rows, &mut scores, |keys| both_features(context, index, tags, keys));
            tags[index] = scores.best().0;
        }
    }

    /// Adds up what the five words around `index` say by themselves.
    fn word_sums(&mut self, context: &Context<'_>, index: usize) -> Sums {
        if let Some(numbers) = context.five_numbers(index) {
            let mut local = Sums::default();
            for (distance, &number) in numbers.iter().enumerate() {
                local.add(&self.known[number as usize].0[distance]);
            }
            return local;
        }
        self.word_sums_at_edge(context, index)
    }

    /// The same near the ends of a sentence.
    fn word_sums_at_edge(&mut self, context: &Context<'_>, index: usize) -> Sums {
        let mut local = Sums::default();
        for (distance, step) in (0..5).zip(-2..) {
            let number = context.number(index, step);
            if (index, distance) == (0, 2) {
                self.answers.add(self.rows, Question::new(About::TagFirst, 0, [number, 0, 0]), &mut local, |keys| {
                    own_features(context.at(0, 0), keys);
                    place_features(context.at(0, 0), Place::First, keys);
                });
            } else if number == NO_WORD {
                let question = Question::new(About::TagEdge, step.cast_unsigned() as u32 & 7, [0; 3]);
                self.answers
                    .add(self.rows, question, &mut local, |keys| side_features(&Word::outside(), distance, keys));
            } else {
                local.add(&self.known[number as usize].0[distance]);
            }
        }
        local
    }

    /// Adds what the tags to the left say in the first pass.
    fn add_left(&mut self, context: &Context<'_>, index: usize, tags: &[u8], sums: &mut Sums) {
        let left = (tag_at(tags, index, -1), tag_at(tags, index, -2));
        let question = Question::new(About::TagLeft, 0, [left.0, left.1, 0]);
        self.answers.add(self.rows, question, sums, |keys| tag_features(left, keys));
        self.answers.add_once(self.rows, sums, |keys| left_word_features(left, context, index, keys));
    }
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
    let left = (tag_at(tags, index, -1), tag_at(tags, index, -2));
    tag_features(left, keys);
    left_word_features(left, context, index, keys);
}

/// Names what the tags one and two places to the left say by themselves.
fn tag_features((one, two): (u32, u32), keys: &mut Vec<u64>) {
    keys.extend([key(30, one, 0), key(31, one, two)]);
}

/// Names what the tags one and two places to the left say with the words.
fn left_word_features((one, two): (u32, u32), context: &Context<'_>, index: usize, keys: &mut Vec<u64>) {
    let (here, right) = (context.at(index, 0), context.at(index, 1));
    keys.extend([
        key(32, one, here.lower),
        key(33, one, here.suffix[2]),
        key(34, one, right.lower),
        key(35, one << 8 | two, here.lower),
    ]);
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
