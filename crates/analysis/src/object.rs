//! Where a thing that somebody takes a position on begins and ends.

use crate::cues::Cue;
use crate::extent::{content_behind, is_clause, trimmed};
use crate::items::{Item, Kind, Line};
use crate::lexicon::Class;
use std::ops::Range;

/// Gives the content behind a verb that takes a thing, not a clause: it ends where another clause or a time begins.
pub(crate) fn object_behind(items: &[Item], line: &Line, cues: &[Cue], at: usize, from: usize) -> Range<usize> {
    let whole = content_behind(items, line, cues, at, from);
    let end = (whole.start + 1..whole.end).find(|&at| leaves_object(items, whole.end, at)).unwrap_or(whole.end);
    let mut object = trimmed(items, whole.start..end);
    // "To open the bridge in May": when something is to be done belongs to it.
    let is_deed = items[..end].get(object.start).is_some_and(|first| first.says("to"));
    while object.len() > 2 && !is_deed && is_late_time(items, &object) {
        object.end -= 1;
    }
    trimmed(items, object)
}

/// "after", "because", ", which", ", but it failed", ", making her the first".
fn leaves_object(items: &[Item], end: usize, at: usize) -> bool {
    let is_joint = matches!(
        items[at].lower.as_str(),
        "after"
            | "before"
            | "when"
            | "while"
            | "because"
            | "since"
            | "although"
            | "though"
            | "until"
            | "amid"
            | "unless"
    );
    let is_clause_as = items[at].says("as") && is_clause(items, at + 1, end.min(at + 7)) && !items[at + 1].says("a");
    let is_relative = items[at].is_comma()
        && items[..end].get(at + 1).is_some_and(|next| {
            matches!(next.lower.as_str(), "which" | "who" | "where" | "with" | "but" | "following" | "making")
        });
    is_joint || is_clause_as || is_relative
}

/// "the talks |earlier in the week", "the plan |on Monday".
fn is_late_time(items: &[Item], object: &Range<usize>) -> bool {
    let last = &items[object.end - 1];
    let before = &items[object.end - 2];
    let leads = matches!(
        last.lower.as_str(),
        "on" | "in" | "at" | "earlier" | "later" | "late" | "early" | "week" | "month" | "year" | "the" | "weekend"
    );
    let follows_time = items.get(object.end).is_some_and(|next| next.kind == Kind::Time);
    last.kind == Kind::Time && !before.is(Class::Determiner)
        || leads && (follows_time || matches!(last.lower.as_str(), "earlier" | "later"))
        || matches!(last.lower.as_str(), "week" | "month" | "year" | "weekend") && before.says("the")
        || last.says("the") && matches!(before.lower.as_str(), "in" | "at" | "over")
        || matches!(last.lower.as_str(), "in" | "at" | "over")
            && items.get(object.end).is_some_and(|next| next.says("the"))
}
