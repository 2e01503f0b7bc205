//! Builds again whenever a source has changed, by looking once a second.

use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use anyhow::Result;

use crate::workspace::Workspace;
use crate::{files, say};

const LOOK_EVERY: Duration = Duration::from_secs(1);

/// What the page is made of.
const SOURCES: [&str; 6] = ["src", "crates", "www", "index.html", "Cargo.toml", "Cargo.lock"];

/// Calls `build` after every change, until the person ends it. What does not build is said, and waits for the next change.
///
/// # Errors
/// Never by itself: it does not return.
pub(super) fn forever(workspace: &Workspace, build: impl Fn() -> Result<()>) -> Result<()> {
    let sources: Vec<PathBuf> = SOURCES.iter().map(|source| workspace.root.join(source)).collect();
    let mut seen = newest(&sources);
    loop {
        thread::sleep(LOOK_EVERY);
        let now = newest(&sources);
        if now == seen {
            continue;
        }
        seen = now;
        say::doing("something changed: building again");
        match build() {
            Ok(()) => say::done("built: reload the page"),
            Err(error) => say::failed(&error),
        }
    }
}

/// Returns how many files there are and when the last one changed: a removed file counts as a change too.
fn newest(sources: &[PathBuf]) -> (usize, Option<SystemTime>) {
    let times: Vec<SystemTime> =
        sources.iter().flat_map(|source| all(source)).filter_map(|file| changed(&file)).collect();
    (times.len(), times.into_iter().max())
}

fn all(source: &Path) -> Vec<PathBuf> {
    if source.is_file() {
        return vec![source.to_owned()];
    }
    files::below(source).unwrap_or_default().iter().map(|path| source.join(path)).collect()
}

fn changed(file: &Path) -> Option<SystemTime> {
    file.metadata().and_then(|metadata| metadata.modified()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_and_a_removed_file_are_changes() {
        let folder = tempfile::tempdir().unwrap();
        let sources = [folder.path().to_owned()];
        let before = newest(&sources);
        files::write(&folder.path().join("a/b.rs"), "").unwrap();
        let with = newest(&sources);
        assert_ne!(before, with);
        std::fs::remove_file(folder.path().join("a/b.rs")).unwrap();
        assert_ne!(newest(&sources), with);
    }
}
