//! Node and the npm packages of the end-to-end tests, exactly as `package-lock.json` has them.

use std::env;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};

use super::path::on_path;
use crate::workspace::Workspace;
use crate::{files, process, say};

/// The first version whose test runner has all that the tests use.
const OLDEST: u32 = 20;

const DOWNLOAD_LIMIT: Duration = Duration::from_secs(300);

/// A copy of the lock file that the installed packages came from.
const STAMP: &str = "node_modules/.installed-lock.json";

/// Installs the packages where they are missing or another lock file's.
///
/// # Errors
/// When node is missing or too old, or npm fails.
pub(crate) fn ready(workspace: &Workspace) -> Result<()> {
    check_version()?;
    let lock = files::read(&workspace.root.join("package-lock.json"))?;
    if files::read(&workspace.root.join(STAMP)).is_ok_and(|installed| installed == lock) {
        say::skipped("npm packages: already there");
        return Ok(());
    }
    say::doing("installing the npm packages of the end-to-end tests");
    install(&workspace.root)
        .context("the npm packages were not installed: try `npm ci --ignore-scripts` and see what it says")?;
    files::write(&workspace.root.join(STAMP), lock)
}

/// Begins a node command at the root of the checkout.
pub(crate) fn command(workspace: &Workspace) -> Command {
    let mut command = Command::new("node");
    command.current_dir(&workspace.root);
    command
}

/// Installs packages that no lock file names, in a folder of their own.
///
/// # Errors
/// When node is missing or too old, or npm fails.
pub(crate) fn fetch(folder: &Path, packages: &[&str]) -> Result<()> {
    check_version()?;
    let mut command = npm();
    command.args(["install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix"]).arg(folder).args(packages);
    process::run(&mut command, DOWNLOAD_LIMIT)
}

fn install(root: &Path) -> Result<()> {
    let mut command = npm();
    command.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(root);
    process::run(&mut command, DOWNLOAD_LIMIT)
}

fn npm() -> Command {
    Command::new(if env::consts::OS == "windows" { "npm.cmd" } else { "npm" })
}

fn check_version() -> Result<()> {
    if on_path(&["node"]).is_none() {
        bail!(
            "node is not on the PATH: install Node.js {OLDEST} or newer, from your system's packages or https://nodejs.org"
        );
    }
    let answer = process::read(Command::new("node").arg("--version"), process::QUICK_LIMIT)?;
    let version = major(&answer).with_context(|| format!("`node --version` said '{}'", answer.trim()))?;
    ensure!(version >= OLDEST, "node is version {version}: the tests need {OLDEST} or newer");
    Ok(())
}

/// Returns 20 for `v20.11.0`.
fn major(version: &str) -> Option<u32> {
    version.trim().trim_start_matches('v').split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_read_from_node_s_own_words() {
        assert_eq!(major("v20.11.0\n"), Some(20));
        assert_eq!(major("no version"), None);
    }
}
