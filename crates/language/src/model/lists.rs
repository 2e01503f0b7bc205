//! Lists of names, places and telling words, kept as hashes.

use crate::model::Table;
use crate::model::clusters::{Cluster, Clusters};
use crate::model::hash::key;
use crate::model::table::Row;
use crate::model::words::Word;

/// The lists a word stands in, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Marks(u16);

impl Marks {
    /// Given name in a common list.
    pub const GIVEN: Self = Self(1);
    /// Given name of somebody in Wikidata.
    pub const GIVEN_WORLD: Self = Self(2);
    /// Surname in a census.
    pub const SURNAME: Self = Self(4);
    /// Surname of somebody in Wikidata.
    pub const SURNAME_WORLD: Self = Self(8);
    /// Town of more than 15,000 people.
    pub const TOWN: Self = Self(16);
    /// Country, state, capital, part of the world.
    pub const COUNTRY: Self = Self(32);
    /// Nationality, language, religion.
    pub const PEOPLE: Self = Self(64);
    /// Word that organisations carry in their names.
    pub const ORGANIZATION: Self = Self(128);
    /// The same, of a short list of English words.
    pub const ORGANIZATION_WORD: Self = Self(256);
    /// Well-known organisation.
    pub const KNOWN_ORGANIZATION: Self = Self(512);
    /// Title or office that stands before a name.
    pub const TITLE: Self = Self(1024);
    /// Word inside a title.
    pub const TITLE_PART: Self = Self(2048);
    /// Head word of a place or building.
    pub const PLACE_WORD: Self = Self(4096);
    /// Head word of an event, a work, a law.
    pub const EVENT_WORD: Self = Self(8192);
    /// Word that a sentence may begin with, month, day: mostly no name.
    pub const ORDINARY: Self = Self(16384);
    /// Verb that reports.
    pub const REPORTS: Self = Self(32768);

    /// Gives the bits.
    #[must_use]
    pub fn bits(self) -> u16 {
        self.0
    }

    /// Makes marks of bits.
    #[must_use]
    pub fn from_bits(bits: u16) -> Self {
        Self(bits)
    }

    /// Gives the marks of both.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Gives the marks of names: who and where.
    #[must_use]
    pub fn names(self) -> u32 {
        u32::from(self.0 & 0xff)
    }

    /// Gives the marks of telling words.
    #[must_use]
    pub fn classes(self) -> u32 {
        u32::from(self.0 >> 8)
    }

    /// Tells whether a mark of `other` is set here.
    #[must_use]
    pub fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// Template of the table's keys for single words and for whole names.
const WORD: u8 = 0xf0;
const NAME: u8 = 0xf1;
/// The longest listed name that is looked for, in words.
const LONGEST_NAME: usize = 5;

/// The lists, as they lie in a model file.
#[derive(Clone, Debug)]
pub struct Lists {
    table: Table,
    clusters: Option<Clusters>,
}

impl Lists {
    /// Takes a table of two bytes of marks a row, and the clusters of words if there are any.
    #[must_use]
    pub fn new(table: Table, clusters: Option<Clusters>) -> Self {
        Self { table, clusters }
    }

    /// Gives the cluster that a single word stands in.
    #[must_use]
    pub fn cluster(&self, lower: u32) -> Cluster {
        self.clusters.as_ref().map_or(Cluster::default(), |clusters| clusters.of(lower))
    }

    /// Gives the key of a listed name of one or more words.
    #[must_use]
    pub fn key_of(words: &[u32]) -> Option<u64> {
        match words {
            [] => None,
            [only] => Some(key(WORD, *only, 0)),
            [first, rest @ ..] => Some(rest.iter().fold(key(NAME, *first, 0), |sum, &next| chain(sum, next))),
        }
    }

    /// Gives the key of the listed name written in `text`, words divided by spaces.
    #[must_use]
    pub fn key_of_text(text: &str) -> Option<u64> {
        let words: Vec<u32> = text.split_whitespace().map(|part| Word::new(part, None).lower).collect();
        Self::key_of(&words)
    }

    /// Gives the lists that a single word stands in.
    #[must_use]
    pub fn marks(&self, lower: u32) -> Marks {
        found(&self.table.rows(), key(WORD, lower, 0))
    }

    /// Finds the longest listed name of two words or more that begins at `first`; gives its length and marks.
    #[must_use]
    pub fn longest(&self, words: &[Word], first: usize) -> Option<(usize, Marks)> {
        let rows = self.table.rows();
        let mut sum = key(NAME, words.get(first)?.lower, 0);
        let mut longest = None;
        for (length, next) in words.iter().skip(first).take(LONGEST_NAME).enumerate().skip(1) {
            sum = chain(sum, next.lower);
            let marks = found(&rows, sum);
            if marks != Marks::default() {
                longest = Some((length + 1, marks));
            }
        }
        longest
    }
}

fn found(rows: &Row<'_>, key: u64) -> Marks {
    let row = rows.get(key).and_then(|row| row.first_chunk::<2>());
    row.map_or(Marks::default(), |&pair| Marks(u16::from_le_bytes(pair)))
}

fn chain(sum: u64, next: u32) -> u64 {
    #[expect(clippy::cast_possible_truncation, reason = "half of the mixed bits goes on")]
    let low = (sum ^ (sum >> 32)) as u32;
    key(NAME, low, next)
}
