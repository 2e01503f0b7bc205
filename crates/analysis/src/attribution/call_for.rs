//! Hale called for a new vote, insisted on a new count, warned of delays.

use super::{Draft, Scene};
use crate::after_cue::skip_adjuncts;
use crate::items::Kind;
use crate::lexicon::Frames;
use crate::object::object_behind;

/// Finds the preposition that leads from the verb to its content.
pub(super) fn find(scene: &Scene) -> Option<Draft> {
    let cue = scene.cue();
    let at = leading(scene, cue.items.end)
        .or_else(|| leading(scene, skip_adjuncts(scene.items, cue.items.end, scene.line.items.end)))?;
    let content = object_behind(scene.items, scene.line, scene.cues, scene.at, at + 1);
    let mut draft = scene.draft("call_for", vec![content])?;
    if at == cue.items.end {
        draft.cue = Some(cue.verb_group(scene.items).start..at + 1);
    }
    Some(draft)
}

fn leading(scene: &Scene, at: usize) -> Option<usize> {
    let frame = match scene.item(at)?.lower.as_str() {
        "for" => Frames::For,
        "on" | "upon" => Frames::On,
        "against" => Frames::Against,
        "about" => Frames::About,
        "of" => Frames::Of,
        "with" => Frames::With,
        "at" => Frames::At,
        _ => return None,
    };
    let is_time = scene.item(at + 1).is_none_or(|next| next.kind == Kind::Time);
    (scene.cue().takes(frame) && !is_time).then_some(at)
}
