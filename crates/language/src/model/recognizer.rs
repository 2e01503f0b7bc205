//! Names: a structured averaged perceptron over BILOU labels that reads each document twice.
//!
//! The first reading sees each sentence alone. The second also sees what the first made of the same words elsewhere in
//! the document ([`crate::model::votes`]): names repeat, and one clear place decides the doubtful ones.

use crate::model::context::Context;
use crate::model::hash::{key, pair};
use crate::model::lists::{Lists, Marks};
use crate::model::style::Style;
use crate::model::words::{Word, Writing};

/// Kinds of names that the sequence model tells apart: person, organisation, place, other.
pub const KINDS: usize = 4;
/// Number of labels: outside, and beginning, inside, last, unit of each kind.
pub const LABELS: usize = 1 + 4 * KINDS;
/// The label of a word outside all names.
pub const OUTSIDE: u8 = 0;

/// The place of a word in its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// First of several.
    Begin,
    /// Neither first nor last.
    Inside,
    /// Last of several.
    Last,
    /// The only one.
    Unit,
}

/// Gives the label of a part of a name.
#[must_use]
pub fn label(kind: usize, part: Part) -> u8 {
    u8::try_from(1 + 4 * kind + part as usize).unwrap_or(OUTSIDE)
}

/// Gives the kind and part that a label stands for; `None` outside names.
#[must_use]
pub fn meaning(label: u8) -> Option<(usize, Part)> {
    let place = usize::from(label).checked_sub(1)?;
    let part = [Part::Begin, Part::Inside, Part::Last, Part::Unit][place % 4];
    Some((place / 4, part))
}

/// Labels the words of one name.
pub fn mark_name(labels: &mut [u8], kind: usize) {
    let last = labels.len().saturating_sub(1);
    for (place, slot) in labels.iter_mut().enumerate() {
        let part = match place {
            0 if last == 0 => Part::Unit,
            0 => Part::Begin,
            _ if place == last => Part::Last,
            _ => Part::Inside,
        };
        *slot = label(kind, part);
    }
}

/// Finds the names in a labelled sentence: first word, one past the last, kind.
#[must_use]
pub fn names(labels: &[u8]) -> Vec<(usize, usize, usize)> {
    let mut found = Vec::new();
    let mut start = 0;
    for (index, &label) in labels.iter().enumerate() {
        match meaning(label) {
            Some((kind, Part::Unit)) => found.push((index, index + 1, kind)),
            Some((_, Part::Begin)) => start = index,
            Some((kind, Part::Last)) => found.push((start, index + 1, kind)),
            Some((_, Part::Inside)) | None => {}
        }
    }
    found
}

/// Scores of one word's labels.
pub type Scores = [i32; LABELS];
/// What it adds when one label follows another.
pub type Steps = [[i32; LABELS]; LABELS];

/// Scores no labelling may reach.
const NEVER: i32 = i32::MIN / 2;
/// Labels after which a name may begin or not: outside, last, unit.
const FINISHED: [usize; 1 + 2 * KINDS] = [0, 3, 4, 7, 8, 11, 12, 15, 16];

/// Finds the best legal labelling (Viterbi). `allowed` holds, if not empty, the labels a word may take, one bit each.
#[must_use]
pub fn best_labels(scores: &[Scores], steps: &Steps, allowed: &[u32]) -> Vec<u8> {
    let mut before = [NEVER; LABELS];
    let mut came_from: Vec<[u8; LABELS]> = Vec::with_capacity(scores.len());
    for (index, here) in scores.iter().enumerate() {
        let mut after = [NEVER; LABELS];
        let mut from = [0_u8; LABELS];
        for to in 0..LABELS {
            let (score, best) = match (index, is_inner(to)) {
                (0, true) => (NEVER, 0),
                (0, false) => (0, 0),
                (_, true) => best_before(&before, steps, to, &[1 + (to - 1) / 4 * 4, 2 + (to - 1) / 4 * 4]),
                (_, false) => best_before(&before, steps, to, &FINISHED),
            };
            after[to] = score.saturating_add(here[to]).max(NEVER);
            from[to] = code(best);
        }
        if let Some(&may) = allowed.get(index) {
            (0..LABELS).filter(|&to| may >> to & 1 == 0).for_each(|to| after[to] = NEVER);
        }
        before = after;
        came_from.push(from);
    }
    trace_back(&before, &came_from)
}

/// Tells whether a label stands inside or at the end of a longer name.
fn is_inner(label: usize) -> bool {
    label > 0 && matches!((label - 1) % 4, 1 | 2)
}

