//! Hale vowed to reopen the bridge. Hale urged the council to vote again.

use super::{Draft, Scene};
use crate::after_cue::skip_adjuncts;
use crate::extent::before_deed;
use crate::lexicon::{Class, Frames};
use crate::object::object_behind;

/// Items that the person addressed may take: "urged the members of the town council to".
const MAX_ADDRESSEE: usize = 14;

/// Finds "to" and a verb behind the verb, directly or behind somebody.
pub(super) fn find(scene: &Scene) -> Option<Draft> {
    let cue = scene.cue();
    let start = cue.items.end;
    let direct = skip_adjuncts(scene.items, start, scene.line.items.end);
    let from = match direct_to(scene, direct) {
        true if cue.takes(Frames::To) => direct,
        false if cue.takes(Frames::ObjectTo) && has_later_to(scene, start) => start,
        _ => return None,
    };
    let content = before_deed(scene.items, object_behind(scene.items, scene.line, scene.cues, scene.at, from));
    scene.draft("vow_to", vec![content])
}

fn direct_to(scene: &Scene, at: usize) -> bool {
    let is_comment = scene.item(at + 1).is_some_and(|next| {
        matches!(
            next.lower.as_str(),
            "comment" | "elaborate" | "answer" | "respond" | "discuss" | "speak" | "be" | "say" | "give"
        )
    });
    scene.item(at).is_some_and(|item| item.says("to")) && !is_comment && scene.item(at + 1).is_some_and(is_infinitive)
}

fn is_infinitive(item: &crate::items::Item) -> bool {
    item.is_quote()
        || item.kind == crate::items::Kind::Word && !item.is(Class::Determiner | Class::Possessive | Class::Pronoun)
}

fn has_later_to(scene: &Scene, start: usize) -> bool {
    let Some(first) = scene.item(start) else { return false };
    let is_someone =
        !first.is(Class::Preposition | Class::Conjunction | Class::Auxiliary | Class::Modal | Class::Subordinator)
            && !first.is_comma();
    let reach = scene.line.items.end.min(start + MAX_ADDRESSEE);
    let before_clause = |at: &usize| {
        !scene.items[*at].is(Class::Modal | Class::Auxiliary) && !matches!(scene.items[*at].text, ";" | ":")
    };
    is_someone && (start + 1..reach).take_while(before_clause).any(|at| direct_to(scene, at))
}
