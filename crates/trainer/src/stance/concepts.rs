//! How often a suggested concept is the annotated one: among the first, the first three, and all phrases of the content.

use super::data::Article;
use ascribe_analysis::concepts::{Phrase, Spread, phrases, ranked, same_concept};
use ascribe_language::{Language, Models, read, read_with};
use std::collections::BTreeMap;

/// Counts of annotated positions.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Found {
    /// All.
    pub(crate) all: usize,
    /// Met by the first suggestion.
    pub(crate) first: usize,
    /// Met by one of the first three.
    pub(crate) three: usize,
    /// Met by any phrase of the content.
    pub(crate) any: usize,
}

/// Suggests concepts for every annotated statement and counts the annotated ones that are met.
pub(crate) fn found(models: &Models, articles: &[Article]) -> Found {
    let mut found = Found::default();
    for article in articles {
        let language = if models.has_tags() { read_with(models, &article.document) } else { read(&article.document) };
        of_article(article, &language, &mut found);
    }
    found
}

fn of_article(article: &Article, language: &Language, found: &mut Found) {
    let mut spread = Spread::default();
    let mut statements: BTreeMap<usize, Vec<Phrase>> = BTreeMap::new();
    for position in &article.positions {
        statements.entry(position.statement).or_insert_with(|| {
            let phrases = phrases(&article.document, language, &position.parts);
            spread.see(&article.id, &position.speaker, &phrases);
            phrases
        });
    }
    spread.see_title(&article.document);
    for position in article.positions.iter().filter(|position| !position.is_silent) {
        let phrases = &statements[&position.statement];
        let ranked = ranked(phrases, &spread);
        let meets = |name: &str| same_concept(name, &position.concept);
        let place = ranked.iter().position(|ranked| meets(&ranked.phrase.name));
        found.all += 1;
        found.first += usize::from(place == Some(0));
        found.three += usize::from(place.is_some_and(|place| place < 3));
        found.any += usize::from(phrases.iter().any(|phrase| meets(&phrase.name)));
    }
}
