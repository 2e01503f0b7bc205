//! What stands in one cell: guarded text, lists of names, lists of places.

use crate::texts::ArticleText;
use ascribe_text::{CodePointSpan, Span};

/// How a cell begins that a spreadsheet takes for a formula; the apostrophe, so that guarding can be taken back.
const FORMULA: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\''];

/// What separates the parts of a statement in the column `content`.
pub(super) const GAP: &str = " … ";

/// Guards a text against being taken for a formula.
pub(super) fn guard(text: &str) -> String {
    if text.starts_with(FORMULA) { format!("'{text}") } else { text.to_owned() }
}

/// Takes the guard away.
pub(super) fn unguard(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|text| text.starts_with(FORMULA)).unwrap_or(cell)
}

/// Writes names as a list.
pub(super) fn write_names<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    names.into_iter().map(escape).collect::<Vec<_>>().join("; ")
}

/// Reads a list of names; empty ones are left out.
pub(super) fn read_names(cell: &str) -> Vec<String> {
    split(cell, ';').iter().map(|item| unescape(item.trim())).filter(|name| !name.is_empty()).collect()
}

/// Writes names with an optional word each.
pub(super) fn write_pairs<'n>(pairs: impl IntoIterator<Item = (&'n str, Option<&'static str>)>) -> String {
    let items = pairs.into_iter().map(|(name, word)| match word {
        Some(word) => format!("{} = {word}", escape(name)),
        None => escape(name),
    });
    items.collect::<Vec<_>>().join("; ")
}

/// Reads names with an optional word each; empty names are left out.
pub(super) fn read_pairs(cell: &str) -> Vec<(String, Option<String>)> {
    let items = split(cell, ';');
    let pairs = items.iter().map(|item| match split(item, '=').as_slice() {
        [name, word, ..] => (unescape(name.trim()), Some(word.trim().to_lowercase())),
        _ => (unescape(item.trim()), None),
    });
    pairs.filter(|(name, _)| !name.is_empty()).collect()
}

/// Writes places as code points.
pub(super) fn write_places(text: &ArticleText<'_>, spans: &[Span]) -> String {
    let places = spans.iter().map(|span| text.code_points(*span));
    places.map(|place| format!("{}-{}", place.start, place.end)).collect::<Vec<_>>().join(" ")
}

/// Reads places; `None` where one is no place of the text.
pub(super) fn read_places(text: &ArticleText<'_>, cell: &str) -> Option<Vec<Span>> {
    let place = |word: &str| {
        let (start, end) = word.split_once('-')?;
        text.inside(CodePointSpan::new(start.parse().ok()?, end.parse().ok()?))
    };
    cell.split_whitespace().map(place).collect()
}

/// Writes a name so that its marks are not taken for those of a list.
pub(super) fn escape(name: &str) -> String {
    let mut escaped = String::with_capacity(name.len());
    for character in name.chars() {
        if matches!(character, ';' | '=' | '\\') {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

/// Takes the marks of a name as they are.
pub(super) fn unescape(item: &str) -> String {
    let mut name = String::with_capacity(item.len());
    let mut characters = item.chars();
    while let Some(character) = characters.next() {
        name.push(if character == '\\' { characters.next().unwrap_or('\\') } else { character });
    }
    name
}

/// Splits at a mark, except where a `\` stands before it.
pub(super) fn split(cell: &str, mark: char) -> Vec<&str> {
    let mut items = Vec::new();
    let (mut start, mut escaped) = (0, false);
    for (at, character) in cell.char_indices() {
        if character == mark && !escaped {
            items.push(&cell[start..at]);
            start = at + mark.len_utf8();
        }
        escaped = character == '\\' && !escaped;
    }
    items.push(&cell[start..]);
    items
}
