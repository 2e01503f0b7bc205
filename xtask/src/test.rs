//! `cargo xtask test`: everything that must pass, or one part of it.

mod parts;

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::say;
use crate::workspace::Workspace;
use parts::PARTS;

/// Runs the parts that are named, or all of them; one that fails does not keep the others from running.
///
/// # Errors
/// When a part fails, or there is none of that name.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    if let Some(unknown) = arguments.iter().find(|name| !PARTS.iter().any(|part| part.name == **name)) {
        let names: Vec<&str> = PARTS.iter().map(|part| part.name).collect();
        bail!("there is no part '{unknown}': name some of {}", names.join(", "));
    }
    let wanted = PARTS.iter().filter(|part| arguments.is_empty() || arguments.iter().any(|name| name == part.name));
    let workspace = Workspace::find()?;
    let outcomes: Vec<Outcome> = wanted.map(|part| Outcome::of(part, &workspace)).collect();
    summarize(&outcomes)
}

/// How one part went.
struct Outcome {
    name: &'static str,
    took: Duration,
    result: Result<()>,
}

impl Outcome {
    fn of(part: &parts::Part, workspace: &Workspace) -> Self {
        say::heading(part.name, part.what);
        let start = Instant::now();
        let result = (part.run)(workspace);
        if let Err(error) = &result {
            say::failed(error);
        }
        Self { name: part.name, took: start.elapsed(), result }
    }
}

fn summarize(outcomes: &[Outcome]) -> Result<()> {
    say::heading("summary", "");
    for Outcome { name, took, result } in outcomes {
        let line = format!("{name:<7} {:>4} s", took.as_secs());
        if result.is_ok() { say::done(line) } else { say::refused(line) }
    }
    let failed: Vec<&str> =
        outcomes.iter().filter(|outcome| outcome.result.is_err()).map(|outcome| outcome.name).collect();
    if failed.is_empty() {
        Ok(())
    } else {
        bail!("failed: {}; one part alone: `cargo xtask test {}`", failed.join(", "), failed[0])
    }
}
