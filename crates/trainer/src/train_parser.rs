//! Learns the trees.

use crate::conllu;
use crate::network::pack::{Steps, pack};
use crate::network::sentence::{Pass, UNKNOWN};
use crate::network::{Network, known};
use crate::perceptron::{Census, Dice, KeyMap};
use crate::plan::TreesPlan;
use ascribe_language::model::parser::network::{NAMES, RELATIONS};
use ascribe_language::model::parser::read::Parser;
use ascribe_language::model::parser::state::{Move, State};
use ascribe_language::model::parser::token::{FEATURES, Token};
use ascribe_language::model::parser::view::View;
use ascribe_language::model::{ModelFile, write_file};

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

/// Learns a parser; gives the parts of its file.
pub(crate) fn parts(
    examples: &[Example],
    plan: TreesPlan,
    say: &dyn Fn(&str),
) -> Result<Vec<(&'static str, Vec<u8>)>, String> {
    let vocabulary = Vocabulary::new(examples, plan.least, plan.rows);
    let network = learn(examples, &vocabulary, plan, 0, &mut |epoch, _| say(&format!("trees, time {epoch}")));
    let nameable = known::nameable(examples);
    let steps = Steps { features: plan.steps, dense: plan.steps };
    let (worth, dense) = pack(&network, &vocabulary, &nameable, steps)?;
    let mut parts = vec![("worth", worth), ("network", dense)];
    let file = write_file(&parts).and_then(ModelFile::from_bytes).map_err(|error| error.to_string())?;
    let parser = Parser::from_file(&file).map_err(|error| error.to_string())?.ok_or("the parser was not written")?;
    parts.push(("cuts", known::shortcuts(&parser, examples, plan.shortcuts)?));
    Ok(parts)
}

/// A feature's number, and how often it was seen.
pub(crate) struct Vocabulary {
    pub(crate) index: KeyMap,
    counts: Vec<u32>,
}

impl Vocabulary {
    pub(crate) fn new(examples: &[Example], least: u32, most: usize) -> Self {
        let mut census = Census::default();
        for example in examples {
            for token in &example.tokens {
                census.see(&token.features);
            }
        }
        census.see(&[Token::ABSENT.features[0], Token::TOP.features[0]].repeat(1000));
        let (index, counts) = census.most_seen(least, most);
        Self { index, counts }
    }

    fn numbers(&self, token: &Token) -> [u32; FEATURES] {
        let mut numbers = token.features.map(|key| self.index.get(&key).copied().unwrap_or(UNKNOWN));
        // Places without a word have one feature only.
        if numbers[0] == numbers[1] {
            numbers[1..].fill(UNKNOWN);
        }
        numbers
    }
}

/// A word seen so often is left out half of the time, so that words never seen are no surprise.
const HALF_LEFT_OUT: f32 = 0.25;

/// How many of a hundred features are left out each time, so that the others learn to do without them.
const OTHERS_LEFT_OUT: usize = 5;

/// Learns a network; `say` hears of each time over the data.
pub(crate) fn learn(
    examples: &[Example],
    vocabulary: &Vocabulary,
    plan: TreesPlan,
    seed: u64,
    say: &mut dyn FnMut(usize, &Network),
) -> Network {
    let mut network = Network::new(vocabulary.index.len(), seed);
    let mut dice = Dice::new(13 + 1000 * seed);
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let numbers: Vec<Vec<[u32; FEATURES]>> = examples
        .iter()
        .map(|example| {
            let ends = [Token::TOP, Token::ABSENT];
            example.tokens.iter().chain(&ends).map(|token| vocabulary.numbers(token)).collect()
        })
        .collect();
    let mut pass = Pass::default();
    let all = plan.epochs * examples.len();
    for epoch in 0..plan.epochs {
        dice.shuffle(&mut order);
        for (place, &chosen) in order.iter().enumerate() {
            let features = numbers[chosen].iter().map(|own| leave_out(*own, vocabulary, &mut dice));
            let features: Vec<_> = features.collect();
            pass.begin(&network, features.into_iter());
            study(&mut network, &mut pass, &examples[chosen], epoch > 0, &mut dice);
            pass.end(&mut network);
            if place % plan.batch == plan.batch - 1 {
                let left = 1.0 - (epoch * examples.len() + place) as f32 / all as f32;
                network.step(plan.rate * left);
            }
            if is_averaged(plan.epochs, epoch) && place % examples.len().div_ceil(SNAPSHOTS) == 0 {
                network.remember();
            }
        }
        say(epoch, &network);
    }
    network.settle();
    say(plan.epochs, &network);
    network
}

