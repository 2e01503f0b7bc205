//! No crate under `crates/` names a browser: each builds, and is tested, natively.

use super::Fault;
use super::tree::{Package, Tree};

const BROWSER: [&str; 5] = ["yew", "web-sys", "js-sys", "gloo", "wasm-bindgen"];

pub(super) fn faults(tree: &Tree) -> Vec<Fault> {
    let below = tree.packages().iter().filter(|package| package.manifest.starts_with("crates/"));
    let named = |package: &Package| {
        let all = package.uses.iter().chain(&package.tests_use);
        all.filter(|used| of_browser(used))
            .map(|used| Fault::new(&package.manifest, format!("leave '{used}' to the page")))
            .collect::<Vec<_>>()
    };
    below.flat_map(named).collect()
}

/// `gloo-utils` is as much a browser as `gloo`.
fn of_browser(name: &str) -> bool {
    BROWSER
        .iter()
        .any(|browser| name.strip_prefix(browser).is_some_and(|rest| rest.is_empty() || rest.starts_with('-')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_may_name_a_browser_and_a_crate_may_not() {
        let used: &[&str] = &["gloo-utils", "gloomy", "serde"];
        let tree =
            Tree::of_packages(&[("ascribe", "Cargo.toml", used), ("ascribe-text", "crates/text/Cargo.toml", used)]);
        assert_eq!(faults(&tree), [Fault::new("crates/text/Cargo.toml", "leave 'gloo-utils' to the page")]);
    }
}
