//! Crates know only whom "Who may know whom" in ARCHITECTURE.md lets them know.

use super::Fault;
use super::tree::{Package, Tree};

/// Each member and the members it may know. Whoever is not named here may be known by nobody.
const ARROWS: [(&str, &[&str]); 11] = [
    ("ascribe-text", &[]),
    ("ascribe-names", &["ascribe-text"]),
    ("ascribe-language", &["ascribe-text", "ascribe-names"]),
    ("ascribe-analysis", &["ascribe-text", "ascribe-language"]),
    ("ascribe-annotation", &["ascribe-text"]),
    ("ascribe-discourse", &["ascribe-text", "ascribe-annotation"]),
    ("ascribe-exchange", &["ascribe-text", "ascribe-annotation"]),
    // The one place where what the machine reads meets what people decide.
    (
        "ascribe-engine",
        &[
            "ascribe-text",
            "ascribe-language",
            "ascribe-analysis",
            "ascribe-annotation",
            "ascribe-discourse",
            "ascribe-exchange",
        ],
    ),
    ("ascribe-cli", OVER_THE_ENGINE),
    ("ascribe", OVER_THE_ENGINE),
    // Measures the language engine by itself; nothing knows it.
    ("ascribe-engine-bench", &["ascribe-text", "ascribe-language"]),
];

/// The engine, and what people decide: never the machine's parts directly.
const OVER_THE_ENGINE: &[&str] =
    &["ascribe-engine", "ascribe-text", "ascribe-annotation", "ascribe-discourse", "ascribe-exchange"];

/// Makes models, and so may know what reads; nothing knows it.
const TRAINER: (&str, &[&str]) =
    ("ascribe-trainer", &["ascribe-text", "ascribe-language", "ascribe-analysis", "ascribe-engine"]);

pub(super) fn faults(tree: &Tree) -> Vec<Fault> {
    let names: Vec<&str> = tree.packages().iter().map(|package| package.name.as_str()).collect();
    let of = |package: &Package| {
        let own = |used: &&String| names.contains(&used.as_str());
        let forbidden = package.uses.iter().filter(own).filter(|used| !may_know(&package.name, used));
        let fault = |used: &String| {
            Fault::new(&package.manifest, format!("{} may not know {used} (xtask/src/tidy/arrows.rs)", package.name))
        };
        forbidden.map(fault).collect::<Vec<_>>()
    };
    tree.packages().iter().flat_map(of).collect()
}

fn may_know(package: &str, used: &str) -> bool {
    ARROWS.iter().chain([&TRAINER]).any(|(name, known)| *name == package && known.contains(&used))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_forbidden_arrow_is_named() {
        let tree = Tree::of_packages(&[
            ("ascribe-text", "crates/text/Cargo.toml", &[]),
            ("ascribe-analysis", "crates/analysis/Cargo.toml", &["ascribe-text", "serde"]),
            ("ascribe-annotation", "crates/annotation/Cargo.toml", &["ascribe-analysis"]),
        ]);
        let faults = faults(&tree);
        assert_eq!(faults.len(), 1);
        assert!(faults[0].place.contains("annotation") && faults[0].advice.contains("may not know ascribe-analysis"));
    }

    #[test]
    fn nothing_knows_the_page_and_the_tasks_know_no_crate() {
        let page = ("ascribe", "Cargo.toml", &[] as &[&str]);
        assert_eq!(
            faults(&Tree::of_packages(&[page, ("ascribe-cli", "crates/cli/Cargo.toml", &["ascribe"])])).len(),
            1
        );
        assert_eq!(faults(&Tree::of_packages(&[page, ("xtask", "xtask/Cargo.toml", &["ascribe"])])).len(), 1);
    }
}
