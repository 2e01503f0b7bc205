//! Learning twice: once to see which features are worth keeping, then with these alone.

use crate::perceptron::{KeyMap, Perceptron, mean, number};
use crate::plan::Plan;
use crate::quantize::{quantize, weightiest};

/// Learns roughly with all of `features`, then anew with the weightiest, several times, and gives the mean as a table.
///
/// `run` goes over the examples: with which features, how often, and in which order of the dice.
pub(crate) fn learn<const N: usize>(
    features: KeyMap,
    plan: Plan,
    run: impl Fn(KeyMap, usize, u64) -> Perceptron<N>,
) -> Result<Vec<u8>, String> {
    let rough = run(features, plan.first_epochs, 0);
    let kept = number(weightiest(&rough.averages(), plan.rows));
    let runs: Vec<_> = (0..plan.runs).map(|seed| run(kept.clone(), plan.epochs, seed).averages()).collect();
    Ok(quantize(&mean(&runs), plan.budget())?.0)
}
