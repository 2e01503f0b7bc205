//! Whether a text is English at all.
//!
//! Models and rules know English. Of another language they would make names of every German noun and statements of
//! chance, so such a text is only read as far as marks and well-known names go, and everything in it is unsure.

use ascribe_text::{Document, TokenKind};

/// The language of a text, as far as it matters here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tongue {
    /// English, or too little to tell.
    #[default]
    English,
    /// Another language.
    Other,
}

/// The words that every English text is full of, sorted.
const FREQUENT: [&str; 48] = [
    "a", "about", "after", "an", "and", "are", "as", "at", "be", "been", "but", "by", "for", "from", "had", "has",
    "have", "he", "her", "his", "i", "in", "is", "it", "its", "more", "not", "of", "on", "or", "said", "she", "that",
    "the", "their", "they", "this", "to", "was", "we", "were", "which", "who", "will", "with", "would", "you", "your",
];

/// Letters of the longest of them.
const LONGEST: usize = 5;

/// Words of a text that are looked at: the first of a long one tell enough.
const LOOKED_AT: usize = 1_000;

/// Words and letters that are needed to tell a language: fewer are a headline.
const ENOUGH: usize = 10;

/// Words of which even a headline and its first sentence have several frequent ones.
const MANY: usize = 20;

/// Frequent words in a hundred, below which a text is not English. English news has 30 to 45, headlines and lists of names 10 to
/// 20; German, French and Spanish, whose "in", "was", "a", "on" are counted, have up to 7.
const FEWEST: usize = 8;

/// Tells whether a text is English.
#[must_use]
pub fn tongue(document: &Document) -> Tongue {
    let words = document.tokens().iter().filter(|token| token.kind == TokenKind::Word).take(LOOKED_AT);
    let words = words.map(|token| document.slice(token.span));
    let mut sample = Sample::default();
    words.clone().for_each(|word| sample.add(word));
    if sample.other_letters >= ENOUGH {
        sample.latin += words.filter(|word| word.is_ascii()).map(english_letters).sum::<usize>();
    }
    sample.tongue()
}

/// What was counted in the words of a text.
#[derive(Clone, Copy, Debug, Default)]
struct Sample {
    words: usize,
    frequent: usize,
    /// Latin letters of words that hold more than ASCII; of all words where others may outnumber them.
    latin: usize,
    other_letters: usize,
}

impl Sample {
    fn add(&mut self, word: &str) {
        self.words += 1;
        if word.is_ascii() {
            self.frequent += usize::from(is_frequent(word.as_bytes()));
        } else {
            self.add_small(&word.to_lowercase());
        }
    }

    /// Adds a word that holds letters of more than English, in small letters.
    fn add_small(&mut self, word: &str) {
        for letter in word.chars().filter(|letter| letter.is_alphabetic()) {
            let count = if is_latin(letter) { &mut self.latin } else { &mut self.other_letters };
            *count += 1;
        }
        self.frequent += usize::from(is_frequent(word.as_bytes()));
    }

    fn tongue(self) -> Tongue {
        if self.other_letters > self.latin && self.other_letters >= ENOUGH {
            return Tongue::Other;
        }
        let is_english = match self.words {
            0..ENOUGH => true,
            ENOUGH..MANY => self.frequent > 0,
            all => self.frequent * 100 >= all * FEWEST,
        };
        if is_english { Tongue::English } else { Tongue::Other }
    }
}

/// The frequent words as numbers, in the same order.
const KEYS: [u64; FREQUENT.len()] = {
    let mut keys = [0; FREQUENT.len()];
    let mut at = 0;
    while at < keys.len() {
        keys[at] = key(FREQUENT[at].as_bytes());
        at += 1;
    }
    keys
};

/// Writes a word of up to eight bytes, in small letters, into one number; numbers are ordered as their words are.
const fn key(word: &[u8]) -> u64 {
    let mut bytes = [0; 8];
    let mut at = 0;
    while at < word.len() {
        bytes[at] = word[at].to_ascii_lowercase();
        at += 1;
    }
    u64::from_be_bytes(bytes)
}

fn is_frequent(word: &[u8]) -> bool {
    word.len() <= LONGEST && KEYS.binary_search(&key(word)).is_ok()
}

fn english_letters(word: &str) -> usize {
    word.bytes().filter(u8::is_ascii_alphabetic).count()
}

fn is_latin(letter: char) -> bool {
    letter.is_ascii() || matches!(letter, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Tongue) {
        assert_eq!(tongue(&Document::from_text(text)), expected, "{text}");
    }

    #[test]
    fn the_list_is_sorted() {
        assert!(FREQUENT.is_sorted() && KEYS.is_sorted());
        assert_eq!(FREQUENT.iter().map(|word| word.len()).max(), Some(LONGEST));
    }

    #[test]
    fn frequent_words_are_known_in_capitals_and_small_letters() {
        for word in ["a", "The", "WHICH", "their"] {
            assert!(is_frequent(word.as_bytes()), "{word}");
        }
        for word in ["", "ferry", "th", "theirs", "whichever"] {
            assert!(!is_frequent(word.as_bytes()), "{word}");
        }
    }

    #[test]
    fn english_news_is_english() {
        check(
            "The mayor of Arden said on Monday that the bridge would close in May, and that nobody had asked her.",
            Tongue::English,
        );
        check("Bridge closes", Tongue::English);
        check(
            "Mayor Anna Hale: Old Arden Bridge To Close In May After Talks With Harbour Board Fail, Ferry Owners Angry",
            Tongue::English,
        );
    }

    #[test]
    fn other_languages_are_other() {
        check(
            "Die Bürgermeisterin von Arden sagte am Montag, die alte Brücke werde im Mai geschlossen, und niemand habe sie gefragt.",
            Tongue::Other,
        );
        check(
            "La maire d’Arden a déclaré lundi que le vieux pont serait fermé en mai et que personne ne lui avait demandé son avis avant la réunion du conseil municipal.",
            Tongue::Other,
        );
        check(
            "قالت رئيسة البلدية يوم الاثنين إن الجسر القديم سيغلق في مايو وإن أحدا لم يسألها عن رأيها في ذلك",
            Tongue::Other,
        );
        check(
            "Мерка Ардена заявила в понеділок, що старий міст закриють у травні, і що ніхто її не запитав.",
            Tongue::Other,
        );
        check("阿登市长星期一表示，旧桥将于五月关闭，没有人问过她的意见。", Tongue::Other);
    }
}
