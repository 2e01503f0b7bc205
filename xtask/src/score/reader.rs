//! The command line under test.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::workspace::Workspace;

/// The built `ascribe`.
pub(super) struct Reader(PathBuf);

impl Reader {
    /// Builds the command line for speed.
    ///
    /// # Errors
    /// When cargo fails.
    pub(super) fn build(workspace: &Workspace) -> Result<Self> {
        crate::say::doing("building the command line for speed");
        let mut cargo = workspace.cargo(&["build", "--quiet", "--package", "ascribe-cli", "--profile", "native"]);
        if !cargo.status().context("cargo cannot be started")?.success() {
            bail!("the command line could not be built");
        }
        Ok(Self(workspace.target.join("native").join("ascribe").with_extension(std::env::consts::EXE_EXTENSION)))
    }

    /// Reads one text; gives what `ascribe read --to json` writes.
    ///
    /// # Errors
    /// When the command fails.
    pub(super) fn article(&self, file: &Path) -> Result<Vec<u8>> {
        self.read(&["--from", "text", "--to", "json"], file)
    }

    /// Reads a corpus of one `{"id", "text"}` a line; gives one reading a line, in order.
    ///
    /// # Errors
    /// When the command fails or writes no JSON.
    pub(super) fn corpus(&self, file: &Path) -> Result<Vec<Value>> {
        let lines = String::from_utf8(self.read(&["--from", "jsonl", "--to", "jsonl"], file)?)?;
        lines.lines().map(|line| serde_json::from_str(line).context("the command line wrote no JSON")).collect()
    }

    fn read(&self, flags: &[&str], file: &Path) -> Result<Vec<u8>> {
        let answer =
            Command::new(&self.0).arg("read").args(flags).arg(file).output().context("ascribe cannot be started")?;
        if !answer.status.success() {
            bail!("ascribe read {}: {}", file.display(), String::from_utf8_lossy(&answer.stderr));
        }
        Ok(answer.stdout)
    }
}

/// Reads the lines of a corpus.
///
/// # Errors
/// When the file cannot be read or a line is no JSON.
pub(super) fn lines(file: &Path) -> Result<Vec<Value>> {
    let text = std::fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
    text.lines()
        .map(|line| serde_json::from_str(line).with_context(|| format!("{}: no JSON", file.display())))
        .collect()
}

/// Writes one value a line.
///
/// # Errors
/// When the file cannot be written.
pub(super) fn write_lines(file: &Path, values: &[Value]) -> Result<()> {
    let text: String = values.iter().map(|value| format!("{value}\n")).collect();
    std::fs::write(file, text).with_context(|| format!("{} cannot be written", file.display()))
}
