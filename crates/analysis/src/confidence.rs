//! How sure a statement is: the chance that it is one and that its speaker is right.
//!
//! A logistic model over what is known of it: the rule, its kind, how its speaker is named, how long it is. The weights lie in a
//! text file that `cargo xtask score --data PATH --fit` prints anew from annotated articles.

use crate::statements::Reference;
use crate::{Confidence, StatementKind};
use std::collections::HashMap;
use std::sync::LazyLock;

/// A speaker who is less sure than this stays open: a wrong name is worse than none.
const OPEN_BELOW: f32 = 0.3;

/// Words of the quotation that a speaker is judged by, so that only rule and reference count.
const CLEAR_LENGTH: usize = 12;

static WEIGHTS: LazyLock<HashMap<&'static str, f32>> = LazyLock::new(|| {
    let lines = include_str!("lexicon/confidence.txt").lines().filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| line.rsplit_once(' ').and_then(|(name, weight)| Some((name, hundredths(weight)? / 100.0))))
        .collect()
});

/// Reads "-0.74" as -74: the standard library's reading of fractions is longer than all that a statement's confidence takes.
fn hundredths(weight: &str) -> Option<f32> {
    let (whole, rest) = weight.split_once('.').filter(|(_, rest)| rest.len() == 2)?;
    let digits = format!("{whole}{rest}").parse::<i16>().ok()?;
    Some(f32::from(digits))
}

/// Gives the confidence of a statement.
pub(crate) fn confidence(rule: &str, kind: StatementKind, reference: Reference, words: usize) -> Confidence {
    let features = [
        "bias".to_owned(),
        format!("rule {rule}"),
        format!("speaker {}", of_reference(reference)),
        format!("kind {}", of_kind(kind)),
        format!("words {}", of_length(kind, words)),
    ];
    let sum: f32 = features.iter().filter_map(|feature| WEIGHTS.get(feature.as_str())).sum();
    Confidence::new(1.0 / (1.0 + (-sum).exp()))
}

/// Tells whether rule and reference are sure enough for a name, whatever is said.
pub(crate) fn names_speaker(rule: &str, reference: Reference) -> bool {
    confidence(rule, StatementKind::Direct, reference, CLEAR_LENGTH).value() >= OPEN_BELOW
}

fn of_reference(reference: Reference) -> &'static str {
    match reference {
        Reference::Nobody => "nobody",
        Reference::Open => "open",
        Reference::Pronoun => "pronoun",
        Reference::Relative => "relative",
        Reference::Entity => "entity",
        Reference::Words => "words",
    }
}

fn of_kind(kind: StatementKind) -> &'static str {
    match kind {
        StatementKind::Direct => "direct",
        StatementKind::Indirect => "indirect",
        StatementKind::Mixed => "mixed",
    }
}

/// A word or two are rarely what somebody said in the reporter's words.
fn of_length(kind: StatementKind, words: usize) -> &'static str {
    match words {
        _ if kind == StatementKind::Direct => "quoted",
        0..=2 => "two",
        3..=5 => "five",
        6..=40 => "some",
        _ => "many",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clear_quotation_is_surer_than_two_words_behind_a_rare_verb() {
        let clear = confidence("quote_then_said", StatementKind::Direct, Reference::Entity, 12);
        let unclear = confidence("reject", StatementKind::Indirect, Reference::Open, 2);
        assert!(clear.value() > 0.9 && unclear.value() < 0.5, "{clear:?} {unclear:?}");
    }

    #[test]
    fn the_weights_are_read_as_they_stand() {
        let text = include_str!("lexicon/confidence.txt").lines().filter(|line| !line.starts_with('#'));
        for (name, weight) in text.map(|line| line.rsplit_once(' ').unwrap()) {
            assert_eq!(WEIGHTS[name].to_bits(), weight.parse::<f32>().unwrap().to_bits(), "{name}");
        }
    }

    #[test]
    fn an_unknown_rule_has_a_confidence_too() {
        let value = confidence("new", StatementKind::Mixed, Reference::Words, 9).value();
        assert!((0.0..=1.0).contains(&value));
    }
}
