//! Sums that were asked for before.
//!
//! Features that concern the same few things (this word behind that one, these labels behind each other) are always asked
//! together. They make up one question, whose answer, the sum of their weights, is remembered in a place that the question
//! itself gives: the next question with the same place takes it over. An answer is used only for the very question that it
//! was added up for, so nothing that is read depends on what is remembered.

use crate::model::sums::Sums;
use crate::model::table::Row;
use crate::model::words::Word;

/// Answers that are remembered, as a power of two (1 MB).
const ROOM: u32 = 14;

/// Features that are asked together, and what they are about.
#[derive(Clone, Copy, Debug)]
pub(crate) enum About {
    /// A tag: the first word of a sentence.
    TagFirst,
    /// A tag: nothing at a distance.
    TagEdge,
    /// A tag: the two tags before it.
    TagLeft,
    /// Names: a word at the beginning of a sentence or among capitals.
    NameOwn,
    /// Names: nothing at a distance.
    NameEdge,
    /// Names: how the word and the one before it look.
    LooksBefore,
    /// Names: how the word and the one after it look.
    LooksAfter,
    /// Names: how the two words before the word look.
    LooksFarBefore,
    /// Names: how the two words after the word look.
    LooksFarAfter,
    /// Names: the clusters of the word and its neighbours.
    Clusters,
    /// Names: a longer name in a list.
    Listed,
    /// Names: the place in a run of capitals.
    RunPlace,
    /// Names: how the first and last word of the run of capitals look.
    RunLooks,
    /// Names: the clusters of the first and last word of the run of capitals.
    RunClusters,
    /// Names: the word before the run of capitals.
    RunBefore,
    /// Names: the word after the run of capitals.
    RunAfter,
    /// Names: the labels of the first reading.
    Labels,
    /// Names: what the word was taken for elsewhere.
    Verdict,
    /// Names: where in names the word stood elsewhere.
    Parts,
    /// Names: what its neighbours were taken for.
    Neighbours,
}

/// What is asked: a group of features and the things they are about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Question(u64, u64);

impl Question {
    /// Asks a group of features about up to three things and whatever else `detail` says in less than 24 bits.
    #[inline]
    pub(crate) fn new(about: About, detail: u32, [one, two, three]: [u32; 3]) -> Self {
        let head = (about as u32 + 1) << 24 | detail;
        Self(u64::from(head) << 32 | u64::from(one), u64::from(two) << 32 | u64::from(three))
    }

    /// Asks a group of features about how two words look; `detail` says something else in eight bits.
    #[inline]
    pub(crate) fn looks(about: About, detail: u8, one: &Word, two: &Word) -> Self {
        let marks = |word: &Word| u64::from(word.marks.bits()) << 3 | word.writing as u64;
        let head = (about as u64 + 1) << 56 | u64::from(detail) << 48;
        Self(head | marks(one) << 24 | marks(two), u64::from(one.short_shape) << 32 | u64::from(two.short_shape))
    }

    /// Gives the place of the answer among `1 << bits`.
    #[inline]
    fn place(&self, bits: u32) -> usize {
        let mixed = self.0.wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(31) ^ self.1;
        (mixed.wrapping_mul(0xd6e8_feb8_6659_fd93) >> (64 - bits)) as usize
    }
}

/// One remembered answer; as long as what a processor fetches at a time.
#[derive(Clone, Copy, Debug, Default)]
#[repr(align(64))]
struct Answer {
    question: Question,
    sums: Sums,
}

/// Answers that are remembered.
#[derive(Clone, Debug)]
pub(crate) struct Answers {
    answers: Vec<Answer>,
    bits: u32,
    /// The features of a new question.
    keys: Vec<u64>,
}

impl Default for Answers {
    fn default() -> Self {
        Self::with_room(ROOM)
    }
}

impl Answers {
    /// Begins with room for `1 << bits` answers.
    pub(crate) fn with_room(bits: u32) -> Self {
        Self { answers: vec![Answer::default(); 1 << bits], bits, keys: Vec::with_capacity(64) }
    }

    /// Forgets all: words have other numbers now.
    pub(crate) fn clear(&mut self) {
        self.answers.fill(Answer::default());
    }

    /// Adds the answer to a question; `name` names its features, should it be new.
    #[inline]
    pub(crate) fn add(
        &mut self,
        rows: &Row<'_>,
        question: Question,
        sums: &mut Sums,
        name: impl FnOnce(&mut Vec<u64>),
    ) {
        let Some(answer) = self.answers.get_mut(question.place(self.bits)) else { return };
        if answer.question != question {
            name(&mut self.keys);
            *answer = Answer { question, sums: drained(rows, &mut self.keys) };
        }
        sums.add(&answer.sums);
    }

    /// Adds the weights of features that are hardly ever asked again.
    #[inline]
    pub(crate) fn add_once(&mut self, rows: &Row<'_>, sums: &mut Sums, name: impl FnOnce(&mut Vec<u64>)) {
        name(&mut self.keys);
        sums.add(&drained(rows, &mut self.keys));
    }
}

/// Adds up the weights of features.
#[inline(never)]
pub(crate) fn drained(rows: &Row<'_>, keys: &mut Vec<u64>) -> Sums {
    let mut sums = Sums::default();
    rows.find_all(keys);
    keys.drain(..).for_each(|place| sums.add_row(rows, place as usize));
    sums
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::hash::key;
    use crate::model::{Table, write_table};
    use std::sync::Arc;

    #[test]
    fn an_answer_is_given_to_its_own_question_only() {
        let rows: Vec<(u64, Vec<i8>)> = (0..40_u32).map(|n| (key(1, n, 0), vec![n as i8; 17])).collect();
        let bytes = write_table(17, &rows).unwrap();
        let length = bytes.len();
        let table = Table::from_bytes(Arc::new(bytes), 0..length).unwrap();
        let mut answers = Answers::with_room(2);
        for round in 0..3 {
            for asked in 0..40_u32 {
                let (mut sums, mut alone) = (Sums::default(), Sums::default());
                let question = Question::new(About::Labels, 0, [asked, 0, 0]);
                answers.add(&table.rows(), question, &mut sums, |keys| keys.push(key(1, asked, 0)));
                answers.add_once(&table.rows(), &mut alone, |keys| keys.push(key(1, asked, 0)));
                assert_eq!(sums, alone, "{asked} in round {round}");
            }
        }
    }

    #[test]
    fn questions_about_other_things_differ() {
        let words = ["Hale", "Arle", "hale", "HALE"].map(|text| Word::new(text, None));
        let looks = |about, detail, one: usize, two: usize| Question::looks(about, detail, &words[one], &words[two]);
        let asked = looks(About::LooksBefore, 0, 0, 2);
        assert_eq!(asked, looks(About::LooksBefore, 0, 1, 2), "both look alike");
        let others = [
            looks(About::LooksAfter, 0, 0, 2),
            looks(About::LooksBefore, 1, 0, 2),
            looks(About::LooksBefore, 0, 2, 0),
            looks(About::LooksBefore, 0, 3, 2),
            Question::default(),
        ];
        assert!(!others.contains(&asked));
    }
}
