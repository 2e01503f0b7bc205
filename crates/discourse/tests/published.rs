//! The coefficients give the figures of the worked examples that their authors printed, to the printed digits.
//!
//! The tables of Krippendorff (1980, 1995, 2004), Cohen (1960) and Fleiss (1971) were compared by eye with the tests of
//! other programs (DKPro Statistics, R packages for rater reliability), the matrix with missing values of Krippendorff (2011)
//! with those of several. Its two complete examples were computed once more from the definition; the α of boundaries was
//! computed by hand.

use ascribe_discourse::{
    Metric, Ratings, Segment, alpha, boundary_alpha, cohen_kappa, fleiss_kappa, observed_agreement,
};
use ascribe_discourse::{unitizing_alpha, unitizing_alpha_over};

/// Makes ratings of a table with a line per coder, a column per unit; "." is nothing.
fn table(lines: &[&str]) -> Ratings {
    let rows = lines.iter().map(|line| line.split_whitespace().map(value).collect::<Vec<_>>()).collect::<Vec<_>>();
    let mut ratings = Ratings::new(rows.len());
    for unit in 0..rows[0].len() {
        ratings.push(rows.iter().map(|row| row[unit]).collect());
    }
    ratings
}

/// Reads a digit as itself, and a letter as its place in the alphabet.
fn value(cell: &str) -> Option<u32> {
    let character = cell.chars().next().expect("a cell is not empty");
    character.to_digit(10).or_else(|| character.is_ascii_lowercase().then(|| u32::from(character) - u32::from('a')))
}

/// Writes a figure with the digits that were printed.
fn printed(figure: Option<f64>, digits: usize) -> String {
    format!("{:.digits$}", figure.expect("there is a figure"))
}

/// Krippendorff (2011), section A: binary data, two observers, no missing data.
#[test]
fn krippendorff_2011_binary_data() {
    let ratings = table(&["0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"]);
    assert_eq!(printed(alpha(&ratings, Metric::Nominal), 3), "0.095");
}

/// Krippendorff (2011), section B: nominal data, two observers, no missing data.
#[test]
fn krippendorff_2011_nominal_data() {
    let ratings = table(&["a a b b d c c c e d d a", "b a b b b c c c e d d d"]);
    assert_eq!(printed(alpha(&ratings, Metric::Nominal), 3), "0.692");
}

/// Krippendorff (2011), sections C and D: any metric, four observers, missing data; also *Content Analysis* (2019), 12.3.4.
#[test]
fn krippendorff_2011_reliability_matrix_with_missing_values() {
    let ratings = table(&[
        "1 2 3 3 2 1 4 1 2 . . .",
        "1 2 3 3 2 2 4 1 2 5 . 3",
        ". 3 3 3 2 3 4 2 2 5 1 .",
        "1 2 3 3 2 4 4 1 2 5 1 .",
    ]);
    assert_eq!(printed(alpha(&ratings, Metric::Nominal), 3), "0.743");
    assert_eq!(printed(alpha(&ratings, Metric::Ordinal), 3), "0.815");
    assert_eq!(printed(alpha(&ratings, Metric::Interval), 3), "0.849");
    assert_eq!(ratings.pairable().len(), 11, "the last unit was rated by one observer only");
}

/// Krippendorff, *Content Analysis* (1980), page 139: three observers, four categories; also as interval data, page 142.
#[test]
fn krippendorff_1980_three_observers() {
    let ratings = table(&["1 1 2 4 1 2 1 3 2", "1 2 2 4 4 2 2 3 2", "1 2 2 4 4 2 3 3 2"]);
    assert_eq!(printed(alpha(&ratings, Metric::Nominal), 3), "0.642");
    assert_eq!(printed(alpha(&ratings, Metric::Interval), 3), "0.547");
}

/// Cohen (1960), table 2: 200 patients, two judges, three diagnoses.
#[test]
fn cohen_1960_table_2() {
    let counts = [[88, 14, 18], [10, 40, 10], [2, 6, 12]];
    let mut ratings = Ratings::new(2);
    for (one, row) in (0_u32..).zip(counts) {
        for (other, count) in (0_u32..).zip(row) {
            (0..count).for_each(|_| ratings.push(vec![Some(one), Some(other)]));
        }
    }
    assert_eq!(printed(observed_agreement(&ratings), 2), "0.70");
    assert_eq!(printed(cohen_kappa(&ratings), 3), "0.492");
}

/// Fleiss (1971), table 1: 30 patients, six psychiatrists each, five diagnoses; how many chose each.
const FLEISS: [[u32; 5]; 30] = [
    [0, 0, 0, 6, 0],
    [0, 3, 0, 0, 3],
    [0, 1, 4, 0, 1],
    [0, 0, 0, 0, 6],
    [0, 3, 0, 3, 0],
    [2, 0, 4, 0, 0],
    [0, 0, 4, 0, 2],
    [2, 0, 3, 1, 0],
    [2, 0, 0, 4, 0],
    [0, 0, 0, 0, 6],
    [1, 0, 0, 5, 0],
    [1, 1, 0, 4, 0],
    [0, 3, 3, 0, 0],
    [1, 0, 0, 5, 0],
    [0, 2, 0, 3, 1],
    [0, 0, 5, 0, 1],
    [3, 0, 0, 1, 2],
    [5, 1, 0, 0, 0],
    [0, 2, 0, 4, 0],
    [1, 0, 2, 0, 3],
    [0, 0, 0, 0, 6],
    [0, 1, 0, 5, 0],
    [0, 2, 0, 1, 3],
    [2, 0, 0, 4, 0],
    [1, 0, 0, 4, 1],
    [0, 5, 0, 1, 0],
    [4, 0, 0, 0, 2],
    [0, 2, 0, 4, 0],
    [1, 0, 5, 0, 0],
    [0, 0, 0, 0, 6],
];

