//! `wasm-bindgen` and `wasm-bindgen-test-runner` in one program, linked as a library.
//!
//! It is a package of its own, so that `cargo xtask tidy` and its like need not wait for the two minutes that this takes to build.
//! `ascribe-bindgen bindgen …` is `wasm-bindgen …`; `ascribe-bindgen test …` is `wasm-bindgen-test-runner …`.

use anyhow::{Result, bail};

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    // The first argument stands where a program's own name is expected.
    match arguments.first().map(String::as_str) {
        Some("bindgen") => wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(&arguments),
        Some("test") => wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(&arguments),
        _ => bail!("usage: ascribe-bindgen bindgen|test ARGUMENTS…"),
    }
}
