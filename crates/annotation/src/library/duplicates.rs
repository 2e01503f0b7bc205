//! Articles that are the same, or nearly.
//!
//! Two texts resemble each other by the part of their five-word runs that both have. A text is known by the smallest hashes of
//! its runs, which are a fair sample of them: A. Broder, *On the Resemblance and Containment of Documents* (1997).

use crate::{ArticleId, Project};

/// The part of runs that two articles must share to be nearly the same: an agency's report, cut by a third, still is.
pub const NEAR: f64 = 0.5;

/// Words in a run.
const RUN: usize = 5;
/// Hashes that a text is known by: with 128 the figure is off by some hundredths.
const KEPT: usize = 128;
/// Articles that share a run before all pairs of them are no longer looked at: it is then a phrase that stands everywhere.
const COMMON: usize = 32;

/// What a text is known by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sketch {
    /// The smallest hashes of its runs, in order.
    smallest: Vec<u64>,
    /// The hash of all its words.
    words: u64,
}

impl Sketch {
    /// Looks at the words of a text, whatever their case and what stands between them.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let words = text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
        let words = words.map(hash_word).collect::<Vec<_>>();
        let mut smallest = words.windows(RUN.min(words.len().max(1))).map(hash_all).collect::<Vec<_>>();
        ascribe_text::sort(&mut smallest);
        smallest.dedup();
        smallest.truncate(KEPT);
        Self { smallest, words: hash_all(&words) }
    }

    /// Estimates the part of runs that two texts share, 0 to 1; 1 is kept for the very same words.
    #[must_use]
    pub fn similarity(&self, other: &Self) -> f64 {
        /// What two texts have at most that are not the same.
        const ALMOST: f64 = 0.99;
        if self.words == other.words {
            return 1.0;
        }
        let (mut i, mut j, mut both, mut all) = (0, 0, 0, 0);
        while let (Some(one), Some(two)) = (self.smallest.get(i), other.smallest.get(j)) {
            if all == KEPT {
                break;
            }
            all += 1;
            both += usize::from(one == two);
            i += usize::from(one <= two);
            j += usize::from(two <= one);
        }
        let rest = (self.smallest.len() - i).max(other.smallest.len() - j);
        all += rest.min(KEPT - all);
        if all == 0 { 0.0 } else { (both as f64 / all as f64).min(ALMOST) }
    }
}

/// Two articles that are the same, or nearly.
#[derive(Clone, Debug, PartialEq)]
pub struct Duplicate {
    /// The one that came first.
    pub first: ArticleId,
    /// The other one.
    pub second: ArticleId,
    /// The part of runs of words that they share, from [`NEAR`] to 1, which is the very same words.
    pub similarity: f64,
}

/// Finds the articles of a project that are the same or nearly, in the order of the project.
#[must_use]
pub fn duplicates(project: &Project) -> Vec<Duplicate> {
    let sketches = project.articles.iter().map(|article| Sketch::of(&article.text)).collect::<Vec<_>>();
    let mut duplicates = Vec::new();
    for (first, second) in candidates(&sketches) {
        let similarity = sketches[first].similarity(&sketches[second]);
        if similarity >= NEAR {
            let [first, second] = [first, second].map(|at| project.articles[at].id.clone());
            duplicates.push(Duplicate { first, second, similarity });
        }
    }
    duplicates
}

/// Finds the articles of a project that a new text is the same as or nearly, the most alike first.
#[must_use]
pub fn duplicates_of(project: &Project, text: &str) -> Vec<(ArticleId, f64)> {
    let new = Sketch::of(text);
    let alike = project.articles.iter().map(|article| (article.id.clone(), Sketch::of(&article.text).similarity(&new)));
    let near = alike.filter(|(_, similarity)| *similarity >= NEAR).collect();
    ascribe_text::in_order(near, |(_, similarity): &(ArticleId, f64)| !similarity.to_bits())
}

/// Finds the pairs that share a run, without looking at all pairs.
fn candidates(sketches: &[Sketch]) -> Vec<(usize, usize)> {
    let hashes = sketches.iter().enumerate();
    let runs = hashes.flat_map(|(at, sketch)| sketch.smallest.iter().map(move |hash| (*hash, at)));
    let mut runs = runs.collect::<Vec<_>>();
    ascribe_text::sort(&mut runs);
    let mut pairs = Vec::new();
    for sharing in runs.chunk_by(|one, other| one.0 == other.0).filter(|sharing| sharing.len() > 1) {
        for (number, (_, first)) in sharing.iter().enumerate() {
            let others = if sharing.len() <= COMMON {
                &sharing[number + 1..]
            } else {
                sharing.get(number + 1..number + 2).unwrap_or_default()
            };
            pairs.extend(others.iter().map(|(_, second)| ((*first as u64) << 32 | *second as u64, 0)));
        }
    }
    ascribe_text::sort(&mut pairs);
    pairs.dedup();
    pairs.into_iter().map(|(pair, _): (u64, usize)| ((pair >> 32) as usize, (pair & 0xFFFF_FFFF) as usize)).collect()
}

/// FNV-1a over the lower-case letters of a word.
fn hash_word(word: &str) -> u64 {
    word.chars().flat_map(char::to_lowercase).fold(0xCBF2_9CE4_8422_2325, |hash, letter| add(hash, u64::from(letter)))
}

/// Hashes words in their order, and spreads what comes out: small hashes must be a fair sample.
fn hash_all(words: &[u64]) -> u64 {
    let mut hash = words.iter().fold(0xCBF2_9CE4_8422_2325, |hash, word| add(hash, *word));
    // The finalizer of SplitMix64.
    hash = (hash ^ hash >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    hash = (hash ^ hash >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
    hash ^ hash >> 31
}

fn add(hash: u64, value: u64) -> u64 {
    (hash ^ value).wrapping_mul(0x0100_0000_01B3)
}
