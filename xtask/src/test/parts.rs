//! The parts of the test run, in the order in which they find faults quickest.

use std::time::Duration;

use anyhow::{Context, Result};

use crate::tools::{bindgen, chromium, node, wasm_target};
use crate::workspace::Workspace;
use crate::{dist, files, process, size, tidy};

/// One part.
pub(super) struct Part {
    /// What it is called on the command line.
    pub(super) name: &'static str,
    /// What it does, for the person who watches.
    pub(super) what: &'static str,
    /// Does it.
    pub(super) run: fn(&Workspace) -> Result<()>,
}

pub(super) const PARTS: [Part; 5] = [
    Part { name: "tidy", what: "the house rules", run: |workspace| tidy::check(workspace) },
    Part { name: "lint", what: "formatting, and clippy natively and for the browser", run: lint },
    Part { name: "native", what: "everything that needs no browser", run: native },
    Part { name: "wasm", what: "browser tests, in Chromium", run: wasm },
    Part { name: "e2e", what: "the built site from end to end, in Chromium", run: end_to_end },
];

/// Building the tests, cold, and running them.
const TEST_LIMIT: Duration = Duration::from_secs(25 * 60);

/// All end-to-end tests together.
const END_TO_END_LIMIT: Duration = Duration::from_secs(15 * 60);

/// One file of end-to-end tests, in milliseconds.
const ONE_FILE_LIMIT: &str = "--test-timeout=400000";

/// The tool is another project's program in ten lines; leaving it out saves minutes.
const ALL_BUT_BINDGEN: [&str; 3] = ["--workspace", "--exclude", "ascribe-bindgen"];

fn lint(workspace: &Workspace) -> Result<()> {
    wasm_target::ready(workspace)?;
    process::run(&mut workspace.cargo(&["fmt", "--all", "--check"]), process::QUICK_LIMIT)
        .context("run `cargo fmt --all`")?;
    let strict = ["--", "-D", "warnings"];
    let mut native = workspace.cargo(&["clippy", "--all-targets"]);
    process::run(native.args(ALL_BUT_BINDGEN).args(strict), process::BUILD_LIMIT)?;
    let mut browser =
        workspace.cargo(&["clippy", "--all-targets", "--package", "ascribe", "--target", "wasm32-unknown-unknown"]);
    process::run(browser.args(strict), process::BUILD_LIMIT)
}

fn native(workspace: &Workspace) -> Result<()> {
    process::run(workspace.cargo(&["test", "--no-fail-fast"]).args(ALL_BUT_BINDGEN), TEST_LIMIT)
}

fn wasm(workspace: &Workspace) -> Result<()> {
    wasm_target::ready(workspace)?;
    chromium::ready()?;
    bindgen::ready(workspace)?;
    let arguments = ["test", "--no-fail-fast", "--package", "ascribe", "--tests", "--target", "wasm32-unknown-unknown"];
    process::run(&mut workspace.cargo(&arguments), TEST_LIMIT)
}

fn end_to_end(workspace: &Workspace) -> Result<()> {
    let chromium = chromium::ready()?;
    node::ready(workspace)?;
    let site = dist::build(workspace)?;
    size::check(workspace, &site)?;
    let folder = workspace.root.join("tests/e2e");
    let tests = files::below(&folder)?.into_iter().filter(|path| path.ends_with(".test.mjs"));
    let mut run = node::command(workspace);
    run.args(["--test", ONE_FILE_LIMIT]).args(tests.map(|path| folder.join(path)));
    run.env("CHROME", chromium.browser).env("ASCRIBE_BINDGEN", bindgen::ready(workspace)?);
    process::run(&mut run, END_TO_END_LIMIT)
}
