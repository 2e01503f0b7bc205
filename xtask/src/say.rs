//! What the tasks tell the person: one line a step. The only place that prints.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "the tasks speak to a person at a terminal")]

use std::fmt::Display;

use anyhow::Error;

/// Announces a step that takes a while.
pub(crate) fn doing(what: impl Display) {
    println!("→ {what}");
}

/// Says that a step is done.
pub(crate) fn done(what: impl Display) {
    println!("✓ {what}");
}

/// Says that a step was not needed or could not be taken here, and why.
pub(crate) fn skipped(what: impl Display) {
    println!("· {what}");
}

/// Prints a line of an answer that was asked for.
pub(crate) fn line(what: impl Display) {
    println!("{what}");
}

/// Says what went wrong: the whole first, then each reason on a line of its own.
pub(crate) fn failed(error: &Error) {
    eprintln!("✗ {error}");
    for reason in error.chain().skip(1) {
        eprintln!("  because: {reason}");
    }
}

/// Begins a part of a long run.
pub(crate) fn heading(name: &str, what: &str) {
    println!("\n== {name} {what}");
}

/// Says that a part did not pass.
pub(crate) fn refused(what: impl Display) {
    println!("✗ {what}");
}
