//! `cargo xtask size`: what a first visit transfers, file by file, against what it may transfer.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::tools::node;
use crate::workspace::Workspace;
use crate::{dist, process, say, site};

/// Compressed bytes that a first visit may transfer, models apart.
const BUDGET: u64 = 400_000;

/// Compresses as web servers do: node has both methods built in, and is needed for the tests anyway.
const COMPRESS: &str = "
import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
const sizes = (file) => {
  const content = readFileSync(file);
  return [content.length, gzipSync(content, { level: 9 }).length, brotliCompressSync(content).length];
};
console.log(JSON.stringify(process.argv.slice(1).map(sizes)));
";

/// Builds the site and prints the table.
///
/// # Errors
/// When the site does not build or node is missing. A sum over the budget is printed, not refused.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    ensure!(arguments.is_empty(), "`cargo xtask size` takes no options");
    let workspace = Workspace::find()?;
    let folder = dist::build(&workspace)?;
    let mut files = site::first_visit(&folder)?;
    files.push("sw.js".to_owned());
    let sizes = sizes(&workspace, &folder, &files)?;
    table(&files, &sizes).iter().for_each(say::line);
    Ok(())
}

/// Bytes of one file: as it is, with gzip, with brotli.
type Sizes = [u64; 3];

fn sizes(workspace: &Workspace, folder: &Path, files: &[String]) -> Result<Vec<Sizes>> {
    let mut command = node::command(workspace);
    command.args(["--input-type=module", "--eval", COMPRESS, "--"]).args(files.iter().map(|file| folder.join(file)));
    let answer = process::read(&mut command, process::QUICK_LIMIT).context("node compresses the files")?;
    let rows: Value = serde_json::from_str(&answer)?;
    let row = |row: &Value| [0, 1, 2].map(|at| row[at].as_u64().unwrap_or_default());
    Ok(rows.as_array().into_iter().flatten().map(row).collect())
}

fn table(files: &[String], sizes: &[Sizes]) -> Vec<String> {
    let sum = sizes.iter().fold(Sizes::default(), |sum, row| [0, 1, 2].map(|at| sum[at] + row[at]));
    let line = |name: &str, [raw, gzip, brotli]: &Sizes| format!("{name:<32} {raw:>10} {gzip:>10} {brotli:>10}");
    let mut lines = vec![format!("{:<32} {:>10} {:>10} {:>10}", "first visit, bytes", "raw", "gzip", "brotli")];
    lines.extend(files.iter().zip(sizes).map(|(name, row)| line(name, row)));
    lines.push(line("all", &sum));
    lines.push(format!(
        "of {BUDGET} allowed: {} % with gzip, {} % with brotli",
        sum[1] * 100 / BUDGET,
        sum[2] * 100 / BUDGET
    ));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_ends_with_the_sum_and_the_budget() {
        let lines = table(&["a.js".to_owned(), "b.wasm".to_owned()], &[[10, 5, 4], [100_000, 50_000, 40_000]]);
        assert!(lines[3].starts_with("all") && lines[3].ends_with("50005      40004"), "{lines:?}");
        assert_eq!(lines[4], "of 400000 allowed: 12 % with gzip, 10 % with brotli");
    }
}
