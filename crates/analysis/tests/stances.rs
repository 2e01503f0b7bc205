//! The stance suite: every heading of `tests/stances/*.md` is a sentence and where its speaker stands on concepts.
//!
//! `support | name of a concept` under a block quote; the statement is the first that is found, or the one whose content
//! holds the words behind a second bar. Judged with the shipped model; a case that fails says "(known failure)" behind its
//! heading, and complains when it starts to pass.

#![expect(clippy::unwrap_used, clippy::print_stderr, reason = "a test may stop and may speak")]

#[path = "harness/case.rs"]
mod case;

use ascribe_analysis::stance::Weigher;
use ascribe_analysis::{Reading, StatementFinding, question, read};
use ascribe_language::Models;
use ascribe_text::Document;
use case::{Case, Fails, cases};
use std::fmt::Write;
use std::path::PathBuf;

#[test]
fn speakers_stand_where_a_careful_reader_sees_them() {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let models = Models::from_bytes(std::fs::read(here.join("../../www/models/stance.bin")).unwrap()).unwrap();
    let mut files: Vec<_> =
        std::fs::read_dir(here.join("tests/stances")).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut problems = String::new();
    let (mut count, mut failing) = (0, 0);
    for file in files {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        for case in cases(&std::fs::read_to_string(&file).unwrap()) {
            count += 1;
            failing += usize::from(case.fails == Fails::Always);
            judge(&models, &name, &case, &mut problems);
        }
    }
    eprintln!("{count} cases, {failing} of them known failures");
    assert!(problems.is_empty(), "{problems}");
    assert!(count >= 100, "the suite shrank to {count} cases");
}

fn judge(models: &Models, file: &str, case: &Case, problems: &mut String) {
    let found: Vec<String> = case.expected.iter().map(|line| found(models, &case.text, line)).collect();
    match (found == case.expected, case.fails == Fails::Always) {
        (true, false) | (false, true) => {}
        (true, true) => writeln!(problems, "{file}: '{}' passes now: take '(known failure)' away", case.title).unwrap(),
        (false, false) => {
            let (expected, found) = (case.expected.join("; "), found.join("; "));
            writeln!(problems, "{file}: '{}'\n  expected {expected}\n  found    {found}", case.title).unwrap();
        }
    }
}

/// Writes the expected line anew with the stance that is found.
fn found(models: &Models, text: &str, expected: &str) -> String {
    let parts: Vec<&str> = expected.split(" | ").collect();
    let document = Document::from_text(text);
    let reading = read(&document, &ascribe_language::read(&document));
    let Some(statement) = statement(&document, &reading, parts.get(2).copied()) else {
        return "no statement".to_owned();
    };
    let names = [parts.get(1).copied().unwrap_or_default()];
    let hint = Weigher::new(models).hint(&document, &question(statement, &names)).unwrap();
    assert!(hint.evidence.iter().all(|span| !document.slice(*span).is_empty()));
    let stance = serde_json::to_value(hint.stance).unwrap();
    let mut line = vec![stance.as_str().unwrap()];
    line.extend(&parts[1..]);
    line.join(" | ")
}

fn statement<'r>(document: &Document, reading: &'r Reading, words: Option<&str>) -> Option<&'r StatementFinding> {
    let holds = |found: &&StatementFinding| {
        words.is_none_or(|words| found.parts.iter().any(|part| document.slice(*part).contains(words)))
    };
    reading.statements.iter().find(holds)
}
