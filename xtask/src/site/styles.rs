//! The styles of the published page: one sheet that a visit begins with, and those of windows and pages that come later.
//!
//! In the repository and under development every sheet is a file that the page loads at once. A line of `index.html` with
//! `data-chunks` names the parts of the program that a sheet belongs to: the published page loads it with the first of them
//! (`www/chunks.js`).

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::index::{Index, attribute};
use super::lean;
use crate::files;

/// The folder of the sheets inside the site.
pub(super) const FOLDER: &str = "styles/";

/// The sheet that a visit begins with.
pub(super) const FIRST: &str = "styles/page.css";

/// Says with which chunks a sheet comes.
const CHUNKS: &str = "data-chunks";

/// Joins the sheets in `folder` that a visit begins with, and returns the page that loads them so.
///
/// # Errors
/// When a sheet that the page names is missing, or cannot be written.
pub(super) fn join(index: &Index, folder: &Path) -> Result<String> {
    let mut first = String::new();
    let mut page = String::new();
    for line in index.lines() {
        match sheet(line) {
            None => page.push_str(&format!("{line}\n")),
            Some(sheet) if attribute(line, CHUNKS).is_some() => {
                files::write(&folder.join(sheet), lean::style(&files::read(&folder.join(sheet))?))?;
                page.push_str(&format!("{}\n", line.replace(CHUNKS, &format!("disabled {CHUNKS}"))));
            }
            Some(sheet) => {
                if first.is_empty() {
                    page.push_str(&format!("{}\n", line.replace(sheet, FIRST)));
                }
                first.push_str(&taken(&folder.join(sheet))?);
            }
        }
    }
    files::write(&folder.join(FIRST), first)?;
    Ok(page)
}

/// Returns the address of the sheet that a line loads.
fn sheet(line: &str) -> Option<&str> {
    (attribute(line, "rel") == Some("stylesheet")).then(|| attribute(line, "href"))?
}

/// Reads a sheet and removes its file.
fn taken(path: &Path) -> Result<String> {
    let text = lean::style(&files::read(path)?);
    fs::remove_file(path).with_context(|| format!("cannot remove {}", path.display()))?;
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_are_joined_but_for_those_that_come_later() {
        let root = tempfile::tempdir().unwrap();
        let page = r#"<link rel="icon" href="a.svg">
<link rel="stylesheet" href="styles/a.css">
<link rel="stylesheet" href="styles/b.css">
<link rel="stylesheet" href="styles/c.css" data-chunks="table book">
"#;
        let sheets = [("a", "p {\n  top: 0\n}"), ("b", "/* why */\nq {}"), ("c", "  r {}")];
        files::write(&root.path().join("index.html"), page).unwrap();
        for (name, text) in sheets {
            files::write(&root.path().join(format!("styles/{name}.css")), text).unwrap();
        }
        let joined = join(&Index::read(root.path()).unwrap(), root.path()).unwrap();
        let lines: Vec<&str> = joined.lines().collect();
        assert_eq!(lines[1], r#"<link rel="stylesheet" href="styles/page.css">"#);
        assert_eq!(lines[2..], [r#"<link rel="stylesheet" href="styles/c.css" disabled data-chunks="table book">"#]);
        assert_eq!(files::below(&root.path().join("styles")).unwrap(), ["c.css", "page.css"]);
        assert_eq!(files::read(&root.path().join(FIRST)).unwrap(), "p {\ntop: 0\n}\nq {}\n");
        assert_eq!(files::read(&root.path().join("styles/c.css")).unwrap(), "r {}\n");
    }
}
