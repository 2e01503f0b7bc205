//! `cargo xtask browser-test TESTS.wasm …`: what `cargo test --target wasm32-unknown-unknown` runs its tests with.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::json;

use crate::process;
use crate::tools::{bindgen, chromium};
use crate::workspace::Workspace;

/// Seconds that the tests of one file may take together: a test that never settles ends the run.
const FILE_LIMIT: &str = "120";

/// Beyond the file's own limit only a stuck driver can hold the run up.
const RUN_LIMIT: Duration = Duration::from_secs(300);

/// Keeps Chromium from talking to anybody, and from needing a screen, a sandbox or shared memory.
const CHROMIUM_ARGUMENTS: [&str; 10] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--window-size=1000,800",
];

/// Runs one file of browser tests; `arguments` are cargo's: the file, then the filters a person gave.
///
/// # Errors
/// When a test fails or does not settle, or when a tool is missing.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let workspace = Workspace::find()?;
    let chromium = chromium::find()?;
    let profile = Profile::new(&workspace)?;
    let tool = bindgen::ready(&workspace)?;
    let arguments = joined(&tool, &profile.folder, arguments)?;
    let mut test = Command::new(tool);
    test.arg("test").args(arguments).env("CHROMEDRIVER", &chromium.driver).env("RUST_BACKTRACE", "0");
    set_unless_there(&mut test, "WASM_BINDGEN_TEST_TIMEOUT", Path::new(FILE_LIMIT));
    set_unless_there(&mut test, "WASM_BINDGEN_TEST_WEBDRIVER_JSON", &capabilities(&profile.folder, &chromium.browser)?);
    process::run(&mut test, RUN_LIMIT)
}

/// Puts the tests in one piece into `folder`, because they fetch no chunks, and returns the arguments with the new file.
fn joined(tool: &Path, folder: &Path, arguments: &[String]) -> Result<Vec<String>> {
    let [tests, filters @ ..] = arguments else { bail!("`cargo xtask browser-test` needs a file of tests") };
    let name = Path::new(tests).file_name().with_context(|| format!("'{tests}' is no file"))?;
    let whole = folder.join(name);
    process::read(Command::new(tool).args(["join", tests]).arg(&whole), process::BUILD_LIMIT)?;
    Ok([&[whole.to_string_lossy().into_owned()], filters].concat())
}

/// A folder for one run of the browser. Dropping it ends a browser that a spinning test left behind, and removes the folder.
struct Profile {
    folder: PathBuf,
}

impl Profile {
    fn new(workspace: &Workspace) -> Result<Self> {
        let folder = workspace.target.join("browser-test").join(std::process::id().to_string());
        fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        Ok(Self { folder })
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        process::stop_marked(&format!("--user-data-dir={}", self.folder.display()));
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn set_unless_there(command: &mut Command, name: &str, value: &Path) {
    if env::var_os(name).is_none() {
        command.env(name, value);
    }
}

/// Writes what the driver is to start, and how.
fn capabilities(profile: &Path, browser: &Path) -> Result<PathBuf> {
    let path = profile.join("webdriver.json");
    let mut arguments: Vec<String> = CHROMIUM_ARGUMENTS.map(str::to_owned).to_vec();
    arguments.push(format!("--user-data-dir={}", profile.display()));
    let wanted = json!({ "goog:chromeOptions": { "binary": browser, "args": arguments } });
    fs::write(&path, wanted.to_string()).with_context(|| format!("cannot write {}", path.display()))?;
    Ok(path)
}
