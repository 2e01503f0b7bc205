//! Statements as a table, and back.

mod support;

use ascribe_annotation::{Project, Proposal, Review, Stance, decide};
use ascribe_exchange::csv::{self, Dialect};
use proptest::prelude::*;
use std::collections::BTreeMap;
use support::{Names, project, projects, with};

/// Reads a table into the project of the tests; gives the number of statements and the messages.
fn read(table: &str) -> (usize, Vec<String>) {
    let import = csv::read("t.csv", table, &project()).expect("the table can be read");
    (import.annotations.statements.len(), import.rejected.iter().map(ToString::to_string).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn a_table_comes_back_as_it_was(project in projects(Names::Any), excel in any::<bool>()) {
        let dialect = if excel { Dialect::Excel } else { Dialect::Plain };
        let empty = Project { statements: BTreeMap::new(), ..project.clone() };
        let import = csv::read("t.csv", &csv::write(&project, dialect), &empty).expect("our own table can be read");
        prop_assert_eq!(&import.rejected, &[]);
        let mut brought = empty.clone();
        if let Some(edit) = decide::import(&empty, import.annotations) {
            brought.apply(&edit).expect("the edit fits");
        }
        prop_assert_eq!(brought, project);
    }

    #[test]
    fn no_cell_is_a_formula(project in projects(Names::Any)) {
        let table = csv::write(&project, Dialect::Plain);
        let mut reader = ::csv::ReaderBuilder::new().from_reader(table.as_bytes());
        for record in reader.records() {
            let record = record.expect("every row has every column");
            prop_assert!(record.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t', '\r'])));
        }
    }

    #[test]
    fn reading_never_panics(table in "(content|article|,|;|\n|\"|id|12-4|\\PC){0,30}") {
        let _ = csv::read("t.csv", &table, &project());
    }
}

#[test]
fn a_row_reads_like_this() {
    let table = csv::write(&project(), Dialect::Plain);
    let mut reader = ::csv::ReaderBuilder::new().from_reader(table.as_bytes());
    let header = reader.headers().expect("there is a first line").clone();
    let row = reader.records().next().expect("there is a row").expect("it is whole");
    let cells = header.iter().zip(row.iter()).collect::<BTreeMap<_, _>>();
    let expected = [
        ("content", "The bridge 🛳 will close, … Not for long."),
        ("article", "Bridge to close"),
        ("outlet", "The Ledger"),
        ("speaker", "Ada Quill"),
        ("organization", "City\\; Harbour \\= one"),
        ("concepts", "Bridge closure = support; Ferry"),
        ("cue", "said"),
        ("review", "confirmed"),
        ("coder", "Kim"),
        ("confidence", "0.9"),
        ("note", "'=SUM(A1) is; no \"formula\""),
        ("parts", "40-64 75-88"),
        ("before", "Bridge to close\n\nMayor Ada Quill said: “"),
    ];
    for (column, cell) in expected {
        assert_eq!(cells[column], cell, "{column}");
    }
}

#[test]
fn a_spreadsheet_gets_its_mark_and_its_line_ends() {
    let table = csv::write(&project(), Dialect::Excel);
    assert!(table.starts_with("\u{FEFF}id,article,") && table.ends_with("\r\n"));
}

#[test]
fn a_table_of_a_persons_own_needs_only_the_words_and_the_article() {
    let table = "Article;Content;Speaker;Concepts\nBridge to close;Not for long.;Bo Lind;Ferry = oppose; \n";
    let import = csv::read("t.csv", table, &project()).expect("the table can be read");
    assert_eq!(import.rejected, []);
    let statement = &import.annotations.statements[0];
    assert_eq!(statement.parts, [support::find("Not for long.")]);
    assert_eq!((statement.review, statement.positions[0].stance), (Review::Confirmed, Some(Stance::Oppose)));
    assert_eq!(
        import.annotations.codebook.speaker(&statement.speakers[0]).map(|speaker| speaker.name.as_str()),
        Some("Bo Lind")
    );
}

#[test]
fn what_a_person_changes_in_a_cell_counts() {
    let twins = {
        let mut project = with(|statement| statement.speakers = vec!["twin".into()]);
        project.codebook.speakers.push(ascribe_annotation::Speaker::new("twin".into(), "Ada Quill"));
        project
    };
    let table = csv::write(&twins, Dialect::Plain);
    let speakers = |table: &str| {
        csv::read("t.csv", table, &twins).expect("it can be read").annotations.statements[0].speakers.clone()
    };
    assert_eq!(speakers(&table), ["twin".into()], "the details tell two of one name apart");
    assert_eq!(speakers(&table.replace(",Ada Quill,", ",Bo Lind,")), ["bo-lind".into()]);
}

#[test]
fn rows_that_cannot_be_read_are_refused_with_line_column_and_reason() {
    let table = "article,content,parts,kind,review,concepts\n\
        Elsewhere,Not for long.,,,,\n\
        Bridge to close,no such words here at all,,,,\n\
        Bridge to close,or,,,,\n\
        Bridge to close,Not for long.,,sung,,\n\
        Bridge to close,Not for long.,,,maybe,\n\
        Bridge to close,Not for long.,,,,Ferry = against\n\
        Bridge to close,Not for long.,75-88,direct,confirmed,Ferry = oppose\n";
    let (statements, refused) = read(table);
    assert_eq!(statements, 1);
    assert_eq!(
        refused,
        [
            "line 2, column 'article': the article 'Elsewhere' is not in the project; add it first, then import again",
            "line 3, column 'content': the words are not in the article",
            "line 4, column 'content': it is not certain which words are meant: they have changed or stand in several places",
            "line 5, column 'kind': 'sung' was found, where direct, indirect, mixed was expected",
            "line 6, column 'review': 'maybe' was found, where suggested, confirmed, rejected was expected",
            "line 7, column 'concepts': 'against' was found, where a stance: support, oppose, neutral, ambiguous was expected",
        ]
    );
}

#[test]
fn a_table_of_something_else_is_said_to_be_one() {
    let error = csv::read("t.csv", "name,age\nA,3\n", &project()).expect_err("it is no table of statements");
    assert_eq!(
        error.to_string(),
        "t.csv is not a table of statements: its first line names neither a column 'content' nor 'parts'"
    );
}

#[test]
fn what_the_engine_proposes_is_written_and_not_taken_for_a_decision() {
    let proposal = Proposal {
        concept: "ferry fares; late boats".to_owned(),
        stance: Stance::Oppose,
        confidence: 0.8,
        evidence: Vec::new(),
        reasons: Vec::new(),
        extra: serde_json::Map::new(),
    };
    let project = with(|statement| {
        statement.proposals = vec![proposal.clone()];
        statement.positions.clear();
    });
    let table = csv::write(&project, Dialect::Plain);
    assert!(table.contains(r"ferry fares\; late boats = oppose"), "{table}");
    let empty = Project { statements: BTreeMap::new(), ..project };
    let import = csv::read("t.csv", &table, &empty).expect("our own table can be read");
    let [statement] = import.annotations.statements.as_slice() else { panic!("one statement: {import:?}") };
    assert!(statement.positions.is_empty(), "nobody decided it");
    assert_eq!(statement.proposals, [proposal], "and it is proposed as before");
}