#[inline]
fn best_before(before: &[i32; LABELS], steps: &Steps, to: usize, possible: &[usize]) -> (i32, usize) {
    let (mut best, mut best_from) = (NEVER, 0);
    for &from in possible {
        let score = before[from].saturating_add(steps[from][to]);
        if score > best {
            (best, best_from) = (score, from);
        }
    }
    (best, best_from)
}

fn trace_back(last: &[i32; LABELS], came_from: &[[u8; LABELS]]) -> Vec<u8> {
    let is_end = |&label: &usize| !matches!(meaning(code(label)), Some((_, Part::Begin | Part::Inside)));
    let mut label = (0..LABELS).filter(is_end).max_by_key(|&label| (last[label], LABELS - label)).unwrap_or(0);
    let mut labels = vec![OUTSIDE; came_from.len()];
    for (slot, from) in labels.iter_mut().zip(came_from).rev() {
        *slot = code(label);
        label = usize::from(from[label]);
    }
    labels
}

fn code(label: usize) -> u8 {
    u8::try_from(label).unwrap_or(OUTSIDE)
}

/// What is seen of a sentence as a whole before its words are looked at one by one.
#[derive(Clone, Debug)]
pub struct Scene {
    /// For each word the run of capitalised words it stands in: first word, one past the last; empty outside runs.
    runs: Vec<(usize, usize)>,
    /// For each word the listed name of several words that it is part of, as a small code; 0 for none.
    listed: Vec<u32>,
    /// Hardly a small letter in it: capitals say little here.
    shouts: bool,
}

impl Scene {
    /// Looks at a sentence.
    #[must_use]
    pub fn new(words: &[Word], lists: Option<&Lists>) -> Self {
        Self { runs: runs(words), listed: listed(words, lists), shouts: shouts(words) }
    }
}

impl Scene {
    /// Tells what looks are worth at a place.
    pub(super) fn place(&self, index: usize) -> Place {
        Place { is_first: index == 0, shouts: self.shouts }
    }
}

/// Finds runs of capitalised words; "of", "the", "and" and the like may stand inside one but not end it.
fn runs(words: &[Word]) -> Vec<(usize, usize)> {
    let mut runs = vec![(0, 0); words.len()];
    let mut index = 0;
    while index < words.len() {
        let start = index;
        while index < words.len() && words[index].is_capital() {
            index += 1;
        }
        runs[start..index].fill((start, index));
        index += 1;
    }
    runs
}

fn listed(words: &[Word], lists: Option<&Lists>) -> Vec<u32> {
    let mut listed = vec![0; words.len()];
    let Some(lists) = lists else { return listed };
    let mut index = 0;
    while index < words.len() {
        let found = if words[index].is_capital() { lists.longest(words, index) } else { None };
        let Some((length, marks)) = found else {
            index += 1;
            continue;
        };
        for (place, slot) in listed[index..index + length].iter_mut().enumerate() {
            let part = u32::from(place > 0) + u32::from(place + 1 == length) * 2;
            *slot = 1 + (u32::from(marks.bits()) << 2 | part);
        }
        index += length;
    }
    listed
}

fn shouts(words: &[Word]) -> bool {
    let lower = words.iter().filter(|word| word.writing == Writing::Lower).count();
    let upper = words.iter().filter(|word| word.writing == Writing::Upper).count();
    upper > 2 && upper > 3 * lower
}

