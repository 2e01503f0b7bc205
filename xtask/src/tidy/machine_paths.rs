//! Nothing names a folder of somebody's machine: what is written here must be true everywhere.

use super::Fault;
use super::tree::Tree;

/// Where people's folders begin, on the systems that people use. In pieces, so that this file does not name one.
const HOMES: [&str; 5] = ["home", "root", "Users", "work", "mnt"];

const ENDINGS: [&str; 12] =
    [".rs", ".toml", ".md", ".mjs", ".js", ".json", ".css", ".html", ".yml", ".sh", "run", ".txt"];

pub(super) fn faults(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, text) in tree.below("", &ENDINGS) {
        let named = HOMES
            .iter()
            .map(|home| format!("/{home}/"))
            .find(|folder| text.lines().any(|line| begins_a_path(line, folder)));
        faults.extend(named.map(|folder| Fault::new(path, format!("`{folder}…` is a folder of one machine"))));
    }
    faults
}

/// `a/home/b` goes on from somewhere; only what begins at the root of a disk is meant.
fn begins_a_path(line: &str, folder: &str) -> bool {
    line.match_indices(folder)
        .any(|(at, _)| !line[..at].ends_with(|before: char| before.is_alphanumeric() || "._-*/}$".contains(before)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_from_the_root_is_found_and_one_on_the_way_is_not() {
        let machine = format!("see /{}/ada/notes", HOMES[0]);
        let on_the_way = format!("https://example.org/{}/ada and ../{}/x", HOMES[0], HOMES[0]);
        let tree = Tree::of(&[("a.md", machine.as_str()), ("b.md", on_the_way.as_str())]);
        assert_eq!(faults(&tree).len(), 1);
        assert_eq!(faults(&tree)[0].place, "a.md");
    }
}
