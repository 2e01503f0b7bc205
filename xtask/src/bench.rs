//! `cargo xtask bench`: how long things take, natively and in the browser. It prints and never judges.

mod engine;

use std::path::Path;
use std::time::Duration;

use anyhow::{Result, bail};

use crate::tools::{chromium, node};
use crate::workspace::Workspace;
use crate::{dist, process, say};

/// Building everything for speed, cold, and measuring it.
const NATIVE_LIMIT: Duration = Duration::from_secs(40 * 60);

/// All measurements of the page together.
const PAGE_LIMIT: Duration = Duration::from_secs(10 * 60);

/// Runs the benchmarks of the engine and of the page, or the one that is named.
///
/// # Errors
/// When one does not build or run, or there is none of that name.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let workspace = Workspace::find()?;
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => native(&workspace).and_then(|()| page(&workspace)),
        ["native"] => native(&workspace),
        ["page"] => page(&workspace),
        ["engine", "--data", data] => engine::run(&workspace, Path::new(data)),
        _ => bail!("`cargo xtask bench` takes nothing, `native`, `page` or `engine --data PATH`"),
    }
}

fn native(workspace: &Workspace) -> Result<()> {
    say::heading("native", "the engine, without a browser");
    let arguments = [
        "bench",
        "--workspace",
        "--exclude",
        "ascribe-bindgen",
        "--exclude",
        "xtask",
        "--exclude",
        "ascribe",
        "--exclude",
        "ascribe-engine-bench",
        "--benches",
    ];
    process::run(&mut workspace.cargo(&arguments), NATIVE_LIMIT)
}

fn page(workspace: &Workspace) -> Result<()> {
    say::heading("page", "the built site, in Chromium");
    let chromium = chromium::ready()?;
    node::ready(workspace)?;
    dist::build(workspace)?;
    let mut measure = node::command(workspace);
    measure.arg("tests/bench/page.mjs").env("CHROME", chromium.browser);
    process::run(&mut measure, PAGE_LIMIT)
}
