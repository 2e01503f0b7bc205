//! `cargo xtask size`: what a first visit transfers, file by file, against what it may transfer.

use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::site::When;
use crate::tools::node;
use crate::workspace::Workspace;
use crate::{dist, process, say, site};

/// Compressed bytes that a first visit may transfer until the page can be used, and the aim until an article is read; models apart.
const BUDGET: u64 = 400_000;

/// Compressed bytes that a first visit may transfer until an article is read and shown: less than the aim, [`BUDGET`], so that a new
/// feature is seen before it takes the last of it. To be lowered with every byte that is won.
const READ_BUDGET: u64 = 397_000;

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

/// Builds the site and prints the tables; with `--check`, fails when a first visit transfers too much.
///
/// # Errors
/// When the site does not build, node is missing, or the check fails.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let checked = match arguments {
        [] => false,
        [option] if option == "--check" => true,
        _ => bail!("`cargo xtask size` takes no option but --check"),
    };
    let workspace = Workspace::find()?;
    let folder = dist::build(&workspace)?;
    for (when, title) in TABLES {
        Measured::new(&workspace, &folder, &[when])?.table(title).iter().for_each(say::line);
    }
    let visit = Visit::new(&workspace, &folder)?;
    say::line(visit.verdict());
    if checked { visit.check() } else { Ok(()) }
}

/// Checks that a first visit to a built site transfers no more than it may.
///
/// # Errors
/// When it transfers more, or node is missing.
pub(crate) fn check(workspace: &Workspace, folder: &Path) -> Result<()> {
    let visit = Visit::new(workspace, folder)?;
    say::line(visit.verdict());
    visit.check()
}

/// What is transferred when, in the order in which it is.
const TABLES: [(When, &str); 4] = [
    (When::FirstVisit, "until the page can be used"),
    (When::Reading, "with the first article"),
    (When::Chunk, "chunks, when needed or idle"),
    (When::Model, "models, beside the program"),
];

/// A first visit.
struct Visit {
    /// Until the page can be used, in bytes with brotli.
    usable: u64,
    /// Until an article is read by rules and shown: with the engine, without what is fetched when the page is idle, and without
    /// the models and the chunk that reads by them.
    read: u64,
}

impl Visit {
    fn new(workspace: &Workspace, folder: &Path) -> Result<Self> {
        let brotli = |whens: &[When]| Ok::<_, anyhow::Error>(Measured::new(workspace, folder, whens)?.sum()[2]);
        Ok(Self { usable: brotli(&[When::FirstVisit])?, read: brotli(&[When::FirstVisit, When::Reading])? })
    }

    fn verdict(&self) -> String {
        let share = |bytes: u64| bytes * 100 / BUDGET;
        let Self { usable, read } = self;
        format!(
            "a first visit, with brotli: {usable} bytes until the page can be used ({} % of {BUDGET}), {read} until an article is read ({} %)",
            share(*usable),
            share(*read)
        )
    }

    fn check(&self) -> Result<()> {
        for (bytes, budget, until) in
            [(self.usable, BUDGET, "the page can be used"), (self.read, READ_BUDGET, "an article is read")]
        {
            ensure!(
                bytes <= budget,
                "a first visit transfers {bytes} bytes until {until}, {} too many: make what is not needed at once a chunk \
                 (ARCHITECTURE.md, Chunks)",
                bytes - budget
            );
        }
        Ok(())
    }
}

/// Files and what they take.
struct Measured {
    files: Vec<String>,
    sizes: Vec<Sizes>,
}

impl Measured {
    fn new(workspace: &Workspace, folder: &Path, whens: &[When]) -> Result<Self> {
        let mut files = Vec::new();
        for when in whens {
            files.extend(site::transferred(folder, *when)?);
        }
        if whens.contains(&When::FirstVisit) {
            files.push("sw.js".to_owned());
        }
        let sizes = sizes(workspace, folder, &files)?;
        Ok(Self { files, sizes })
    }

    fn sum(&self) -> Sizes {
        self.sizes.iter().fold(Sizes::default(), |sum, row| [0, 1, 2].map(|at| sum[at] + row[at]))
    }

    fn table(&self, title: &str) -> Vec<String> {
        let line = |name: &str, [raw, gzip, brotli]: &Sizes| format!("{name:<40} {raw:>10} {gzip:>10} {brotli:>10}");
        let mut lines = vec![format!("{title:<40} {:>10} {:>10} {:>10}", "raw", "gzip", "brotli")];
        lines.extend(self.files.iter().zip(&self.sizes).map(|(name, row)| line(name, row)));
        lines.push(line("all", &self.sum()));
        lines
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_ends_with_the_sum() {
        let files = vec!["a.js".to_owned(), "b.wasm".to_owned()];
        let lines = Measured { files, sizes: vec![[10, 5, 4], [100_000, 50_000, 40_000]] }.table("title");
        assert!(lines[3].starts_with("all") && lines[3].ends_with("50005      40004"), "{lines:?}");
    }

    #[test]
    fn more_than_allowed_is_refused_with_the_excess() {
        let visit = |usable: u64, read: u64| Visit { usable, read };
        assert!(visit(BUDGET, READ_BUDGET).check().is_ok());
        assert!(visit(BUDGET + 7, BUDGET + 7).check().unwrap_err().to_string().contains("used, 7 too many"));
        assert!(visit(40_000, READ_BUDGET + 3).check().unwrap_err().to_string().contains("read, 3 too many"));
        assert!(visit(40_000, 40_000).verdict().contains("40000 bytes until the page can be used (10 % of 400000)"));
    }
}
