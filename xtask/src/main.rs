//! The project's own tasks: `cargo xtask run | test | dist | size | bench | score | tidy`.

mod bench;
mod browser_test;
mod dist;
mod files;
mod process;
mod run;
mod say;
mod score;
mod serve;
mod site;
mod size;
mod test;
mod tidy;
mod tools;
mod workspace;

use std::process::ExitCode;

use anyhow::{Result, bail};

const USAGE: &str = "\
usage: cargo xtask COMMAND

  run     build the page and serve it with a sample article open (--port NUMBER, --watch)
  test    pass everything: tidy, lint, native, wasm, e2e (name some to run only those)
  dist    build the static site, and the page in one file, under dist/
  size    print what a first visit transfers
  bench   print how long things take (native, page, or both)
  score   measure reading on annotated articles (--data PATH)
  tidy    check the house rules";

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
        "run" => run::run(rest),
        "test" => test::run(rest),
        "dist" => dist::run(rest),
        "size" => size::run(rest),
        "bench" => bench::run(rest),
        "score" => score::run(rest),
        "tidy" => tidy::run(rest),
        // Called by cargo and by trunk.
        "browser-test" => browser_test::run(rest),
        "finish" => dist::finish(),
        _ => bail!("no command '{command}'\n\n{USAGE}"),
    }
}
