//! Which words may be in a name: most words in small letters need not be asked for long.

use crate::model::sums::Sums;
use crate::model::words::{Word, Writing};

/// A word without capitals is no name when the words around it, each by itself, put "no name" so far above all labels:
/// in the texts that are learnt from, less than three in a thousand of such words were in a name after all.
const SURE: i16 = 100;

/// Words in small letters between two capitals that one name may hold at most: "of the".
const BRIDGE: usize = 2;

/// Tells whether a word has a capital or stands between two of them that may be one name's.
pub(super) fn is_bridge(words: &[Word], index: usize) -> bool {
    let near = |word: Option<&Word>| word.is_some_and(Word::is_capital);
    let (before, after) = words.split_at(index);
    if near(after.first()) {
        return true;
    }
    let left = before.iter().rev().take(BRIDGE).position(Word::is_capital);
    let right = after.iter().skip(1).take(BRIDGE).position(Word::is_capital);
    left.zip(right).is_some_and(|(left, right)| left + right < BRIDGE)
}

/// Tells whether a word without capitals is no name, whatever its neighbours say together.
pub(super) fn is_surely_outside(sums: &Sums) -> bool {
    sums.lead_of_first() >= SURE
}

/// Words in small letters this far from any other are no names.
const FAR: usize = 2;

/// Finds the words that stand near a capital or a number, in runs; in a sentence without capitals that is every word.
pub(super) fn near_names(words: &[Word], runs: &mut Vec<(usize, usize)>) {
    runs.clear();
    let is_plain = |word: &Word| matches!(word.writing, Writing::Lower | Writing::Mark);
    if !words.iter().skip(1).any(Word::is_capital) {
        runs.extend((!words.is_empty()).then_some((0, words.len())));
        return;
    }
    for index in (0..words.len()).filter(|&index| !is_plain(&words[index])) {
        let (first, end) = (index.saturating_sub(FAR), words.len().min(index + FAR + 1));
        match runs.last_mut() {
            Some(last) if last.1 >= first => last.1 = end,
            _ => runs.push((first, end)),
        }
    }
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
