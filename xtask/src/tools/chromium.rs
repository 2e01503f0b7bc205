//! Chromium and its driver: found by variable, name or place; installed by the machine's package manager where missing.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::path::{in_places, in_variable, on_path};

const BROWSERS: [&str; 5] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const BROWSER_PLACES: [&str; 4] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];
const DRIVERS: [&str; 2] = ["chromedriver", "chromium.chromedriver"];
const DRIVER_PLACES: [&str; 2] = ["/usr/lib/chromium/chromedriver", "/usr/lib/chromium-browser/chromedriver"];

/// A browser and the driver that goes with it.
#[derive(Debug)]
pub(crate) struct Chromium {
    /// The browser's program.
    pub(crate) browser: PathBuf,
    /// The WebDriver server's program.
    pub(crate) driver: PathBuf,
}

/// Finds Chromium and its driver on this machine.
///
/// # Errors
/// When one is missing; the message says how to name or install it.
pub(crate) fn find() -> Result<Chromium> {
    let browser = in_variable("CHROME").or_else(|| on_path(&BROWSERS)).or_else(|| in_places(&BROWSER_PLACES));
    let driver = in_variable("CHROMEDRIVER").or_else(|| on_path(&DRIVERS)).or_else(|| in_places(&DRIVER_PLACES));
    Ok(Chromium {
        browser: browser.context(missing("Chromium", "CHROME"))?,
        driver: driver.context(missing("ChromeDriver", "CHROMEDRIVER"))?,
    })
}

fn missing(what: &str, variable: &str) -> String {
    format!("{what} is not on this machine: run `cargo xtask test`, which installs it, or set {variable} to its path")
}
