//! The compiled page: cargo makes the wasm, wasm-bindgen the glue that joins it to a browser.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::chunks;
use crate::workspace::Workspace;
use crate::{files, process};

/// The name of the root package's program, and so of its two files.
pub(super) const NAME: &str = "ascribe-web";

/// How much work goes into the wasm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Quick to build, names in panics.
    Development,
    /// Small.
    Published,
}

/// How the glue is loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Door {
    /// As a module, from files.
    Modules,
    /// As a classic script: a page on a disk can start no worker from a module.
    Classic,
}

/// Compiles the page and returns where its wasm is.
///
/// # Errors
/// When it does not compile.
pub(super) fn compile(workspace: &Workspace, profile: Profile) -> Result<PathBuf> {
    let mut arguments = vec!["build", "--package", "ascribe", "--bin", NAME, "--target", "wasm32-unknown-unknown"];
    if profile == Profile::Published {
        arguments.push("--release");
    }
    process::run(&mut workspace.cargo(&arguments), process::BUILD_LIMIT).context("the page did not compile")?;
    Ok(output(workspace, profile))
}

/// Returns where cargo puts the wasm.
pub(super) fn output(workspace: &Workspace, profile: Profile) -> PathBuf {
    let folder = if profile == Profile::Published { "release" } else { "debug" };
    workspace.target.join("wasm32-unknown-unknown").join(folder).join(format!("{NAME}.wasm"))
}

/// Writes the glue and the finished wasm, in one piece, into `folder`.
///
/// # Errors
/// When wasm-bindgen refuses; its message says why.
pub(super) fn bind_whole(tool: &Path, wasm: &Path, folder: &Path, door: Door, profile: Profile) -> Result<()> {
    let joined = wasm.with_file_name(format!("{NAME}.joined.wasm"));
    process::read(Command::new(tool).arg("join").args([wasm, &joined]), process::BUILD_LIMIT)?;
    let mut command = bindgen(tool, door, profile);
    process::read(command.arg("--out-dir").arg(folder).arg(joined), process::BUILD_LIMIT).map(drop)
}

/// Writes the published glue, the wasm that a visit begins with, and the chunks that come later, into `folder`.
///
/// # Errors
/// When the wasm cannot be split, or wasm-bindgen refuses.
pub(super) fn bind_in_chunks(workspace: &Workspace, tool: &Path, wasm: &Path, folder: &Path) -> Result<()> {
    let split = workspace.target.join("site").join("split");
    files::empty(&split)?;
    process::read(Command::new(tool).arg("split").args([wasm, &split]), process::BUILD_LIMIT)
        .context("the program could not be split into chunks")?;
    let mut command = bindgen(tool, Door::Modules, Profile::Published);
    // The chunks call through the main wasm's own table and memory.
    command.arg("--keep-lld-exports").arg("--out-dir").arg(folder).arg(split.join("main.wasm"));
    process::read(&mut command, process::BUILD_LIMIT)?;
    let [glue, wasm] = [format!("{NAME}.js"), format!("{NAME}_bg.wasm")].map(|name| folder.join(name));
    process::read(Command::new(tool).arg("shorten").args([glue, wasm]), process::BUILD_LIMIT)?;
    chunks::lay_out(&workspace.root, &split, folder)
}

fn bindgen(tool: &Path, door: Door, profile: Profile) -> Command {
    let target = if door == Door::Modules { "web" } else { "no-modules" };
    let mut command = Command::new(tool);
    command.args(["bindgen", "--no-typescript", "--target", target, "--out-name", NAME]);
    if profile == Profile::Published {
        command.args(["--remove-name-section", "--remove-producers-section"]);
    }
    command
}
