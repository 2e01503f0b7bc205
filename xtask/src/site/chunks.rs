//! The chunks of the published program: their files, and the list that `chunks.js` fetches them by.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::policy::digest;
use super::sections;
use crate::files;

/// The folder of the chunks' files inside the site.
pub(super) const FOLDER: &str = "chunks/";

/// The lines of `www/chunks.js` that the build writes: all files, and by their places in that list those of each chunk.
const FILES_LINE: &str = "const FILES = [];";
const FILES_START: &str = "const FILES = ";
const CHUNKS_LINE: &str = "const CHUNKS = {};";

/// The name that the compiled program calls a chunk's door by, before the chunk's own.
const DOOR: &str = "__wasm_split_load_";

/// The files of all that is small and shared, and how many bytes that is: a request for each would take longer than its bytes.
/// What the first article needs does not wait for what others share.
const SMALL_FOR_READING: &str = "chunks/small-reading.bin";
const SMALL: &str = "chunks/small.bin";
const SMALL_BYTES: usize = 4_096;

/// The chunk that the first article needs.
pub(super) const READING: &str = "reading";

/// Copies the chunks' files from the folder `split`, without the names of functions, and writes the finished `chunks.js`.
///
/// # Errors
/// When a file is missing or is no wasm, or `www/chunks.js` has not the line.
pub(super) fn lay_out(root: &Path, split: &Path, site: &Path) -> Result<()> {
    let chunks: BTreeMap<String, Vec<String>> =
        serde_json::from_str(&files::read(&split.join("chunks.json"))?).context("chunks.json")?;
    let names: BTreeSet<&String> = chunks.values().flatten().collect();
    let parts = names.into_iter().map(|file| Part::read(split, file)).collect::<Result<Vec<_>>>()?;
    let read_with = |part: &&Part| chunks.get(READING).is_some_and(|needed| needed.contains(&part.file));
    let (small, large): (Vec<&Part>, Vec<&Part>) = parts.iter().partition(|part| part.is_small());
    let (for_reading, for_others): (Vec<&Part>, Vec<&Part>) = small.into_iter().partition(read_with);
    let mut list = Vec::new();
    let mut places = BTreeMap::new();
    // The small ones come first, together.
    for (url, parts) in [(SMALL_FOR_READING, for_reading), (SMALL, for_others)] {
        places.extend(parts.iter().map(|part| (part.file.as_str(), list.len())));
        list.push(bundle(site, url, &parts)?);
    }
    for part in large {
        places.insert(part.file.as_str(), list.len());
        list.push(part.entry(site)?);
    }
    let needed = |files: &Vec<String>| files.iter().filter_map(|file| places.get(file.as_str()).copied()).collect();
    let chunks = chunks.iter().map(|(chunk, files)| (chunk.as_str(), needed(files))).collect();
    files::write(&site.join("chunks.js"), script(&files::read(&root.join("www/chunks.js"))?, &list, &chunks)?)
}

/// Returns the files that a chunk of a finished site needs, as paths inside its folder; none where the program is in one piece.
///
/// # Errors
/// When `chunks.js` cannot be read.
pub(super) fn needed_by(site: &Path, chunk: &str) -> Result<Vec<String>> {
    let script = files::read(&site.join("chunks.js"))?;
    let after = |start: &str| script.lines().find_map(|line| line.trim_start().strip_prefix(start));
    let (Some(files), Some(places)) = (after(FILES_START), after(&format!("{chunk}: "))) else { return Ok(Vec::new()) };
    let files: Vec<Value> = serde_json::from_str(files.trim_end_matches(';')).context("chunks.js")?;
    let places: Vec<usize> = serde_json::from_str(places.trim_end_matches(',')).context("chunks.js")?;
    Ok(places.into_iter().filter_map(|place| Some(files.get(place)?["url"].as_str()?.to_owned())).collect())
}

/// One file of the splitter's.
struct Part {
    file: String,
    wasm: Vec<u8>,
}

impl Part {
    fn read(split: &Path, file: &str) -> Result<Self> {
        let wasm = files::read_bytes(&split.join(format!("{file}.wasm")))?;
        let wasm = sections::without_custom(&wasm).with_context(|| format!("the chunk {file}"))?;
        Ok(Self { file: file.to_owned(), wasm })
    }

