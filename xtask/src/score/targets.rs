//! What the reading of statements has to reach, row by row, beside what it reaches.

use serde_json::Value;

use crate::say;

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// PolNeAR, development part.
    PolNeAr,
    /// GUM news, visible half.
    Gum,
    /// Open-news, development part.
    OpenNews,
    /// Open-news, train part.
    Train,
}

/// What is needed on one of the columns.
#[derive(Clone, Copy)]
enum Needed {
    /// On PolNeAR and GUM.
    Both(f64),
    /// On GUM and, another figure, on open-news.
    Names(f64, f64),
    /// On PolNeAR and GUM and, another figure, on open-news.
    All(f64, f64),
}

/// One row: what it is called; the floor of regular expressions, the best peer, people (all PolNeAR test); what is
/// needed; where the figure stands in the scorer's JSON (an F1 is the third of three figures).
struct Row {
    name: &'static str,
    others: [&'static str; 3],
    needed: Needed,
    place: &'static str,
}

const ROWS: [Row; 13] = [
    row("attributed fragments, all", ["48", "52", "87"], Needed::All(73.0, 70.0), "/parts/all/attributed/2"),
    row("  direct", ["73", "62", "98"], Needed::All(93.0, 90.0), "/parts/direct/attributed/2"),
    row("  indirect", ["32", "45", "78"], Needed::Both(60.0), "/parts/indirect/attributed/2"),
    row("  mixed", ["18", "49", "87"], Needed::Both(72.0), "/parts/mixed/attributed/2"),
    row("content, tokens", ["76", "75", "94"], Needed::Both(87.0), "/all/token/2"),
    row("  direct alone", ["98", "-", "-"], Needed::Both(98.0), "/direct/token/2"),
    row("content, exact", ["48", "53", "84"], Needed::Both(70.0), "/all/exact/2"),
    row("speaker on matched", ["78", "83", "97"], Needed::Both(94.0), "/speaker/overlap"),
    row("canonical name on matched", ["64", "-", "-"], Needed::Names(85.0, 88.0), "/speaker_name/acc"),
    row("cue exact", ["57", "56", "84"], Needed::Both(72.0), "/cue_exact/2"),
    row("cue overlap", ["-", "-", "93"], Needed::Both(82.0), "/cue_overlap/2"),
    row("precision of statements", ["-", "-", "-"], Needed::Both(80.0), "/all/iou/0"),
    row("F1 of statements", ["-", "-", "-"], Needed::Both(0.0), "/all/iou/2"),
];

const fn row(name: &'static str, others: [&'static str; 3], needed: Needed, place: &'static str) -> Row {
    Row { name, others, needed, place }
}

/// Prints the table; a figure below what is needed has a star.
pub(super) fn print(columns: &[(Column, Value)]) {
    if columns.is_empty() {
        return;
    }
    say::heading("who said what, beside what is needed", "(F1 in percent; * not reached)");
    let heads: String = columns.iter().map(|(column, _)| format!("{:>20}", heading(*column))).collect();
    say::line(format!("{:<27}{:>6}{:>6}{:>7}{heads}", "", "floor", "peer", "people"));
    for row in &ROWS {
        let cells: String =
            columns.iter().map(|(column, scores)| format!("{:>20}", cell(row, *column, scores))).collect();
        let [floor, peer, people] = row.others;
        say::line(format!("{:<27}{floor:>6}{peer:>6}{people:>7}{cells}", row.name));
    }
}

fn heading(column: Column) -> &'static str {
    match column {
        Column::PolNeAr => "PolNeAR dev",
        Column::Gum => "GUM visible",
        Column::OpenNews => "open-news dev",
        Column::Train => "open-news train",
    }
}

/// Writes "74.9 of 73".
fn cell(row: &Row, column: Column, scores: &Value) -> String {
    let Some(share) = scores.pointer(row.place).and_then(Value::as_f64) else { return "-".to_owned() };
    let reached = 100.0 * share;
    match needed(row.needed, column) {
        Some(needed) if needed > 0.0 => {
            format!("{reached:.1} of {needed:.0}{}", if reached < needed { "*" } else { " " })
        }
        _ => format!("{reached:.1}      "),
    }
}

fn needed(needed: Needed, column: Column) -> Option<f64> {
    match (needed, column) {
        (Needed::Both(both) | Needed::All(both, _), Column::PolNeAr | Column::Gum) => Some(both),
        (Needed::Names(gum, _), Column::Gum) => Some(gum),
        (Needed::Names(_, open) | Needed::All(_, open), Column::OpenNews) => Some(open),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_figure_that_is_not_reached_has_a_star() {
        let scores = json!({ "parts": { "all": { "attributed": [0.9, 0.8, 0.749] } } });
        assert_eq!(cell(&ROWS[0], Column::PolNeAr, &scores), "74.9 of 73 ");
        let low = json!({ "parts": { "all": { "attributed": [0.9, 0.8, 0.699] } } });
        assert_eq!(cell(&ROWS[0], Column::OpenNews, &low), "69.9 of 70*");
        assert_eq!(cell(&ROWS[0], Column::Train, &low), "69.9      ");
        assert_eq!(cell(&ROWS[8], Column::PolNeAr, &low), "-");
    }
}
