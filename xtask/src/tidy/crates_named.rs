//! ARCHITECTURE.md has a line for every crate.

use super::Fault;
use super::tree::Tree;

const MAP: &str = "ARCHITECTURE.md";

pub(super) fn faults(tree: &Tree) -> Vec<Fault> {
    let map = tree.text(MAP).unwrap_or_default();
    let folders = tree
        .packages()
        .iter()
        .filter_map(|package| package.manifest.strip_prefix("crates/")?.strip_suffix("/Cargo.toml"));
    folders
        .filter(|folder| !map.contains(&format!("{folder}/")))
        .map(|folder| Fault::new(MAP, format!("say what crates/{folder}/ is for")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crate_that_the_map_leaves_out_is_named() {
        let tree =
            Tree::of_packages(&[("ascribe-text", "crates/text/Cargo.toml", &[]), ("xtask", "xtask/Cargo.toml", &[])]);
        assert_eq!(faults(&tree), [Fault::new(MAP, "say what crates/text/ is for")]);
    }
}
