//! The lists of names and places, packed for shipping.

use ascribe_language::model::lists::{Lists, Marks};
use ascribe_language::model::write_table;
use std::collections::BTreeMap;

/// One list: its lines and the mark they give.
pub(crate) struct Source {
    /// One entry a line.
    pub(crate) text: String,
    /// What an entry is.
    pub(crate) mark: Marks,
}

/// Packs the lists into one table of marks.
pub(crate) fn pack(sources: &[Source]) -> Result<Vec<u8>, String> {
    let mut entries: BTreeMap<u64, Marks> = BTreeMap::new();
    for source in sources {
        for line in split(&source.text) {
            if let Some(key) = Lists::key_of_text(line) {
                let marks = entries.entry(key).or_default();
                *marks = marks.with(source.mark);
            }
        }
    }
    let rows: Vec<(u64, Vec<i8>)> = entries
        .into_iter()
        .map(|(key, marks)| (key, marks.bits().to_le_bytes().map(u8::cast_signed).to_vec()))
        .collect();
    write_table(2, &rows).map_err(|error| error.to_string())
}

/// Takes a list apart: entries between commas or line ends, lines beginning with "#" are notes.
fn split(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(|line| line.split(','))
        .map(str::trim)
        .filter(|entry| entry.chars().count() > 1)
}
