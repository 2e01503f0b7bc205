//! `ascribe`: reads articles and writes who said what, for programs and for people.
//!
//! Exit code 0: done; 1: some input was refused, or the output could not be written; 2: wrong usage.

mod arguments;
mod article;
mod collection;
mod convert;
mod corpus;
mod help;
mod input;
mod listing;
mod models;
mod order;
mod page;
mod problem;
mod progress;
mod read;
mod task;

use arguments::Command;
use std::io::{self, BufWriter, ErrorKind, Write};
use std::process::ExitCode;

/// Some input was refused.
const REFUSED: u8 = 1;
/// The command line makes no sense.
const WRONG_USAGE: u8 = 2;

fn main() -> ExitCode {
    match arguments::parse(std::env::args_os().skip(1)) {
        Ok(command) => outcome(run(command)),
        Err(words) => {
            complain(&words);
            ExitCode::from(WRONG_USAGE)
        }
    }
}

/// Carries a command out; tells how many inputs were refused.
fn run(command: Command) -> io::Result<usize> {
    let mut out = BufWriter::new(io::stdout().lock());
    match command {
        Command::Show(words) => out.write_all(words.as_bytes()).and_then(|()| out.flush()).map(|()| 0),
        Command::Read(options) => read::read(options, &mut out),
        Command::Convert(options) => convert::convert(&options),
    }
}

fn outcome(result: io::Result<usize>) -> ExitCode {
    match result {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::from(REFUSED),
        // Who reads the output has seen enough: `ascribe read … | head`.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            complain(&format!("the output cannot be written: {error}"));
            ExitCode::from(REFUSED)
        }
    }
}

/// Says what is wrong; when even that cannot be said, the exit code has to do.
fn complain(words: &str) {
    let _ = writeln!(io::stderr(), "ascribe: {words}");
}
