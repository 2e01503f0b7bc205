//! Hale rejected the plan, denied hiding it and demanded a new vote.

use super::{Draft, Scene};
use crate::cues::Side;
use crate::items::Kind;
use crate::lexicon::{Class, Frames};
use crate::object::object_behind;

/// Finds the thing that the verb takes a position on.
pub(super) fn find(scene: &Scene) -> Option<Draft> {
    let cue = scene.cue();
    let from = cue.items.end;
    let first = scene.item(from)?;
    let is_doing = first.kind == Kind::Word && first.lower.ends_with("ing") && cue.takes(Frames::Doing);
    if !(is_doing || cue.takes(Frames::Object) && is_object(first)) || cue.takes(Frames::Weak) {
        return None;
    }
    if cue.subject.as_ref()?.side == Side::After {
        return None;
    }
    let content = object_behind(scene.items, scene.line, scene.cues, scene.at, from);
    scene.draft("reject", vec![content])
}

fn is_object(first: &crate::items::Item) -> bool {
    let cannot =
        Class::Preposition | Class::Conjunction | Class::Auxiliary | Class::Modal | Class::Subordinator | Class::Adverb;
    !first.is(cannot) && first.kind != Kind::Mark && first.kind != Kind::Time
        || first.is(Class::Determiner)
        || first.says("what")
        || first.says("its")
}
