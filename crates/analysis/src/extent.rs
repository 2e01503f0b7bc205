//! Where the content of a statement begins and ends.

use crate::cues::{Cue, Side, Standing};
use crate::items::{Item, Kind, Line};
use crate::lexicon::{Class, Frames};
use crate::phrases::phrase_after;
use std::ops::Range;

/// Items of "at a news conference in the capital" at most.
const MAX_ADJUNCT: usize = 10;

/// What stands between a cue and what follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opener {
    /// Nothing.
    None,
    /// "that".
    That,
    /// ",".
    Comma,
    /// ":".
    Colon,
}

/// Where what follows a cue begins.
#[derive(Clone, Copy, Debug)]
pub(crate) struct After {
    /// First item of it.
    pub(crate) at: usize,
    /// What led to it.
    pub(crate) opener: Opener,
}

/// Steps over adjuncts, the person addressed, and "that", a comma or a colon.
pub(crate) fn after_cue(items: &[Item], line: &Line, cue: &Cue) -> After {
    let end = line.items.end;
    let mut at = cue.end();
    if cue.takes(Frames::Tell) {
        at = after_addressee(items, at, end);
    }
    let first = at;
    at = skip_adjuncts(items, at, end);
    at = skip_parenthesis(items, at, end);
    at = far_that(items, at, end).unwrap_or(at);
    if !leads_on(items, at, end) && items[..end].get(first).is_some_and(|item| item.is(Class::Adverb)) {
        at = first;
    }
    let opener = match items[..end].get(at) {
        Some(item) if item.says("that") && item.kind == Kind::Word => Opener::That,
        Some(item) if item.is_comma() => Opener::Comma,
        Some(item) if item.text == ":" => Opener::Colon,
        _ => return After { at, opener: Opener::None },
    };
    let comma_before_that = opener == Opener::Comma && items[..end].get(at + 1).is_some_and(|next| next.says("that"));
    After { at: at + 1 + usize::from(comma_before_that), opener: if comma_before_that { Opener::That } else { opener } }
}

/// "that", a comma, a colon, a quotation or "to" follow adverbs; another word makes them part of the content.
fn leads_on(items: &[Item], at: usize, end: usize) -> bool {
    items[..end].get(at).is_none_or(|item| {
        item.kind == Kind::Mark
            || item.is_quote()
            || item.says("that")
            || item.says("to")
            || item.is(Class::Preposition)
    })
}

/// "said in the early hours |that".
fn far_that(items: &[Item], at: usize, end: usize) -> Option<usize> {
    let first = items[..end].get(at)?;
    let passes = |item: &Item| {
        (item.kind != Kind::Mark || item.is_comma())
            && !item.is_quote()
            && !item.is(Class::Auxiliary | Class::Modal | Class::Pronoun)
    };
    let that = (at..end.min(at + MAX_ADJUNCT)).find(|&place| items[place].says("that"))?;
    (first.is(Class::Preposition) && items[at..that].iter().all(passes)).then_some(that)
}

/// "told reporters in Arden |".
fn after_addressee(items: &[Item], at: usize, end: usize) -> usize {
    let Some(first) = items[..end].get(at) else { return at };
    if first.says("that") || first.kind == Kind::Mark || first.is_quote() {
        return at;
    }
    if matches!(first.lower.as_str(), "me" | "him" | "us" | "them" | "her") || first.is(Class::Pronoun) {
        return at + 1;
    }
    let mut reach = at;
    while reach < end && reach - at < MAX_ADJUNCT && belongs_to_addressee(items, at, reach) {
        reach += 1;
    }
    let is_subject = items[..end].get(reach).is_some_and(|next| next.is(Class::Modal | Class::Auxiliary | Class::Verb));
    if is_subject { at } else { reach }
}

