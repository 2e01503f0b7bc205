//! Whether a confidence of 0.8 is right eight times of ten.
//!
//! A statement is right when its words are those of an annotated one (at least half of both together) and its speaker is
//! the annotated one. The expected calibration error is the mean distance between confidence and share of right ones, over
//! ten bins of equal width, weighted by their size (Guo and others 2017).

use std::collections::HashSet;

use serde_json::Value;

use crate::say;

const BINS: usize = 10;

/// One statement with its confidence, and whether it is right.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Judged {
    confidence: f64,
    pub(super) is_right: bool,
}

/// Judges the statements found in one article; those that only touch what the corpus does not count as speech are left out.
pub(super) fn judged(gold: &Value, found: &Value) -> Vec<Judged> {
    let counted: Vec<&Value> = statements(gold).iter().filter(|statement| statement["speech"] != false).collect();
    let judge = |statement: &Value| Judged {
        confidence: statement["confidence"].as_f64().unwrap_or_default(),
        is_right: counted.iter().any(|gold| is_same(gold, statement)),
    };
    asked(gold, found).into_iter().map(judge).collect()
}

/// Gives the statements that are judged, in order.
pub(super) fn asked<'v>(gold: &Value, found: &'v Value) -> Vec<&'v Value> {
    let (counted, ignored): (Vec<&Value>, Vec<&Value>) =
        statements(gold).iter().partition(|statement| statement["speech"] != false);
    let taken = |list: &[&Value]| list.iter().flat_map(|statement| places(statement)).collect::<HashSet<_>>();
    let (kept, left_out) = (taken(&counted), taken(&ignored));
    let is_asked = |statement: &&Value| {
        let own = places(statement);
        statement["speech"] != false && (own.is_disjoint(&left_out) || !own.is_disjoint(&kept))
    };
    statements(found).iter().filter(is_asked).collect()
}

/// Prints a line for each bin, and the expected calibration error.
pub(super) fn print(heading: &str, judged: &[Judged]) {
    say::line(format!("confidence, {heading}: expected calibration error {:.3}", expected_error(judged)));
    for bin in 0..BINS {
        let own = in_bin(judged, bin);
        if !own.is_empty() {
            let (sure, right) = means(&own);
            say::line(format!("  about {sure:.2}: {right:.2} right of {}", own.len()));
        }
    }
}

fn expected_error(judged: &[Judged]) -> f64 {
    let distance = |bin: usize| {
        let own = in_bin(judged, bin);
        let (sure, right) = means(&own);
        (sure - right).abs() * count(own.len())
    };
    (0..BINS).map(distance).sum::<f64>() / count(judged.len()).max(1.0)
}

fn in_bin(judged: &[Judged], bin: usize) -> Vec<Judged> {
    let width = 1.0 / count(BINS);
    let (from, to) = (count(bin) * width, count(bin + 1) * width);
    let is_last = bin + 1 == BINS;
    let lies = |one: &&Judged| one.confidence >= from && (one.confidence < to || is_last);
    judged.iter().filter(lies).copied().collect()
}

/// Gives the mean confidence and the share of right ones.
fn means(judged: &[Judged]) -> (f64, f64) {
    let size = count(judged.len()).max(1.0);
    let right = judged.iter().filter(|one| one.is_right).count();
    (judged.iter().map(|one| one.confidence).sum::<f64>() / size, count(right) / size)
}

fn count(size: usize) -> f64 {
    u32::try_from(size).map_or(f64::MAX, f64::from)
}

fn is_same(gold: &Value, found: &Value) -> bool {
    let (left, right) = (places(gold), places(found));
    let both = left.intersection(&right).count();
    2 * both >= left.union(&right).count() && is_same_speaker(gold, found)
}

fn is_same_speaker(gold: &Value, found: &Value) -> bool {
    let (left, right) = (&gold["speaker"], &found["speaker"]);
    let named = |statement: &Value| statement["speaker_name"].as_str().map(str::to_lowercase);
    if left.is_null() {
        return right.is_null() && (gold["speaker_name"].is_null() || named(gold) == named(found));
    }
    let edge = |value: &Value, key: &str| value[key].as_u64().unwrap_or_default();
    let overlaps = edge(left, "start") < edge(right, "end") && edge(right, "start") < edge(left, "end");
    overlaps || named(gold).is_some() && named(gold) == named(found)
}

fn statements(article: &Value) -> &[Value] {
    article["statements"].as_array().map(Vec::as_slice).unwrap_or_default()
}

/// Gives the places of all characters of a statement's parts.
fn places(statement: &Value) -> HashSet<u64> {
    let range = |from: &Value, to: &Value| from.as_u64().unwrap_or_default()..to.as_u64().unwrap_or_default();
    match statement["parts"].as_array() {
        Some(parts) => parts.iter().flat_map(|part| range(&part[0], &part[1])).collect(),
        None => range(&statement["start"], &statement["end"]).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_statement_is_right_with_half_of_the_words_and_the_speaker() {
        let gold = json!({ "statements": [
            { "start": 10, "end": 20, "speaker": { "start": 0, "end": 4 }, "speaker_name": "Ann Hale" },
            { "start": 40, "end": 50, "speaker": null, "speech": false },
        ] });
        let found = |start: u64, speaker: u64| json!({ "start": start, "end": 20, "confidence": 0.5, "speaker": { "start": speaker, "end": speaker + 3 } });
        let articles = json!({ "statements": [found(10, 1), found(16, 1), found(10, 30)] });
        let right: Vec<bool> = judged(&gold, &articles).iter().map(|one| one.is_right).collect();
        assert_eq!(right, [true, false, false]);
        let ignored = json!({ "statements": [{ "start": 40, "end": 50, "confidence": 0.5 }] });
        assert_eq!(judged(&gold, &ignored), []);
    }

    #[test]
    fn the_error_is_the_distance_between_confidence_and_truth() {
        let one = |confidence: f64, is_right: bool| Judged { confidence, is_right };
        assert!(expected_error(&[one(1.0, true), one(0.0, false)]) < 1e-9);
        let half = [one(0.9, true), one(0.9, false)];
        assert!((expected_error(&half) - 0.4).abs() < 1e-9);
    }
}
