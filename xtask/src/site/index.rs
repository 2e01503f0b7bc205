//! The source of the page: `index.html`, whose `data-trunk` lines say what the site is made of.

use std::path::Path;

use anyhow::Result;

use crate::files;

/// The page as it stands in the repository, one element a line.
#[derive(Debug)]
pub(crate) struct Index {
    text: String,
}

impl Index {
    /// Reads `index.html` at the root of the checkout.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(crate) fn read(root: &Path) -> Result<Self> {
        Ok(Self { text: files::read(&root.join("index.html"))? })
    }

    /// Returns the page as it is served: without the lines that only the builders read.
    pub(crate) fn page(&self) -> String {
        self.lines().fold(String::new(), |page, line| page + line + "\n")
    }

    /// Iterates over the lines of the served page.
    pub(crate) fn lines(&self) -> impl Iterator<Item = &str> {
        self.text.lines().filter(|line| !for_builders(line.trim()))
    }

    /// Returns the files and folders to copy, as paths from the root of the checkout.
    pub(crate) fn parts(&self) -> Vec<&str> {
        let copied = |line: &&str| matches!(attribute(line, "rel"), Some("copy-file" | "copy-dir"));
        self.text
            .lines()
            .filter(|line| line.contains("data-trunk"))
            .filter(copied)
            .filter_map(|line| attribute(line, "href"))
            .collect()
    }
}

fn for_builders(line: &str) -> bool {
    line.contains("data-trunk") || (line.starts_with("<!--") && line.ends_with("-->"))
}

/// Returns the value of an attribute of the element on a line.
pub(super) fn attribute<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let (_, after) = line.split_once(&format!(" {name}=\""))?;
    after.split_once('"').map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = r#"<link rel="stylesheet" href="styles/app.css">
<!-- for builders -->
<link data-trunk rel="rust" data-bin="x">
<link data-trunk rel="copy-file" href="www/boot.js">
<link data-trunk rel="copy-dir" href="www/styles">
<p>text</p>"#;

    #[test]
    fn the_served_page_has_no_line_for_builders() {
        let index = Index { text: SOURCE.to_owned() };
        assert_eq!(index.page(), "<link rel=\"stylesheet\" href=\"styles/app.css\">\n<p>text</p>\n");
    }

    #[test]
    fn parts_are_what_is_copied() {
        assert_eq!(Index { text: SOURCE.to_owned() }.parts(), ["www/boot.js", "www/styles"]);
    }

    #[test]
    fn an_attribute_is_found_by_its_whole_name() {
        assert_eq!(attribute(r#"<link data-href="a" href="b">"#, "href"), Some("b"));
        assert_eq!(attribute("<link>", "href"), None);
    }
}
