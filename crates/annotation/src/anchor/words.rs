//! Words as they are compared: without case, and with one form for each kind of mark.

use ascribe_text::Span;
use ascribe_text::numerals::is_numeral;

/// One word or mark of a text.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    /// Where it stands.
    pub(crate) span: Span,
    /// As it is compared.
    pub(crate) folded: String,
    /// It begins with a capital or holds a digit.
    pub(crate) is_special: bool,
}

/// Splits a text into runs of letters and digits (with the apostrophes inside them) and single marks.
pub(crate) fn split(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut characters = text.char_indices().peekable();
    while let Some((start, character)) = characters.next() {
        if character.is_whitespace() {
            continue;
        }
        let mut end = start + character.len_utf8();
        while character.is_alphanumeric()
            && let Some(&(at, next)) = characters.peek()
            && (next.is_alphanumeric() || (is_apostrophe(next) && continues(text, at + next.len_utf8())))
        {
            end = at + next.len_utf8();
            characters.next();
        }
        words.push(word(text, start, end));
    }
    words
}

/// Words that turn a sentence into its opposite.
const NEGATIONS: [&str; 13] = [
    "no", "not", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor", "without", "cannot", "hardly",
    "barely",
];

/// Words that make a promise of a refusal, a duty of a wish, a condition of a promise.
const MODIFIERS: [&str; 18] = [
    "will", "would", "shall", "should", "can", "could", "may", "might", "must", "if", "unless", "only", "now",
    "longer", "still", "yet", "but", "except",
];

impl Word {
    /// Tells whether the sentence says something else when this word changes: a negation, a modal, a number, a name.
    pub(crate) fn carries_meaning(&self) -> bool {
        let word = self.folded.as_str();
        self.is_special
            || NEGATIONS.contains(&word)
            || MODIFIERS.contains(&word)
            || is_numeral(word)
            || word.ends_with("n't")
    }

    /// Tells whether it is a mark rather than a word.
    pub(crate) fn is_mark(&self) -> bool {
        !self.folded.starts_with(char::is_alphanumeric)
    }
}

fn word(text: &str, start: usize, end: usize) -> Word {
    let letters = &text[start..end];
    Word {
        span: Span::from_range(start..end),
        folded: letters.to_lowercase().chars().map(plain).collect(),
        is_special: letters.starts_with(char::is_uppercase) || letters.contains(char::is_numeric),
    }
}

/// Gives the plain form of a mark, so that a page that was typeset anew still reads the same.
fn plain(character: char) -> char {
    match character {
        '’' | '‘' | 'ʼ' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        '–' | '—' | '‐' | '‑' => '-',
        other => other,
    }
}

fn is_apostrophe(character: char) -> bool {
    plain(character) == '\''
}

fn continues(text: &str, at: usize) -> bool {
    text[at..].starts_with(char::is_alphanumeric)
}
