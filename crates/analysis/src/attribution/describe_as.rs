//! Hale described the plan as a mistake.

use super::{Draft, Scene};
use crate::extent::content_behind;
use crate::lexicon::{Class, Frames};

/// Finds something and "as" behind the verb.
pub(super) fn find(scene: &Scene) -> Option<Draft> {
    let cue = scene.cue();
    if !cue.takes(Frames::As) {
        return None;
    }
    let content = content_behind(scene.items, scene.line, scene.cues, scene.at, cue.items.end);
    let first = scene.items.get(content.start)?;
    let has_as = content.clone().skip(1).take(24).any(|at| scene.items[at].says("as"));
    let is_something = !first.is(Class::Conjunction | Class::Auxiliary) && !first.says("by");
    (is_something && has_as).then(|| scene.draft("describe_as", vec![content], 0.8)).flatten()
}
