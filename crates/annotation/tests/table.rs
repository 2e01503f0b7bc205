//! Rows: filtered, searched, sorted, counted.

mod support;

use ascribe_annotation::decide::{self, Choice};
use ascribe_annotation::{
    Column, Direction, EntryCount, EntryId, Project, Query, Reach, Review, Sort, Stance, StanceFilter,
};
use support::{apply, kim, worked};

/// Gives the ids of the rows that a query asks for.
fn ids(project: &Project, query: &Query<'_>) -> Vec<String> {
    project.rows(query).iter().map(|row| row.statement.id.to_string()).collect()
}

fn sorted(project: &Project, by: Column, direction: Direction) -> Vec<String> {
    ids(project, &Query { sort: Sort { by, direction }, ..Query::default() })
}

#[test]
fn all_rows_come_in_the_order_of_the_text() {
    let project = worked();
    assert_eq!(ids(&project, &Query::default()), ["s1", "s2", "b1"]);
    assert_eq!(sorted(&project, Column::Place, Direction::Down), ["b1", "s2", "s1"]);
}

#[test]
fn rows_are_filtered_by_everything_that_a_statement_has() {
    let project = worked();
    let cases: [(&str, Query<'_>, &[&str]); 8] = [
        ("review", Query { reviews: vec![Review::Suggested], ..Query::default() }, &["b1"]),
        ("article", Query { article: Some(project.articles[1].id.clone()), ..Query::default() }, &["b1"]),
        ("outlet", Query { outlet: Some("The Ledger".to_owned()), ..Query::default() }, &["s1", "s2"]),
        ("speaker", Query { entries: vec![EntryId::Speaker("ada".into())], ..Query::default() }, &["s1", "s2"]),
        ("wide concept", Query { entries: vec![EntryId::Concept("traffic".into())], ..Query::default() }, &[]),
        (
            "wide concept with narrower ones",
            Query { entries: vec![EntryId::Concept("traffic".into())], reach: Reach::WithNarrower, ..Query::default() },
            &["s1"],
        ),
        ("stance", Query { stance: Some(StanceFilter::Is(Stance::Support)), ..Query::default() }, &["s1"]),
        ("unset stance", Query { stance: Some(StanceFilter::Unset), ..Query::default() }, &["s2", "b1"]),
    ];
    for (name, query, expected) in cases {
        assert_eq!(ids(&project, &query), expected, "{name}");
    }
}

#[test]
fn a_search_looks_at_words_names_and_notes() {
    let mut project = worked();
    let note = decide::set_note(&project, &"s2".into(), "Check the date", &kim(9));
    apply(&mut project, note);
    for (wanted, expected) in [
        ("30 days", vec!["s1"]),
        ("quill", vec!["s1", "s2"]),
        ("check", vec!["s2"]),
        ("toll", vec!["s1"]),
        ("zebra", vec![]),
    ] {
        let matches = |text: &str| text.to_lowercase().contains(wanted);
        assert_eq!(ids(&project, &Query { matches: Some(&matches), ..Query::default() }), expected, "{wanted}");
    }
}

#[test]
fn rows_are_sorted_by_any_column_with_empty_cells_last() {
    let project = worked();
    assert_eq!(sorted(&project, Column::Speaker, Direction::Up), ["s1", "s2", "b1"]);
    assert_eq!(sorted(&project, Column::Speaker, Direction::Down), ["b1", "s1", "s2"]);
    assert_eq!(sorted(&project, Column::Stance, Direction::Down), ["s1", "s2", "b1"]);
    assert_eq!(sorted(&project, Column::Outlet, Direction::Down), ["s1", "s2", "b1"]);
    assert_eq!(sorted(&project, Column::Confidence, Direction::Up), ["b1", "s1", "s2"]);
    assert_eq!(sorted(&project, Column::Words, Direction::Up), ["b1", "s2", "s1"]);
}

#[test]
fn entries_are_counted_the_most_frequent_first() {
    let project = worked();
    let rows = project.rows(&Query::default());
    let counts = EntryCount::speakers(&rows);
    let counts = counts.iter().map(|count| (count.id.as_str(), count.rows)).collect::<Vec<_>>();
    assert_eq!(counts, [("ada", 2), ("bo", 1)]);
    assert_eq!(EntryCount::concepts(&rows).len(), 1);
    assert_eq!(EntryCount::organizations(&rows), []);
}

#[test]
fn cells_say_what_people_read() {
    let mut project = worked();
    let edit = decide::set_organization(&project, &"s1".into(), Some(&Choice::Named("City".to_owned())), &kim(9));
    apply(&mut project, edit);
    let rows = project.rows(&Query::default());
    let cells = project.cells();
    let texts = [
        (Column::Words, "The bridge will close for 30 days."),
        (Column::Speaker, "Ada Quill"),
        (Column::Organization, "City"),
        (Column::Concept, "Bridge toll"),
        (Column::Stance, "Support"),
        (Column::Review, "accepted"),
        (Column::Coder, "Kim"),
        (Column::Confidence, "90 %"),
        (Column::Type, "Claim"),
        (Column::Outlet, "The Ledger"),
    ];
    for (column, text) in texts {
        assert_eq!(cells.text(&rows[0], &column), text, "{column:?}");
    }
}
