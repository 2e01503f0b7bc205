//! `wasm-bindgen`, `wasm-bindgen-test-runner` and the splitter in one program, linked as libraries.
//!
//! It is a package of its own, so that `cargo xtask tidy` and its like need not wait for the two minutes that this takes to build.
//! `ascribe-bindgen bindgen …` is `wasm-bindgen …`; `ascribe-bindgen test …` is `wasm-bindgen-test-runner …`. A link to it that is
//! called `wasm-bindgen` is `wasm-bindgen`: trunk looks for that name. [`split`] and [`join`] come before either,
//! [`shorten`] after it.

mod join;
mod shorten;
mod split;

use std::path::Path;

use anyhow::{Result, bail};

const USAGE: &str = "usage: ascribe-bindgen bindgen|test ARGUMENTS…, or ascribe-bindgen split|join|shorten FROM TO";

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().collect();
    // The first argument that these take stands where a program's own name is expected.
    match role(&arguments) {
        Some("wasm-bindgen") => wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(&arguments),
        Some("bindgen") => wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(&arguments[1..]),
        Some("test") => wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(&arguments[1..]),
        Some("split") => with_two(&arguments[2..], split::split),
        Some("join") => with_two(&arguments[2..], join::join),
        Some("shorten") => with_two(&arguments[2..], shorten::shorten),
        _ => bail!("{USAGE}"),
    }
}

/// Returns the program's own name where that says enough, else the first argument.
fn role(arguments: &[String]) -> Option<&str> {
    let name = Path::new(arguments.first()?).file_stem()?.to_str()?;
    if name == "wasm-bindgen" { Some(name) } else { arguments.get(1).map(String::as_str) }
}

fn with_two(arguments: &[String], work: impl FnOnce(&Path, &Path) -> Result<()>) -> Result<()> {
    let [from, to] = arguments else { bail!("{USAGE}") };
    work(Path::new(from), Path::new(to))
}
