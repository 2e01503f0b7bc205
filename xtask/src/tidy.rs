//! `cargo xtask tidy`: the house rules that no compiler knows.

use anyhow::{Result, ensure};

use crate::workspace::Workspace;

/// Checks all rules.
///
/// # Errors
/// When one is broken.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    ensure!(arguments.is_empty(), "`cargo xtask tidy` takes no options");
    check(&Workspace::find()?)
}

/// Checks all rules on a workspace.
///
/// # Errors
/// When one is broken.
pub(crate) fn check(_workspace: &Workspace) -> Result<()> {
    Ok(())
}
