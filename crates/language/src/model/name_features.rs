//! What is asked of each word to find names, by the things that each question is about.

use crate::model::context::Context;
use crate::model::hash::{key, pair};
use crate::model::scene::{Place, Run, Scene};
use crate::model::style::Style;
use crate::model::words::Word;

/// Names what the words around `index` say in a text of this kind.
pub fn word_features(context: &Context<'_>, scene: &Scene, index: usize, style: Style, keys: &mut Vec<u64>) {
    let at = |step| context.at(index, step);
    own_features(at(0), style, keys);
    place_features(at(0), scene.place(index), style, keys);
    for (distance, step) in [(0, -2), (1, -1), (3, 1), (4, 2)] {
        side_features(at(step), distance, style, keys);
    }
    looks_before_features(at(-1), at(0), keys);
    looks_after_features(at(0), at(1), keys);
    looks_far_before_features(at(-2), at(-1), keys);
    looks_far_after_features(at(1), at(2), keys);
    cluster_features(at(-1), at(0), at(1), keys);
    near_features(context, index, keys);
    listed_features(scene.listed(index), at(0).is_capital(), style, keys);
    listed_word_features(scene.listed(index), at(-1), keys);
    let Some(run) = scene.run(index) else { return };
    let (first, last) = (context.at(run.start, 0), context.at(run.end, -1));
    run_place_features(run, scene.loudness(context.words, run), style, keys);
    run_looks_features(run, first, last, keys);
    run_cluster_features(run, first, last, style, keys);
    run_before_features(run, context.at(run.start, -1), keys);
    run_after_features(run, context.at(run.end, 0), keys);
    run_word_features(context, run, style, keys);
}

/// Names what a word says about itself.
pub(super) fn own_features(here: &Word, style: Style, keys: &mut Vec<u64>) {
    keys.extend([key(100, 0, 0), key(101, here.form, 0), key(102, here.lower, 0)]);
    let writing = here.writing as u32;
    keys.extend((112..).zip(&here.suffix).map(|(template, &end)| key(template, end, writing)));
    keys.extend((116..).zip(&here.prefix).map(|(template, &start)| key(template, start, writing)));
    keys.extend([key(190, fine(here), writing), key(191, coarse(here), writing)]);
    let style = style as u32;
    keys.extend([key(210, here.lower, style), key(211, fine(here) << 4 | writing, style)]);
    keys.push(key(212, pair(here.suffix[2], writing), style));
}

/// Gives the cluster of a word as a value of features.
fn fine(word: &Word) -> u32 {
    u32::from(word.cluster.fine)
}

/// Gives the family of a word's cluster as a value of features.
fn coarse(word: &Word) -> u32 {
    u32::from(word.cluster.coarse)
}

/// Names what a word's looks say about it; capitals say less at the beginning of a sentence and among capitals.
pub(super) fn place_features(here: &Word, place: Place, style: Style, keys: &mut Vec<u64>) {
    let first = u32::from(place.is_first);
    keys.extend([key(120, here.shape, first), key(124, here.look(), first), key(135, here.class(), first)]);
    keys.push(key(132, u32::from(place.shouts), here.writing as u32));
    let style = style as u32;
    keys.extend([key(213, here.look(), style), key(214, here.class(), style)]);
    keys.push(key(215, (here.writing as u32) << 1 | first, style));
}

/// Names what a word says about the one at a distance: 0 and 1 are two places and one place later, 3 and 4 one and two earlier.
pub(super) fn side_features(word: &Word, distance: usize, style: Style, keys: &mut Vec<u64>) {
    let place = distance.min(4);
    keys.push(key([105, 103, 102, 104, 106][place], word.lower, 0));
    keys.push(key([192, 193, 194, 195, 209][place], fine(word), 0));
    if place == 1 || place == 3 {
        let template = [216, 217][place / 2];
        keys.extend([key(template, fine(word), style as u32), key(template + 2, word.lower, style as u32)]);
    }
}

/// Names what the looks of a word and of the one before it say together.
pub(super) fn looks_before_features(left: &Word, here: &Word, keys: &mut Vec<u64>) {
    keys.extend([
        key(121, here.short_shape, left.short_shape),
        key(125, left.look_with(here), 0),
        key(136, left.class(), here.look()),
    ]);
}

/// Names what the looks of a word and of the one after it say together.
pub(super) fn looks_after_features(here: &Word, right: &Word, keys: &mut Vec<u64>) {
    keys.extend([
        key(122, here.short_shape, right.short_shape),
        key(126, here.look_with(right), 0),
        key(137, right.class(), here.look()),
    ]);
}

/// Names what the looks of the two words before one say together.
pub(super) fn looks_far_before_features(before: &Word, left: &Word, keys: &mut Vec<u64>) {
    keys.extend([key(129, left.look(), before.look()), key(139, before.class(), left.class())]);
}

/// Names what the looks of the two words after one say together.
pub(super) fn looks_far_after_features(right: &Word, after: &Word, keys: &mut Vec<u64>) {
    keys.extend([key(128, right.look(), after.look()), key(161, right.class(), after.class())]);
}

