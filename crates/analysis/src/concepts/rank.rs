//! Which phrases come first: those that recur over articles and speakers, those the cue leads to, those of the headline.

use crate::concepts::Phrase;
use crate::stance::{stem, stop_word};
use ascribe_text::Document;
use std::collections::{BTreeMap, BTreeSet};

/// Where phrases stand: over articles, speakers, statements.
#[derive(Clone, Debug, Default)]
pub struct Spread {
    keys: BTreeMap<String, Places>,
    heads: BTreeMap<String, Places>,
    title: BTreeSet<String>,
}

#[derive(Clone, Debug, Default)]
struct Places {
    articles: BTreeSet<String>,
    speakers: BTreeSet<String>,
    statements: u32,
}

/// A phrase with its rank; the highest comes first.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranked {
    /// The phrase.
    pub phrase: Phrase,
    /// How much speaks for it.
    pub worth: f32,
}

impl Spread {
    /// Takes down the phrases of one statement.
    pub fn see(&mut self, article: &str, speaker: &str, phrases: &[Phrase]) {
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        for phrase in phrases {
            if seen.insert(&phrase.key) {
                note(self.keys.entry(phrase.key.clone()).or_default(), article, speaker);
            }
            note(self.heads.entry(phrase.head.clone()).or_default(), article, speaker);
        }
    }

    /// Takes down the words of an article's first line: its headline, or how it begins.
    pub fn see_title(&mut self, document: &Document) {
        let Some(block) = document.blocks().first() else { return };
        let words = document.tokens_in(block.span).iter().map(|token| document.slice(token.span).to_lowercase());
        self.title.extend(words.filter(|word| !stop_word(word)).map(|word| stem(&word).to_owned()));
    }

    fn worth(&self, phrase: &Phrase) -> f32 {
        let spread = |places: Option<&Places>| {
            places.map_or(0.0, |places| {
                1.6 * log(places.articles.len())
                    + 0.8 * log(places.speakers.len())
                    + 0.4 * log(places.statements as usize)
            })
        };
        let titled = phrase.key.split(' ').filter(|stem| self.title.contains(*stem)).count();
        spread(self.keys.get(&phrase.key)) + 0.5 * spread(self.heads.get(&phrase.head)) + 0.45 * log(titled + 1)
    }
}

fn note(places: &mut Places, article: &str, speaker: &str) {
    places.articles.insert(article.to_owned());
    if !speaker.is_empty() {
        places.speakers.insert(speaker.to_owned());
    }
    places.statements += 1;
}

fn log(count: usize) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "counts are small")]
    let count = count.max(1) as f32;
    count.ln()
}

/// Orders the phrases of one statement; variants of one key are one, and of phrases inside each other the better stays.
#[must_use]
pub fn ranked(phrases: &[Phrase], spread: &Spread) -> Vec<Ranked> {
    let mut ranked: Vec<Ranked> = Vec::new();
    for (at, phrase) in phrases.iter().enumerate() {
        if ranked.iter().any(|other| other.phrase.key == phrase.key) {
            continue;
        }
        let length = match phrase.size {
            0 | 1 => -0.6,
            2 | 3 => 0.5,
            4 => 0.3,
            _ => -0.1,
        };
        #[expect(clippy::cast_precision_loss, reason = "places are small")]
        let late = at.min(40) as f32 * 0.06;
        ranked.push(Ranked { phrase: phrase.clone(), worth: spread.worth(phrase) + length - late });
    }
    ascribe_text::sort_by(&mut ranked, |left, right| {
        right.worth.total_cmp(&left.worth).then(left.phrase.span.cmp(&right.phrase.span))
    });
    let mut kept: Vec<Ranked> = Vec::new();
    for candidate in ranked {
        if kept.iter().all(|other| !other.phrase.span.overlaps(candidate.phrase.span)) {
            kept.push(candidate);
        }
    }
    kept
}
