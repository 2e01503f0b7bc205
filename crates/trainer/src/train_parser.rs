//! Learns the trees.

use crate::conllu;
use crate::perceptron::{Census, Dice, KeyMap, Perceptron, mean, number};
use crate::plan::Plan;
use crate::quantize::{quantize, weightiest};
use ascribe_language::model::parser::{ARCS, Move, State, Token, choose};
use ascribe_language::model::relations::{RELATIONS, Tree};
use ascribe_language::model::tagger::best;

/// One sentence with its tree.
pub(crate) struct Example {
    /// Its words, with tags as the tagger gives them.
    pub(crate) tokens: Vec<Token>,
    /// Heads; the number of words for the head of the sentence.
    pub(crate) heads: Vec<usize>,
    /// Codes of the relations.
    pub(crate) relations: Vec<u8>,
}

impl Example {
    /// Takes a tree of a treebank.
    pub(crate) fn new(tree: &conllu::Tree, tokens: Vec<Token>) -> Self {
        let count = tree.nodes.len();
        Self {
            tokens,
            heads: tree.nodes.iter().map(|node| node.head.unwrap_or(count)).collect(),
            relations: tree.nodes.iter().map(|node| node.relation.code()).collect(),
        }
    }
}

/// Learns the table of arcs.
pub(crate) fn learn_arcs(examples: &[Example], plan: Plan) -> Result<Vec<u8>, String> {
    let rough = run_arcs(examples, arc_census(examples, plan.least), plan.first_epochs, 0);
    let kept = number(weightiest(&above_shift(&rough), plan.rows));
    let run = |seed| above_shift(&run_arcs(examples, kept.clone(), plan.epochs, seed));
    Ok(quantize(&mean(&(0..plan.runs).map(run).collect::<Vec<_>>()), plan.budget())?.0)
}

/// Learns the table of relations.
pub(crate) fn learn_relations(examples: &[Example], plan: Plan) -> Result<Vec<u8>, String> {
    let rough = run_relations(examples, relation_census(examples, plan.least), plan.first_epochs, 0);
    let kept = number(weightiest(&rough.averages(), plan.rows));
    let run = |seed| run_relations(examples, kept.clone(), plan.epochs, seed).averages();
    Ok(quantize(&mean(&(0..plan.runs).map(run).collect::<Vec<_>>()), plan.budget())?.0)
}

/// Gives the weights of Left and Right above those of Shift.
fn above_shift(model: &Perceptron<3>) -> Vec<(u64, [f64; ARCS])> {
    model.averages().into_iter().map(|(key, [shift, left, right])| (key, [left - shift, right - shift])).collect()
}

fn arc_census(examples: &[Example], least: u32) -> KeyMap {
    let mut census = Census::default();
    let mut keys = Vec::new();
    for example in examples {
        let mut state = State::new(&example.tokens);
        while !state.is_done() {
            keys.clear();
            state.features(&mut keys);
            census.see(&keys);
            let Some(step) = cheapest(&state, &example.heads, None) else { break };
            state.go(step);
        }
    }
    census.keep(least)
}

/// Finds the possible move of least cost; among equals the one that scores most.
fn cheapest(state: &State<'_>, truth: &[usize], scores: Option<&[i32; 3]>) -> Option<Move> {
    let rank = |step: Move| (state.cost(step, truth), scores.map_or(0, |scores| -scores[step as usize]));
    Move::ALL.into_iter().filter(|&step| state.may(step)).min_by_key(|&step| rank(step))
}

fn run_arcs(examples: &[Example], index: KeyMap, epochs: usize, seed: u64) -> Perceptron<3> {
    let mut model = Perceptron::new(index);
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut dice = Dice::new(13 + 1000 * seed);
    let (mut keys, mut numbers) = (Vec::new(), Vec::new());
    for epoch in 0..epochs {
        dice.shuffle(&mut order);
        for &place in &order {
            let example = &examples[place];
            let mut state = State::new(&example.tokens);
            while !state.is_done() {
                keys.clear();
                numbers.clear();
                state.features(&mut keys);
                model.known(&keys, &mut numbers);
                let mut scores = [0; 3];
                model.add(&numbers, &mut scores);
                let guess = choose(&state, &[scores[1] - scores[0], scores[2] - scores[0]]);
                let (Some(guess), Some(truth)) = (guess, cheapest(&state, &example.heads, Some(&scores))) else {
                    break;
                };
                let is_wrong = state.cost(guess, &example.heads) > state.cost(truth, &example.heads);
                if is_wrong {
                    model.update(&numbers, truth as usize, 1);
                    model.update(&numbers, guess as usize, -1);
                }
                model.tick();
                let explores = epoch > 0 && dice.below(10) < 9;
                state.go(if is_wrong && !explores { truth } else { guess });
            }
        }
    }
    model
}

fn relation_census(examples: &[Example], least: u32) -> KeyMap {
    let mut census = Census::default();
    let mut keys = Vec::new();
    for example in examples {
        let tree = Tree::new(&example.tokens, &example.heads);
        for word in 0..example.tokens.len() {
            keys.clear();
            tree.features(word, &example.relations[..word], &mut keys);
            census.see(&keys);
        }
    }
    census.keep(least)
}

fn run_relations(examples: &[Example], index: KeyMap, epochs: usize, seed: u64) -> Perceptron<RELATIONS> {
    let mut model = Perceptron::new(index);
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut dice = Dice::new(17 + 1000 * seed);
    let (mut keys, mut numbers) = (Vec::new(), Vec::new());
    for _ in 0..epochs {
        dice.shuffle(&mut order);
        for &place in &order {
            let example = &examples[place];
            let tree = Tree::new(&example.tokens, &example.heads);
            let mut named: Vec<u8> = Vec::with_capacity(example.tokens.len());
            for word in 0..example.tokens.len() {
                keys.clear();
                numbers.clear();
                tree.features(word, &named, &mut keys);
                model.known(&keys, &mut numbers);
                let mut scores = [0; RELATIONS];
                model.add(&numbers, &mut scores);
                let (guess, truth) = (best(&scores), example.relations[word]);
                if guess != truth {
                    model.update(&numbers, usize::from(truth), 1);
                    model.update(&numbers, usize::from(guess), -1);
                }
                model.tick();
                named.push(guess);
            }
        }
    }
    model
}
