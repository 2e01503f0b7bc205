//! Hale said: "The bridge opens in May." — and: Hale said the bridge, "God willing", opens in May.

use super::{Draft, Scene};
use crate::extent::{Opener, after_cue, content_behind};
use crate::lexicon::Frames;

/// Finds a quotation right behind the verb and its adjuncts.
pub(super) fn find(scene: &Scene) -> Option<Draft> {
    let cue = scene.cue();
    let after = after_cue(scene.items, scene.line, cue);
    let first = scene.item(after.at)?;
    if !first.is_quote() || !cue.takes(Frames::Quote | Frames::Object | Frames::Naming) {
        return None;
    }
    let whole = matches!(after.opener, Opener::Colon) || after.opener == Opener::Comma && begins_sentence(first.text);
    let content = if whole {
        quotes_from(scene, after.at)
    } else {
        content_behind(scene.items, scene.line, scene.cues, scene.at, after.at)
    };
    scene.draft("said_then_quote", vec![content], 0.93)
}

/// Tells whether the quotation begins with a capital: a sentence of its own.
fn begins_sentence(quote: &str) -> bool {
    quote.chars().find(|character| character.is_alphanumeric()).is_some_and(char::is_uppercase)
}

/// Gives the quotations that follow each other from `at` on.
fn quotes_from(scene: &Scene, at: usize) -> std::ops::Range<usize> {
    let mut end = at + 1;
    while scene.item(end).is_some_and(crate::items::Item::is_quote) {
        end += 1;
    }
    at..end
}
