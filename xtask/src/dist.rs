//! `cargo xtask dist`: the static site under `dist/`, and trunk's last step.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};

use crate::site::Profile;
use crate::tools::wasm_target;
use crate::workspace::Workspace;
use crate::{say, site};

/// Builds the site.
///
/// # Errors
/// When it does not build.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    ensure!(arguments.is_empty(), "`cargo xtask dist` takes no options");
    build(&Workspace::find()?).map(drop)
}

/// Builds the site and returns its folder.
///
/// # Errors
/// When it does not build.
pub(crate) fn build(workspace: &Workspace) -> Result<PathBuf> {
    let folder = workspace.root.join("dist");
    wasm_target::ready(workspace)?;
    say::doing("building the site");
    site::publish(workspace, &folder)?;
    say::done(format!(
        "the site is in {}: put it on any web server; {} opens from a disk",
        folder.display(),
        folder.join("ascribe.html").display()
    ));
    Ok(folder)
}

/// Finishes the site that trunk has laid out in `TRUNK_STAGING_DIR`.
///
/// # Errors
/// When it is not trunk that calls, or a file cannot be written.
pub(crate) fn finish() -> Result<()> {
    let folder =
        env::var_os("TRUNK_STAGING_DIR").context("trunk calls `cargo xtask finish`; by hand use `cargo xtask dist`")?;
    // A page that is being worked on is not kept offline: it would be an old one at once.
    let published = env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release");
    let profile = if published { Profile::Published } else { Profile::Development };
    site::finish_after_trunk(&Workspace::find()?, &PathBuf::from(folder), profile)
}
