//! The clusters of words, packed for shipping.

use ascribe_language::model::clusters::Clusters;
use ascribe_language::model::words::Word;
use ascribe_language::model::write_table;
use std::collections::BTreeMap;

/// Packs clusters, one a line: the number of its family, then its words. A word that stands twice counts where it stands first.
pub(crate) fn pack(text: &str) -> Result<Vec<u8>, String> {
    let mut entries: BTreeMap<u64, [u8; 2]> = BTreeMap::new();
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    for (fine, line) in (1_u8..=255).zip(lines) {
        let mut parts = line.split(' ');
        let family: u8 =
            parts.next().and_then(|number| number.parse().ok()).ok_or_else(|| format!("cluster {fine}: no family"))?;
        for word in parts {
            entries.entry(Clusters::key_of(Word::new(word, None).lower)).or_insert([fine, family + 1]);
        }
    }
    let rows: Vec<(u64, Vec<i8>)> =
        entries.into_iter().map(|(key, pair)| (key, pair.map(u8::cast_signed).to_vec())).collect();
    write_table(2, &rows).map_err(|error| error.to_string())
}
