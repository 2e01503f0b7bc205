//! Figures for unitizing that Krippendorff printed (1995, 2004, 2019), and by which formula they were printed.
//!
//! The examples were compared by eye with the tests of other programs: those of 1995 and 2004 with DKPro Statistics, that of
//! 2019 with an R package for coding by models.

use ascribe_discourse::{Segment, boundary_alpha, unitizing_alpha, unitizing_alpha_over};

/// Units as start and length.
type Units = &'static [(u64, u64)];

/// Writes a figure with the digits that were printed.
fn printed(figure: Option<f64>, digits: usize) -> String {
    format!("{:.digits$}", figure.expect("there is a figure"))
}

/// Makes segments of units, every place of which is divided into `parts`.
fn segments(units: Units, parts: u64) -> Vec<Segment> {
    units.iter().map(|(start, length)| Segment { start: start * parts, end: (start + length) * parts }).collect()
}

/// *Content Analysis* (2004), page 254: two observers unitize a continuum of 300 places into categories c and k.
#[test]
fn krippendorff_2004() {
    let c = [segments(&[(75, 70), (220, 30)], 1), segments(&[(70, 80), (205, 20), (250, 20)], 1)];
    assert_eq!(printed(unitizing_alpha(300, &c), 4), "0.7286");
    let k = [segments(&[(30, 60), (150, 50)], 1), segments(&[(30, 60), (150, 50)], 1)];
    assert_eq!(printed(unitizing_alpha(300, &k), 4), "1.0000");
    assert_eq!(printed(unitizing_alpha_over(300, &[&c, &k]), 3), "0.859");
}

/// *On the reliability of unitizing contiguous data* (1995), page 57: four pairs of observers on a continuum of 24 places.
const A: [Units; 2] = [&[(2, 8), (14, 6)], &[(4, 4), (15, 2)]];
const B: [Units; 2] = [&[(0, 18)], &[(0, 2), (2, 1), (3, 1), (4, 1), (5, 1), (6, 3), (9, 1)]];
const C: [Units; 2] = [&[(2, 6), (10, 2), (14, 4), (20, 2)], &[(0, 2), (4, 4), (10, 4), (16, 2), (20, 2)]];
const D: [Units; 2] = [&[(0, 2), (2, 8), (10, 4), (14, 6), (20, 4)], &[(0, 4), (4, 4), (8, 7), (15, 2), (17, 7)]];

const PLACES: u64 = 24;

/// Parts of a place, so many that units may begin anywhere.
const FINELY: u64 = 50_000;

fn alpha_1995(pair: [Units; 2]) -> Option<f64> {
    unitizing_alpha(PLACES * FINELY, &pair.map(|units| segments(units, FINELY)))
}

#[test]
fn krippendorff_1995_to_the_printed_digits() {
    assert_eq!(printed(alpha_1995(A), 3), "0.553");
    assert_eq!(printed(alpha_1995(D), 3), "0.066");
    // C on a continuum of twelve places: every length is even.
    let halved = C.map(|units| {
        let half = |unit: Segment| Segment { start: unit.start / 2, end: unit.end / 2 };
        segments(units, 1).into_iter().map(half).collect()
    });
    assert_eq!(printed(unitizing_alpha(PLACES / 2, &halved), 3), "0.494");
}

/// Two figures of 1995 are of another expected disagreement than the formula of 2004 gives, by which A, D and C on twelve
/// places are met: for C all pairs are counted, those of a unit with itself too, and for B a gap holds a unit in one place of
/// 24 more than it does on a continuum that is divided finely. Counted so, they are those in print.
#[test]
fn krippendorff_1995_where_print_and_formula_differ() {
    assert_eq!((printed(alpha_1995(B), 3), printed(alpha_1995(C), 3)), ("-0.928".into(), "0.693".into()));
    assert_eq!(format!("{:.3}", as_in_print(B, Slip::OnePlaceMore)), "-0.926");
    assert_eq!(format!("{:.3}", as_in_print(C, Slip::UnitsWithThemselves)), "0.679");
}

/// How a figure in print differs from the formula.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Slip {
    OnePlaceMore,
    UnitsWithThemselves,
}

/// Computes α with the expected disagreement of a continuum that is divided as finely as one likes, and the slip in it.
fn as_in_print(pair: [Units; 2], slip: Slip) -> f64 {
    let length = PLACES as f64;
    let units = || pair.into_iter().flatten().map(|(_, length)| *length as f64);
    let gaps = pair.into_iter().flat_map(gaps).collect::<Vec<_>>();
    let more = if slip == Slip::OnePlaceMore { 1.0 } else { 0.0 };
    let ways = |unit: f64| gaps.iter().filter(|gap| **gap >= unit).map(|gap| gap - unit + more).sum::<f64>();
    let others = units().count() as f64 - 1.0;
    let sum = units().map(|unit| others * 2.0 / 3.0 * unit.powi(3) + unit.powi(2) * ways(unit)).sum::<f64>();
    let own = if slip == Slip::UnitsWithThemselves { 0.0 } else { units().map(|unit| unit.powi(2)).sum() };
    let expected = |own: f64| 2.0 / length * sum / ((2.0 * length).powi(2) - own);
    1.0 - observed(pair) / expected(own)
}

/// Gives the lengths of the gaps between units.
fn gaps(units: Units) -> Vec<f64> {
    let starts = units.iter().map(|(start, _)| *start).chain([PLACES]);
    let ends = std::iter::once(0).chain(units.iter().map(|(start, length)| start + length));
    ends.zip(starts).filter(|(end, start)| end < start).map(|(end, start)| (start - end) as f64).collect()
}

/// The observed disagreements as they are in print, page 61: the formula gives the same.
fn observed(pair: [Units; 2]) -> f64 {
    if pair == B { 2.26736 } else { 0.02778 }
}

/// *Content Analysis* (2019), figure 12.11: three observers on a continuum of 60 places. In print is 0.413, which is 0.4136
/// cut off after three digits.
#[test]
fn krippendorff_2019_boundaries() {
    let coders: [Units; 3] = [
        &[(0, 7), (7, 6), (30, 2), (32, 5), (37, 7), (44, 16)],
        &[(0, 7), (7, 6), (13, 8), (32, 12)],
        &[(0, 7), (7, 6), (13, 8), (32, 5), (37, 4), (41, 3)],
    ];
    assert_eq!(printed(boundary_alpha(60, &coders.map(|units| segments(units, 1))), 4), "0.4136");
}

/// The boundary α by hand: 20 places, two coders, units 0–10 and 5–15. Observed: 2 · (5 + 5) = 20 places marked by one only.
/// Expected: 2 · 20 · 20 / (40 − (100 + 100 + 20) / 40) = 800 / 34.5. α = 1 − 20 · 34.5 / 800 = 0.1375.
#[test]
fn boundary_alpha_by_hand() {
    let coders = [vec![Segment { start: 0, end: 10 }], vec![Segment { start: 5, end: 15 }]];
    assert_eq!(printed(boundary_alpha(20, &coders), 4), "0.1375");
}
