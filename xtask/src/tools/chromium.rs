//! Chromium and its driver: found by variable, name or place; installed by the machine's package manager where missing.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::packages;
use super::path::{in_places, in_variable, on_path};
use crate::say;

const BROWSERS: [&str; 5] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const BROWSER_PLACES: [&str; 4] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];
const DRIVERS: [&str; 2] = ["chromedriver", "chromium.chromedriver"];
const DRIVER_PLACES: [&str; 2] = ["/usr/lib/chromium/chromedriver", "/usr/lib/chromium-browser/chromedriver"];

const ADVICE: &str = "install Chromium and its ChromeDriver (of one version), or name them: CHROME=/path/to/chromium CHROMEDRIVER=/path/to/chromedriver";

/// A browser and the driver that goes with it.
#[derive(Debug)]
pub(crate) struct Chromium {
    /// The browser's program.
    pub(crate) browser: PathBuf,
    /// The WebDriver server's program.
    pub(crate) driver: PathBuf,
}

/// Finds Chromium and its driver, and installs them where they are missing.
///
/// # Errors
/// When they cannot be installed; the message says what to do.
pub(crate) fn ready() -> Result<Chromium> {
    if let Ok(found) = find() {
        say::skipped(format!("Chromium: already there ({}, {})", found.browser.display(), found.driver.display()));
        return Ok(found);
    }
    packages::install_chromium().context(ADVICE)?;
    find()
}

/// Finds Chromium and its driver on this machine.
///
/// # Errors
/// When one is missing; the message says how to name or install it.
pub(crate) fn find() -> Result<Chromium> {
    let browser = in_variable("CHROME").or_else(|| on_path(&BROWSERS)).or_else(|| in_places(&BROWSER_PLACES));
    let driver = in_variable("CHROMEDRIVER").or_else(|| on_path(&DRIVERS)).or_else(|| in_places(&DRIVER_PLACES));
    Ok(Chromium {
        browser: browser.with_context(|| missing("Chromium"))?,
        driver: driver.with_context(|| missing("ChromeDriver"))?,
    })
}

fn missing(what: &str) -> String {
    format!("{what} is not on this machine: `cargo xtask test` installs it; or {ADVICE}")
}
