//! What the rest of the document says about a word: is it ever in lower case, whose surname is it?

use crate::NameKind;
use crate::words::{Casing, Shape, Word};
use std::collections::{HashMap, HashSet};

/// How often a word stands in lower case and with a capital that its place does not explain.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    lower: u32,
    capital: u32,
}

/// What one document says about its words.
#[derive(Debug, Default)]
pub(crate) struct Evidence {
    counts: HashMap<String, Counts>,
    names: HashMap<String, NameKind>,
    surnames: HashSet<String>,
}

impl Evidence {
    /// Counts the words of the document.
    pub(crate) fn gather(words: &[Word]) -> Self {
        let mut counts: HashMap<String, Counts> = HashMap::new();
        for word in words.iter().filter(|word| word.casing == Casing::Sentence) {
            match word.shape {
                Shape::Lower => counts.entry(word.text.to_string()).or_default().lower += 1,
                Shape::Capital | Shape::Capitals if !word.opens => counts.entry(word.lower()).or_default().capital += 1,
                _ => {}
            }
        }
        Self { counts, ..Self::default() }
    }

    /// Remembers a name that was found where capitals mean names.
    pub(crate) fn remember(&mut self, words: &[Word], kind: NameKind) {
        let joined = joined(words);
        if kind == NameKind::Person {
            self.surnames.extend(
                words.last().filter(|last| last.text.chars().count() > 2).map(|last| stem(&last.text).to_owned()),
            );
        }
        self.names.entry(joined).or_insert(kind);
    }

    /// Gives the kind of a name that was found elsewhere in the document.
    pub(crate) fn kind_of(&self, name: &str) -> Option<NameKind> {
        self.names.get(name).copied()
    }

    /// Tells whether the word is the surname of a person who is named in full or with a title.
    pub(crate) fn is_surname(&self, word: &str) -> bool {
        self.surnames.contains(stem(word))
    }

    /// Tells whether the word stands somewhere with a capital that its place does not explain.
    pub(crate) fn is_capital_elsewhere(&self, lower: &str) -> bool {
        self.counts.get(lower).is_some_and(|counts| counts.capital > 0 && counts.capital >= counts.lower)
    }

    /// Tells whether the word stands somewhere in lower case.
    pub(crate) fn is_lower_elsewhere(&self, lower: &str) -> bool {
        self.counts.get(lower).is_some_and(|counts| counts.lower > 0)
    }
}

/// Gives a surname without the ending that spellings of one name differ in: "-sky", "-skiy", "-skyy".
fn stem(surname: &str) -> &str {
    let stem = surname.trim_end_matches(['i', 'y', 'j']);
    if stem.len() >= 4 { stem } else { surname }
}

/// Gives words as one text with blanks, and hyphens where the text has them.
pub(crate) fn joined(words: &[Word]) -> String {
    let mut text = String::new();
    for word in words {
        if !text.is_empty() {
            text.push(if word.hyphened { '-' } else { ' ' });
        }
        text.push_str(&word.text);
    }
    text
}
