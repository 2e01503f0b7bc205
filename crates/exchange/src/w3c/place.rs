//! Places inside the article that are not the target: the cue, the speaker's mention, evidence.

use crate::Rejected;
use crate::json::Properties;
use crate::texts::ArticleText;
use ascribe_text::{CodePointSpan, Span};
use serde_json::{Value, json};

/// Writes a place with its words.
pub(super) fn write(text: &ArticleText<'_>, span: Span) -> Value {
    let position = text.code_points(span);
    json!({ "start": position.start, "end": position.end, "exact": text.words(span) })
}

/// Writes several places.
pub(super) fn write_all(text: &ArticleText<'_>, spans: &[Span]) -> Vec<Value> {
    spans.iter().map(|span| write(text, *span)).collect()
}

/// Reads a place that may be absent; nothing when its words are not found again.
pub(super) fn read(text: &ArticleText<'_>, properties: &mut Properties, key: &str) -> Result<Option<Span>, Rejected> {
    Ok(read_all(text, properties, key)?.into_iter().next())
}

/// Reads several places, without those whose words are not found again.
pub(super) fn read_all(text: &ArticleText<'_>, properties: &mut Properties, key: &str) -> Result<Vec<Span>, Rejected> {
    let mut spans = Vec::new();
    for value in properties.list(key) {
        spans.extend(find(text, value).map_err(|rejected| rejected.inside(key))?);
    }
    Ok(spans)
}

fn find(text: &ArticleText<'_>, value: Value) -> Result<Option<Span>, Rejected> {
    let mut place = Properties::of(value)?;
    let position = CodePointSpan::new(place.count("start")?, place.count("end")?);
    Ok(text.find(position, place.text("exact")?))
}
