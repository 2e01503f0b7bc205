//! A source file begins by saying what it is; a page of the documentation begins with its title.

use super::Fault;
use super::tree::Tree;

const OPENINGS: [(&str, &str, &str); 4] = [
    (".rs", "//! ", "a module comment"),
    (".mjs", "// ", "a comment"),
    (".js", "// ", "a comment"),
    (".md", "# ", "a title"),
];

/// Suites of cases and the samples of other people's pages have forms of their own.
const FREE: [&str; 2] = ["tests/", "www/examples/"];

pub(super) fn faults(tree: &Tree) -> Vec<Fault> {
    OPENINGS.iter().flat_map(|opening| missing(tree, opening)).collect()
}

fn missing(tree: &Tree, (ending, opening, what): &(&str, &str, &str)) -> Vec<Fault> {
    let closed = |path: &&str| *ending != ".md" || !FREE.iter().any(|free| path.contains(free));
    let files = tree.below("", std::slice::from_ref(ending)).filter(|(path, _)| closed(path));
    files
        .filter(|(_, text)| !text.trim_start().starts_with(opening))
        .map(|(path, _)| Fault::new(path, format!("begin with {what}: `{opening}…`")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_file_has_its_opening() {
        let tree = Tree::of(&[
            ("a.rs", "//! What.\n"),
            ("b.rs", "fn b() {}"),
            ("c.mjs", "// What.\n"),
            ("d.md", "No title"),
            ("tests/e.md", "> case"),
        ]);
        let places: Vec<String> = faults(&tree).into_iter().map(|fault| fault.place).collect();
        assert_eq!(places, ["b.rs", "d.md"]);
    }
}
