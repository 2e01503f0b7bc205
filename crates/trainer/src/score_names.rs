//! Measures names: exact spans, micro F1 over persons, organisations and places, with an interval.

use crate::corpus::{Article, Gold, KINDS};
use crate::perceptron::Dice;
use ascribe_text::Document;
use std::collections::BTreeSet;

/// True positives, found, wanted.
pub(crate) type Tally = [usize; 3];

/// How well names are found in one corpus.
pub(crate) struct Outcome {
    /// By kind.
    pub(crate) kinds: [Tally; 4],
    /// By document, over the kinds 0..3.
    pub(crate) documents: Vec<Tally>,
    /// What was found, by document.
    pub(crate) found: Vec<Vec<Gold>>,
}

/// Compares what `read` finds with what is marked.
pub(crate) fn score(articles: &[Article], read: impl Fn(&Document) -> Vec<Gold>) -> Outcome {
    let mut outcome = Outcome { kinds: [[0; 3]; 4], documents: Vec::new(), found: Vec::new() };
    for article in articles {
        let wanted: BTreeSet<Gold> = article.names.iter().copied().collect();
        let found: BTreeSet<Gold> = read(&article.document).into_iter().collect();
        let mut document = [0; 3];
        for kind in 0..KINDS.len() {
            let of_kind = |name: &&Gold| name.kind == kind;
            let tally = [
                wanted.intersection(&found).filter(of_kind).count(),
                found.iter().filter(of_kind).count(),
                wanted.iter().filter(of_kind).count(),
            ];
            for place in 0..3 {
                outcome.kinds[kind][place] += tally[place];
                document[place] += if kind < 3 { tally[place] } else { 0 };
            }
        }
        outcome.documents.push(document);
        outcome.found.push(found.into_iter().collect());
    }
    outcome
}

/// Gives F1 in percent.
pub(crate) fn f1(tally: Tally) -> f64 {
    200.0 * tally[0] as f64 / ((tally[1] + tally[2]) as f64).max(1.0)
}

/// Adds tallies up.
pub(crate) fn sum<'t>(tallies: impl Iterator<Item = &'t Tally>) -> Tally {
    tallies.fold([0; 3], |sum, tally| [sum[0] + tally[0], sum[1] + tally[1], sum[2] + tally[2]])
}

/// Gives the 95 % interval of F1 when documents are drawn anew `times` times.
pub(crate) fn interval(documents: &[Tally], times: usize) -> (f64, f64) {
    let mut dice = Dice::new(0);
    let mut values: Vec<f64> =
        (0..times).map(|_| f1(sum((0..documents.len()).map(|_| &documents[dice.below(documents.len())])))).collect();
    values.sort_by(f64::total_cmp);
    let at = |share: f64| values.get((share * times as f64) as usize).copied().unwrap_or_default();
    (at(0.025), at(0.975))
}
