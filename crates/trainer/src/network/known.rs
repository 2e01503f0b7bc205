//! What the parser may know without its network: which relations a word may have.

use crate::train_parser::Example;
use ascribe_language::model::parser::network::{KINDS, RELATIONS};

/// Gives the relations that words of each part of speech have to heads after them and to heads before them, a bit each.
pub(crate) fn nameable(examples: &[Example]) -> [[u64; KINDS]; 2] {
    let mut counts = [[[0_usize; RELATIONS]; KINDS]; 2];
    for example in examples {
        for (word, token) in example.tokens.iter().enumerate() {
            let side = usize::from(example.heads[word] < word);
            counts[side][usize::from(token.tag)][usize::from(example.relations[word])] += 1;
        }
    }
    counts.map(|kinds| kinds.map(|counts| bits(&counts)))
}

/// Relations seen twice, and in more than one of three thousand words.
fn bits(counts: &[usize; RELATIONS]) -> u64 {
    let all: usize = counts.iter().sum();
    let is_seen = |name: &usize| counts[*name] >= 2 && counts[*name] * 3000 > all;
    let bits = (0..RELATIONS).filter(is_seen).fold(0, |bits, name| bits | 1 << name);
    if bits == 0 { (1 << RELATIONS) - 1 } else { bits }
}
