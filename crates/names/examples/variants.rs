//! Measures the comparison of names: `cargo run -p ascribe-names --example variants -- TABLE [errors]`.
//!
//! `TABLE` holds one pair a line, tab-separated: 1 or 0 (one person or two), both spellings, then a key of the first
//! person. A third of the persons, chosen by a hash of that key, is held out: rules were made on the rest. Jaro-Winkler
//! stands beside it at the threshold that is best for it. With `errors`, wrong judgements on the rest are listed.

#![expect(clippy::print_stdout, reason = "a measurement prints its table")]

use ascribe_names::variants::{CERTAIN, SAME_PERSON, same_person};

/// One pair of the table with what two methods say of it.
#[derive(Clone, Copy)]
struct Pair<'a> {
    is_same: bool,
    one: &'a str,
    other: &'a str,
    is_held_out: bool,
    ours: f64,
    jaro_winkler: f64,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let table = arguments.next().ok_or("usage: variants TABLE [errors]")?;
    let text = std::fs::read_to_string(table)?;
    let pairs: Vec<Pair<'_>> = text.lines().filter_map(pair).collect();
    let part = |held_out: bool| pairs.iter().copied().filter(|pair| pair.is_held_out == held_out).collect::<Vec<_>>();
    let best = (50..100).map(|hundredths| f64::from(hundredths) / 100.0);
    let best = best.max_by(|one, other| f1(&pairs, winkler, *one).total_cmp(&f1(&pairs, winkler, *other)));
    println!("{:<28} {:>6} {:>9} {:>9} {:>9} {:>9}  95 %", "", "pairs", "threshold", "precision", "recall", "F1");
    for (name, pairs) in [("all", &pairs), ("made on", &part(false)), ("held out", &part(true))] {
        line(&format!("Ascribe, {name}"), pairs, ours, f64::from(SAME_PERSON));
        line(&format!("Jaro-Winkler, {name}"), pairs, winkler, best.unwrap_or_default());
    }
    line("Ascribe, without asking", &pairs, ours, f64::from(CERTAIN));
    if arguments.next().is_some() {
        list_errors(&part(false));
    }
    Ok(())
}

fn pair(line: &str) -> Option<Pair<'_>> {
    let mut columns = line.split('\t');
    let is_same = columns.next()? == "1";
    let (one, other, person) = (columns.next()?, columns.next()?, columns.next()?);
    Some(Pair {
        is_same,
        one,
        other,
        is_held_out: hash(person).is_multiple_of(3),
        ours: f64::from(same_person(one, other).score()),
        jaro_winkler: strsim::jaro_winkler(one, other),
    })
}

/// FNV-1a.
fn hash(key: &str) -> u64 {
    key.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn ours(pair: &Pair<'_>) -> f64 {
    pair.ours
}

fn winkler(pair: &Pair<'_>) -> f64 {
    pair.jaro_winkler
}

type Score = fn(&Pair<'_>) -> f64;

fn line(name: &str, pairs: &[Pair<'_>], score: Score, threshold: f64) {
    let (precision, recall, f1) = measures(pairs, score, threshold);
    let (low, high) = interval(pairs, score, threshold);
    let count = pairs.len();
    println!("{name:<28} {count:>6} {threshold:>9.2} {precision:>9.3} {recall:>9.3} {f1:>9.3}  {low:.3}-{high:.3}");
}

fn f1(pairs: &[Pair<'_>], score: Score, threshold: f64) -> f64 {
    measures(pairs, score, threshold).2
}

/// Gives precision, recall and F1 of "one person".
fn measures(pairs: &[Pair<'_>], score: Score, threshold: f64) -> (f64, f64, f64) {
    let count = |wanted: fn(bool, bool) -> bool| {
        let count = pairs.iter().filter(|pair| wanted(pair.is_same, score(pair) >= threshold)).count();
        f64::from(u32::try_from(count).unwrap_or(u32::MAX))
    };
    let (right, said, true_pairs) = (count(|is, says| is && says), count(|_, says| says), count(|is, _| is));
    (right / said.max(1.0), right / true_pairs.max(1.0), 2.0 * right / (said + true_pairs).max(1.0))
}

/// Gives the middle 95 % of F1 over 1,000 tables drawn from the pairs, always the same ones.
fn interval(pairs: &[Pair<'_>], score: Score, threshold: f64) -> (f64, f64) {
    let mut state = 1_u64;
    let mut draw = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        pairs[usize::try_from(state >> 33).unwrap_or_default() % pairs.len()]
    };
    let mut values: Vec<f64> =
        (0..1000).map(|_| f1(&pairs.iter().map(|_| draw()).collect::<Vec<_>>(), score, threshold)).collect();
    values.sort_by(f64::total_cmp);
    (values[25], values[974])
}

fn list_errors(pairs: &[Pair<'_>]) {
    for pair in pairs.iter().filter(|pair| pair.is_same != (pair.ours >= f64::from(SAME_PERSON))) {
        println!(
            "{} {:.2}  {}  |  {}",
            if pair.is_same { "missed" } else { "wrong " },
            pair.ours,
            pair.one,
            pair.other
        );
    }
}