/// Times in an epoch that the weights are remembered.
const SNAPSHOTS: usize = 20;

/// Tells whether an epoch is among those whose weights are averaged.
fn is_averaged(epochs: usize, epoch: usize) -> bool {
    2 * epoch >= epochs
}

fn leave_out(mut own: [u32; FEATURES], vocabulary: &Vocabulary, dice: &mut Dice) -> [u32; FEATURES] {
    if own[1] != UNKNOWN || own[2] != UNKNOWN {
        let count = vocabulary.counts.get(own[0] as usize).copied().unwrap_or_default();
        let share = HALF_LEFT_OUT / (HALF_LEFT_OUT + count as f32);
        if (dice.below(10_000) as f32) < share * 10_000.0 {
            own[0] = UNKNOWN;
        }
        for feature in own.iter_mut().filter(|_| dice.below(100) < OTHERS_LEFT_OUT) {
            *feature = UNKNOWN;
        }
    }
    own
}

fn study(network: &mut Network, pass: &mut Pass, example: &Example, explores: bool, dice: &mut Dice) {
    let mut state = State::new(example.tokens.len());
    while !state.is_done() {
        let possible = Move::ALL.map(|step| state.may(step));
        let mut sight = pass.see(network, View::new(&state), Some(dice));
        let scores: [f32; 3] = sight.scores(network, 0);
        let costs = Move::ALL.map(|step| if state.may(step) { state.cost(step, &example.heads) } else { usize::MAX });
        let least = costs.iter().copied().min().unwrap_or(0);
        let good = costs.map(|cost| cost == least);
        let guess = highest(&scores, &possible);
        let truth = highest(&scores, &good);
        if possible.iter().filter(|&&may| may).count() > 1 {
            let mut shares = scores;
            (0..3).filter(|&step| !possible[step]).for_each(|step| shares[step] = -1000.0);
            let wanted = wanted(&shares, &good);
            sight.teach(network, 0, &mut shares, &wanted);
        }
        // An arc that is right is named, whether it is made or not.
        let top = state.stacked(0);
        for (side, step, head) in [(0, Move::Left, state.next()), (1, Move::Right, state.stacked(1))] {
            if state.may(step) && example.heads[top] == head {
                let mut names: [f32; RELATIONS] = sight.scores(network, NAMES[side]);
                let mut wanted = [0.0; RELATIONS];
                wanted[usize::from(example.relations[top])] = 1.0;
                sight.teach(network, NAMES[side], &mut names, &wanted);
            }
        }
        let step = if explores && dice.below(10) < 9 { guess } else { truth };
        let relation = name(network, &sight, step);
        pass.learn(network, &mut sight);
        state.go(Move::ALL[step], relation);
    }
}

/// Gives the shares that good moves should have: all of the probability, divided as they divide it now.
fn wanted(scores: &[f32; 3], good: &[bool; 3]) -> [f32; 3] {
    let mut shares = *scores;
    (0..3).filter(|&step| !good[step]).for_each(|step| shares[step] = -1000.0);
    crate::network::softmax::softmax(&mut shares);
    shares
}

fn highest(scores: &[f32; 3], possible: &[bool; 3]) -> usize {
    (0..3)
        .filter(|&step| possible[step])
        .fold(3, |best, step| if best == 3 || scores[step] > scores[best] { step } else { best })
}

fn name(network: &Network, sight: &crate::network::sentence::Sight, step: usize) -> u8 {
    let Some(side) = step.checked_sub(1) else { return 0 };
    let scores: [f32; RELATIONS] = sight.scores(network, NAMES[side]);
    let best = (1..RELATIONS).fold(0, |best, next| if scores[next] > scores[best] { next } else { best });
    u8::try_from(best).unwrap_or_default()
}
