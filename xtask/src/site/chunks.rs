//! The chunks of the published program: their files, and the list that `chunks.js` fetches them by.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::policy::digest;
use super::sections;
use crate::files;

/// The folder of the chunks' files inside the site.
pub(super) const FOLDER: &str = "chunks/";

/// The line of `www/chunks.js` that the build writes.
const LIST_LINE: &str = "const CHUNKS = {};";

/// The name that the compiled program calls a chunk's door by, before the chunk's own.
const DOOR: &str = "__wasm_split_load_";

/// Copies the chunks' files from the folder `split`, without the names of functions, and writes the finished `chunks.js`.
///
/// # Errors
/// When a file is missing or is no wasm, or `www/chunks.js` has not the line.
pub(super) fn lay_out(root: &Path, split: &Path, site: &Path) -> Result<()> {
    let chunks: BTreeMap<String, Vec<String>> =
        serde_json::from_str(&files::read(&split.join("chunks.json"))?).context("chunks.json")?;
    let mut list = BTreeMap::new();
    for (chunk, needed) in &chunks {
        let entries = needed.iter().map(|file| put(split, site, file)).collect::<Result<Vec<_>>>()?;
        list.insert(chunk.as_str(), entries);
    }
    files::write(&site.join("chunks.js"), script(&files::read(&root.join("www/chunks.js"))?, &list)?)
}

/// Copies one file and returns its line of the list.
fn put(split: &Path, site: &Path, file: &str) -> Result<Value> {
    let wasm = files::read_bytes(&split.join(format!("{file}.wasm")))?;
    let wasm = sections::without_custom(&wasm).with_context(|| format!("the chunk {file}"))?;
    let url = format!("{FOLDER}{}.wasm", name(file));
    files::write(&site.join(&url), &wasm)?;
    Ok(json!({ "url": url, "integrity": digest(&wasm) }))
}

/// Names a file by what is in it: the splitter's `split_files` is the chunk `files`, its `chunk_3` is shared by some.
fn name(file: &str) -> String {
    match (file.strip_prefix("split_"), file.strip_prefix("chunk_")) {
        (Some(chunk), _) => chunk.to_owned(),
        (_, Some(number)) => format!("shared-{number}"),
        _ => file.to_owned(),
    }
}

fn script(source: &str, list: &BTreeMap<&str, Vec<Value>>) -> Result<String> {
    ensure!(
        source.matches(LIST_LINE).count() == 1,
        "www/chunks.js must have the line `{LIST_LINE}` once: the build replaces it"
    );
    let line = |(chunk, needed): (&&str, &Vec<Value>)| format!("  {chunk}: {},\n", Value::from(needed.clone()));
    let lines: String = list.iter().map(line).collect();
    let doors: String = list.keys().map(|chunk| format!("export const {DOOR}{chunk} = door('{chunk}');\n")).collect();
    Ok(format!("{}\n{doors}", source.replace(LIST_LINE, &format!("const CHUNKS = {{\n{lines}}};"))))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A wasm with nothing in it but a custom section.
    const WASM: &[u8] = b"\0asm\x01\0\0\0\0\x02\x01n";

    fn laid_out(source: &str) -> Result<tempfile::TempDir> {
        let folder = tempfile::tempdir()?;
        let [root, split, site] = ["root", "split", "site"].map(|name| folder.path().join(name));
        files::write(&root.join("www/chunks.js"), source)?;
        files::write(&split.join("chunks.json"), r#"{"files":["chunk_3","split_files"]}"#)?;
        files::write(&split.join("chunk_3.wasm"), WASM)?;
        files::write(&split.join("split_files.wasm"), WASM)?;
        lay_out(&root, &split, &site)?;
        Ok(folder)
    }

    #[test]
    fn a_chunk_has_its_files_and_a_door() {
        let folder = laid_out("const CHUNKS = {};\n").unwrap();
        let site = folder.path().join("site");
        assert_eq!(files::below(&site).unwrap(), ["chunks.js", "chunks/files.wasm", "chunks/shared-3.wasm"]);
        assert_eq!(files::read_bytes(&site.join("chunks/files.wasm")).unwrap().len(), 8);
        let script = files::read(&site.join("chunks.js")).unwrap();
        assert!(script.contains(r#"files: [{"integrity":"sha256-"#), "{script}");
        assert!(script.ends_with("export const __wasm_split_load_files = door('files');\n"), "{script}");
    }

    #[test]
    fn a_script_without_its_line_is_refused() {
        assert!(laid_out("").unwrap_err().to_string().contains("www/chunks.js"));
    }
}