    fn is_small(&self) -> bool {
        self.file.starts_with("chunk_") && self.wasm.len() < SMALL_BYTES
    }

    /// Writes the part as a file of its own, and returns its entry of the list.
    fn entry(&self, site: &Path) -> Result<Value> {
        let url = format!("{FOLDER}{}.wasm", name(&self.file));
        files::write(&site.join(&url), &self.wasm)?;
        Ok(json!({ "url": url, "integrity": digest(&self.wasm) }))
    }
}

/// Writes parts into one file, where there are any, and returns its entry of the list.
fn bundle(site: &Path, url: &str, parts: &[&Part]) -> Result<Value> {
    let content = parts.iter().flat_map(|part| part.wasm.iter().copied()).collect::<Vec<u8>>();
    let lengths: Vec<usize> = parts.iter().map(|part| part.wasm.len()).collect();
    if !parts.is_empty() {
        files::write(&site.join(url), &content)?;
    }
    Ok(json!({ "url": url, "integrity": digest(&content), "parts": lengths }))
}

/// Names a file by what is in it: the splitter's `split_files` is the chunk `files`, its `chunk_3` is shared by some.
fn name(file: &str) -> String {
    match (file.strip_prefix("split_"), file.strip_prefix("chunk_")) {
        (Some(chunk), _) => chunk.to_owned(),
        (_, Some(number)) => format!("shared-{number}"),
        _ => file.to_owned(),
    }
}

fn script(source: &str, files: &[Value], chunks: &BTreeMap<&str, BTreeSet<usize>>) -> Result<String> {
    for line in [FILES_LINE, CHUNKS_LINE] {
        ensure!(
            source.matches(line).count() == 1,
            "www/chunks.js must have the line `{line}` once: the build replaces it"
        );
    }
    let list = format!("{FILES_START}{};", Value::from(files));
    let lines: String = chunks.iter().map(|(chunk, places)| format!("  {chunk}: {},\n", json!(places))).collect();
    let doors: String = chunks.keys().map(|chunk| format!("export const {DOOR}{chunk} = door('{chunk}');\n")).collect();
    let source = source.replace(FILES_LINE, &list).replace(CHUNKS_LINE, &format!("const CHUNKS = {{\n{lines}}};"));
    Ok(format!("{source}\n{doors}"))
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
        files::write(
            &split.join("chunks.json"),
            r#"{"files":["chunk_3","split_files","chunk_4"],"reading":["chunk_4"]}"#,
        )?;
        files::write(&split.join("chunk_3.wasm"), WASM)?;
        files::write(&split.join("chunk_4.wasm"), WASM)?;
        files::write(&split.join("split_files.wasm"), WASM)?;
        lay_out(&root, &split, &site)?;
        Ok(folder)
    }

    #[test]
    fn a_chunk_has_its_files_and_a_door() {
        let folder = laid_out("const FILES = [];\nconst CHUNKS = {};\n").unwrap();
        let site = folder.path().join("site");
        assert_eq!(
            files::below(&site).unwrap(),
            ["chunks.js", "chunks/files.wasm", "chunks/small-reading.bin", "chunks/small.bin"]
        );
        assert_eq!(files::read_bytes(&site.join("chunks/files.wasm")).unwrap().len(), 8);
        let small = ["chunks/small-reading.bin", "chunks/small.bin"];
        assert_eq!(needed_by(&site, "files").unwrap(), [small[0], small[1], "chunks/files.wasm"]);
        assert_eq!(needed_by(&site, READING).unwrap(), [small[0]]);
        assert_eq!(needed_by(&site, "other").unwrap(), [""; 0]);
        let script = files::read(&site.join("chunks.js")).unwrap();
        assert!(script.contains(r#"[{"integrity":"sha256-"#) && script.contains(r#""parts":[8]"#), "{script}");
        assert!(script.contains("files: [0,1,2],") && script.contains("reading: [0],"), "{script}");
        assert!(script.ends_with("export const __wasm_split_load_reading = door('reading');\n"), "{script}");
    }

    #[test]
    fn a_script_without_its_line_is_refused() {
        assert!(laid_out("").unwrap_err().to_string().contains("www/chunks.js"));
    }
}
