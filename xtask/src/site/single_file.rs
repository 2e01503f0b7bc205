//! `ascribe.html`: the whole page in one file that runs from a disk with the network off.
//!
//! The glue is a classic script, whose text is also the worker's; the wasm is gzip in base64.

use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::index::attribute;
use super::{Index, policy, program};
use crate::files;

/// What goes into the file beside the page itself.
#[derive(Debug, Default)]
struct Contents {
    glue: String,
    boot: String,
    style: String,
    icon: String,
    program: String,
    models: String,
}

/// Returns the one-file page; `classic` is the folder that holds the glue and the wasm.
///
/// # Errors
/// When a file is missing, or a style names a file of its own.
pub(super) fn page(index: &Index, root: &Path, classic: &Path) -> Result<String> {
    let contents = Contents {
        glue: inline(&files::read(&classic.join(format!("{}.js", program::NAME)))?),
        boot: inline(&files::read(&root.join("www/single-file/boot.js"))?),
        style: styles(index, root)?,
        icon: STANDARD.encode(files::read_bytes(&root.join("www/icons/icon.svg"))?),
        program: packed(&files::read_bytes(&classic.join(format!("{}_bg.wasm", program::NAME)))?)?,
        models: models(root)?,
    };
    Ok(assemble(index, &contents))
}

fn assemble(index: &Index, contents: &Contents) -> String {
    let mut page = String::new();
    for line in index.lines() {
        page.push_str(&replaced(line, contents));
    }
    page
}

/// Returns what stands in the one-file page for a line of the served one.
fn replaced(line: &str, contents: &Contents) -> String {
    let Contents { glue, boot, style, icon, program, models } = contents;
    if line.contains("Content-Security-Policy") {
        let policy = policy::of_single_file(&[glue, boot], style);
        return format!(
            "    <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n    <style>{style}</style>\n"
        );
    }
    if line.trim() == "</body>" {
        return format!(
            "    <script type=\"text/plain\" id=\"program\">{program}</script>\n{models}    <script id=\"glue\">{glue}</script>\n    <script>{boot}</script>\n{line}\n"
        );
    }
    match attribute(line, "rel") {
        Some("icon") => format!("    <link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\">\n"),
        Some(_) => String::new(),
        None if line.contains("<script") => String::new(),
        None => format!("{line}\n"),
    }
}

/// Joins the page's styles, in their order.
fn styles(index: &Index, root: &Path) -> Result<String> {
    let sheets = index
        .lines()
        .filter(|line| attribute(line, "rel") == Some("stylesheet"))
        .filter_map(|line| attribute(line, "href"));
    let mut joined = String::new();
    for sheet in sheets {
        let text = files::read(&root.join("www").join(sheet))?;
        let outside = text
            .match_indices("url(")
            .any(|(at, _)| !text[at + 4..].trim_start_matches(['"', '\'']).starts_with("data:"));
        ensure!(
            !outside && !text.contains("@import"),
            "www/{sheet}: one file cannot load another (url, @import); use data: or leave it out"
        );
        joined.push_str(&text);
    }
    Ok(joined)
}

/// The language models, in the order in which they build on each other.
const MODELS: [&str; 4] = ["words", "names", "trees", "stance"];

/// Their licence is not that of the program, so it stands beside them.
const MODELS_LICENCE: &str = "The language models below are works of their own, licensed under CC BY-SA 4.0 \
     (https://creativecommons.org/licenses/by-sa/4.0/); their sources and authors: www/models/README.md of Ascribe.";

/// Writes the language models as elements that nothing runs.
fn models(root: &Path) -> Result<String> {
    let mut elements = format!("    <!-- {MODELS_LICENCE} -->\n");
    for name in MODELS {
        let bytes = packed(&files::read_bytes(&root.join(format!("www/models/{name}.bin")))?)?;
        elements.push_str(&format!("    <script type=\"text/plain\" class=\"model\">{bytes}</script>\n"));
    }
    Ok(elements)
}

/// A script's text must not end its element, nor begin a comment in which the end would be missed.
fn inline(script: &str) -> String {
    script.replace("</script", "<\\/script").replace("<!--", "<\\!--")
}

fn packed(wasm: &[u8]) -> Result<String> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(wasm).context("cannot compress the program")?;
    Ok(STANDARD.encode(encoder.finish().context("cannot compress the program")?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn root(style: &str) -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        let page = r#"<head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<link rel="icon" href="icons/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="styles/app.css">
<link rel="modulepreload" href="ascribe-web.js">
<script type="module" src="boot.js"></script>
</head>
<body>
<div id="app"></div>
</body>
"#;
        let files = [
            ("index.html", page),
            ("www/styles/app.css", style),
            ("www/icons/icon.svg", "<svg/>"),
            ("www/models/words.bin", "w"),
            ("www/models/names.bin", "n"),
            ("www/models/trees.bin", "t"),
            ("www/models/stance.bin", "s"),
            ("www/single-file/boot.js", "start()"),
            ("classic/ascribe-web.js", "let a = '</script><!--';"),
            ("classic/ascribe-web_bg.wasm", "\0asm"),
        ];
        for (path, content) in files {
            files::write(&root.path().join(path), content).unwrap();
        }
        root
    }

    fn made(style: &str) -> Result<String> {
        let root = root(style);
        page(&Index::read(root.path())?, root.path(), &root.path().join("classic"))
    }

    #[test]
    fn nothing_is_loaded_from_anywhere() {
        let page = made("p {}").unwrap();
        assert!(
            !page.contains("src=") && !page.contains("rel=\"stylesheet\"") && !page.contains("modulepreload"),
            "{page}"
        );
        assert!(page.contains("<style>p {}</style>") && page.contains("<script>start()</script>"), "{page}");
    }

    #[test]
    fn the_models_lie_in_it_in_their_order_beside_their_licence() {
        let page = made("").unwrap();
        let places: Vec<usize> =
            ["w", "n", "t", "s"].iter().map(|bytes| page.find(&packed(bytes.as_bytes()).unwrap()).unwrap()).collect();
        assert!(places.is_sorted() && page.find("CC BY-SA 4.0").unwrap() < places[0], "{page}");
    }

    #[test]
    fn a_script_cannot_end_its_own_element() {
        assert!(made("").unwrap().contains(r"let a = '<\/script><\!--';"));
    }

    #[test]
    fn a_style_that_loads_a_file_is_refused() {
        assert!(made("p { background: url(a.png) }").unwrap_err().to_string().contains("www/styles/app.css"));
        assert!(made("p { background: url('data:image/png;base64,') }").is_ok());
    }
}
