//! The coefficients give the figures of the worked examples that their authors printed, to the printed digits.
//!
//! The tables of Krippendorff (1980), Cohen (1960) and Fleiss (1971) were compared by eye with the tests of other programs
//! (DKPro Statistics, R packages for rater reliability), the matrix with missing values of Krippendorff (2011) with those of
//! several. Its two complete examples were computed once more from the definition. Unitizing has a file of its own.

use ascribe_discourse::{Metric, Ratings, alpha, boundary_alpha, cohen_kappa, fleiss_kappa};
use ascribe_discourse::{observed_agreement, unitizing_alpha};

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
