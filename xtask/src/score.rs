//! `cargo xtask score --data PATH`: measures reading on annotated articles that lie outside the repository.
//!
//! The command line reads them, the scorers that come with the corpora judge it, and their tables are printed as they are.
//! A corpus that is not there is named and left out; the tests of the repository need none of this.

mod articles;
mod fit;
mod names;
mod pronouns;
mod quotations;
mod reader;
mod reliability;
mod stance;
mod targets;
mod variants;

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::say;
use crate::workspace::Workspace;
use quotations::Fit;
use reader::Reader;

const USAGE: &str =
    "usage: cargo xtask score --data PATH (a folder with articles, gold, quotes, open-news, language) [--fit]";

/// Reads the corpora under `--data` and prints every table.
///
/// # Errors
/// Says which tool or folder is missing, or which command failed.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let (arguments, wants_fit) = match arguments {
        [data, path, flag] if flag == "--fit" => (vec![data.clone(), path.clone()], Fit::Wanted),
        _ => (arguments.to_vec(), Fit::No),
    };
    let data = data_folder(&arguments)?;
    if Command::new("python3").arg("--version").output().is_err() {
        bail!("the scorers are Python programs: please install python3");
    }
    let workspace = Workspace::find()?;
    let out = workspace.target.join("score");
    std::fs::create_dir_all(&out).with_context(|| format!("{} cannot be made", out.display()))?;
    let reader = Reader::build(&workspace)?;
    articles::score(&reader, &data, &out)?;
    quotations::score(&reader, &data, &out, wants_fit)?;
    names::score(&reader, &data, &out)?;
    variants::score(&workspace, &data)?;
    stance::score(&workspace, &data)?;
    pronouns::score(&reader, &data, &out)
}

fn data_folder(arguments: &[String]) -> Result<PathBuf> {
    let [flag, path] = arguments else { bail!("{USAGE}") };
    let path = PathBuf::from(path);
    if flag != "--data" {
        bail!("{USAGE}");
    }
    if !path.is_dir() {
        bail!("{}: no such folder; {USAGE}", path.display());
    }
    Ok(path)
}

/// Tells whether everything a table needs is there; says what is missing.
fn has_all(heading: &str, paths: &[&Path]) -> bool {
    let missing = paths.iter().find(|path| !path.exists());
    if let Some(path) = missing {
        say::skipped(format!("{heading}: left out, {} is not there", path.display()));
    }
    missing.is_none()
}

/// Runs one scorer, which prints its table.
fn print_table(heading: &str, command: &mut Command) -> Result<()> {
    say::heading(heading, "");
    let status = command.status().context("the scorer cannot be started")?;
    if !status.success() {
        bail!("{heading}: the scorer failed");
    }
    Ok(())
}
