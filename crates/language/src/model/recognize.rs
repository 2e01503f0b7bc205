//! Reads the names of a document: sums of what words say, the best labelling, votes, and the best labelling again.

use crate::model::context::Context;
use crate::model::doubtful::{is_bridge, is_surely_outside, near_names};
use crate::model::lists::Lists;
use crate::model::memory::Memory;
use crate::model::name_features::step_keys;
use crate::model::name_sums::Witness;
use crate::model::recognizer::{LABELS, OUTSIDE, Part, Scores, Steps, label};
use crate::model::scene::Scene;
use crate::model::style::Style;
use crate::model::sums::Sums;
use crate::model::table::Row;
use crate::model::viterbi::Viterbi;
use crate::model::votes::Votes;
use crate::model::words::Word;
use std::ops::Range;

/// The words of a document, their numbers in the memory, and the sentences they stand in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Text<'d> {
    pub(crate) words: &'d [Word],
    pub(crate) numbers: &'d [u32],
    pub(crate) sentences: &'d [Range<usize>],
}

impl<'d> Text<'d> {
    fn sentence(&self, range: &Range<usize>) -> Context<'d> {
        let (words, numbers) = (self.words.get(range.clone()), self.numbers.get(range.clone()));
        Context::numbered(words.unwrap_or_default(), numbers.unwrap_or_default())
    }
}

/// Labels the words of a document.
pub(crate) fn recognize(rows: &Row<'_>, lists: &Lists, style: Style, memory: &mut Memory, text: Text<'_>) -> Vec<u8> {
    let Memory { words, names, answers, steps, .. } = memory;
    let steps = steps[style as usize].get_or_insert_with(|| Box::new(LabelSteps::new(rows, style)));
    let mut witness = Witness { rows, style, words, known: names, answers };
    let mut doubts = Doubts::find(text, lists, &mut witness);
    let mut labels = vec![OUTSIDE; text.words.len()];
    doubts.label(steps, &mut labels);
    doubts.hear_votes(text, &labels, &mut witness);
    doubts.label(steps, &mut labels);
    labels
}

/// The words that may belong to a name, and what is known of each.
#[derive(Debug, Default)]
struct Doubts {
    runs: Vec<Run>,
    scores: Vec<Sums>,
}

/// Neighbours of one sentence that may belong to a name.
#[derive(Clone, Copy, Debug)]
struct Run {
    /// The words: first, one past the last.
    words: (usize, usize),
    /// Their sentence: first word, one past the last.
    sentence: (usize, usize),
}

impl Doubts {
    /// Looks at every sentence by itself.
    fn find(text: Text<'_>, lists: &Lists, witness: &mut Witness<'_>) -> Self {
        let mut doubts = Self::default();
        let mut scene = Scene::default();
        let mut near = Vec::new();
        for range in text.sentences {
            let context = text.sentence(range);
            near_names(context.words, &mut near);
            if near.is_empty() {
                continue;
            }
            scene.look_at(context.words, Some(lists));
            for index in near.iter().flat_map(|&(first, end)| first..end) {
                let mut sums = witness.word_sums(&context, index, scene.place(index));
                if is_bridge(context.words, index) || !is_surely_outside(&sums) {
                    witness.add_rest(&context, &scene, index, &mut sums);
                    doubts.add(range, index, sums);
                }
            }
        }
        doubts
    }

    fn add(&mut self, sentence: &Range<usize>, index: usize, sums: Sums) {
        let index = sentence.start + index;
        match self.runs.last_mut() {
            Some(run) if run.words.1 == index && index > sentence.start => run.words.1 = index + 1,
            _ => self.runs.push(Run { words: (index, index + 1), sentence: (sentence.start, sentence.end) }),
        }
        self.scores.push(sums);
    }

    /// Adds what the other places of the document say.
    fn hear_votes(&mut self, text: Text<'_>, labels: &[u8], witness: &mut Witness<'_>) {
        let own = |range: &Range<usize>| (text.sentence(range).words, labels.get(range.clone()).unwrap_or_default());
        let votes = Votes::count(text.sentences.iter().map(own));
        let mut scores = self.scores.iter_mut();
        for run in &self.runs {
            let (words, labels) = own(&(run.sentence.0..run.sentence.1));
            for (index, sums) in (run.words.0..run.words.1).zip(scores.by_ref()) {
                witness.add_votes(&votes, words, labels, index - run.sentence.0, sums);
            }
        }
    }

    /// Labels each run by itself: the words between runs are no names, so that nothing reaches over them.
    fn label(&self, steps: &LabelSteps, labels: &mut [u8]) {
        let outside = usize::from(OUTSIDE);
        let mut scores = Vec::new();
        let mut viterbi = Viterbi::default();
        let mut done = 0;
        for &Run { words: (first, end), sentence } in &self.runs {
            scores.clear();
            scores.extend(self.scores[done..done + end - first].iter().map(widened));
            done += end - first;
            if let Some(scores) = scores.first_mut() {
                let before = if first == sentence.0 { &steps.first } else { &steps.between[outside] };
                scores.iter_mut().zip(before).for_each(|(score, more)| *score += more);
            }
            if let Some(scores) = scores.last_mut().filter(|_| end < sentence.1) {
                scores.iter_mut().zip(&steps.between).for_each(|(score, after)| *score += after[outside]);
            }
            viterbi.label(&scores, &steps.between, &[], &mut labels[first..end]);
        }
    }
}

fn widened(sums: &Sums) -> Scores {
    sums.all().map(i32::from)
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
