//! Hale called the plan "a mistake". Hale called it a disgrace.

use super::{Draft, Scene};
use crate::lexicon::{Class, Frames};
use crate::object::object_behind;

/// Finds something and what it is called behind the verb.
pub(super) fn find(scene: &Scene) -> Option<Draft> {
    let cue = scene.cue();
    if !cue.takes(Frames::Naming) {
        return None;
    }
    let content = object_behind(scene.items, scene.line, scene.cues, scene.at, cue.items.end);
    let items = scene.items.get(content.clone())?;
    let first = items.first()?;
    let is_named = items.iter().skip(1).any(|item| item.is_quote() || item.is(Class::Determiner));
    let is_something =
        !first.is(Class::Conjunction | Class::Auxiliary | Class::Preposition | Class::Adverb) && !first.says("that");
    // "Called them to the stage" names nobody.
    let is_summons = matches!(first.lower.as_str(), "him" | "her" | "them" | "me" | "us" | "it")
        && items.get(1).is_some_and(|next| next.is(Class::Preposition) || next.says("to"));
    (is_something && is_named && !is_summons).then(|| scene.draft("call_naming", vec![content])).flatten()
}
