//! `ascribe-bindgen shorten GLUE WASM`: the glue and the wasm that it joins to a browser become shorter, and do the same.
//!
//! wasm-bindgen gives every import a name with a digest, which no compression makes smaller, in both files. Here a letter or two
//! do as well: the names only have to differ.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use walrus::{Module, ModuleConfig};

/// Begins the names that wasm-bindgen makes.
const MADE: &str = "__wb";

/// Gives the imports short names in both files, which are written over.
///
/// # Errors
/// When a file cannot be read or written, or is no wasm.
pub(crate) fn shorten(glue: &Path, wasm: &Path) -> Result<()> {
    let mut config = ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    let mut module = config.parse_file(wasm)?;
    let names = short_names(&module);
    for import in module.imports.iter_mut() {
        if let Some(short) = names.get(&import.name) {
            import.name.clone_from(short);
        }
    }
    module.emit_wasm_file(wasm)?;
    let script = fs::read_to_string(glue).with_context(|| format!("cannot read {}", glue.display()))?;
    fs::write(glue, renamed(&script, &names)).with_context(|| format!("cannot write {}", glue.display()))
}

fn short_names(module: &Module) -> BTreeMap<String, String> {
    let mut names: BTreeMap<String, String> = module
        .imports
        .iter()
        .filter(|import| import.name.starts_with(MADE))
        .map(|import| (import.name.clone(), String::new()))
        .collect();
    for (number, short) in names.values_mut().enumerate() {
        *short = letters(number);
    }
    names
}

/// Writes a number in letters: a, b, … z, ba, bb, …
fn letters(number: usize) -> String {
    let last = char::from(b'a' + u8::try_from(number % 26).unwrap_or_default());
    let mut before = if number < 26 { String::new() } else { letters(number / 26) };
    before.push(last);
    before
}

/// Replaces whole words.
fn renamed(script: &str, names: &BTreeMap<String, String>) -> String {
    let is_letter = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '$';
    let mut out = String::with_capacity(script.len());
    let mut rest = script;
    while let Some(first) = rest.chars().next() {
        let is_word = is_letter(first);
        let end = rest.find(|letter| is_letter(letter) != is_word).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        out.push_str(names.get(piece).map_or(piece, String::as_str));
        rest = after;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_get_other_names() {
        let names = BTreeMap::from([("__wbg_a_1".to_owned(), "a".to_owned())]);
        assert_eq!(renamed("x = { __wbg_a_1: 1, __wbg_a_12: 2 }", &names), "x = { a: 1, __wbg_a_12: 2 }");
    }

    #[test]
    fn numbers_have_letters_of_their_own() {
        let all: std::collections::BTreeSet<String> = (0..1_000).map(letters).collect();
        assert_eq!((all.len(), letters(0), letters(26)), (1_000, "a".to_owned(), "ba".to_owned()));
    }
}
