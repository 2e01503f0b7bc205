//! The page's wasm-bindgen and the tool that binds it are of exactly one version: any other pair refuses to work.

use super::Fault;
use super::tree::Tree;

const LOCK: &str = "Cargo.lock";

pub(super) fn faults(tree: &Tree) -> Vec<Fault> {
    let lock = tree.text(LOCK).unwrap_or_default();
    let (page, tool) = (version(lock, "wasm-bindgen"), version(lock, "wasm-bindgen-cli"));
    if page == tool {
        return Vec::new();
    }
    let shown = |version: Option<&str>| version.unwrap_or("not there").to_owned();
    let advice = format!(
        "wasm-bindgen is {} and wasm-bindgen-cli is {}: `cargo update wasm-bindgen wasm-bindgen-cli` brings them together",
        shown(page),
        shown(tool)
    );
    vec![Fault::new(LOCK, advice)]
}

fn version<'a>(lock: &'a str, name: &str) -> Option<&'a str> {
    let (_, after) = lock.split_once(&format!("name = \"{name}\"\nversion = \""))?;
    after.split_once('"').map(|(version, _)| version)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lock(page: &str, tool: &str) -> Tree {
        let entry = |name, version| format!("[[package]]\nname = \"{name}\"\nversion = \"{version}\"\n\n");
        Tree::of(&[(LOCK, &(entry("wasm-bindgen", page) + &entry("wasm-bindgen-cli", tool)))])
    }

    #[test]
    fn two_versions_are_a_fault_that_says_what_to_do() {
        assert!(faults(&lock("0.2.130", "0.2.130")).is_empty());
        let faults = faults(&lock("0.2.131", "0.2.130"));
        assert!(faults[0].advice.contains("0.2.131") && faults[0].advice.contains("cargo update"), "{faults:?}");
    }
}
