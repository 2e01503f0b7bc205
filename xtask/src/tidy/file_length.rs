//! A file is split at 400 lines, or at its second noun.

use super::Fault;
use super::tree::Tree;

const MAX_LINES: usize = 400;
const ENDINGS: [&str; 5] = [".rs", ".js", ".mjs", ".css", ".html"];

pub(super) fn faults(tree: &Tree) -> Vec<Fault> {
    let long =
        tree.below("", &ENDINGS).filter(|(path, _)| !of_others(path)).map(|(path, text)| (path, text.lines().count()));
    long.filter(|(_, lines)| *lines > MAX_LINES)
        .map(|(path, lines)| Fault::new(path, format!("{lines} lines: split it by what it is about")))
        .collect()
}

/// Pages that tests read are as long as their writers made them.
fn of_others(path: &str) -> bool {
    path.contains("/fixtures/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_people_write_is_measured() {
        let long = "line\n".repeat(MAX_LINES + 1);
        let tree = Tree::of(&[("a.rs", &long), ("b.txt", &long), ("tests/fixtures/c.html", &long), ("d.rs", "line\n")]);
        assert_eq!(faults(&tree), [Fault::new("a.rs", "401 lines: split it by what it is about")]);
    }
}
