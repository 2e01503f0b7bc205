//! The words of a verb group before its verb: "has repeatedly", "went on to", "declined to", "is expected to".

use crate::items::{Item, Kind};
use crate::lexicon::Class;

/// Items between "quoted" and "as saying".
const MAX_QUOTED_BY: usize = 8;

/// Items between a deed and what it was for: "took to the airwaves late on Monday |to| warn".
const MAX_DEED: usize = 10;

/// Whether the words that a cue reports were spoken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Force {
    /// "said".
    Said,
    /// "did not say", "declined to say", "may say", "is expected to say".
    Unsaid,
}

/// Who speaks by an infinitive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Infinitive {
    /// "|Hale| took to the airwaves to say": whoever did it.
    Purpose,
    /// "The delay moved |Hale| to say": whoever was moved.
    Cause,
}

/// Words of a verb group before its verb.
#[derive(Clone, Debug)]
pub(super) struct Group {
    /// First item of the group, or the verb itself.
    pub(super) start: usize,
    /// A form of "be" is among them.
    pub(super) has_be: bool,
    /// A form of "have" is among them.
    pub(super) has_have: bool,
    /// "Will", "did", or another word that a plain verb follows.
    pub(super) has_modal: bool,
    /// Whether the words were spoken.
    pub(super) force: Force,
    /// The group is "to" behind a deed.
    pub(super) infinitive: Option<Infinitive>,
}

/// Reads back from the verb at item `at` to the first word of its group, not before item `start`.
pub(super) fn group(items: &[Item], start: usize, at: usize) -> Group {
    let mut group =
        Group { start: at, has_be: false, has_have: false, has_modal: false, force: Force::Said, infinitive: None };
    plain(items, start, &mut group);
    went_on_to(items, start, &mut group);
    held_back(items, start, &mut group);
    was_quoted_as(items, start, &mut group);
    if group.start == at {
        after_deed(items, start, &mut group);
    }
    group
}

fn plain(items: &[Item], start: usize, group: &mut Group) {
    let belongs = Class::Adverb | Class::Auxiliary | Class::Modal | Class::Negation;
    while group.start > start {
        let before = &items[group.start - 1];
        if before.kind != Kind::Word || !before.is(belongs) {
            break;
        }
        take(before, group);
        group.start -= 1;
    }
}

fn take(before: &Item, group: &mut Group) {
    let word = before.lower.as_str();
    let is_not = before.is(Class::Negation) || word.ends_with("n't") || word.ends_with("n’t") || word == "cannot";
    let is_open = matches!(word, "may" | "might" | "could" | "can" | "should" | "must" | "shall" | "ought");
    group.has_be |=
        matches!(word, "am" | "is" | "are" | "was" | "were" | "be" | "been" | "being" | "'s" | "’s" | "'re" | "’re");
    group.has_have |= matches!(word, "has" | "have" | "had" | "having" | "'ve" | "’ve" | "'d" | "’d");
    group.has_modal |=
        before.is(Class::Modal) || matches!(word.get(..2), Some("do" | "di")) && before.is(Class::Auxiliary);
    if is_not || is_open {
        group.force = Force::Unsaid;
    }
}

/// Gives the word that stands `back` items before the group.
fn word<'i>(items: &'i [Item], start: usize, group: &Group, back: usize) -> &'i str {
    group.start.checked_sub(back).filter(|&at| at >= start).map_or("", |at| items[at].lower.as_str())
}

/// "went on to say", "continued to insist" count as said.
fn went_on_to(items: &[Item], start: usize, group: &mut Group) {
    let word = |back: usize| word(items, start, group, back);
    if word(1) != "to" {
        return;
    }
    let length = match (word(3), word(2)) {
        ("went" | "goes" | "gone" | "going", "on") => 3,
        (_, "continued" | "continues" | "continue" | "came" | "proceeded") => 2,
        _ => return,
    };
    group.start -= length;
    group.has_modal = true;
}

/// "declined to say", "is expected to announce": not said, or not yet.
fn held_back(items: &[Item], start: usize, group: &mut Group) {
    let (to, verb) = (word(items, start, group, 1), word(items, start, group, 2));
    let is_refused = matches!(
        verb,
        "declined"
            | "declines"
            | "decline"
            | "declining"
            | "refused"
            | "refuses"
            | "refuse"
            | "refusing"
            | "failed"
            | "fails"
            | "neglected"
    );
    let is_due = matches!(verb, "expected" | "due" | "scheduled" | "set" | "likely" | "poised" | "ready" | "about");
    if to != "to" || !is_refused && !is_due {
        return;
    }
    let verb = group.start - 2;
    let mut whole = Group { start: verb, has_be: false, ..group.clone() };
    plain(items, start, &mut whole);
    if is_due && !whole.has_be {
        return;
    }
    *group = Group { has_be: false, has_have: false, has_modal: true, force: Force::Unsaid, ..whole };
}

/// "was quoted by the Post as |saying|" counts as said.
fn was_quoted_as(items: &[Item], start: usize, group: &mut Group) {
    let is = |at: usize, words: &[&str]| at >= start && words.contains(&items[at].lower.as_str());
    let as_ = group
        .start
        .checked_sub(1)
        .filter(|&at| is(at, &["as"]))
        .or_else(|| items.get(group.start).filter(|item| item.says("saying")).map(|_| group.start));
    let Some(as_) = as_ else { return };
    let reach = start.max(as_.saturating_sub(MAX_QUOTED_BY));
    let quoted = (reach..as_).rev().find(|&at| is(at, &["quoted", "cited", "reported", "heard", "recorded"]));
    let passive = quoted
        .and_then(|at| at.checked_sub(1))
        .filter(|&at| at > start && is(at, &["was", "were", "is", "are", "been", "being"]));
    if let Some(be) = passive {
        group.start = if is(be - 1, &["has", "have", "had"]) { be - 1 } else { be };
        group.has_be = true;
    }
}

/// "took to the airwaves |to| warn", "moved Hale |to| say": what is done to say something is said.
fn after_deed(items: &[Item], start: usize, group: &mut Group) {
    let Some(to) = group.start.checked_sub(1).filter(|&to| to > start && items[to].says("to")) else { return };
    let reach = start.max(to.saturating_sub(MAX_DEED));
    let breaks = |at: usize| items[at].is_quote() || matches!(items[at].text, ";" | ":" | "," | "—" | "–");
    let near = (reach..to).rev().take_while(|&at| !breaks(at));
    group.infinitive =
        near.into_iter().find_map(|at| deed(items[at].lower.as_str()).map(|deed| (at, deed))).and_then(|(at, deed)| {
            match deed {
                Infinitive::Cause if at + 1 == to => None,
                _ => Some(deed),
            }
        });
    group.has_modal |= group.infinitive.is_some();
}

/// What a verb before "to" tells of who speaks behind it.
fn deed(verb: &str) -> Option<Infinitive> {
    match verb {
        "took" | "takes" | "taking" | "used" | "uses" | "using" | "issued" | "released" | "sent" | "wrote"
        | "posted" | "phoned" | "returned" | "appeared" | "appears" | "interrupted" | "paused" | "tweeted"
        | "telephoned" => Some(Infinitive::Purpose),
        "moved" | "prompted" | "led" | "forced" | "compelled" | "leading" | "prompting" | "forcing" => {
            Some(Infinitive::Cause)
        }
        _ => None,
    }
}
