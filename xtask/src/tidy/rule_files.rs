//! One attribution rule, one file; its first line is a sentence that it understands.

use super::Fault;
use super::tree::Tree;

const RULES: &str = "crates/analysis/src/attribution/";

pub(super) fn faults(tree: &Tree) -> Vec<Fault> {
    let rules = tree.below(RULES, &[".rs"]).filter(|(path, _)| !path[RULES.len()..].contains('/'));
    let nameless = rules.filter(|(_, text)| !text.lines().next().is_some_and(begins_with_a_sentence));
    nameless
        .map(|(path, _)| Fault::new(path, "begin with a sentence that this rule understands: `//! Hale said …`"))
        .collect()
}

fn begins_with_a_sentence(line: &str) -> bool {
    let Some(sentence) = line.strip_prefix("//! ") else { return false };
    let ends = sentence.contains(['.', '?', '!']);
    let opens = sentence.starts_with(|first: char| first.is_uppercase() || "\"“".contains(first));
    opens && ends && sentence.split_whitespace().count() >= MIN_WORDS
}

/// Shorter than any sentence that reports what somebody said, longer than a heading.
const MIN_WORDS: usize = 5;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_without_its_sentence_is_named() {
        let good = format!("{RULES}said_that.rs");
        let bad = format!("{RULES}colon.rs");
        let tree = Tree::of(&[(&good, "//! Hale said that it would rain.\n"), (&bad, "//! Colons after names.\n")]);
        let places: Vec<String> = faults(&tree).into_iter().map(|fault| fault.place).collect();
        assert_eq!(places, [bad]);
    }
}
