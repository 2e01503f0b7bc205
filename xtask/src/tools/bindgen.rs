//! wasm-bindgen of exactly the locked version, built from this workspace as `ascribe-bindgen`.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::process;
use crate::workspace::Workspace;

/// Builds the tool where it is missing or old, and returns its program.
///
/// # Errors
/// When it does not build.
pub(crate) fn ready(workspace: &Workspace) -> Result<PathBuf> {
    let mut build = workspace.cargo(&["build", "--quiet", "--package", "ascribe-bindgen"]);
    process::run(&mut build, process::BUILD_LIMIT)
        .context("wasm-bindgen did not build: its version must be the page's; `cargo update wasm-bindgen wasm-bindgen-cli` moves both")?;
    Ok(workspace.target.join("debug").join(format!("ascribe-bindgen{}", env::consts::EXE_SUFFIX)))
}
