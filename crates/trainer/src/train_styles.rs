//! Learns to tell the kinds of texts.

use crate::corpus::Article;
use crate::papers::Corpus;
use crate::perceptron::{Census, Dice, KeyMap, Perceptron};
use crate::plan::Plan;
use crate::thinned;
use ascribe_language::model::style::{STYLES, decide, features};
use ascribe_language::model::words::Word;

/// A stretch of text and its kind.
struct Example {
    keys: Vec<u64>,
    style: usize,
}

/// Sentences of a stretch: whole articles would say little of short texts.
const STRETCH: usize = 3;

/// Learns from texts whose kind is known by the corpus they are in.
pub(crate) fn learn(corpora: &[Corpus], plan: Plan) -> Result<Vec<u8>, String> {
    let mut examples = Vec::new();
    for corpus in corpora {
        let Some(style) = corpus.style else { continue };
        corpus.articles.iter().for_each(|article| gather(article, style as usize, &mut examples));
    }
    let mut census = Census::default();
    examples.iter().for_each(|example| census.see(&example.keys));
    thinned::learn(census.keep(plan.least), plan, |features, epochs, seed| run(&examples, features, epochs, seed))
}

fn gather(article: &Article, style: usize, examples: &mut Vec<Example>) {
    let document = &article.document;
    for stretch in document.sentences().chunks(STRETCH) {
        let tokens = stretch.iter().flat_map(|sentence| document.sentence_tokens(sentence));
        let keys = tokens.flat_map(|token| features(&Word::new(document.slice(token.span), None))).collect();
        examples.push(Example { keys, style });
    }
}

/// Goes over the examples, as many of each kind: kinds of which there is less are gone over more often.
fn run(examples: &[Example], features: KeyMap, epochs: usize, seed: u64) -> Perceptron<STYLES> {
    let mut model = Perceptron::new(features);
    let mut kinds: [Vec<usize>; STYLES] = Default::default();
    for (place, example) in examples.iter().enumerate() {
        kinds[example.style].push(place);
    }
    let most = kinds.iter().map(Vec::len).max().unwrap_or(0);
    let mut dice = Dice::new(23 + 1000 * seed);
    let mut numbers = Vec::new();
    for _ in 0..epochs * most {
        for kind in kinds.iter().filter(|kind| !kind.is_empty()) {
            let example = &examples[kind[dice.below(kind.len())]];
            numbers.clear();
            model.known(&example.keys, &mut numbers);
            let mut scores = [0; STYLES];
            model.add(&numbers, &mut scores);
            let guess = decide(&scores) as usize;
            if guess != example.style {
                model.update(&numbers, example.style, 1);
                model.update(&numbers, guess, -1);
            }
            model.tick();
        }
    }
    model
}
