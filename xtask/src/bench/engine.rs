//! `cargo xtask bench engine --data PATH`: the language engine in wasm beside wink-nlp's whole pipeline, in one Node process.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};

use crate::tools::{bindgen, node, wasm_target};
use crate::workspace::Workspace;
use crate::{process, say};

/// Building everything for speed, cold.
const BUILD_LIMIT: Duration = Duration::from_secs(20 * 60);
const RUN_LIMIT: Duration = Duration::from_secs(10 * 60);

const PACKAGE: &str = "ascribe-engine-bench";
/// Articles for speed only, divided by form feeds, under the folder of corpora.
const TEXTS: &str = "language/peers/news5mb.txt";
/// The peer, as it was when the figures in docs/performance.md were taken.
const PEER: [&str; 2] = ["wink-nlp@2.4.0", "wink-eng-lite-web-model@1.8.1"];

/// Builds the engine, fetches the peer where it is missing, and lets both read in turns.
///
/// # Errors
/// When the texts or the peer are not there, or something does not build.
pub(super) fn run(workspace: &Workspace, data: &Path) -> Result<()> {
    say::heading("engine", "the language engine in wasm, beside wink-nlp");
    let texts = data.join(TEXTS);
    ensure!(texts.is_file(), "{}: no such file; --data PATH is the folder of corpora", texts.display());
    wasm_target::ready(workspace)?;
    let glue = build(workspace)?;
    let peer = peer(workspace, data)?;
    let mut measure = node::command(workspace);
    measure.arg("tests/bench/engine.mjs").arg(glue).arg("www/models").arg(texts).arg(peer);
    process::run(&mut measure, RUN_LIMIT)
}

/// Compiles the engine for speed and returns its glue.
fn build(workspace: &Workspace) -> Result<PathBuf> {
    let mut cargo =
        workspace.cargo(&["build", "--package", PACKAGE, "--profile", "native", "--target", "wasm32-unknown-unknown"]);
    process::run(&mut cargo, BUILD_LIMIT).context("the engine did not compile")?;
    let name = PACKAGE.replace('-', "_");
    let wasm = workspace.target.join("wasm32-unknown-unknown/native").join(format!("{name}.wasm"));
    let folder = workspace.target.join("bench-engine");
    let mut bind = std::process::Command::new(bindgen::ready(workspace)?);
    bind.args(["bindgen", "--no-typescript", "--target", "nodejs", "--out-dir"]).arg(&folder).arg(wasm);
    process::read(&mut bind, BUILD_LIMIT)?;
    // The glue is not a module, whatever the packages above the folder say of theirs.
    let package = folder.join("package.json");
    std::fs::write(&package, r#"{ "type": "commonjs" }"#)
        .with_context(|| format!("{} cannot be written", package.display()))?;
    Ok(folder.join(format!("{name}.js")))
}

/// Finds a folder with the peer installed: beside the texts, or our own, which npm fills.
fn peer(workspace: &Workspace, data: &Path) -> Result<PathBuf> {
    let has_peer = |folder: &Path| folder.join("node_modules/wink-nlp").is_dir();
    let beside = data.join("language/peers");
    let own = workspace.target.join("bench-peer");
    if let Some(there) = [&beside, &own].into_iter().find(|folder| has_peer(folder)) {
        return Ok(there.clone());
    }
    say::doing("fetching wink-nlp");
    std::fs::create_dir_all(&own).with_context(|| format!("{} cannot be made", own.display()))?;
    let fetched = node::fetch(&own, &PEER);
    if fetched.is_err() || !has_peer(&own) {
        bail!("wink-nlp is not there: run `npm install {}` in {}", PEER.join(" "), own.display());
    }
    Ok(own)
}
