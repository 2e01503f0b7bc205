//! What differs between two texts, word by word.

use crate::anchor::words::{self, Word};
use similar::algorithms::{DiffHook, myers};
use std::collections::BTreeMap;
use std::convert::Infallible;

/// A stretch of words that two texts share, or that only one of them has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiffPart {
    /// Which of the two has it.
    pub kind: DiffKind,
    /// The words as they stand in the text that has them; in the new one, where both do.
    pub text: String,
}

/// Which of two texts has some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiffKind {
    /// Both.
    Same,
    /// Only the old one.
    Gone,
    /// Only the new one.
    New,
}

/// Shows what differs between two texts, word by word, for a person to look at. White space at the ends is left out.
#[must_use]
pub fn text_diff(old: &str, new: &str) -> Vec<DiffPart> {
    let (old_words, new_words) = (words::split(old), words::split(new));
    let matched = Matched::of(&old_words, &new_words);
    let mut parts = Parts::default();
    let mut at = 0;
    for (word, place) in old_words.iter().zip(&matched.to_new) {
        if let Some(place) = place {
            new_words[at..*place].iter().for_each(|word| parts.push(DiffKind::New, new, word));
            parts.push(DiffKind::Same, new, &new_words[*place]);
            at = place + 1;
        } else {
            parts.push(DiffKind::Gone, old, word);
        }
    }
    new_words[at..].iter().for_each(|word| parts.push(DiffKind::New, new, word));
    parts.0.into_iter().map(|(part, _)| part).collect()
}

/// Parts in the making, each with the end of its last word.
#[derive(Default)]
struct Parts(Vec<(DiffPart, usize)>);

impl Parts {
    fn push(&mut self, kind: DiffKind, text: &str, word: &Word) {
        let range = word.span.range();
        match self.0.last_mut().filter(|(part, _)| part.kind == kind) {
            Some((part, end)) => {
                // The space before the word belongs to it, as long as the words stand next to each other.
                let gap = text.get(*end..range.start).filter(|gap| gap.trim().is_empty()).unwrap_or(" ");
                part.text.push_str(gap);
                part.text.push_str(&text[range.clone()]);
                *end = range.end;
            }
            None => self.0.push((DiffPart { kind, text: text[range.clone()].to_owned() }, range.end)),
        }
    }
}

/// Which words of two texts are the same, in order: after Myers (1986), by the crate `similar`.
pub(super) struct Matched {
    /// For every word of the old text, its place in the new one.
    pub(super) to_new: Vec<Option<usize>>,
    /// For every word of the new text, whether it was in the old one.
    pub(super) was_there: Vec<bool>,
}

impl Matched {
    /// Compares the words of two texts.
    pub(super) fn of(old: &[Word], new: &[Word]) -> Self {
        let mut numbers = BTreeMap::new();
        let [old, new] = [old, new].map(|words| numbered(words, &mut numbers));
        let mut matched = Self { to_new: vec![None; old.len()], was_there: vec![false; new.len()] };
        let Ok(()) = myers::diff(&mut matched, old.as_slice(), 0..old.len(), new.as_slice(), 0..new.len());
        matched
    }
}

impl DiffHook for Matched {
    type Error = Infallible;

    fn equal(&mut self, old: usize, new: usize, length: usize) -> Result<(), Infallible> {
        for at in 0..length {
            self.to_new[old + at] = Some(new + at);
            self.was_there[new + at] = true;
        }
        Ok(())
    }
}

/// Gives every word a number, the same for words that are the same.
fn numbered<'w>(words: &'w [Word], numbers: &mut BTreeMap<&'w str, usize>) -> Vec<usize> {
    let number = |word: &'w Word| {
        let next = numbers.len();
        *numbers.entry(word.folded.as_str()).or_insert(next)
    };
    words.iter().map(number).collect()
}
