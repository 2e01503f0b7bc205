//! Learns the parts of speech.

use crate::conllu::Tree;
use crate::perceptron::{Census, Dice, KeyMap, Perceptron};
use crate::plan::Plan;
use crate::thinned;
use ascribe_language::model::context::Context;
use ascribe_language::model::lists::Lists;
use ascribe_language::model::tagger::{NO_TAG, TAGS, best, both_features, left_features, word_features};
use ascribe_language::model::words::Word;

/// One sentence, ready to learn from.
struct Example {
    words: Vec<Word>,
    tags: Vec<u8>,
}

/// Learns a tagger from trees; gives its table.
pub(crate) fn learn(trees: &[Tree], lists: Option<&Lists>, plan: Plan) -> Result<Vec<u8>, String> {
    let examples: Vec<Example> = trees.iter().map(|tree| example(tree, lists)).collect();
    thinned::learn(census(&examples, plan.least), plan, |features, epochs, seed| run(&examples, features, epochs, seed))
}

fn example(tree: &Tree, lists: Option<&Lists>) -> Example {
    let words = tree.nodes.iter().map(|node| Word::new(&node.form, lists)).collect();
    Example { words, tags: tree.nodes.iter().map(|node| node.upos.code()).collect() }
}

fn census(examples: &[Example], least: u32) -> KeyMap {
    let mut census = Census::default();
    let mut keys = Vec::new();
    for example in examples {
        let context = Context::new(&example.words);
        for index in 0..example.words.len() {
            keys.clear();
            word_features(&context, index, &mut keys);
            left_features(&context, index, &example.tags, &mut keys);
            both_features(&context, index, &example.tags, &mut keys);
            census.see(&keys);
        }
    }
    census.keep(least)
}

fn run(examples: &[Example], index: KeyMap, epochs: usize, seed: u64) -> Perceptron<TAGS> {
    let mut model = Perceptron::new(index);
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut dice = Dice::new(7 + 1000 * seed);
    for _ in 0..epochs {
        dice.shuffle(&mut order);
        for &place in &order {
            study(&mut model, &examples[place]);
        }
    }
    model
}

fn study(model: &mut Perceptron<TAGS>, example: &Example) {
    let context = Context::new(&example.words);
    let count = example.words.len();
    let mut tags = vec![NO_TAG; count];
    let mut keys = Vec::new();
    let mut locals: Vec<Vec<u32>> = Vec::with_capacity(count);
    for pass in 0..2 {
        for index in 0..count {
            keys.clear();
            if pass == 0 {
                word_features(&context, index, &mut keys);
                let mut numbers = Vec::with_capacity(40);
                model.known(&keys, &mut numbers);
                locals.push(numbers);
                keys.clear();
                left_features(&context, index, &tags, &mut keys);
            } else {
                both_features(&context, index, &tags, &mut keys);
            }
            let mut numbers = locals[index].clone();
            model.known(&keys, &mut numbers);
            let mut scores = [0; TAGS];
            model.add(&numbers, &mut scores);
            let (guess, truth) = (best(&scores), example.tags[index]);
            if guess != truth {
                model.update(&numbers, usize::from(truth), 1);
                model.update(&numbers, usize::from(guess), -1);
            }
            model.tick();
            tags[index] = guess;
        }
    }
}
