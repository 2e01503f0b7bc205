//! `ascribe-bindgen split FROM FOLDER`: one wasm becomes a main one and the chunks that are fetched when they are first needed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use wasm_split_cli_support::{Options, transform};

/// What the main wasm imports the doors of its chunks from.
const LINK_NAME: &str = "./chunks.js";

/// Splits the wasm `from` and writes `main.wasm`, the chunks' files and `chunks.json` into `folder`.
///
/// `chunks.json` names the files that each chunk needs.
///
/// # Errors
/// When the wasm was linked without `--emit-relocs`, or a file cannot be read or written.
pub(crate) fn split(from: &Path, folder: &Path) -> Result<()> {
    let wasm = fs::read(from).with_context(|| format!("cannot read {}", from.display()))?;
    let main = folder.join("main.wasm");
    let mut options = Options::new(&wasm);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.link_name = LINK_NAME;
    let split = transform(options).map_err(|report| anyhow!("{report:#}"))?;
    // Its own link module knows neither digests nor failures: `www/chunks.js` does.
    fs::remove_file(folder.join(LINK_NAME))?;
    let chunks: BTreeMap<_, _> = split.prefetch_map.into_iter().collect();
    Ok(fs::write(folder.join("chunks.json"), serde_json::to_string(&chunks)?)?)
}
