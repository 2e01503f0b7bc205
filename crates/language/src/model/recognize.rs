//! Reads the names of a document: sums of what words say, the best labelling, votes, and the best labelling again.

use crate::model::context::Context;
use crate::model::lists::Lists;
use crate::model::memory::Memory;
use crate::model::recognizer::{
    LABELS, OUTSIDE, Part, Place, Scene, Scores, Steps, best_labels, label, own_features, pair_features,
    place_features, scene_features, side_features, step_keys,
};
use crate::model::style::Style;
use crate::model::table::{Lanes, Row};
use crate::model::votes::Votes;
use crate::model::words::{Word, Writing};

/// Lanes that the scores of all labels take.
const LANES: usize = 24;

type Sums = Lanes<LANES>;

/// What one word says about the labels around it, by its distance from the place asked about: two before, one before,
/// there (away from the beginning of a sentence), one after, two after.
#[derive(Clone, Debug)]
pub(crate) struct NameSums([Sums; 5]);

impl NameSums {
    fn at(&self, distance: usize) -> &Sums {
        &self.0[distance]
    }

    fn new(word: &Word, style: Style, rows: &Row<'_>, keys: &mut Vec<u64>) -> Self {
        Self(std::array::from_fn(|distance| {
            let mut sums = Sums::default();
            match distance {
                2 => {
                    own_features(word, style, keys);
                    place_features(word, Place::default(), style, keys);
                }
                _ => side_features(word, distance, style, keys),
            }
            drain(rows, keys, &mut sums);
            sums
        }))
    }
}

fn drain(rows: &Row<'_>, keys: &mut Vec<u64>, sums: &mut Sums) {
    keys.drain(..).for_each(|key| rows.add_to::<LABELS, LANES>(key, sums));
}

/// Labels the words of a document, which come sentence by sentence; `numbers` are those of its words in `memory`.
pub(crate) fn recognize(
    rows: &Row<'_>,
    lists: &Lists,
    style: Style,
    memory: &mut Memory,
    sentences: &[(&[Word], &[u32])],
) -> Vec<Vec<u8>> {
    let steps = memory.steps[style as usize].take().unwrap_or_else(|| Box::new(LabelSteps::new(rows, style)));
    let model = Model { rows, style, steps: &steps.between, start: &steps.first };
    let mut keys = Vec::with_capacity(64);
    let mut lines: Vec<Line<'_>> = sentences
        .iter()
        .map(|&(words, numbers)| Line::read(words, numbers, &model, lists, memory, &mut keys))
        .collect();
    let votes = Votes::count(lines.iter().map(|line| (line.context.words, line.labels.as_slice())));
    lines.iter_mut().for_each(|line| line.read_again(&votes, &model, &mut keys));
    let labels = lines.into_iter().map(|line| line.labels).collect();
    memory.steps[style as usize] = Some(steps);
    labels
}

/// The table, the kind of text, and the steps between labels.
struct Model<'r> {
    rows: &'r Row<'r>,
    style: Style,
    steps: &'r Steps,
    start: &'r Scores,
}

/// What it adds to go from one label to another, and from the beginning of a sentence to a label.
#[derive(Clone, Debug)]
pub(crate) struct LabelSteps {
    between: Steps,
    first: Scores,
}

impl LabelSteps {
    fn new(rows: &Row<'_>, style: Style) -> Self {
        let row = |from| {
            let mut scores = [0; LABELS];
            step_keys(from, style).into_iter().for_each(|key| rows.add(key, &mut scores));
            scores
        };
        let mut between: Steps = std::array::from_fn(row);
        keep_people_apart(&mut between, style);
        Self { between, first: row(LABELS) }
    }
}

/// Worse than any sum of weights, far from overflow.
const HARDLY: i32 = -100_000;

/// The same for pages, which sometimes lost their lines: of 10, 20 and 40 it made no difference which.
const SELDOM: i32 = -40;

/// Makes it unlikely that one person's name follows another's with nothing between them.
fn keep_people_apart(steps: &mut Steps, style: Style) {
    let price = if style == Style::Web { SELDOM } else { HARDLY };
    let label = |part| usize::from(label(0, part));
    for from in [Part::Last, Part::Unit].map(label) {
        for to in [Part::Begin, Part::Unit].map(label) {
            steps[from][to] += price;
        }
    }
}

/// One sentence while it is read.
struct Line<'w> {
    context: Context<'w>,
    /// The words that may belong to a name, in runs: first, one past the last.
    runs: Vec<(usize, usize)>,
    /// What is known of each word of the runs.
    scores: Vec<Sums>,
    labels: Vec<u8>,
}

impl<'w> Line<'w> {
    fn read(
        words: &'w [Word],
        numbers: &[u32],
        model: &Model<'_>,
        lists: &Lists,
        memory: &mut Memory,
        keys: &mut Vec<u64>,
    ) -> Self {
        let mut line = Self {
            context: Context::new(words),
            runs: Vec::new(),
            scores: Vec::new(),
            labels: vec![OUTSIDE; words.len()],
        };
        let near = near_names(words);
        if near.is_empty() {
            return line;
        }
        let scene = Scene::new(words, Some(lists));
        for index in near.into_iter().flat_map(|(first, end)| first..end) {
            let sums = line.word_sums(index, scene.place(index), numbers, model, memory, keys);
            if is_bridge(words, index) || !is_surely_outside(&sums) {
                line.may_be_name(index, line.all_sums(index, &scene, sums, model, keys));
            }
        }
        line.label(model);
        line
    }

