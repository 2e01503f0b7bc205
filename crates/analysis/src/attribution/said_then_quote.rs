//! Hale said: "The bridge opens in May." — and: Hale said the bridge, "God willing", opens in May.

use super::{Draft, Piece, Scene};
use crate::after_cue::{Opener, after_cue};
use crate::extent::{before_deed, content_behind};
use crate::items::Line;
use crate::lexicon::Frames;
use crate::not_statements::is_title;

/// Words of the shortest quotation that a verb reports which need not report: "a sign reading".
const MIN_WORDS: usize = 4;

/// Finds a quotation right behind the verb and its adjuncts.
pub(super) fn find(scene: &Scene) -> Option<Draft> {
    let cue = scene.cue();
    let after = after_cue(scene.items, scene.line, cue);
    let Some(first) = scene.item(after.at) else { return next_paragraph(scene, after.opener) };
    if !first.is_quote() || !cue.takes(Frames::Quote | Frames::Object | Frames::Naming) {
        return None;
    }
    if cue.takes(Frames::Weak) && after.opener == Opener::None && first.text.split_whitespace().count() < MIN_WORDS
        || is_title(first.text) && after.opener == Opener::None && !is_shouted(first.text)
    {
        return None;
    }
    let whole = matches!(after.opener, Opener::Colon) || after.opener == Opener::Comma && begins_sentence(first.text);
    let content = if whole {
        quotes_from(scene, after.at)
    } else {
        before_deed(scene.items, content_behind(scene.items, scene.line, scene.cues, scene.at, after.at))
    };
    scene.draft("said_then_quote", vec![content])
}

/// "What Curfew?", "Build Bridges!": with such a mark inside even a title is spoken.
fn is_shouted(quote: &str) -> bool {
    quote.trim_end_matches(['”', '"', '’', '\'']).ends_with(['!', '?'])
}

/// A colon ends the paragraph, and the quotation is the next one.
fn next_paragraph(scene: &Scene, opener: Opener) -> Option<Draft> {
    let next = scene
        .next
        .filter(|next| matches!(opener, Opener::Colon | Opener::Comma) && scene.items[next.items.start].is_quote())?;
    scene.draft("said_then_quote", vec![quotes_of(scene, next)])
}

fn quotes_of(scene: &Scene, line: &Line) -> Piece {
    let end = line.items.clone().find(|&at| !scene.items[at].is_quote()).unwrap_or(line.items.end);
    line.items.start..end
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
