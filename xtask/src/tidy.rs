//! `cargo xtask tidy`: the house rules that no compiler knows. One rule, one file, one test.

mod arrows;
mod browser_free;
mod crates_named;
mod decisions;
mod file_length;
mod inline_code;
mod locked_bindgen;
mod machine_paths;
mod opening_lines;
mod registries;
mod rule_files;
mod tree;

use anyhow::{Result, bail, ensure};

use crate::say;
use crate::workspace::Workspace;
use tree::Tree;

/// A broken rule: where, and what to do.
#[derive(Debug, PartialEq, Eq)]
struct Fault {
    place: String,
    advice: String,
}

/// A rule: what it promises, and the places that break it.
type Rule = (&'static str, fn(&Tree) -> Vec<Fault>);

const RULES: [Rule; 11] = [
    ("crates know only whom ARCHITECTURE.md lets them know", arrows::faults),
    ("no crate under crates/ names a browser", browser_free::faults),
    ("ARCHITECTURE.md names every crate", crates_named::faults),
    ("the page and its bindgen are of one version", locked_bindgen::faults),
    ("files are short", file_length::faults),
    ("source files begin by saying what they are", opening_lines::faults),
    ("an attribution rule begins with a sentence that it understands, and has its suite", rule_files::faults),
    ("pages have no inline script or style", inline_code::faults),
    ("nothing names a folder of somebody's machine", machine_paths::faults),
    ("lock files name the public registries only", registries::faults),
    ("decisions are numbered without gap or repetition", decisions::faults),
];

/// Checks all rules.
///
/// # Errors
/// When one is broken.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    ensure!(arguments.is_empty(), "`cargo xtask tidy` takes no options");
    check(&Workspace::find()?)
}

/// Checks all rules on a workspace, and says which hold.
///
/// # Errors
/// When one is broken.
pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    let tree = Tree::read(workspace)?;
    let mut broken = 0;
    for (promise, faults) in RULES {
        let faults = faults(&tree);
        if faults.is_empty() {
            say::done(promise);
            continue;
        }
        broken += 1;
        say::refused(promise);
        faults.iter().for_each(|Fault { place, advice }| say::line(format!("    {place}: {advice}")));
    }
    if broken == 0 { Ok(()) } else { bail!("{broken} house rules are broken") }
}

impl Fault {
    fn new(place: impl Into<String>, advice: impl Into<String>) -> Self {
        Self { place: place.into(), advice: advice.into() }
    }
}