/// Names what the words around `index` say in a text of this kind.
pub fn word_features(context: &Context<'_>, scene: &Scene, index: usize, style: Style, keys: &mut Vec<u64>) {
    own_features(context.at(index, 0), style, keys);
    place_features(context.at(index, 0), scene.place(index), style, keys);
    for (distance, step) in [(0, -2), (1, -1), (3, 1), (4, 2)] {
        side_features(context.at(index, step), distance, style, keys);
    }
    pair_features(context, index, keys);
    scene_features(context, scene, index, style, keys);
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

/// What a word's looks are worth where it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Place {
    is_first: bool,
    shouts: bool,
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

/// Names what neighbouring words say together.
pub(super) fn pair_features(context: &Context<'_>, index: usize, keys: &mut Vec<u64>) {
    let at = |step| context.at(index, step);
    let (here, left, right) = (at(0), at(-1), at(1));
    let mut put = |template: u8, first: u32, second: u32| keys.push(key(template, first, second));
    let writing = here.writing as u32;
    put(107, left.lower, here.lower);
    put(108, here.lower, right.lower);
    put(109, left.lower, right.lower);
    put(110, at(-2).lower, left.lower);
    put(111, right.lower, at(2).lower);
    put(121, here.short_shape, left.short_shape);
    put(122, here.short_shape, right.short_shape);
    put(123, here.short_shape, pair(left.short_shape, right.short_shape));
    put(125, left.look_with(here), 0);
    put(126, here.look_with(right), 0);
    put(127, left.look_with(here), right.look());
    put(128, right.look(), at(2).look());
    put(129, left.look(), at(-2).look());
    put(130, left.suffix[2], writing);
    put(131, right.suffix[2], writing);
    put(136, left.class(), here.look());
    put(137, right.class(), here.look());
    put(138, pair(left.class(), here.class()), right.class());
    put(139, at(-2).class(), left.class());
    put(161, right.class(), at(2).class());
    put(196, fine(left) << 8 | fine(here), writing);
    put(197, fine(here) << 8 | fine(right), writing);
    put(198, coarse(left) << 8 | coarse(right), writing);
    put(199, fine(left) << 8 | fine(right), writing);
    put(200, coarse(left) << 16 | coarse(here) << 8 | coarse(right), writing);
    put(201, fine(at(-2)) << 8 | fine(left), 0);
    put(202, fine(right) << 8 | fine(at(2)), 0);
}

/// Names what lists of longer names and the run of capitals around `index` say.
pub(super) fn scene_features(context: &Context<'_>, scene: &Scene, index: usize, style: Style, keys: &mut Vec<u64>) {
    let mut put = |template: u8, first: u32, second: u32| keys.push(key(template, first, second));
    put(133, scene.listed[index], u32::from(context.at(index, 0).is_capital()));
    put(134, scene.listed[index], context.at(index, -1).lower);
    put(220, scene.listed[index], style as u32);
    run_features(context, scene, index, style, &mut put);
}

/// Names what the run of capitals around `index` says: its ends, its neighbours, the place in it.
fn run_features(context: &Context<'_>, scene: &Scene, index: usize, style: Style, put: &mut impl FnMut(u8, u32, u32)) {
    let (start, end) = scene.runs[index];
    if start == end {
        return;
    }
    let word = |place: usize, step: isize| context.at(place, step);
    let small = |value: usize| u32::try_from(value.min(4)).unwrap_or(4);
    let place = small(index - start) << 4 | small(end - 1 - index);
    let (first, last) = (word(start, 0), word(end - 1, 0));
    let (before, after) = (word(start, -1), word(end - 1, 1));
    put(140, place, 0);
    put(141, last.lower, u32::from(index + 1 == end));
    put(142, first.lower, u32::from(index == start));
    put(143, before.lower, place);
    put(144, after.lower, place);
    put(145, pair(before.lower, after.lower), 0);
    put(146, pair(before.lower, small(end - start)), word(start, -2).lower);
    put(147, pair(after.lower, small(end - start)), word(end - 1, 2).lower);
    put(148, first.look_with(last), place);
    put(149, last.suffix[2], place);
    let telling = context.words[start..end].iter().any(|word| word.marks.any(Marks::ORGANIZATION));
    put(150, u32::from(telling) << 1 | u32::from(scene.shouts), place);
    put(151, pair(first.class(), last.class()), place);
    put(152, pair(before.class(), after.class()), place);
    put(203, fine(first) << 8 | fine(last), place);
    put(204, fine(before), place);
    put(205, fine(after), place);
    put(206, fine(before) << 8 | fine(after), small(end - start));
    put(207, fine(last), place);
    put(208, fine(first), place);
    put(221, place, style as u32);
    put(222, fine(last) << 8 | place, style as u32);
    put(223, last.lower, style as u32);
}

/// Names the features whose weights are the steps from a label, in all texts and in this kind of text; [`LABELS`] stands
/// for the start of a sentence.
#[must_use]
pub fn step_keys(from: usize, style: Style) -> [u64; 2] {
    let from = u32::try_from(from).unwrap_or(u32::MAX);
    [key(160, from, 0), key(224, from, style as u32)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_and_names_agree() {
        let mut labels = vec![OUTSIDE; 7];
        mark_name(&mut labels[1..4], 2);
        mark_name(&mut labels[4..5], 0);
        assert_eq!(names(&labels), [(1, 4, 2), (4, 5, 0)]);
    }

    #[test]
    fn the_best_labelling_is_legal() {
        let mut scores = vec![[0; LABELS]; 4];
        scores[0][usize::from(label(0, Part::Inside))] = 90;
        scores[1][usize::from(label(0, Part::Begin))] = 20;
        scores[2][usize::from(label(1, Part::Last))] = 9;
        scores[2][usize::from(label(0, Part::Last))] = 5;
        scores[3][usize::from(label(0, Part::Begin))] = 90;
        let found = best_labels(&scores, &[[0; LABELS]; LABELS], &[]);
        assert_eq!(names(&found), [(1, 3, 0)], "{found:?}");
        assert!(best_labels(&[], &[[0; LABELS]; LABELS], &[]).is_empty());
    }
}
