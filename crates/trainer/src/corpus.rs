//! Texts with marked names, one JSON object a line.

use ascribe_text::{CodePointSpan, Document, Offsets, Span};
use serde::Deserialize;

/// A marked name; kinds are those of the recogniser (0 person, 1 organisation, 2 place, 3 other).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Gold {
    /// Where.
    pub(crate) span: Span,
    /// What.
    pub(crate) kind: usize,
}

/// One text.
pub(crate) struct Article {
    /// Its name.
    pub(crate) id: String,
    /// The text with its tokens.
    pub(crate) document: Document,
    /// Its names.
    pub(crate) names: Vec<Gold>,
}

#[derive(Deserialize)]
struct Record {
    id: String,
    text: String,
    entities: Vec<Marked>,
}

#[derive(Deserialize)]
struct Marked {
    start: u32,
    end: u32,
    #[serde(rename = "type")]
    kind: String,
}

/// Letters of the kinds, in the order of their numbers.
pub(crate) const KINDS: [&str; 4] = ["PER", "ORG", "LOC", "MISC"];

/// Reads a corpus.
pub(crate) fn read(text: &str) -> Result<Vec<Article>, String> {
    let line = |(number, line): (usize, &str)| {
        serde_json::from_str(line).map(article).map_err(|error| format!("line {}: {error}", number + 1))
    };
    text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()).map(line).collect()
}

fn article(record: Record) -> Article {
    let offsets = Offsets::new(&record.text);
    let gold = |marked: &Marked| {
        let kind = KINDS.iter().position(|&kind| kind == marked.kind)?;
        let span = offsets.utf8_from_code_points(CodePointSpan::new(marked.start, marked.end));
        Some(Gold { span, kind })
    };
    let names = record.entities.iter().filter_map(gold).collect();
    Article { id: record.id, names, document: Document::from_text(record.text) }
}