#[test]
fn fleiss_1971_table_1() {
    let mut ratings = Ratings::new(6);
    for row in FLEISS {
        let values = (0_u32..).zip(row).flat_map(|(value, count)| (0..count).map(move |_| Some(value)));
        ratings.push(values.collect());
    }
    assert_eq!(printed(observed_agreement(&ratings), 3), "0.556", "0.555 in print, from rounded parts");
    assert_eq!(printed(fleiss_kappa(&ratings), 3), "0.430");
}

/// Krippendorff, *Content Analysis* (2004), page 254: two observers unitize a continuum from 150 to 450 into categories c and k. The
/// figures are those by which the tests of DKPro Statistics check the same example.
fn unitized(units: [&[(u64, u64)]; 2]) -> Vec<Vec<Segment>> {
    let segment = |(start, length): &(u64, u64)| Segment { start: start - 150, end: start - 150 + length };
    units.map(|units| units.iter().map(segment).collect()).to_vec()
}

#[test]
fn krippendorff_2004_unitizing() {
    let c = unitized([&[(225, 70), (370, 30)], &[(220, 80), (355, 20), (400, 20)]]);
    assert_eq!(printed(unitizing_alpha(300, &c), 4), "0.7286");
    let k = unitized([&[(180, 60), (300, 50)], &[(180, 60), (300, 50)]]);
    assert_eq!(printed(unitizing_alpha(300, &k), 4), "1.0000");
    assert_eq!(printed(unitizing_alpha_over(300, &[&c, &k]), 3), "0.859");
}

/// Krippendorff (1995), *On the reliability of unitizing contiguous data*, page 57: four pairs of observers on a continuum of 24
/// places, each place so finely divided that units may begin anywhere.
///
/// The figures in print come from an expected disagreement with a slip that the edition of 2004 corrects: they are met to two
/// hundredths, as other programs meet them, and the figures by the corrected formula stand beside them.
#[test]
fn krippendorff_1995_unitizing() {
    let pairs: [(Units, Units, f64, &str); 4] = [
        (&[(2, 8), (14, 6)], &[(4, 4), (15, 2)], 0.553, "A"),
        (&[(0, 18)], &[(0, 2), (2, 1), (3, 1), (4, 1), (5, 1), (6, 3), (9, 1)], -0.926, "B"),
        (&[(2, 6), (10, 2), (14, 4), (20, 2)], &[(0, 2), (4, 4), (10, 4), (16, 2), (20, 2)], 0.679, "C"),
        (&[(0, 2), (2, 8), (10, 4), (14, 6), (20, 4)], &[(0, 4), (4, 4), (8, 7), (15, 2), (17, 7)], 0.066, "D"),
    ];
    for (one, other, in_print, name) in pairs {
        let coders = [one, other].map(|units| units.iter().map(finely).collect::<Vec<_>>());
        let figure = unitizing_alpha(24 * FINELY, &coders).expect("there is a figure");
        assert!((figure - in_print).abs() < 0.02, "{name}: {figure}, {in_print} in print");
    }
}

/// Units as start and length.
type Units = &'static [(u64, u64)];

/// Parts of a place.
const FINELY: u64 = 50_000;

fn finely((start, length): &(u64, u64)) -> Segment {
    Segment { start: start * FINELY, end: (start + length) * FINELY }
}

/// The boundary α by hand: 20 places, two coders, units 0–10 and 5–15. Observed: 2 · (5 + 5) = 20 places marked by one only.
/// Expected: 2 · 20 · 20 / (40 − (100 + 100 + 20) / 40) = 800 / 34.5. α = 1 − 20 · 34.5 / 800 = 0.1375.
#[test]
fn boundary_alpha_by_hand() {
    let coders = [vec![Segment { start: 0, end: 10 }], vec![Segment { start: 5, end: 15 }]];
    assert_eq!(printed(boundary_alpha(20, &coders), 4), "0.1375");
}

#[test]
fn nothing_to_compare_has_no_figure() {
    let same = table(&["a a a", "a a a"]);
    let alone = table(&["a b .", ". . c"]);
    for ratings in [&same, &alone] {
        assert_eq!((alpha(ratings, Metric::Nominal), alpha(ratings, Metric::Ordinal)), (None, None));
        assert_eq!((cohen_kappa(ratings), fleiss_kappa(ratings)), (None, None));
    }
    assert_eq!((observed_agreement(&same), observed_agreement(&alone)), (Some(1.0), None));
    assert_eq!((unitizing_alpha(100, &[vec![], vec![]]), boundary_alpha(100, &[vec![], vec![]])), (None, None));
    assert_eq!((unitizing_alpha(0, &[]), boundary_alpha(0, &[])), (None, None));
}
