//! The project's own tasks: `cargo xtask run | test | dist | size | bench | score | tidy`.

mod browser_test;
mod process;
mod say;
mod tools;
mod workspace;

use std::process::ExitCode;

use anyhow::{Result, bail};

const USAGE: &str = "\
usage: cargo xtask COMMAND

  run     build the page and serve it with a sample article open
  test    pass every test: lint, native, wasm, e2e, tidy (name one to run it alone)
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say::failed(&error);
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[String]) -> Result<()> {
    let Some((command, rest)) = arguments.split_first() else { bail!("{USAGE}") };
    match command.as_str() {
        "browser-test" => browser_test::run(rest),
        _ => bail!("no command '{command}'\n\n{USAGE}"),
    }
}
