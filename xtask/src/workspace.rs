//! Where things lie: the checkout and the folder that cargo builds into.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::process;

/// The checkout that this run works on.
#[derive(Debug)]
pub(crate) struct Workspace {
    /// The folder of the root `Cargo.toml`.
    pub(crate) root: PathBuf,
    /// Where cargo puts what it builds: `target`, unless the person's settings say otherwise.
    pub(crate) target: PathBuf,
    /// What `cargo metadata` says of the members.
    pub(crate) metadata: Value,
}

impl Workspace {
    /// Asks cargo where the checkout and its build folder are.
    ///
    /// # Errors
    /// When cargo cannot read the workspace.
    pub(crate) fn find() -> Result<Self> {
        let mut ask = Command::new(cargo());
        ask.args(["metadata", "--no-deps", "--format-version", "1"]);
        // `cargo run` says where this package is; its parent is the workspace, wherever the person stands.
        if let Some(own) = env::var_os("CARGO_MANIFEST_DIR") {
            ask.current_dir(own);
        }
        let answer = process::read(&mut ask, process::QUICK_LIMIT)?;
        let metadata: Value = serde_json::from_str(&answer).context("cargo metadata gave no JSON")?;
        Ok(Self {
            root: folder(&metadata, "workspace_root")?,
            target: folder(&metadata, "target_directory")?,
            metadata,
        })
    }

    /// Begins a cargo command at the root.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(cargo());
        command.args(arguments).current_dir(&self.root);
        command
    }
}

fn folder(metadata: &Value, key: &str) -> Result<PathBuf> {
    metadata[key].as_str().map(PathBuf::from).with_context(|| format!("cargo metadata names no {key}"))
}

/// The cargo that runs this task, else the one on the PATH.
fn cargo() -> String {
    env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned())
}
