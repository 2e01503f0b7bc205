//! The reading suite: every heading of `tests/suite/*.md` is an article and what a careful reader finds in it.
//!
//! Each is read twice: with the trained models, and by rules alone. A case that is known to fail says so behind its heading
//! ("(known failure)") and complains when it starts to pass; one that says "(by rules)" is not asked of the models, and one
//! that says "(by models)" is not asked of the rules alone.

#![expect(clippy::unwrap_used, clippy::print_stderr, reason = "a test may stop and may speak")]

mod harness;

use ascribe_language::Models;
use harness::case::{Case, Fails, cases};
use harness::findings::findings;
use std::fmt::Write;
use std::path::PathBuf;

#[test]
fn the_suite_is_read_as_a_careful_reader_would() {
    judge_all(&shipped_models(), |case| case.fails != Fails::WithModels);
}

#[test]
fn without_models_the_suite_is_read_by_rules() {
    judge_all(&Models::default(), |case| case.fails != Fails::WithoutModels);
}

/// The models that page and command line read with.
fn shipped_models() -> Models {
    let mut models = Models::default();
    for name in ["words", "names", "trees"] {
        let file = format!("{}/../../www/models/{name}.bin", env!("CARGO_MANIFEST_DIR"));
        models.add(std::fs::read(file).unwrap()).unwrap();
    }
    models
}

fn judge_all(models: &Models, is_asked: impl Fn(&Case) -> bool) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/suite");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut problems = String::new();
    let (mut count, mut failing) = (0, 0);
    for file in files {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        for case in cases(&std::fs::read_to_string(&file).unwrap()).into_iter().filter(&is_asked) {
            count += 1;
            failing += usize::from(case.fails == Fails::Always);
            judge(models, &name, &case, &mut problems);
        }
    }
    eprintln!("{count} cases, {failing} of them known failures");
    assert!(problems.is_empty(), "{problems}");
    assert!(count >= 150, "the suite shrank to {count} cases");
}

fn judge(models: &Models, file: &str, case: &Case, problems: &mut String) {
    let found = findings(models, &case.text, &case.expected);
    match (found == case.expected, case.fails == Fails::Always) {
        (true, false) | (false, true) => {}
        (true, true) => writeln!(problems, "{file}: '{}' passes now: take '(known failure)' away", case.title).unwrap(),
        (false, false) => {
            let (expected, found) = (case.expected.join("\n  "), found.join("\n  "));
            writeln!(problems, "{file}: '{}'\n expected\n  {expected}\n found\n  {found}\n", case.title).unwrap();
        }
    }
}
