//! Hale described the plan as a mistake.

use super::{Draft, Scene};
use crate::lexicon::{Class, Frames};
use crate::object::object_behind;

/// Finds something and "as" behind the verb.
pub(super) fn find(scene: &Scene) -> Option<Draft> {
    let cue = scene.cue();
    if !cue.takes(Frames::As) {
        return None;
    }
    let content = object_behind(scene.items, scene.line, scene.cues, scene.at, cue.items.end);
    let first = scene.items.get(content.start)?;
    let has_as = content.clone().skip(1).take(24).any(|at| is_linking_as(scene, at));
    let is_something = !first.is(Class::Conjunction | Class::Auxiliary) && !first.says("by");
    (is_something && has_as).then(|| scene.draft("describe_as", vec![content])).flatten()
}

/// "as" between the thing and what it is called, not "as well as", "such as".
fn is_linking_as(scene: &Scene, at: usize) -> bool {
    let before = scene.item(at - 1).map_or("", |item| item.lower.as_str());
    let after = scene.item(at + 1).map_or("", |item| item.lower.as_str());
    scene.items[at].says("as")
        && !matches!(before, "such" | "well" | "as" | "so")
        && !matches!(after, "well" | "soon" | "long" | "part")
}
