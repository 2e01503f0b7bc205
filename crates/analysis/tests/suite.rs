//! The reading suite: every heading of `tests/suite/*.md` is an article and what a careful reader finds in it.
//!
//! A case that is known to fail says so behind its heading ("(known failure)") and complains when it starts to pass.

#![expect(clippy::unwrap_used, clippy::print_stderr, reason = "a test may stop and may speak")]

mod harness;

use harness::case::{Case, cases};
use harness::findings::findings;
use std::fmt::Write;
use std::path::PathBuf;

#[test]
fn the_suite_is_read_as_a_careful_reader_would() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/suite");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut problems = String::new();
    let (mut count, mut failing) = (0, 0);
    for file in files {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        for case in cases(&std::fs::read_to_string(&file).unwrap()) {
            count += 1;
            failing += usize::from(case.is_known_failure);
            judge(&name, &case, &mut problems);
        }
    }
    eprintln!("{count} cases, {failing} of them known failures");
    assert!(problems.is_empty(), "{problems}");
    assert!(count >= 150, "the suite shrank to {count} cases");
}

fn judge(file: &str, case: &Case, problems: &mut String) {
    let found = findings(&case.text, &case.expected);
    match (found == case.expected, case.is_known_failure) {
        (true, false) | (false, true) => {}
        (true, true) => writeln!(problems, "{file}: '{}' passes now: take '(known failure)' away", case.title).unwrap(),
        (false, false) => {
            let (expected, found) = (case.expected.join("\n  "), found.join("\n  "));
            writeln!(problems, "{file}: '{}'\n expected\n  {expected}\n found\n  {found}\n", case.title).unwrap();
        }
    }
}
