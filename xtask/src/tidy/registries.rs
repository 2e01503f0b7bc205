//! Lock files name the public registries only, so that a clone builds anywhere.

use super::Fault;
use super::tree::Tree;

const CRATES: &str = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";

pub(super) fn faults(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, text) in tree.below("", &["Cargo.lock"]) {
        let foreign = text.lines().find(|line| line.starts_with("source = ") && *line != CRATES);
        faults.extend(foreign.map(|line| Fault::new(path, format!("`{line}` is not the public registry"))));
    }
    for (path, text) in tree.below("", &["package-lock.json"]) {
        let hosted = text.contains("\"resolved\":");
        faults
            .extend(hosted.then(|| {
                Fault::new(path, "names hosts: make it with `npm install --omit-lockfile-registry-resolved`")
            }));
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_in_a_lock_file_is_a_fault() {
        let tree = Tree::of(&[
            ("Cargo.lock", "source = \"registry+https://mirror.example/index\"\n"),
            ("package-lock.json", "\"resolved\": \"https://x\""),
        ]);
        assert_eq!(faults(&tree).len(), 2);
        assert!(faults(&Tree::of(&[("Cargo.lock", CRATES), ("package-lock.json", "{}")])).is_empty());
    }
}
