//! What the service worker keeps, and the version that tells one site from the next.

use std::path::Path;

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::policy::digest;
use super::{chunks, styles};
use crate::files;

/// The three lines of `www/sw.js` that the build writes.
const VERSION_LINE: &str = "const VERSION = 'development';";
const FILES_LINE: &str = "const FILES = [];";
const LATER_LINE: &str = "const LATER = [];";

/// What no one needs without a network: other doors, what fetches, what only an installer shows.
const NOT_KEPT: [&str; 6] = ["sw.js", super::SINGLE_FILE, "fetch-frame.", "element/", "examples/", "icons/icon-"];

/// The folder of the models: the program reads by rules until they are there.
const MODELS: &str = "models/";

/// When a file of the site is transferred.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum When {
    /// Before the page can be used.
    FirstVisit,
    /// With the first article: the part of the program that reads.
    Reading,
    /// When it is first needed, or by the service worker when the page is idle; together with the first visit or not at all, so that
    /// whatever is kept fits together.
    Chunk,
    /// Fetched and kept when the page is idle, each by itself.
    Model,
}

/// Returns the files of a site that are transferred `when`, as paths inside its folder, in order.
///
/// # Errors
/// When the folder cannot be read.
pub(crate) fn transferred(folder: &Path, when: When) -> Result<Vec<String>> {
    let reading = chunks::needed_by(folder, chunks::READING)?;
    let is_then = |path: &String| match when_transferred(path) {
        Some(When::Chunk) if reading.contains(path) => when == When::Reading,
        other => other == Some(when),
    };
    Ok(files::below(folder)?.into_iter().filter(is_then).collect())
}

/// Tells when a file is transferred to somebody who visits the page; `None` is never.
fn when_transferred(path: &str) -> Option<When> {
    let is_hidden = path.split('/').any(|name| name.starts_with('.'));
    let starts_with = |start: &str| path.starts_with(start);
    match path {
        _ if is_hidden || path.ends_with(".md") || NOT_KEPT.iter().any(|start| path.starts_with(start)) => None,
        _ if starts_with(chunks::FOLDER) => Some(When::Chunk),
        styles::FIRST => Some(When::FirstVisit),
        _ if starts_with(styles::FOLDER) => Some(When::Chunk),
        _ if starts_with(MODELS) => Some(When::Model),
        _ => Some(When::FirstVisit),
    }
}

/// Returns the text of the service worker for the site in `folder`.
///
/// # Errors
/// When a file cannot be read, or the source has not the three lines.
pub(super) fn service_worker(source: &str, folder: &Path) -> Result<String> {
    for line in [VERSION_LINE, FILES_LINE, LATER_LINE] {
        ensure!(source.matches(line).count() == 1, "www/sw.js must have the line `{line}` once: the build replaces it");
    }
    let kept_together = [When::FirstVisit, When::Reading, When::Chunk];
    let at_once = kept_together.into_iter().map(|when| transferred(folder, when)).collect::<Result<Vec<_>>>()?.concat();
    let at_once = entries(folder, &at_once)?;
    let later = entries(folder, &transferred(folder, When::Model)?)?;
    let version: String = version(&[&at_once, &later]).iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(source
        .replace(VERSION_LINE, &format!("const VERSION = '{version}';"))
        .replace(FILES_LINE, &format!("const FILES = [\n{}];", lines(&at_once)))
        .replace(LATER_LINE, &format!("const LATER = [\n{}];", lines(&later))))
}

/// One file of the list, and the digest of its content.
struct Entry {
    line: Value,
    digest: String,
}

fn entries(folder: &Path, paths: &[String]) -> Result<Vec<Entry>> {
    paths.iter().map(|path| Ok(entry(path, &files::read_bytes(&folder.join(path))?))).collect()
}

/// A host may rewrite the page itself (a banner, a counter), so that one is named without its digest.
fn entry(path: &str, content: &[u8]) -> Entry {
    let digest = digest(content);
    let line = if path == "index.html" { json!({ "url": "./" }) } else { json!({ "url": path, "integrity": digest }) };
    Entry { line, digest }
}

fn version(lists: &[&[Entry]]) -> Vec<u8> {
    let mut version = Sha256::new();
    for entry in lists.iter().copied().flatten() {
        version.update(entry.line.to_string());
        version.update(&entry.digest);
    }
    version.finalize().iter().take(8).copied().collect()
}

fn lines(entries: &[Entry]) -> String {
    entries.iter().map(|entry| format!("  {},\n", entry.line)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "const VERSION = 'development';\nconst FILES = [];\nconst LATER = [];\n";

    fn site(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        files::write(&folder.path().join("chunks.js"), "").unwrap();
        for (path, content) in files {
            files::write(&folder.path().join(path), content).unwrap();
        }
        folder
    }

    #[test]
    fn the_page_is_kept_by_its_address_and_the_rest_by_digest() {
        let folder = site(&[
            ("index.html", "<p>"),
            ("styles/app.css", "p {}"),
            ("examples/a.html", ""),
            ("icons/icon-192.png", ""),
            (".lock", ""),
        ]);
        let text = service_worker(SOURCE, folder.path()).unwrap();
        assert!(text.contains(r#"{"url":"./"},"#), "{text}");
        assert!(text.contains(r#""url":"styles/app.css""#) && text.contains("sha256-"), "{text}");
        assert!(!text.contains("examples") && !text.contains("icon-192") && !text.contains(".lock"), "{text}");
    }

    #[test]
    fn chunks_are_kept_with_the_page_and_models_later() {
        let folder = site(&[
            ("a.js", ""),
            ("chunks/b.wasm", ""),
            ("models/c.bin", ""),
            ("styles/page.css", ""),
            ("styles/table.css", ""),
        ]);
        let text = service_worker(SOURCE, folder.path()).unwrap();
        let (at_once, later) = text.split_once("const LATER").unwrap();
        assert!(at_once.contains("a.js") && at_once.contains("chunks/b.wasm") && !at_once.contains("models"), "{text}");
        assert!(later.contains("models/c.bin") && !later.contains("chunks"), "{text}");
        assert_eq!(transferred(folder.path(), When::FirstVisit).unwrap(), ["a.js", "chunks.js", "styles/page.css"]);
        assert_eq!(transferred(folder.path(), When::Chunk).unwrap(), ["chunks/b.wasm", "styles/table.css"]);
    }

    #[test]
    fn the_version_changes_with_any_file_and_only_then() {
        let text = |content| service_worker(SOURCE, site(&[("a.js", content)]).path()).unwrap();
        assert_eq!(text("1"), text("1"));
        assert_ne!(text("1").lines().next(), text("2").lines().next());
    }

    #[test]
    fn a_source_without_the_lines_is_refused() {
        let error = service_worker("", site(&[]).path()).unwrap_err();
        assert!(error.to_string().contains("www/sw.js"), "{error}");
    }
}
