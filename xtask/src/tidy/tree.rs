//! What the rules look at: the text files of the checkout, and the packages as cargo sees them.

use std::collections::BTreeMap;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::workspace::Workspace;
use crate::{files, process};

/// The text files, by their path from the root with `/`, and what `cargo metadata` says.
#[derive(Debug, Default)]
pub(super) struct Tree {
    files: BTreeMap<String, String>,
    packages: Vec<Package>,
}

/// A member of the workspace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Package {
    /// Its name.
    pub(super) name: String,
    /// Its manifest's path from the root.
    pub(super) manifest: String,
    /// What it names as a dependency for its own code, tests excepted.
    pub(super) uses: Vec<String>,
    /// What it names for its tests alone.
    pub(super) tests_use: Vec<String>,
}

impl Tree {
    /// Reads all files that git knows or would add.
    ///
    /// # Errors
    /// When git or a file cannot be read.
    pub(super) fn read(workspace: &Workspace) -> Result<Self> {
        let mut list = Command::new("git");
        list.args(["ls-files", "--cached", "--others", "--exclude-standard"]).current_dir(&workspace.root);
        let paths = process::read(&mut list, process::QUICK_LIMIT).context("tidy looks at the files that git knows")?;
        let text = |path: &str| {
            let content = files::read_bytes(&workspace.root.join(path)).ok()?;
            Some((path.to_owned(), String::from_utf8(content).ok()?))
        };
        let root = workspace.root.display().to_string();
        let packages = workspace.metadata["packages"].as_array().into_iter().flatten();
        Ok(Self {
            files: paths.lines().filter_map(text).collect(),
            packages: packages.map(|package| Package::of(package, &root)).collect(),
        })
    }

    /// Iterates over the text files below a folder (`""`: all) whose name ends in one of `endings`.
    pub(super) fn below<'a>(
        &'a self,
        folder: &'a str,
        endings: &'a [&str],
    ) -> impl Iterator<Item = (&'a str, &'a str)> {
        let wanted = move |path: &str| path.starts_with(folder) && endings.iter().any(|ending| path.ends_with(ending));
        self.files.iter().filter(move |(path, _)| wanted(path)).map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// Returns the text of one file; none when it is not there.
    pub(super) fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// Returns the members of the workspace.
    pub(super) fn packages(&self) -> &[Package] {
        &self.packages
    }
}

impl Package {
    fn of(package: &Value, root: &str) -> Self {
        let dependencies = |tests: bool| {
            let all = package["dependencies"].as_array().into_iter().flatten();
            all.filter(|dependency| (dependency["kind"] == "dev") == tests)
                .map(|dependency| text(&dependency["name"]))
                .collect()
        };
        let manifest = text(&package["manifest_path"]).replace('\\', "/");
        let manifest =
            manifest.strip_prefix(&root.replace('\\', "/")).unwrap_or(&manifest).trim_start_matches('/').to_owned();
        Self { name: text(&package["name"]), manifest, uses: dependencies(false), tests_use: dependencies(true) }
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

#[cfg(test)]
impl Tree {
    /// Makes a tree of these files.
    pub(super) fn of(files: &[(&str, &str)]) -> Self {
        let owned = |(path, text): &(&str, &str)| ((*path).to_owned(), (*text).to_owned());
        Self { files: files.iter().map(owned).collect(), packages: Vec::new() }
    }

    /// Makes a tree of these packages, each with what it uses.
    pub(super) fn of_packages(packages: &[(&str, &str, &[&str])]) -> Self {
        let package = |(name, manifest, uses): &(&str, &str, &[&str])| Package {
            name: (*name).to_owned(),
            manifest: (*manifest).to_owned(),
            uses: uses.iter().map(|used| (*used).to_owned()).collect(),
            tests_use: Vec::new(),
        };
        Self { files: BTreeMap::new(), packages: packages.iter().map(package).collect() }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_package_is_read_from_what_cargo_says() {
        let dependencies =
            json!([{ "name": "a", "kind": null }, { "name": "b", "kind": "dev" }, { "name": "c", "kind": "build" }]);
        let package = json!({ "name": "p", "manifest_path": "/r/crates/p/Cargo.toml", "dependencies": dependencies });
        let expected = Package {
            name: "p".into(),
            manifest: "crates/p/Cargo.toml".into(),
            uses: vec!["a".into(), "c".into()],
            tests_use: vec!["b".into()],
        };
        assert_eq!(Package::of(&package, "/r"), expected);
    }

    #[test]
    fn files_are_chosen_by_folder_and_ending() {
        let tree = Tree::of(&[("a/b.rs", ""), ("a/c.md", ""), ("b.rs", "")]);
        assert_eq!(tree.below("a/", &[".rs"]).map(|(path, _)| path).collect::<Vec<_>>(), ["a/b.rs"]);
    }
}
