//! Decisions are pages `docs/decisions/NNNN-title.md`, numbered from 0001 without gap or repetition.

use super::Fault;
use super::tree::Tree;

const FOLDER: &str = "docs/decisions/";

pub(super) fn faults(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut expected = 1;
    for (path, _) in tree.below(FOLDER, &[".md"]) {
        match number(&path[FOLDER.len()..]) {
            Some(number) if number == expected => expected += 1,
            Some(_) => faults.push(Fault::new(path, format!("the next number is {expected:04}"))),
            None => faults.push(Fault::new(path, "call it NNNN-title.md")),
        }
    }
    faults
}

fn number(name: &str) -> Option<u32> {
    let (digits, title) = name.split_once('-')?;
    let named = digits.len() == 4 && title.len() > ".md".len();
    named.then(|| digits.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(names: &[&str]) -> Vec<String> {
        let paths: Vec<String> = names.iter().map(|name| format!("{FOLDER}{name}")).collect();
        let files: Vec<(&str, &str)> = paths.iter().map(|path| (path.as_str(), "# Title\n")).collect();
        faults(&Tree::of(&files)).into_iter().map(|fault| fault.place[FOLDER.len()..].to_owned()).collect()
    }

    #[test]
    fn a_gap_a_repetition_and_a_nameless_page_are_faults() {
        assert!(places(&["0001-a.md", "0002-b.md"]).is_empty());
        assert_eq!(places(&["0001-a.md", "0003-b.md"]), ["0003-b.md"]);
        assert_eq!(places(&["0001-a.md", "0001-b.md"]), ["0001-b.md"]);
        assert_eq!(places(&["0001-.md", "notes.md"]), ["0001-.md", "notes.md"]);
    }
}
