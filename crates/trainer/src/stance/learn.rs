//! Learning the weights: multinomial logistic regression with a penalty on large weights (ridge). Each weight has a step
//! of its own that shrinks as it moves (AdaGrad). The order of the examples is fixed: the same data, the same weights.

use ascribe_analysis::stance::Features;
use ascribe_language::model::stance::STANCES;
use std::collections::BTreeMap;

/// How stance is learnt.
#[derive(Clone, Debug, serde::Deserialize)]
pub(crate) struct StancePlan {
    /// Times over the data.
    pub(crate) epochs: usize,
    /// The first step.
    pub(crate) step: f64,
    /// What a large weight costs.
    pub(crate) ridge: f64,
    /// A feature seen less often is not learnt.
    pub(crate) least: usize,
    /// How much a feature that is a word counts beside one that is not.
    pub(crate) words: f64,
    /// How many times an example of each stance counts.
    pub(crate) times: [f64; STANCES],
    /// How many times a statement counts that only mentions a concept.
    pub(crate) silent: f64,
    /// What is added to the score of each stance: chosen for the mean F1 on articles held back.
    pub(crate) added: [f64; STANCES],
    /// Parts that the articles are cut into for judging what was held back.
    pub(crate) folds: usize,
}

/// An example: what was asked and answered, and the right output.
#[derive(Clone, Debug)]
pub(crate) struct Example {
    /// The features.
    pub(crate) features: Features,
    /// The output.
    pub(crate) right: usize,
    /// Whether nobody annotated it.
    pub(crate) is_silent: bool,
}

/// Weights of each feature, in natural logarithms of odds.
pub(crate) type Weights = BTreeMap<u64, [f64; STANCES]>;

/// Learns weights.
pub(crate) fn learn(examples: &[Example], plan: &StancePlan) -> Weights {
    let kept = kept(examples, plan.least);
    let known: Vec<Vec<(usize, f64)>> =
        examples.iter().map(|example| known(&kept, &example.features, plan.words)).collect();
    let mut weights = vec![[0.0; STANCES]; kept.len()];
    let mut moved = vec![[1e-6; STANCES]; kept.len()];
    for _ in 0..plan.epochs {
        for (example, known) in examples.iter().zip(&known) {
            let times = if example.is_silent { plan.silent } else { plan.times[example.right] };
            let shares = shares(sum(known.iter().map(|&(feature, size)| (&weights[feature], size))));
            for output in 0..STANCES {
                let error = shares[output] - f64::from(u8::from(output == example.right));
                for &(feature, size) in known {
                    let slope = times * error * size + plan.ridge * weights[feature][output];
                    moved[feature][output] += slope * slope;
                    weights[feature][output] -= plan.step * slope / f64::sqrt(moved[feature][output]);
                }
            }
        }
    }
    kept.iter().map(|&(key, _)| key).zip(weights).collect()
}

/// Gives the features that are learnt, and whether each is a word.
fn kept(examples: &[Example], least: usize) -> Vec<(u64, bool)> {
    let mut counts: BTreeMap<(u64, bool), usize> = BTreeMap::new();
    for example in examples {
        let plain = example.features.plain.iter().map(|&key| (key, false));
        for feature in plain.chain(example.features.words.iter().map(|&key| (key, true))) {
            *counts.entry(feature).or_default() += 1;
        }
    }
    counts.into_iter().filter(|&(_, count)| count >= least).map(|(feature, _)| feature).collect()
}

fn known(kept: &[(u64, bool)], features: &Features, words: f64) -> Vec<(usize, f64)> {
    let number = |key: u64, is_word: bool| kept.binary_search(&(key, is_word)).ok();
    let plain = features.plain.iter().filter_map(|&key| Some((number(key, false)?, 1.0)));
    plain.chain(features.words.iter().filter_map(|&key| Some((number(key, true)?, words)))).collect()
}

/// Gives the scores of a new example.
pub(crate) fn judge(weights: &Weights, features: &Features, plan: &StancePlan) -> [f64; STANCES] {
    let plain = features.plain.iter().filter_map(|key| Some((weights.get(key)?, 1.0)));
    let words = features.words.iter().filter_map(|key| Some((weights.get(key)?, plan.words)));
    let sums = sum(plain.chain(words));
    std::array::from_fn(|output| sums[output] + plan.added[output])
}

fn sum<'w>(rows: impl Iterator<Item = (&'w [f64; STANCES], f64)>) -> [f64; STANCES] {
    rows.fold([0.0; STANCES], |sums, (row, size)| std::array::from_fn(|output| sums[output] + size * row[output]))
}

/// Turns scores into shares that add up to one.
pub(crate) fn shares(scores: [f64; STANCES]) -> [f64; STANCES] {
    let top = scores.iter().copied().fold(f64::MIN, f64::max);
    let odds = scores.map(|score| f64::exp(score - top));
    let sum: f64 = odds.iter().sum();
    odds.map(|odd| odd / sum)
}