    /// Adds up what the words around `index` say of it, each by itself.
    fn word_sums(
        &self,
        index: usize,
        place: Place,
        numbers: &[u32],
        model: &Model<'_>,
        memory: &mut Memory,
        keys: &mut Vec<u64>,
    ) -> Sums {
        let mut sums = Sums::default();
        for distance in 0..5 {
            let word = (index + distance).checked_sub(2).and_then(|place| numbers.get(place)).copied();
            match word {
                _ if distance == 2 && place != Place::default() => {
                    own_features(self.context.at(index, 0), model.style, keys);
                    place_features(self.context.at(index, 0), place, model.style, keys);
                }
                Some(number) => sums.add(remembered(memory, number, model, keys).at(distance)),
                None => side_features(&Word::outside(), distance, model.style, keys),
            }
        }
        drain(model.rows, keys, &mut sums);
        sums
    }

    /// Adds what neighbours say together to what each says by itself.
    fn all_sums(&self, index: usize, scene: &Scene, mut sums: Sums, model: &Model<'_>, keys: &mut Vec<u64>) -> Sums {
        pair_features(&self.context, index, keys);
        scene_features(&self.context, scene, index, model.style, keys);
        drain(model.rows, keys, &mut sums);
        sums
    }

    /// Adds a word to the runs.
    fn may_be_name(&mut self, index: usize, sums: Sums) {
        match self.runs.last_mut() {
            Some(run) if run.1 == index => run.1 = index + 1,
            _ => self.runs.push((index, index + 1)),
        }
        self.scores.push(sums);
    }

    /// Adds what the other places of the document say, and labels anew.
    fn read_again(&mut self, votes: &Votes, model: &Model<'_>, keys: &mut Vec<u64>) {
        let places = self.runs.iter().flat_map(|&(first, end)| first..end);
        for (index, sums) in places.zip(&mut self.scores) {
            votes.features(self.context.words, &self.labels, index, keys);
            drain(model.rows, keys, sums);
        }
        self.label(model);
    }

    /// Labels each run by itself: the words between runs are no names, so that nothing reaches over them.
    fn label(&mut self, model: &Model<'_>) {
        let outside = usize::from(OUTSIDE);
        let mut scores = Vec::new();
        let mut done = 0;
        for &(first, end) in &self.runs {
            scores.clear();
            scores.extend(self.scores[done..done + end - first].iter().map(widened));
            done += end - first;
            if let Some(scores) = scores.first_mut() {
                let before = if first == 0 { model.start } else { &model.steps[outside] };
                scores.iter_mut().zip(before).for_each(|(score, more)| *score += more);
            }
            if let Some(scores) = scores.last_mut().filter(|_| end < self.labels.len()) {
                scores.iter_mut().zip(model.steps).for_each(|(score, after)| *score += after[outside]);
            }
            self.labels[first..end].copy_from_slice(&best_labels(&scores, model.steps, &[]));
        }
    }
}

fn widened(sums: &Sums) -> Scores {
    std::array::from_fn(|label| i32::from(sums.0[label]))
}

fn remembered<'m>(memory: &'m mut Memory, number: u32, model: &Model<'_>, keys: &mut Vec<u64>) -> &'m NameSums {
    let Memory { words, names, .. } = memory;
    let (word, slot) = (&words[number as usize], &mut names[number as usize][model.style as usize]);
    slot.get_or_insert_with(|| {
        let waiting = std::mem::take(keys);
        let sums = Box::new(NameSums::new(word, model.style, model.rows, keys));
        *keys = waiting;
        sums
    })
}

/// A word without capitals is no name when the words around it, each by itself, put "no name" so far above all labels:
/// in the texts that are learnt from, less than three in a thousand of such words were in a name after all.
const SURE: i16 = 100;

/// Words in small letters between two capitals that one name may hold at most: "of the".
const BRIDGE: usize = 2;

/// Tells whether a word has a capital or stands between two of them that may be one name's.
fn is_bridge(words: &[Word], index: usize) -> bool {
    let near = |word: Option<&Word>| word.is_some_and(Word::is_capital);
    let (before, after) = words.split_at(index);
    if near(after.first()) {
        return true;
    }
    let left = before.iter().rev().take(BRIDGE).position(Word::is_capital);
    let right = after.iter().skip(1).take(BRIDGE).position(Word::is_capital);
    left.zip(right).is_some_and(|(left, right)| left + right < BRIDGE)
}

fn is_surely_outside(sums: &Sums) -> bool {
    let (label, margin) = sums.best(LABELS);
    label == OUTSIDE && margin >= SURE
}

/// Words in small letters this far from any other are no names.
const FAR: usize = 2;

/// Finds the words that stand near a capital or a number, in runs; in a sentence without capitals that is every word.
fn near_names(words: &[Word]) -> Vec<(usize, usize)> {
    let is_plain = |word: &Word| matches!(word.writing, Writing::Lower | Writing::Mark);
    if !words.iter().skip(1).any(Word::is_capital) {
        return if words.is_empty() { Vec::new() } else { vec![(0, words.len())] };
    }
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for index in (0..words.len()).filter(|&index| !is_plain(&words[index])) {
        let (first, end) = (index.saturating_sub(FAR), words.len().min(index + FAR + 1));
        match runs.last_mut() {
            Some(last) if last.1 >= first => last.1 = end,
            _ => runs.push((first, end)),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_between_capitals_may_be_one_name() {
        let words: Vec<Word> =
            "Bank of the Arle met with some of Hale".split(' ').map(|word| Word::new(word, None)).collect();
        let found: Vec<bool> = (0..words.len()).map(|index| is_bridge(&words, index)).collect();
        assert_eq!(found, [true, true, true, true, false, false, false, false, true]);
    }
}