fn belongs_to_addressee(items: &[Item], start: usize, at: usize) -> bool {
    let item = &items[at];
    let before = at.checked_sub(1).filter(|&before| before >= start).map(|before| &items[before]);
    let is_complete = before.is_some_and(|before| (before.is_name() && !before.possessive) || before.is(Class::Person));
    match item.kind {
        Kind::Name(..) => !before.is_some_and(|before| {
            before.is_person_name() && !before.possessive || before.is(Class::Person) && before.lower.ends_with('s')
        }),
        Kind::Word if item.says("and") => is_complete && items.get(at + 1).is_some_and(Item::is_name),
        Kind::Word if matches!(item.lower.as_str(), "of" | "at" | "from" | "in") => {
            is_complete && items.get(at + 1).is_some_and(|next| next.is_name() || next.is(Class::Determiner))
        }
        Kind::Word if item.is(Class::Determiner) => before.is_none_or(|before| before.is(Class::Preposition)),
        Kind::Word => {
            !is_complete_phrase(items, start, at)
                && !item.is(Class::Preposition
                    | Class::Pronoun
                    | Class::Auxiliary
                    | Class::Modal
                    | Class::Subordinator
                    | Class::Conjunction
                    | Class::Adverb
                    | Class::Verb)
        }
        _ => false,
    }
}

/// "reporters" needs no further noun, "news" does.
fn is_complete_phrase(items: &[Item], start: usize, at: usize) -> bool {
    at > start
        && (items[at - 1].is(Class::Person) && items[at - 1].lower.ends_with('s') || items[at - 1].is_person_name())
}

/// Steps over "also", "on Monday", "in a statement", "to reporters", "at the weekend".
pub(crate) fn skip_adjuncts(items: &[Item], mut at: usize, end: usize) -> usize {
    while let Some(item) = items[..end].get(at) {
        let next = match item.kind {
            Kind::Time => at + 1,
            Kind::Word if item.is(Class::Adverb) && !item.is(Class::Negation) => at + 1,
            Kind::Word if is_late(items, at, end) => at + 1,
            Kind::Word if item.is(Class::Preposition) => match adjunct_end(items, at, end) {
                Some(next) => next,
                None => return at,
            },
            _ => return at,
        };
        at = next;
    }
    at
}

/// "late on Thursday".
fn is_late(items: &[Item], at: usize, end: usize) -> bool {
    let next = items[..end].get(at + 1);
    matches!(items[at].lower.as_str(), "late" | "early" | "earlier")
        && next.is_some_and(|next| next.kind == Kind::Time || next.is(Class::Preposition))
}

/// Gives one past "on Monday", "in a statement to the press", "to reporters".
fn adjunct_end(items: &[Item], at: usize, end: usize) -> Option<usize> {
    let phrase = phrase_after(items, at + 1, end.min(at + 1 + MAX_ADJUNCT)).or_else(|| one_time(items, at + 1, end))?;
    let words = &items[phrase.clone()];
    let is_setting = words.iter().any(|item| item.is(Class::Setting) || item.kind == Kind::Time);
    let begins_someone =
        words.first().is_some_and(|first| first.is_name() || first.is(Class::Person | Class::Determiner));
    let is_addressee =
        items[at].says("to") && begins_someone && words.iter().any(|item| item.is(Class::Person) || item.is_name());
    let is_place = matches!(items[at].lower.as_str(), "in" | "from" | "at" | "on" | "after" | "before" | "during")
        && items[..end].get(phrase.end).is_none_or(|next| {
            next.says("that")
                || matches!(next.text, "," | ":")
                || next.is_quote()
                || next.kind == Kind::Time
                || next.is(Class::Preposition)
        });
    (is_setting || is_addressee || is_place).then_some(phrase.end)
}

fn one_time(items: &[Item], at: usize, end: usize) -> Option<Range<usize>> {
    let reach = at + usize::from(items[..end].get(at).is_some_and(|item| item.is(Class::Determiner)));
    (items[..end].get(reach)?.kind == Kind::Time).then_some(at..reach + 1)
}

/// Steps over ", citing his doctor," before "that" or a quotation.
fn skip_parenthesis(items: &[Item], at: usize, end: usize) -> usize {
    if !items[..end].get(at).is_some_and(Item::is_comma) {
        return at;
    }
    let reach = end.min(at + MAX_ADJUNCT + 6);
    let close = (at + 1..reach).find(|&close| items[close].is_comma() || items[close].is_quote());
    match close {
        Some(close) if items[close].is_comma() && close > at + 1 => {
            let next = items[..end].get(close + 1);
            if next.is_some_and(|next| next.says("that")) { close + 1 } else { at }
        }
        _ => at,
    }
}

