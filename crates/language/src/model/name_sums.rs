//! What is said of a word by the words around it when names are looked for.

use crate::model::answers::{About, Answers, Question, drained};
use crate::model::context::Context;
use crate::model::dictionary::NO_WORD;
use crate::model::name_features::{
    cluster_features, listed_features, listed_word_features, looks_after_features, looks_before_features,
    looks_far_after_features, looks_far_before_features, near_features, own_features, place_features,
    run_after_features, run_before_features, run_cluster_features, run_looks_features, run_place_features,
    run_word_features, side_features,
};
use crate::model::scene::{Place, Run, Scene};
use crate::model::style::{STYLES, Style};
use crate::model::sums::Sums;
use crate::model::table::Row;
use crate::model::votes::{Labels, Votes};
use crate::model::words::Word;

/// What one word says about the labels around it, by its distance from the place asked about: two before, one before,
/// there (away from the beginning of a sentence), one after, two after.
#[derive(Clone, Debug)]
pub(crate) struct NameSums([Sums; 5]);

/// What one word says in each kind of text, once it was asked.
pub(crate) type KnownNames = [Option<Box<NameSums>>; STYLES];

impl NameSums {
    fn new(word: &Word, style: Style, rows: &Row<'_>) -> Self {
        let mut keys = Vec::with_capacity(32);
        Self(std::array::from_fn(|distance| {
            match distance {
                2 => {
                    own_features(word, style, &mut keys);
                    place_features(word, Place::default(), style, &mut keys);
                }
                _ => side_features(word, distance, style, &mut keys),
            }
            drained(rows, &mut keys)
        }))
    }
}

/// The table for a kind of text, and what is remembered of words by their numbers, alone and together.
pub(crate) struct Witness<'m> {
    pub(crate) rows: &'m Row<'m>,
    pub(crate) style: Style,
    pub(crate) words: &'m [Word],
    pub(crate) known: &'m mut [KnownNames],
    pub(crate) answers: &'m mut Answers,
}

