//! What is said on the page that sets two codings side by side.

/// There is nobody to compare with.
pub const NOBODY_TO_COMPARE: &str = "Two codings are compared here. Open a colleague's project file and add it, or decide about suggestions to compare yourself with Ascribe.";

/// Field.
pub const FIRST_CODER: &str = "First coder";

/// Field.
pub const SECOND_CODER: &str = "Second coder";

/// Heads the figures.
pub const AGREEMENT: &str = "Agreement";

/// Heads a column of figures.
pub const FACET: &str = "About";

/// Heads a column of figures.
pub const UNITS: &str = "Compared";

/// Heads a column of figures.
pub const PERCENT: &str = "Equal";

/// Heads a column of figures.
pub const KAPPA: &str = "Cohen’s κ";

/// Heads a column of figures.
pub const ALPHA: &str = "Krippendorff’s α";

/// Heads a column of figures.
pub const ORDINAL_ALPHA: &str = "α, ordinal";

/// Names the line of figures about words.
pub const SAME_WORDS: &str = "Words (exactly the same)";

/// Names the line of figures about words.
pub const OVERLAPPING_WORDS: &str = "Words (at least half)";

/// A figure that is not defined.
pub const NOT_DEFINED: &str = "–";

/// Gives an agreement coefficient.
#[must_use]
pub fn figure(value: Option<f64>) -> String {
    value.map_or_else(|| NOT_DEFINED.to_owned(), |value| format!("{value:.3}"))
}

/// Says how the figures are made.
pub const FIGURES_HINT: &str = "Words: F1 of marked words and unitizing α. The rest is counted where both have marked the same words. “–”: not defined.";

/// Counts the differences.
#[must_use]
pub fn differences(different: usize, all: usize) -> String {
    format!("{different} of {} different", super::count(all, "place", "places"))
}

/// Names a choice of places.
pub const ONLY_DIFFERENCES: &str = "Differences";

/// Names a choice of places.
pub const ALL_PLACES: &str = "All places";

/// A coder has no statement at a place.
pub const NO_STATEMENT_HERE: &str = "No statement here";

/// Says in what two codings differ.
#[must_use]
pub fn differ_in(facets: &[String]) -> String {
    facets.join(", ")
}

/// The words of two codings differ.
pub const OTHER_WORDS: &str = "words";

/// Only one has a statement.
pub const ONLY_ONE: &str = "only one has a statement";

/// Nothing differs.
pub const EQUAL: &str = "equal";

/// Button: one coder's statement becomes final.
#[must_use]
pub fn take(coder: &str) -> String {
    format!("Take this of {coder}")
}

/// Button: nothing becomes final.
pub const TAKE_NEITHER: &str = "Neither";

/// Button: everything that is equal becomes final.
pub const TAKE_AGREED: &str = "Take all that is equal";

/// Somebody has decided.
pub const IS_FINAL: &str = "✓ final";

/// The engine as a coder.
pub const ENGINE: &str = "Ascribe";

/// Says what is not compared.
#[must_use]
pub fn not_compared(waiting: usize) -> String {
    format!("{} not decided yet and not compared", super::count(waiting, "suggestion is", "suggestions are"))
}

/// Names the list of places.
pub const PLACES_TO_COMPARE: &str = "Places to compare";
