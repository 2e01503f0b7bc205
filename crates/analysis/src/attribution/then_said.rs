//! The bridge would open in May, Hale said. — and interrupted: The bridge, Hale said, would open in May.

use super::{Draft, Scene};
use crate::after_cue::{Opener, after_cue};
use crate::cues::{Side, Standing};
use crate::extent::{content_before, content_behind, is_clause};
use crate::items::Kind;
use crate::later_half::later_half;
use crate::lexicon::{Class, Frames};

/// Words of the shortest quotation that makes a clause of the words beside it.
const MIN_WORDS: usize = 4;

/// Finds a clause before the verb and its subject.
pub(super) fn find(scene: &Scene) -> Option<Draft> {
    let cue = scene.cue();
    let subject =
        cue.subject.as_ref().filter(|subject| subject.side != Side::Shared && subject.antecedent.is_none())?;
    let comma = cue.start().checked_sub(1).filter(|&comma| comma > scene.line.items.start)?;
    let is_report = cue.standing == Standing::Finite && cue.takes(Frames::Clause);
    if !is_report || !matches!(scene.items[comma].text, "," | "—" | "–" | "--") || subject.phrase.is_empty() {
        return None;
    }
    let after = after_cue(scene.items, scene.line, cue);
    let left = content_before(scene.items, scene.line, scene.cues, scene.at, comma);
    let rest = content_behind(scene.items, scene.line, scene.cues, scene.at, after.at);
    if subject.side == Side::After || ends_here(scene, after.opener, &rest) {
        let has_quote = scene.items[left.clone()].iter().any(|item| item.text.split_whitespace().count() >= MIN_WORDS);
        let is_enough = is_clause(scene.items, left.start, left.end) || left.len() > 4 || has_quote;
        let later = { after.opener == Opener::Comma }.then(|| later_half(scene, after.at)).flatten();
        let more = later.map(|at| content_behind(scene.items, scene.line, scene.cues, scene.at, at));
        let pieces = std::iter::once(left).chain(more).collect();
        return is_enough.then(|| scene.draft("then_said", pieces)).flatten();
    }
    let interrupts = after.opener == Opener::Comma && subject.side == Side::Before;
    (interrupts && is_own_half(scene, &rest)).then(|| scene.draft("then_said", vec![left, rest])).flatten()
}

/// The same without a comma: "The bridge will open in May says Hale", in headlines.
pub(super) fn find_without_comma(scene: &Scene) -> Option<Draft> {
    let cue = scene.cue();
    let subject = cue.subject.as_ref().filter(|subject| subject.side == Side::After)?;
    let left = content_before(scene.items, scene.line, scene.cues, scene.at, cue.group);
    let ends_line = subject.phrase.end >= scene.line.items.end.saturating_sub(1);
    let accepts = ends_line && cue.takes(Frames::Clause) && left.len() > 3;
    accepts.then(|| scene.draft("then_said", vec![left])).flatten()
}

/// Tells whether nothing that could be said follows the cue.
fn ends_here(scene: &Scene, opener: Opener, rest: &std::ops::Range<usize>) -> bool {
    let Some(first) = scene.items[..scene.line.items.end].get(rest.start).filter(|_| !rest.is_empty()) else {
        return true;
    };
    let goes_on = first.is(Class::Conjunction)
        || first.says("as")
        || first.says("when")
        || first.says("after")
        || first.says("before");
    let is_participle = opener == Opener::Comma && first.kind == Kind::Word && first.lower.ends_with("ing");
    match opener {
        Opener::None => goes_on || first.is(Class::Preposition) && !is_clause(scene.items, rest.start, rest.end),
        Opener::Comma => {
            goes_on
                || is_participle
                || first.says("who")
                || first.says("which")
                || first.is(Class::Preposition)
                || first.says("according")
        }
        _ => false,
    }
}

fn is_own_half(scene: &Scene, rest: &std::ops::Range<usize>) -> bool {
    scene.items.get(rest.start).is_some_and(|first| !first.is(Class::Conjunction)) && rest.len() > 1
}