/// Gives the content that begins at item `from` and follows cue number `at` of its line.
pub(crate) fn content_behind(items: &[Item], line: &Line, cues: &[Cue], at: usize, from: usize) -> Range<usize> {
    let end =
        cues[at + 1..].iter().filter(|cue| cue.items.start > from).find_map(|cue| boundary_before(items, from, cue));
    let end = end.or_else(|| according_to(items, from, line.items.end)).unwrap_or(line.items.end);
    let end = colon_before_quote(items, from, end).unwrap_or(end);
    let end = end_of_lead_clause(items, line, cues[at].start(), from).map_or(end, |lead| lead.min(end));
    trimmed(items, from..end)
}

/// Gives the content behind a verb that takes a thing, not a clause: it ends where another clause or a time begins.
pub(crate) fn object_behind(items: &[Item], line: &Line, cues: &[Cue], at: usize, from: usize) -> Range<usize> {
    let whole = content_behind(items, line, cues, at, from);
    let end = (whole.start + 1..whole.end).find(|&at| leaves_object(items, whole.end, at)).unwrap_or(whole.end);
    let mut object = trimmed(items, whole.start..end);
    while object.len() > 2 && is_late_time(items, &object) {
        object.end -= 1;
    }
    trimmed(items, object)
}

/// "after", "because", ", which".
fn leaves_object(items: &[Item], end: usize, at: usize) -> bool {
    let is_joint = matches!(
        items[at].lower.as_str(),
        "after"
            | "before"
            | "when"
            | "while"
            | "because"
            | "since"
            | "although"
            | "though"
            | "until"
            | "amid"
            | "unless"
    );
    let is_clause_as = items[at].says("as") && is_clause(items, at + 1, end.min(at + 7)) && !items[at + 1].says("a");
    let is_relative = items[at].is_comma()
        && items[..end]
            .get(at + 1)
            .is_some_and(|next| matches!(next.lower.as_str(), "which" | "who" | "where" | "with"));
    is_joint || is_clause_as || is_relative
}

/// "the talks |earlier in the week", "the plan |on Monday".
fn is_late_time(items: &[Item], object: &Range<usize>) -> bool {
    let last = &items[object.end - 1];
    let before = &items[object.end - 2];
    let leads = matches!(
        last.lower.as_str(),
        "on" | "in" | "at" | "earlier" | "later" | "late" | "early" | "week" | "month" | "year" | "the" | "weekend"
    );
    let follows_time = items.get(object.end).is_some_and(|next| next.kind == Kind::Time);
    last.kind == Kind::Time && !before.is(Class::Determiner)
        || leads && (follows_time || matches!(last.lower.as_str(), "earlier" | "later"))
        || matches!(last.lower.as_str(), "week" | "month" | "year" | "weekend") && before.says("the")
        || last.says("the") && matches!(before.lower.as_str(), "in" | "at" | "over")
        || matches!(last.lower.as_str(), "in" | "at" | "over")
            && items.get(object.end).is_some_and(|next| next.says("the"))
}

/// "said the bridge was safe|: “It holds.”": the quotation is a statement of its own.
fn colon_before_quote(items: &[Item], from: usize, end: usize) -> Option<usize> {
    (from + 1..end.saturating_sub(1)).find(|&at| items[at].text == ":" && items[at + 1].is_quote())
}

/// "While Hale says the bridge is ready|, few believe it": the clause that begins the line ends with its comma.
fn end_of_lead_clause(items: &[Item], line: &Line, start: usize, from: usize) -> Option<usize> {
    let lead = (line.items.start..start).rev().find(|&at| items[at].is_comma() || items[at].is(Class::Subordinator))?;
    let is_lead = matches!(
        items[lead].lower.as_str(),
        "while" | "although" | "though" | "whereas" | "after" | "since" | "when" | "as" | "if"
    );
    if !is_lead || start - lead > 8 {
        return None;
    }
    let end = (from..line.items.end).find(|&at| is_comma_like(&items[at]))?;
    Some(if items[end].is_quote() { end + 1 } else { end })
}

/// A comma, also inside the marks of a quotation: “peace,”.
fn is_comma_like(item: &Item) -> bool {
    item.is_comma() || item.is_quote() && item.text.trim_end_matches(['”', '"', '’', '\'']).ends_with(',')
}

