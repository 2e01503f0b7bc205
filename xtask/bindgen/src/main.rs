//! `wasm-bindgen` and `wasm-bindgen-test-runner` in one program, linked as a library.
//!
//! It is a package of its own, so that `cargo xtask tidy` and its like need not wait for the two minutes that this takes to build.
//! `ascribe-bindgen bindgen …` is `wasm-bindgen …`; `ascribe-bindgen test …` is `wasm-bindgen-test-runner …`. A link to it that is
//! called `wasm-bindgen` is `wasm-bindgen`: trunk looks for that name.

use std::path::Path;

use anyhow::{Result, bail};

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().collect();
    // The first argument that these take stands where a program's own name is expected.
    match role(&arguments) {
        Some("wasm-bindgen") => wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(&arguments),
        Some("bindgen") => wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(&arguments[1..]),
        Some("test") => wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(&arguments[1..]),
        _ => bail!("usage: ascribe-bindgen bindgen|test ARGUMENTS…"),
    }
}

/// Returns the program's own name where that says enough, else the first argument.
fn role(arguments: &[String]) -> Option<&str> {
    let name = Path::new(arguments.first()?).file_stem()?.to_str()?;
    if name == "wasm-bindgen" { Some(name) } else { arguments.get(1).map(String::as_str) }
}
