//! "The bridge opens in May," said Hale. "We are ready." — also interrupted: "The bridge," Hale said, "opens in May."

use super::{Draft, Scene};
use crate::after_cue::after_cue;
use crate::cues::{Side, Standing};
use crate::extent::{content_before, content_behind};
use crate::items::Item;
use crate::later_half::later_half;
use crate::lexicon::Frames;
use crate::phrases::{phrase_before, simple_phrase_before};
use std::ops::Range;

/// Words of the longest title of a programme.
const MAX_PROGRAMME: usize = 6;

/// Finds a quotation right before the subject or the verb.
pub(super) fn find(scene: &Scene) -> Option<Draft> {
    let cue = scene.cue();
    let subject = cue.subject.as_ref().filter(|subject| subject.side != Side::Shared)?;
    if cue.standing != Standing::Finite || subject.antecedent.is_some() {
        return None;
    }
    let quote = last_quote_before(scene, cue.start()).or_else(|| before_who_quotes(scene))?;
    let content = content_before(scene.items, scene.line, scene.cues, scene.at, quote + 1);
    let mut pieces = vec![content];
    pieces.extend(second_half(scene));
    scene.draft("quote_then_said", pieces)
}

/// Gives the quotation that ends where the cue begins, with at most a comma or a dash between.
fn last_quote_before(scene: &Scene, start: usize) -> Option<usize> {
    let before = start.checked_sub(1).filter(|&before| before >= scene.line.items.start)?;
    if scene.items[before].is_quote() {
        return Some(before);
    }
    let between = matches!(scene.items[before].text, "," | "—" | "–" | "-" | "--");
    let quote = before.checked_sub(1).filter(|&quote| quote >= scene.line.items.start)?;
    (between && scene.items[quote].is_quote()).then_some(quote).or_else(|| quote_before_description(scene, before))
}

/// "“We are ready,” |its head|, Ann Hale, said": the quotation ends before the description that a comma ends.
fn quote_before_description(scene: &Scene, comma: usize) -> Option<usize> {
    let start = scene.line.items.start;
    let is_named = scene.item(comma + 1)?.is_person_name() && scene.items[comma].is_comma() && comma > start;
    let description =
        simple_phrase_before(scene.items, start, comma).filter(|phrase| is_named && phrase.end == comma)?;
    let quote = description.start.checked_sub(1).filter(|&quote| quote >= start)?;
    scene.items[quote].is_quote().then_some(quote)
}

/// "“We are ready,” |the Post| quoted her as saying".
fn before_who_quotes(scene: &Scene) -> Option<usize> {
    let cue = scene.cue();
    let quoter =
        { cue.verb.lemma == "quote" }.then(|| phrase_before(scene.items, scene.line.items.start, cue.group))?;
    last_quote_before(scene, quoter?.start)
}

/// The words after "Hale said," when the quotation goes on.
fn second_half(scene: &Scene) -> Option<Range<usize>> {
    let cue = scene.cue();
    let after = after_cue(scene.items, scene.line, cue);
    let is_comma = scene.item(after.at.checked_sub(1)?)?.is_comma();
    let dash = usize::from(matches!(scene.item(after.at)?.text, "—" | "–" | "--"));
    let begins = scene.item(after.at + dash)?.is_quote().then_some(after.at + dash);
    let semicolon = usize::from(scene.item(after.at)?.text == ";");
    let at =
        begins.or_else(|| { is_comma || semicolon > 0 }.then(|| later_half(scene, after.at + semicolon)).flatten())?;
    // "Hale said on Arden Radio's “State of the Valley.” |“We are late.”": a programme.
    let at = at + usize::from(is_programme(scene, at) && scene.item(at + 1).is_some_and(Item::is_quote));
    (cue.takes(Frames::Quote) && !is_programme(scene, at))
        .then(|| content_behind(scene.items, scene.line, scene.cues, scene.at, at))
}

/// "On Arden Radio's |“Valley Talk”|": a few words with capitals behind an owner.
fn is_programme(scene: &Scene, at: usize) -> bool {
    let words: Vec<&str> = scene.items[at].text.split_whitespace().collect();
    let is_capital = |word: &&str| {
        let letter = word.chars().find(|character| character.is_alphabetic());
        word.chars().count() <= 3 || letter.is_some_and(char::is_uppercase)
    };
    scene.items[at - 1].possessive && words.len() <= MAX_PROGRAMME && words.iter().all(is_capital)
}
