//! The element's folder: complete in itself, so that an embedder copies one folder.

use std::path::Path;

use anyhow::Result;

use super::chunks;
use crate::files;

/// What the element shares with the page: the same files, in a second place.
const SHARED: [&str; 7] =
    ["ascribe-web.js", "ascribe-web_bg.wasm", "chunks.js", chunks::FOLDER, "worker.js", "styles", "models"];

/// Copies what the element needs of a finished site into its folder, where the site has one.
///
/// # Errors
/// When the site lacks a part.
pub(super) fn complete(site: &Path) -> Result<()> {
    let folder = site.join("element");
    if !folder.is_dir() {
        return Ok(());
    }
    // A program in one piece has no folder of chunks.
    let mut shared = SHARED.iter().filter(|part| **part != chunks::FOLDER || site.join(part).is_dir());
    shared.try_for_each(|part| files::copy(&site.join(part), &folder.join(part)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_holds_all_that_the_element_loads() {
        let site = tempfile::tempdir().unwrap();
        for path in [
            "ascribe-web.js",
            "ascribe-web_bg.wasm",
            "chunks.js",
            "chunks/a.wasm",
            "worker.js",
            "styles/app.css",
            "models/words.bin",
            "element/ascribe-article.js",
        ] {
            files::write(&site.path().join(path), path).unwrap();
        }
        complete(site.path()).unwrap();
        let names = files::below(&site.path().join("element")).unwrap();
        assert_eq!(
            names,
            [
                "ascribe-article.js",
                "ascribe-web.js",
                "ascribe-web_bg.wasm",
                "chunks.js",
                "chunks/a.wasm",
                "models/words.bin",
                "styles/app.css",
                "worker.js"
            ]
        );
    }

    #[test]
    fn a_site_without_the_element_stays_as_it_is() {
        let site = tempfile::tempdir().unwrap();
        complete(site.path()).unwrap();
        assert!(files::below(site.path()).unwrap().is_empty());
    }
}
