//! Places inside the article that are not the target: the cue, the speaker's mention, evidence.

use super::rest::Rest;
use crate::Rejected;
use crate::json::{Properties, Writing};
use crate::texts::ArticleText;
use ascribe_text::{CodePointSpan, Span};
use serde_json::Value;

/// Writes a place with its words. `key` is the property that it stands under.
pub(super) fn write(text: &ArticleText<'_>, key: &str, span: Span, rest: &Rest) -> Value {
    let position = text.code_points(span);
    let mut place = Writing::over(&rest.of(&path(key, position)));
    place.set("start", position.start).set("end", position.end).set("exact", text.words(span));
    place.done()
}

/// Writes several places.
pub(super) fn write_all(text: &ArticleText<'_>, key: &str, spans: &[Span], rest: &Rest) -> Vec<Value> {
    spans.iter().map(|span| write(text, key, *span, rest)).collect()
}

/// Reads a place that may be absent; nothing when its words are not found again.
pub(super) fn read(
    text: &ArticleText<'_>,
    key: &str,
    properties: &mut Properties,
    rest: &mut Rest,
) -> Result<Option<Span>, Rejected> {
    Ok(read_all(text, key, properties, rest)?.into_iter().next())
}

/// Reads several places, without those whose words are not found again.
pub(super) fn read_all(
    text: &ArticleText<'_>,
    key: &str,
    properties: &mut Properties,
    rest: &mut Rest,
) -> Result<Vec<Span>, Rejected> {
    let mut spans = Vec::new();
    for value in properties.list(key) {
        spans.extend(find(text, key, value, rest).map_err(|rejected| rejected.inside(key))?);
    }
    Ok(spans)
}

fn find(text: &ArticleText<'_>, key: &str, value: Value, rest: &mut Rest) -> Result<Option<Span>, Rejected> {
    let mut place = Properties::of(value)?;
    let position = CodePointSpan::new(place.count("start")?, place.count("end")?);
    let span = text.find(position, place.text("exact")?);
    if let Some(span) = span {
        rest.keep(&path(key, text.code_points(span)), place);
    }
    Ok(span)
}

fn path(key: &str, position: CodePointSpan) -> String {
    format!("{key}/{}-{}", position.start, position.end)
}
