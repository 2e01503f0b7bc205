//! Hale asked whether the bridge would open. Hale explained why it had not.

use super::{Draft, Scene};
use crate::after_cue::{Opener, after_cue};
use crate::extent::content_behind;
use crate::lexicon::Frames;

/// Finds a question or a "why" behind the verb.
pub(super) fn find(scene: &Scene) -> Option<Draft> {
    let cue = scene.cue();
    let after = after_cue(scene.items, scene.line, cue);
    let first = scene.item(after.at)?;
    let is_question =
        matches!(first.lower.as_str(), "whether" | "if" | "why" | "how" | "what" | "who" | "where" | "when" | "which");
    let accepts = cue.takes(Frames::Question)
        && is_question
        && matches!(after.opener, Opener::None | Opener::Comma | Opener::Colon);
    if !accepts
        || cue.takes(Frames::Clause) && matches!(first.lower.as_str(), "if" | "when" | "who" | "which" | "where")
    {
        return None;
    }
    let content = content_behind(scene.items, scene.line, scene.cues, scene.at, after.at);
    scene.draft("ask_whether", vec![content])
}
