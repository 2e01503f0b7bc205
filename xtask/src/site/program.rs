//! The compiled page: cargo makes the wasm, wasm-bindgen the glue that joins it to a browser.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;
use crate::workspace::Workspace;

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
    let folder = if profile == Profile::Published { "release" } else { "debug" };
    Ok(workspace.target.join("wasm32-unknown-unknown").join(folder).join(format!("{NAME}.wasm")))
}

/// Writes the glue and the finished wasm into `folder`.
///
/// # Errors
/// When wasm-bindgen refuses; its message says why.
pub(super) fn bind(tool: &Path, wasm: &Path, folder: &Path, door: Door, profile: Profile) -> Result<()> {
    let target = if door == Door::Modules { "web" } else { "no-modules" };
    let mut command = Command::new(tool);
    command.args(["bindgen", "--no-typescript", "--target", target, "--out-dir"]).arg(folder).arg(wasm);
    if profile == Profile::Published {
        command.args(["--remove-name-section", "--remove-producers-section"]);
    }
    process::read(&mut command, process::BUILD_LIMIT).map(drop)
}
