//! Hale accused the council of hiding the report.

use super::{Draft, Scene};
use crate::lexicon::{Class, Frames};
use crate::object::object_behind;

/// Finds somebody and "of" behind the verb.
pub(super) fn find(scene: &Scene) -> Option<Draft> {
    let cue = scene.cue();
    if !cue.takes(Frames::ObjectOf) {
        return None;
    }
    let content = object_behind(scene.items, scene.line, scene.cues, scene.at, cue.items.end);
    let first = scene.items.get(content.start)?;
    let of = content.clone().skip(1).find(|&at| scene.items[at].says("of"));
    let is_someone = !first.is(Class::Preposition | Class::Conjunction | Class::Auxiliary);
    (is_someone && of.is_some()).then(|| scene.draft("accuse_of", vec![content])).flatten()
}
