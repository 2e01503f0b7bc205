//! Why: the words that set or turned a stance, each with what it does.

use crate::stance::StanceKind;
use crate::stance::class::Class;
use crate::stance::features::{Case, Paths};
use crate::stance::path::sign_of;
use crate::stance::view::Word;
use ascribe_text::Span;
use serde::{Deserialize, Serialize};

/// What a word does to a stance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReasonKind {
    /// The cue asks for what follows: "demanded".
    CueDemands,
    /// The cue is for what follows: "welcomed".
    CueFavours,
    /// The cue is against what follows: "rejected".
    CueOpposes,
    /// The cue fears what follows: "warned".
    CueFears,
    /// Says what ought to be: "must", "want".
    Wants,
    /// Speaks well of it: "a good step".
    Praises,
    /// Speaks ill of it: "a mistake".
    Blames,
    /// Makes an end of it: "stop", "without".
    Ends,
    /// Turns what it stands with: "not".
    Negates,
    /// Leaves it open: "may", "if".
    LeavesOpen,
}

/// One reason: a place and what it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// Where.
    pub span: Span,
    /// What.
    pub kind: ReasonKind,
}

/// Reasons that are told at most.
const MOST: usize = 4;

/// Gives the reasons that speak for a stance, in the order of the text.
pub(crate) fn reasons(case: &Case, paths: &Paths, stance: StanceKind) -> Vec<Reason> {
    let mut reasons: Vec<Reason> = paths.cue.carriers.iter().filter_map(|&at| case.cue.get(at)).map(of_cue).collect();
    let carriers = paths.whole.carriers.iter().chain(&paths.behind.carriers);
    reasons.extend(carriers.filter_map(|&at| case.content.get(at)).map(of_content));
    match stance {
        StanceKind::Support => reasons.extend(judging(case, 1)),
        StanceKind::Oppose => reasons.extend(judging(case, -1)),
        StanceKind::Ambiguous | StanceKind::Neutral => reasons.extend(open(case)),
    }
    if stance == StanceKind::Neutral {
        reasons.retain(|reason| reason.kind == ReasonKind::LeavesOpen);
    }
    ascribe_text::sort_by_key(&mut reasons, |reason| reason.span);
    reasons.dedup_by_key(|reason| reason.span);
    reasons.truncate(MOST);
    reasons
}

fn of_cue(word: &Word) -> Reason {
    let class = word.class;
    let kind = if class.is(Class::WITHOUT.or(Class::NOT)) {
        ReasonKind::Negates
    } else if class.is(Class::REFUSE.or(Class::END)) {
        ReasonKind::CueOpposes
    } else if class.is(Class::WARN) {
        ReasonKind::CueFears
    } else if class.is(Class::DEMAND) {
        ReasonKind::CueDemands
    } else {
        ReasonKind::CueFavours
    };
    Reason { span: word.span, kind }
}

fn of_content(word: &Word) -> Reason {
    let class = word.class;
    let kind = if class.is(Class::WITHOUT.or(Class::NOT)) {
        ReasonKind::Negates
    } else if class.is(Class::END) {
        ReasonKind::Ends
    } else if class.is(Class::DEMAND.or(Class::SHOULD)) {
        ReasonKind::Wants
    } else if sign_of(word) > 0 || word.polarity > 0 {
        ReasonKind::Praises
    } else {
        ReasonKind::Blames
    };
    Reason { span: word.span, kind }
}

/// Words of praise or blame in the sentence of the mention.
fn judging(case: &Case, sign: i8) -> impl Iterator<Item = Reason> {
    let words = case.content.get(case.sentence()).unwrap_or_default();
    let kind = if sign > 0 { ReasonKind::Praises } else { ReasonKind::Blames };
    words.iter().filter(move |word| word.polarity == sign).map(move |word| Reason { span: word.span, kind })
}

fn open(case: &Case) -> impl Iterator<Item = Reason> {
    let words = case.content.get(case.sentence()).unwrap_or_default();
    // "Would" mostly reports what was said of the future, and leaves nothing open.
    let open = words.iter().filter(|word| word.class.is(Class::MAYBE.or(Class::IF)) && word.lower != "would");
    open.map(|word| Reason { span: word.span, kind: ReasonKind::LeavesOpen })
}