/// Gives the place before which the content ends because a later cue begins a report of its own.
pub(crate) fn boundary_before(items: &[Item], from: usize, cue: &Cue) -> Option<usize> {
    let start = cue.start();
    let before = start.checked_sub(1).filter(|&before| before > from)?;
    let joint = &items[before];
    if cue.standing == Standing::Participle {
        let is_joint = is_comma_like(joint) || joint.says("and") || joint.says("but");
        return (is_joint && is_strong(items, cue)).then_some(if joint.is_quote() { start } else { before });
    }
    let comma = before.checked_sub(1).filter(|&comma| comma >= from && is_comma_like(&items[comma]));
    let comma = comma.map(|comma| if items[comma].is_quote() { before } else { comma });
    let is_own = cue.subject.as_ref().is_some_and(|subject| subject.side == Side::Before);
    match joint.lower.as_str() {
        "but" | "while" | "although" | "though" | "whereas" | "yet" => Some(comma.unwrap_or(before)),
        "and" | "as" if comma.is_some() => comma,
        "and" if cue.takes(Frames::Weak | Frames::Belief) => None,
        "and" if !is_own || names_somebody(items, cue) => Some(before),
        ";" | "—" | "–" | "--" => Some(before),
        "," if cue.takes(Frames::Weak | Frames::Belief) => None,
        "," if is_own || cue.subject.as_ref().is_some_and(|subject| subject.side == Side::After) => Some(before),
        _ => None,
    }
}

/// "... and Orr said": somebody with a name begins a report of his own.
fn names_somebody(items: &[Item], cue: &Cue) -> bool {
    items.get(cue.start()).is_some_and(Item::is_name)
}

/// A participle that surely reports: ", adding that", not ", showing".
fn is_strong(items: &[Item], cue: &Cue) -> bool {
    let leads = items.get(cue.items.end).is_some_and(|next| next.says("that") || next.is_quote() || next.text == ":");
    !cue.takes(Frames::Weak | Frames::Belief) || leads
}

fn according_to(items: &[Item], from: usize, end: usize) -> Option<usize> {
    let at = (from + 1..end.saturating_sub(1)).find(|&at| items[at].says("according") && items[at + 1].says("to"))?;
    Some(if items[at - 1].is_comma() { at - 1 } else { at })
}

/// Gives the content before item `end`: from the beginning of the line or behind an earlier report.
pub(crate) fn content_before(items: &[Item], line: &Line, cues: &[Cue], at: usize, end: usize) -> Range<usize> {
    let earlier = cues[..at].iter().rev().map(Cue::end).find(|&start| start < end);
    let joint = earlier.and_then(|start| (start..end).rev().find(|&joint| is_joint(items, joint)));
    let mut start = joint.map_or(line.items.start, |joint| joint + 1);
    while start < end && (items[start].is(Class::Conjunction) || items[start].kind == Kind::Mark) {
        start += 1;
    }
    trimmed(items, start..end)
}

/// ", and", ", but", ";".
fn is_joint(items: &[Item], at: usize) -> bool {
    let is_conjunction = items[at].is(Class::Conjunction) && at > 0 && items[at - 1].is_comma();
    is_conjunction || items[at].text == ";"
}

/// Cuts marks at both ends; brackets and quotations stay.
pub(crate) fn trimmed(items: &[Item], mut range: Range<usize>) -> Range<usize> {
    let is_edge = |at: usize| {
        items[at].kind == Kind::Mark
            && !matches!(items[at].text, ")" | "]" | "(" | "[" | "%" | "$" | "£" | "€" | "…" | "...")
    };
    while !range.is_empty() && is_edge(range.end - 1) {
        range.end -= 1;
    }
    while !range.is_empty() && is_edge(range.start) {
        range.start += 1;
    }
    range
}

/// Tells whether a clause with a finite verb begins at `from`: "the plan would fail", not "the plan of the council".
pub(crate) fn is_clause(items: &[Item], from: usize, end: usize) -> bool {
    let Some(first) = items[..end].get(from) else { return false };
    if first.is(Class::Pronoun) || first.says("there") {
        return true;
    }
    let reach = end.min(from + 14);
    items[from..reach].iter().take_while(|item| !matches!(item.text, ":" | ";")).any(is_finite)
}

fn is_finite(item: &Item) -> bool {
    let is_past = item.kind == Kind::Word && item.lower.ends_with("ed") && item.lower.len() > 4;
    item.is(Class::Auxiliary | Class::Modal | Class::Verb) || is_past
}
