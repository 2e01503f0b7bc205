//! Hale told reporters on Monday that the bridge would open in May. — with or without "that".

use super::{Draft, Scene};
use crate::after_cue::{Opener, after_cue};
use crate::extent::{content_behind, is_clause};
use crate::lexicon::{Class, Frames};

/// Verbs whose content is a clause even where no finite verb is recognised in it.
const SURE: [&str; 9] = ["say", "tell", "think", "believe", "argue", "contend", "insist", "hope", "add"];

/// Finds a clause behind the verb.
pub(super) fn find(scene: &Scene) -> Option<Draft> {
    let cue = scene.cue();
    if !cue.takes(Frames::Clause | Frames::That) {
        return None;
    }
    let after = after_cue(scene.items, scene.line, cue);
    let content = content_behind(scene.items, scene.line, scene.cues, scene.at, after.at);
    let accepts = match after.opener {
        Opener::That => true,
        Opener::Colon => content.len() > 2,
        Opener::Comma => false,
        Opener::None => may_follow_directly(scene, content.start, content.end),
    };
    accepts.then(|| scene.draft("said_that", vec![content])).flatten()
}

/// A clause without "that": something that can begin one, and a finite verb in it.
fn may_follow_directly(scene: &Scene, start: usize, end: usize) -> bool {
    let cue = scene.cue();
    let Some(first) = scene.items[..end].get(start) else { return false };
    let cannot = first.is(Class::Conjunction | Class::Auxiliary | Class::Modal)
        || first.says("to")
        || first.is(Class::Subordinator) && !begins_clause(&first.lower);
    if cannot || cue.takes(Frames::Weak) || !cue.takes(Frames::Clause) {
        return false;
    }
    let is_preposition = first.is(Class::Preposition);
    let needs_no_verb = SURE.contains(&cue.verb.lemma) && end - start > 1;
    (is_clause(scene.items, start, end) || needs_no_verb) && !(is_preposition && cue.verb.lemma != "say")
}

fn begins_clause(word: &str) -> bool {
    matches!(
        word,
        "if" | "while"
            | "when"
            | "although"
            | "though"
            | "because"
            | "since"
            | "once"
            | "unless"
            | "until"
            | "as"
            | "what"
            | "those"
            | "both"
            | "this"
            | "that"
    )
}
