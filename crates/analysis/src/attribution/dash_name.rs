//! "The bridge opens in May." — Ann Hale. A quotation, a dash, and the name of who is quoted.

use super::{Article, Draft, Piece, Report};
use crate::items::{Item, Kind};
use crate::lexicon::Class;
use crate::phrases::phrase_after;

/// Finds a quotation that a dash and a name follow to the end of the block.
pub(super) fn find(article: &Article, number: usize, found: &[Draft]) -> Option<Draft> {
    let line = &article.lines[number];
    let items = article.items;
    let end = line.items.clone().find(|&at| !items[at].is_quote()).unwrap_or(line.items.end);
    if !found.is_empty() || end == line.items.start || !matches!(items.get(end)?.text, "—" | "–" | "-" | "--" | "―")
    {
        return None;
    }
    // The name may have become a line of its own.
    let reach = article
        .lines
        .get(number + 1)
        .filter(|next| next.block == line.block)
        .map_or(line.items.end, |next| next.items.end);
    let speaker = phrase_after(items, end + 1, reach)?;
    let is_someone =
        items[speaker.clone()].iter().any(|item| item.is_name() || item.is(Class::Person)) && speaker.start == end + 1;
    let content: Piece = line.items.start..end;
    let is_last =
        items.get(speaker.end).is_none_or(|next| next.kind == Kind::Mark || next.is_quote() || speaker.end >= reach);
    (is_someone && is_last && items[line.items.start..end].iter().any(Item::is_quote)).then(|| Draft {
        line: number,
        pieces: vec![content],
        cue: Some(end..end + 1),
        speaker: Some(speaker),
        antecedent: None,
        rule: "dash_name",
        report: Report::Said,
    })
}
