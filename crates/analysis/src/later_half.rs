//! Where a quotation goes on behind "he said": "..., he said, but |“we are late”".

use crate::attribution::Scene;
use crate::cues::Side;
use crate::items::Kind;
use crate::lexicon::Class;

/// Items of an aside between "he said" and the rest of the quotation.
const MAX_ASIDE: usize = 16;

/// Items of an aside that begins with no participle and describes nobody: "Arden, Norway".
const MAX_PLACE: usize = 6;

/// Words between "and" and the quotation: "and still later".
const MAX_WORDS: usize = 3;

/// Finds the quotation that goes on behind a cue and a comma; `at` is the first item behind the comma.
pub(crate) fn later_half(scene: &Scene, at: usize) -> Option<usize> {
    let first = scene.item(at)?;
    let next_cue = scene.cues.get(scene.at + 1).map_or(usize::MAX, |cue| cue.items.start);
    let end = scene.line.items.end.min(next_cue);
    if first.is(Class::Conjunction) {
        return behind_joint(scene, at, end);
    }
    let describes = scene.cue().subject.as_ref()?.side == Side::After;
    let is_participle = first.kind == Kind::Word && first.lower.ends_with("ing");
    let reach = if describes || is_participle { MAX_ASIDE } else { MAX_PLACE };
    let end = end.min(at + reach);
    let close = (at..end).rev().find(|&close| scene.items[close].is_comma())?;
    let quote = close + 1;
    let is_aside = is_participle || !first.is(Class::Pronoun);
    (is_aside && quote < end && scene.items[quote].is_quote()).then_some(quote)
}

/// "said Hale, and still |“we are late”".
fn behind_joint(scene: &Scene, at: usize, end: usize) -> Option<usize> {
    let reach = end.min(at + 2 + MAX_WORDS);
    let quote = (at + 1..reach).find(|&quote| scene.items[quote].is_quote())?;
    let is_small = |at: usize| scene.items[at].is(Class::Adverb | Class::Conjunction) || scene.items[at].is_comma();
    (at + 1..quote).all(is_small).then_some(quote)
}
