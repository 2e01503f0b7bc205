//! Hale told reporters on Monday that the bridge would open in May. — with or without "that".

use super::{Draft, Scene};
use crate::after_cue::{Opener, after_cue};
use crate::cues::Side;
use crate::extent::{content_behind, is_clause};
use crate::items::Kind;
use crate::lexicon::{Class, Frames};
use ascribe_language::Upos;

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
        Opener::Comma => is_behind_time(scene, after.at) && may_follow_directly(scene, content.start, content.end),
        Opener::None => may_follow_directly(scene, content.start, content.end),
    };
    accepts.then(|| scene.draft("said_that", vec![content])).flatten()
}

/// "The council said on Monday, |the bridge was safe|": a comma that should not be there.
fn is_behind_time(scene: &Scene, at: usize) -> bool {
    let cue = scene.cue();
    let is_day = at.checked_sub(2).is_some_and(|day| day >= cue.items.end && scene.items[day].kind == Kind::Time);
    let leads_line = cue.subject.as_ref().is_some_and(|subject| subject.side == Side::Before);
    let is_clause = scene.item(at).is_some_and(|first| {
        !first.is(Class::Conjunction | Class::Preposition | Class::Subordinator)
            && !first.lower.ends_with("ing")
            && first.syntax.tag != Some(Upos::Verb)
    });
    is_day && leads_line && is_clause && cue.verb.lemma == "say" && scene.at == 0
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