/// Names what the clusters of a word and of its two neighbours say together.
pub(super) fn cluster_features(left: &Word, here: &Word, right: &Word, keys: &mut Vec<u64>) {
    let writing = here.writing as u32;
    keys.extend([
        key(196, fine(left) << 8 | fine(here), writing),
        key(197, fine(here) << 8 | fine(right), writing),
        key(198, coarse(left) << 8 | coarse(right), writing),
        key(199, fine(left) << 8 | fine(right), writing),
        key(200, coarse(left) << 16 | coarse(here) << 8 | coarse(right), writing),
    ]);
}

/// Names what neighbouring words say together that hardly comes again.
pub(super) fn near_features(context: &Context<'_>, index: usize, keys: &mut Vec<u64>) {
    let at = |step| context.at(index, step);
    let (here, left, right) = (at(0), at(-1), at(1));
    let writing = here.writing as u32;
    keys.extend([
        key(107, left.lower, here.lower),
        key(108, here.lower, right.lower),
        key(109, left.lower, right.lower),
        key(110, at(-2).lower, left.lower),
        key(111, right.lower, at(2).lower),
        key(123, here.short_shape, pair(left.short_shape, right.short_shape)),
        key(127, left.look_with(here), right.look()),
        key(130, left.suffix[2], writing),
        key(131, right.suffix[2], writing),
        key(138, pair(left.class(), here.class()), right.class()),
        key(201, fine(at(-2)) << 8 | fine(left), 0),
        key(202, fine(right) << 8 | fine(at(2)), 0),
    ]);
}

/// Names what it says that a word is part of a longer name in a list.
pub(super) fn listed_features(listed: u32, is_capital: bool, style: Style, keys: &mut Vec<u64>) {
    keys.extend([key(133, listed, u32::from(is_capital)), key(220, listed, style as u32)]);
}

/// Names what the same says with the word before.
pub(super) fn listed_word_features(listed: u32, left: &Word, keys: &mut Vec<u64>) {
    keys.push(key(134, listed, left.lower));
}

/// Names what the place in a run of capitals says.
pub(super) fn run_place_features(run: Run, loudness: u32, style: Style, keys: &mut Vec<u64>) {
    keys.extend([key(140, run.place, 0), key(150, loudness, run.place), key(221, run.place, style as u32)]);
}

/// Names what the looks of both ends of a run of capitals say.
pub(super) fn run_looks_features(run: Run, first: &Word, last: &Word, keys: &mut Vec<u64>) {
    keys.extend([key(148, first.look_with(last), run.place), key(151, pair(first.class(), last.class()), run.place)]);
}

/// Names what the clusters of both ends of a run of capitals say.
pub(super) fn run_cluster_features(run: Run, first: &Word, last: &Word, style: Style, keys: &mut Vec<u64>) {
    keys.extend([
        key(203, fine(first) << 8 | fine(last), run.place),
        key(207, fine(last), run.place),
        key(208, fine(first), run.place),
        key(222, fine(last) << 8 | run.place, style as u32),
    ]);
}

/// Names what the word before a run of capitals says.
pub(super) fn run_before_features(run: Run, before: &Word, keys: &mut Vec<u64>) {
    keys.extend([key(143, before.lower, run.place), key(204, fine(before), run.place)]);
}

/// Names what the word after a run of capitals says.
pub(super) fn run_after_features(run: Run, after: &Word, keys: &mut Vec<u64>) {
    keys.extend([key(144, after.lower, run.place), key(205, fine(after), run.place)]);
}

/// Names what the words of a run of capitals and those around it say that hardly comes again.
pub(super) fn run_word_features(context: &Context<'_>, run: Run, style: Style, keys: &mut Vec<u64>) {
    let word = |place, step| context.at(place, step);
    let (first, last) = (word(run.start, 0), word(run.end, -1));
    let (before, after) = (word(run.start, -1), word(run.end, 0));
    keys.extend([
        key(141, last.lower, u32::from(run.is_at_last())),
        key(142, first.lower, u32::from(run.is_at_first())),
        key(145, pair(before.lower, after.lower), 0),
        key(146, pair(before.lower, run.length), word(run.start, -2).lower),
        key(147, pair(after.lower, run.length), word(run.end, 1).lower),
        key(149, last.suffix[2], run.place),
        key(152, pair(before.class(), after.class()), run.place),
        key(206, fine(before) << 8 | fine(after), run.length),
        key(223, last.lower, style as u32),
    ]);
}

/// Names the features whose weights are the steps from a label, in all texts and in this kind of text; [`LABELS`](crate::model::recognizer::LABELS) stands
/// for the start of a sentence.
#[must_use]
pub fn step_keys(from: usize, style: Style) -> [u64; 2] {
    let from = u32::try_from(from).unwrap_or(u32::MAX);
    [key(160, from, 0), key(224, from, style as u32)]
}
