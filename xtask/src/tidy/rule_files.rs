//! One attribution rule, one file; its first line is a sentence that it understands, its suite of cases has its name.

use super::Fault;
use super::tree::Tree;

const RULES: &str = "crates/analysis/src/attribution/";
const SUITES: &str = "crates/analysis/tests/suite/";

pub(super) fn faults(tree: &Tree) -> Vec<Fault> {
    let rules = tree.below(RULES, &[".rs"]).filter(|(path, _)| !path[RULES.len()..].contains('/'));
    rules.flat_map(|(path, text)| faults_of(tree, path, text)).collect()
}

fn faults_of(tree: &Tree, path: &str, text: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    if !text.lines().next().is_some_and(begins_with_a_sentence) {
        faults.push(Fault::new(path, "begin with a sentence that this rule understands: `//! Hale said …`"));
    }
    let suite = format!("{SUITES}{}.md", path[RULES.len()..].trim_end_matches(".rs"));
    if tree.text(&suite).is_none() {
        faults.push(Fault::new(path, format!("its cases belong into {suite}")));
    }
    faults
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

    const SENTENCE: &str = "//! Hale said that it would rain.\n";

    fn faulty(rule: &str, suites: &[&str]) -> usize {
        let rule_path = format!("{RULES}said_that.rs");
        let suites: Vec<String> = suites.iter().map(|name| format!("{SUITES}{name}.md")).collect();
        let suites = suites.iter().map(|path| (path.as_str(), "# Cases\n"));
        let files: Vec<(&str, &str)> = [(rule_path.as_str(), rule)].into_iter().chain(suites).collect();
        faults(&Tree::of(&files)).len()
    }

    #[test]
    fn a_rule_has_its_sentence_and_its_suite() {
        assert_eq!(faulty(SENTENCE, &["said_that"]), 0);
        assert_eq!(faulty("//! Colons after names.\n", &["said_that"]), 1);
        assert_eq!(faulty(SENTENCE, &["colon"]), 1);
    }
}
