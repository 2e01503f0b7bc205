//! The compiler's wasm32 target.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result};

use crate::workspace::Workspace;
use crate::{process, say};

const TARGET: &str = "wasm32-unknown-unknown";
const DOWNLOAD_LIMIT: Duration = Duration::from_secs(300);

/// Adds the target where it is missing.
///
/// # Errors
/// When rustup cannot add it.
pub(crate) fn ready(workspace: &Workspace) -> Result<()> {
    if is_there(workspace)? {
        say::skipped(format!("{TARGET}: already there"));
        return Ok(());
    }
    say::doing(format!("adding the target {TARGET}"));
    let mut add = Command::new("rustup");
    add.args(["target", "add", TARGET]).current_dir(&workspace.root);
    process::run(&mut add, DOWNLOAD_LIMIT)
        .with_context(|| format!("the compiler has no {TARGET}: add it with `rustup target add {TARGET}`, or with the packages your Rust came in"))
}

fn is_there(workspace: &Workspace) -> Result<bool> {
    let mut ask = Command::new("rustc");
    ask.args(["--print", "target-libdir", "--target", TARGET]).current_dir(&workspace.root);
    Ok(Path::new(process::read(&mut ask, process::QUICK_LIMIT)?.trim()).is_dir())
}
