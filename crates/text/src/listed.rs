//! Short lists of words that stand in the program itself.

/// Words in one text, divided by white space, and a filter that turns nearly all other words away unread.
#[derive(Clone, Debug)]
pub struct Listed {
    words: &'static str,
    /// One bit for each [`cell`] that a word of the list falls into.
    filter: [u64; 8],
}

impl Listed {
    /// Takes the words of `words`, which ASCII white space divides.
    #[must_use]
    pub const fn new(words: &'static str) -> Self {
        let bytes = words.as_bytes();
        let mut filter = [0; 8];
        let (mut start, mut at) = (0, 0);
        while at <= bytes.len() {
            if at == bytes.len() || bytes[at].is_ascii_whitespace() {
                if start < at {
                    let cell = cell(bytes[start], bytes[at - 1], at - start);
                    filter[cell / 64] |= 1 << (cell % 64);
                }
                start = at + 1;
            }
            at += 1;
        }
        Self { words, filter }
    }

    /// Tells whether `word` is one of the words, as it stands.
    #[must_use]
    pub fn has(&self, word: &str) -> bool {
        let (Some(&first), Some(&last)) = (word.as_bytes().first(), word.as_bytes().last()) else { return false };
        self.may_have(first, last, word.len()) && self.words().any(|own| own == word)
    }

    fn may_have(&self, first: u8, last: u8, length: usize) -> bool {
        let cell = cell(first, last, length);
        self.filter[cell / 64] >> (cell % 64) & 1 == 1
    }

    /// Tells whether `word` in small letters is one of the words.
    #[must_use]
    pub fn has_small(&self, word: &str) -> bool {
        if !word.is_ascii() {
            return self.has(&word.to_lowercase());
        }
        let small = || word.bytes().map(|byte| byte.to_ascii_lowercase());
        let (Some(first), Some(last)) = (small().next(), small().next_back()) else { return false };
        self.may_have(first, last, word.len()) && self.words().any(|own| own.bytes().eq(small()))
    }

    /// Gives the words in their order.
    pub(crate) fn words(&self) -> impl Iterator<Item = &'static str> {
        self.words.split_ascii_whitespace()
    }
}

/// Gives one of 512 numbers that words alike in both ends and length share.
const fn cell(first: u8, last: u8, length: usize) -> usize {
    (first as usize * 73 + last as usize * 5 + length * 173) % 512
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_are_listed_and_nothing_else() {
        let list = Listed::new(" pier  dam\n    Île ferry");
        for word in ["pier", "dam", "Île", "ferry"] {
            assert!(list.has(word), "{word}");
        }
        for word in ["", " ", "pi", "per", "pier dam", "Pier", "ferry ", "dim"] {
            assert!(!list.has(word), "{word}");
        }
        assert!(!Listed::new("").has("pier"));
    }

    #[test]
    fn capitals_are_read_as_small_letters_where_that_is_asked() {
        let list = Listed::new("pier dam île");
        for word in ["pier", "Pier", "DAM", "Île"] {
            assert!(list.has_small(word), "{word}");
        }
        for word in ["", "Piers", "D", "ÎLES"] {
            assert!(!list.has_small(word), "{word}");
        }
    }
}
