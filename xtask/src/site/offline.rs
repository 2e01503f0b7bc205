//! What the service worker keeps, and the version that tells one site from the next.

use std::path::Path;

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::policy::digest;
use crate::files;

/// The two lines of `www/sw.js` that the build writes.
const VERSION_LINE: &str = "const VERSION = 'development';";
const FILES_LINE: &str = "const FILES = [];";

/// What no one needs without a network: other doors, what fetches, what only an installer shows.
const NOT_KEPT: [&str; 6] = ["sw.js", super::SINGLE_FILE, "fetch-frame.", "element/", "examples/", "icons/icon-"];

/// Returns the files of a site that a first visit loads, as paths inside its folder, in order.
///
/// # Errors
/// When the folder cannot be read.
pub(crate) fn first_visit(folder: &Path) -> Result<Vec<String>> {
    let hidden = |path: &String| path.split('/').any(|name| name.starts_with('.'));
    let kept = |path: &String| !hidden(path) && !NOT_KEPT.iter().any(|start| path.starts_with(start));
    Ok(files::below(folder)?.into_iter().filter(kept).collect())
}

/// Returns the text of the service worker for the site in `folder`.
///
/// # Errors
/// When a file cannot be read, or the source has not the two lines.
pub(super) fn service_worker(source: &str, folder: &Path) -> Result<String> {
    for line in [VERSION_LINE, FILES_LINE] {
        ensure!(source.matches(line).count() == 1, "www/sw.js must have the line `{line}` once: the build replaces it");
    }
    let mut version = Sha256::new();
    let mut list = Vec::new();
    for path in first_visit(folder)? {
        let content = files::read_bytes(&folder.join(&path))?;
        version.update(path.as_bytes());
        version.update(Sha256::digest(&content));
        list.push(entry(&path, &content));
    }
    let version: String = version.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let list: String = list.iter().map(|entry| format!("  {entry},\n")).collect();
    Ok(source
        .replace(VERSION_LINE, &format!("const VERSION = '{version}';"))
        .replace(FILES_LINE, &format!("const FILES = [\n{list}];")))
}

/// A host may rewrite the page itself (a banner, a counter), so that one has no digest.
fn entry(path: &str, content: &[u8]) -> Value {
    if path == "index.html" { json!({ "url": "./" }) } else { json!({ "url": path, "integrity": digest(content) }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "const VERSION = 'development';\nconst FILES = [];\n";

    fn site(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
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
