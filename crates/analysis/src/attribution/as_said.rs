//! As Hale said, the bridge opens in May.

use super::{Draft, Scene};
use crate::after_cue::skip_adjuncts;
use crate::cues::{Side, Standing};
use crate::extent::{content_behind, is_clause};
use crate::items::Item;
use crate::lexicon::{Class, Frames};

/// Finds "as" before the subject and a clause behind the comma.
pub(super) fn find(scene: &Scene) -> Option<Draft> {
    let cue = scene.cue();
    let subject = cue.subject.as_ref().filter(|subject| subject.side == Side::Before)?;
    let before = subject.phrase.start.checked_sub(1).filter(|&before| before >= scene.line.items.start)?;
    let leads = scene.items[before].says("as") && begins_line(scene, before);
    if !leads || cue.standing != Standing::Finite || !cue.takes(Frames::Clause) {
        return None;
    }
    let comma = skip_adjuncts(scene.items, cue.items.end, scene.line.items.end);
    let content = content_behind(scene.items, scene.line, scene.cues, scene.at, comma + 1);
    let is_whole = scene.item(comma).is_some_and(Item::is_comma) && is_clause(scene.items, content.start, content.end);
    is_whole.then(|| scene.draft("as_said", vec![content])).flatten()
}

/// Only a small word may stand before "as": "Yet, as Hale said".
fn begins_line(scene: &Scene, at: usize) -> bool {
    scene.items[scene.line.items.start..at]
        .iter()
        .all(|item| item.is(Class::Conjunction | Class::Adverb) || item.is_comma())
}
