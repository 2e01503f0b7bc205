//! The lists of names and places, packed for shipping.

use ascribe_language::model::lists::{Lists, Marks};
use ascribe_language::model::write_table;
use std::collections::BTreeMap;

/// One list: its lines and the mark they give.
pub struct Source {
    /// One entry a line.
    pub text: String,
    /// What an entry is.
    pub mark: Marks,
}

/// Words too common to mean anything as a part of a place name.
const SHORTEST_PART: usize = 4;

/// Packs the lists into one table of marks.
pub fn pack(sources: &[Source]) -> Result<Vec<u8>, String> {
    let mut entries: BTreeMap<u64, Marks> = BTreeMap::new();
    for source in sources {
        for line in source.text.lines().map(str::trim).filter(|line| line.chars().count() > 1) {
            if let Some(key) = Lists::key_of_text(line) {
                let marks = entries.entry(key).or_default();
                *marks = marks.with(source.mark);
            }
        }
    }
    let _ = SHORTEST_PART;
    let rows: Vec<(u64, Vec<i8>)> =
        entries.into_iter().map(|(key, marks)| (key, vec![marks.bits().cast_signed()])).collect();
    write_table(1, &rows).map_err(|error| error.to_string())
}