impl Witness<'_> {
    /// Adds up what the five words around `index` say of it, each by itself.
    pub(super) fn word_sums(&mut self, context: &Context<'_>, index: usize, place: Place) -> Sums {
        let mut sums = Sums::default();
        for (distance, step) in (0..5).zip(-2..) {
            let number = context.number(index, step);
            if distance == 2 && place != Place::default() {
                self.add_own(context.at(index, 0), number, place, &mut sums);
            } else if number == NO_WORD {
                self.add_edge(distance, &mut sums);
            } else {
                sums.add(&self.known_sums(number).0[distance]);
            }
        }
        sums
    }

    #[inline]
    fn known_sums(&mut self, number: u32) -> &NameSums {
        let (word, slot) = (&self.words[number as usize], &mut self.known[number as usize][self.style as usize]);
        slot.get_or_insert_with(|| Box::new(NameSums::new(word, self.style, self.rows)))
    }

    /// Adds what a word says about itself at the beginning of a sentence or among capitals.
    fn add_own(&mut self, here: &Word, number: u32, place: Place, sums: &mut Sums) {
        let detail = self.style as u32 | u32::from(place.is_first) << 2 | u32::from(place.shouts) << 3;
        self.answers.add(self.rows, Question::new(About::NameOwn, detail, [number, 0, 0]), sums, |keys| {
            own_features(here, self.style, keys);
            place_features(here, place, self.style, keys);
        });
    }

    /// Adds what it says that the sentence does not reach so far.
    fn add_edge(&mut self, distance: usize, sums: &mut Sums) {
        let question = Question::new(About::NameEdge, self.style as u32, [u32::try_from(distance).unwrap_or(4), 0, 0]);
        self.answers.add(self.rows, question, sums, |keys| {
            side_features(&Word::outside(), distance, self.style, keys);
        });
    }

    /// Adds what the words around `index` say together, and where it stands among them.
    pub(super) fn add_rest(&mut self, context: &Context<'_>, scene: &Scene, index: usize, sums: &mut Sums) {
        self.add_neighbours(context, index, sums);
        self.add_scene(context, scene, index, sums);
    }

    fn add_neighbours(&mut self, context: &Context<'_>, index: usize, sums: &mut Sums) {
        let (rows, answers) = (self.rows, &mut *self.answers);
        let [before, left, here, right, after] = [-2, -1, 0, 1, 2].map(|step| context.at(index, step));
        let looks = |about, one, two| Question::looks(about, 0, one, two);
        answers.add(rows, looks(About::LooksBefore, left, here), sums, |keys| looks_before_features(left, here, keys));
        answers.add(rows, looks(About::LooksAfter, here, right), sums, |keys| looks_after_features(here, right, keys));
        answers.add(rows, looks(About::LooksFarBefore, before, left), sums, |keys| {
            looks_far_before_features(before, left, keys);
        });
        answers.add(rows, looks(About::LooksFarAfter, right, after), sums, |keys| {
            looks_far_after_features(right, after, keys);
        });
        let clusters = Question::new(About::Clusters, here.writing as u32, [left, here, right].map(cluster));
        answers.add(rows, clusters, sums, |keys| cluster_features(left, here, right, keys));
    }

    /// Adds what lists of longer names and the run of capitals say, and at once all that hardly comes again.
    fn add_scene(&mut self, context: &Context<'_>, scene: &Scene, index: usize, sums: &mut Sums) {
        let (listed, is_capital) = (scene.listed(index), context.at(index, 0).is_capital());
        let detail = self.style as u32 | u32::from(is_capital) << 2;
        self.answers.add(self.rows, Question::new(About::Listed, detail, [listed, 0, 0]), sums, |keys| {
            listed_features(listed, is_capital, self.style, keys);
        });
        let run = scene.run(index);
        if let Some(run) = run {
            self.add_run(context, run, scene.loudness(context.words, run), sums);
        }
        self.answers.add_once(self.rows, sums, |keys| {
            near_features(context, index, keys);
            listed_word_features(listed, context.at(index, -1), keys);
            if let Some(run) = run {
                run_word_features(context, run, self.style, keys);
            }
        });
    }

    fn add_run(&mut self, context: &Context<'_>, run: Run, loudness: u32, sums: &mut Sums) {
        let (rows, style, answers) = (self.rows, self.style, &mut *self.answers);
        let (first, last) = (context.at(run.start, 0), context.at(run.end, -1));
        let (before, after) = (context.at(run.start, -1), context.at(run.end, 0));
        let place = Question::new(About::RunPlace, run.place << 2 | style as u32, [loudness, 0, 0]);
        answers.add(rows, place, sums, |keys| run_place_features(run, loudness, style, keys));
        let looks = Question::looks(About::RunLooks, u8::try_from(run.place).unwrap_or(u8::MAX), first, last);
        answers.add(rows, looks, sums, |keys| run_looks_features(run, first, last, keys));
        let detail = run.place << 2 | style as u32;
        let clusters = Question::new(About::RunClusters, detail, [cluster(first), cluster(last), 0]);
        answers.add(rows, clusters, sums, |keys| run_cluster_features(run, first, last, style, keys));
        let question = |about, number| Question::new(about, run.place, [number, 0, 0]);
        answers.add(rows, question(About::RunBefore, context.number(run.start, -1)), sums, |keys| {
            run_before_features(run, before, keys);
        });
        answers.add(rows, question(About::RunAfter, context.number(run.end, 0)), sums, |keys| {
            run_after_features(run, after, keys);
        });
    }

    /// Adds what the other places of the document say about the word at `index` of a sentence.
    pub(super) fn add_votes(&mut self, votes: &Votes, words: &[Word], labels: &[u8], index: usize, sums: &mut Sums) {
        let (rows, answers) = (self.rows, &mut *self.answers);
        let near = Labels::around(words, labels, index);
        answers.add(rows, near.question(), sums, |keys| near.features(keys));
        let Some(told) = votes.about(words, labels, index) else { return };
        answers.add(rows, told.verdict_question(), sums, |keys| told.verdict_features(keys));
        answers.add(rows, told.parts_question(), sums, |keys| told.parts_features(keys));
        answers.add(rows, told.neighbours_question(), sums, |keys| told.neighbours_features(keys));
    }
}

/// Gives the cluster of a word and its family in one value.
fn cluster(word: &Word) -> u32 {
    u32::from(word.cluster.fine) << 8 | u32::from(word.cluster.coarse)
}
