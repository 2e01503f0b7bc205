//! Learns the weights of confidences from annotated articles: logistic regression with a quadratic penalty.

use std::collections::BTreeMap;

use serde_json::Value;

use super::reliability::{self, Judged};
use crate::say;

/// Steps of gradient ascent; the weights have long settled then.
const STEPS: usize = 4000;

/// How fast a weight moves.
const RATE: f64 = 0.005;

/// How much a weight is drawn to nothing: rules with few examples stay near the mean.
const PENALTY: f64 = 1.0;

/// A statement by what confidence is computed from, and whether it is right.
struct Example {
    features: Vec<String>,
    is_right: bool,
}

/// Prints the weights that the statements of these articles teach, in the form of the engine's file.
pub(super) fn print(articles: &[Value], predictions: &[Value]) {
    let pairs = articles.iter().zip(predictions);
    let examples: Vec<Example> = pairs.flat_map(|(gold, found)| examples(gold, found)).collect();
    say::heading("weights of confidence", "(crates/analysis/src/lexicon/confidence.txt)");
    for (feature, weight) in weights(&examples) {
        say::line(format!("{feature} {weight:.2}"));
    }
}

fn examples(gold: &Value, found: &Value) -> Vec<Example> {
    let judged = reliability::judged(gold, found);
    let example =
        |(judged, statement): (Judged, &Value)| Example { features: features(statement), is_right: judged.is_right };
    judged.into_iter().zip(reliability::asked(gold, found)).map(example).collect()
}

/// Names what is known of a statement, as `crates/analysis/src/confidence.rs` does.
fn features(statement: &Value) -> Vec<String> {
    let text = |key: &str| statement[key].as_str().unwrap_or_default().to_owned();
    let kind = text("kind");
    let length = match statement["words"].as_u64().unwrap_or_default() {
        _ if kind == "direct" => "quoted",
        0..=2 => "two",
        3..=5 => "five",
        6..=40 => "some",
        _ => "many",
    };
    vec![
        "bias".to_owned(),
        format!("rule {}", text("rule")),
        format!("speaker {}", reference(statement)),
        format!("kind {kind}"),
        format!("words {length}"),
    ]
}

fn reference(statement: &Value) -> &'static str {
    let mention = statement["speaker"]["text"].as_str().unwrap_or_default().to_lowercase();
    let is_named = !statement["speaker_name"].is_null();
    match mention.as_str() {
        "" => "nobody",
        "who" | "which" if is_named => "relative",
        "who" | "which" | "he" | "she" | "they" | "it" | "we" | "i" | "you" | "him" | "her" => {
            if is_named {
                "pronoun"
            } else {
                "open"
            }
        }
        _ if statement["known"] == true => "entity",
        _ => "words",
    }
}

fn weights(examples: &[Example]) -> BTreeMap<String, f64> {
    let mut weights: BTreeMap<String, f64> =
        examples.iter().flat_map(|example| example.features.iter().cloned()).map(|feature| (feature, 0.0)).collect();
    for _ in 0..STEPS {
        let mut slopes: BTreeMap<&str, f64> = BTreeMap::new();
        for example in examples {
            let error = f64::from(u8::from(example.is_right)) - chance(&weights, example);
            for feature in &example.features {
                *slopes.entry(feature).or_default() += error;
            }
        }
        let moves: Vec<(String, f64)> =
            slopes.into_iter().map(|(feature, slope)| (feature.to_owned(), slope)).collect();
        for (feature, slope) in moves {
            let penalty = if feature == "bias" { 0.0 } else { PENALTY };
            if let Some(weight) = weights.get_mut(&feature) {
                *weight += RATE * (slope - penalty * *weight);
            }
        }
    }
    weights
}

fn chance(weights: &BTreeMap<String, f64>, example: &Example) -> f64 {
    let sum: f64 = example.features.iter().filter_map(|feature| weights.get(feature)).sum();
    1.0 / (1.0 + (-sum).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_mostly_right_weighs_more() {
        let example = |rule: &str, is_right: bool| Example { features: vec!["bias".into(), rule.into()], is_right };
        let good = (0..40).map(|at| example("rule good", at % 10 != 0));
        let bad = (0..40).map(|at| example("rule bad", at % 3 == 0));
        let learnt = weights(&good.chain(bad).collect::<Vec<_>>());
        let chance = |rule: &str| chance(&learnt, &example(rule, true));
        assert!((chance("rule good") - 0.9).abs() < 0.05, "{}", chance("rule good"));
        assert!((chance("rule bad") - 0.35).abs() < 0.05, "{}", chance("rule bad"));
    }
}
