//! The machine's own package manager, where the tasks know it.

use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use super::path::on_path;
use crate::{process, say};

/// Downloads of a browser, on a slow line.
const LIMIT: Duration = Duration::from_secs(15 * 60);

/// One package manager: how its lists are brought up to date, how it installs, what Chromium and its driver are called.
#[derive(Debug)]
struct Manager {
    program: &'static str,
    refresh: &'static [&'static str],
    install: &'static [&'static str],
    /// Names differ between the systems that share a manager: tried in this order.
    chromium: &'static [&'static [&'static str]],
    needs_root: NeedsRoot,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum NeedsRoot {
    Yes,
    No,
}

const MANAGERS: [Manager; 5] = [
    Manager {
        program: "apt-get",
        refresh: &["update"],
        install: &["install", "-y", "--no-install-recommends"],
        chromium: &[&["chromium", "chromium-driver"], &["chromium-browser", "chromium-chromedriver"]],
        needs_root: NeedsRoot::Yes,
    },
    Manager {
        program: "dnf",
        refresh: &[],
        install: &["install", "-y"],
        chromium: &[&["chromium", "chromedriver"]],
        needs_root: NeedsRoot::Yes,
    },
    Manager {
        program: "pacman",
        refresh: &[],
        install: &["-Sy", "--noconfirm", "--needed"],
        chromium: &[&["chromium"]],
        needs_root: NeedsRoot::Yes,
    },
    Manager {
        program: "apk",
        refresh: &[],
        install: &["add"],
        chromium: &[&["chromium", "chromium-chromedriver"]],
        needs_root: NeedsRoot::Yes,
    },
    Manager {
        program: "brew",
        refresh: &[],
        install: &["install", "--cask"],
        chromium: &[&["google-chrome", "chromedriver"]],
        needs_root: NeedsRoot::No,
    },
];

/// Installs Chromium and its driver.
///
/// # Errors
/// When there is no known package manager, no right to use it, or it fails.
pub(super) fn install_chromium() -> Result<()> {
    let Some(manager) = MANAGERS.iter().find(|manager| on_path(&[manager.program]).is_some()) else {
        bail!("no package manager that this task knows (apt-get, dnf, pacman, apk, brew)");
    };
    let prefix = privilege(manager)?;
    say::doing(format!("installing Chromium and its driver with {}", manager.program));
    if !manager.refresh.is_empty() {
        process::run(&mut command(prefix, manager, manager.refresh, &[]), LIMIT)?;
    }
    let mut last = Ok(());
    for names in manager.chromium {
        last = process::run(&mut command(prefix, manager, manager.install, names), LIMIT);
        if last.is_ok() {
            break;
        }
    }
    last.context("Chromium was not installed")
}

/// Says what must stand before the manager's name: nothing, or `sudo` where it asks no question.
fn privilege(manager: &Manager) -> Result<Option<&'static str>> {
    if manager.needs_root == NeedsRoot::No || is_root() {
        return Ok(None);
    }
    let quiet = process::read(Command::new("sudo").args(["-n", "true"]), process::QUICK_LIMIT);
    quiet.with_context(|| format!("{} needs root, and `sudo` would ask for a password", manager.program))?;
    Ok(Some("sudo"))
}

fn is_root() -> bool {
    process::read(Command::new("id").arg("-u"), process::QUICK_LIMIT).is_ok_and(|id| id.trim() == "0")
}

fn command(prefix: Option<&str>, manager: &Manager, verb: &[&str], names: &[&str]) -> Command {
    let mut words = prefix.into_iter().chain([manager.program]);
    let mut command = Command::new(words.next().unwrap_or(manager.program));
    command.args(words).args(verb).args(names).env("DEBIAN_FRONTEND", "noninteractive");
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(command: &Command) -> Vec<String> {
        std::iter::once(command.get_program())
            .chain(command.get_args())
            .map(|word| word.to_string_lossy().into_owned())
            .collect()
    }

    #[test]
    fn root_installs_without_sudo_and_others_with_it() {
        let manager = &MANAGERS[1];
        assert_eq!(
            words(&command(None, manager, manager.install, &["chromium"])),
            ["dnf", "install", "-y", "chromium"]
        );
        assert_eq!(
            words(&command(Some("sudo"), manager, manager.install, &["chromium"])),
            ["sudo", "dnf", "install", "-y", "chromium"]
        );
    }
}
