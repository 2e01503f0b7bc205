//! Where the content of a statement begins and ends.

use crate::cues::{Cue, Side, Standing};
use crate::items::{Item, Kind, Line};
use crate::lexicon::{Class, Frames};
use ascribe_language::Upos;
use std::ops::Range;

/// Items of the longest dateline: "ARDEN, Norway, June 4 (Post) -".
const MAX_DATELINE: usize = 12;

/// Gives the content that begins at item `from` and follows cue number `at` of its line.
pub(crate) fn content_behind(items: &[Item], line: &Line, cues: &[Cue], at: usize, from: usize) -> Range<usize> {
    let is_led = |before: usize| items[before].is_comma() && is_lead_clause(items, from, before);
    let later = cues[at + 1..].iter().filter(|cue| cue.items.start > from);
    let end = { later }.find_map(|cue| boundary_before(items, from, cue).filter(|&before| !is_led(before)));
    let end = end.or_else(|| according_to(items, from, line.items.end)).unwrap_or(line.items.end);
    let end = colon_before_quote(items, from, end).unwrap_or(end);
    let end = impersonal_report(items, from, end).unwrap_or(end);
    let end = occasion(items, from, end).unwrap_or(end);
    let end = before_own_subject(&cues[at], from).map_or(end, |own| own.min(end));
    let end = end_of_lead_clause(items, line, cues[at].start(), from).map_or(end, |lead| lead.min(end));
    trimmed(items, from..end)
}

/// "said that by closing the bridge, |Orr was ...", "that if it fell,": what a comma ends there is no content yet.
fn is_lead_clause(items: &[Item], from: usize, comma: usize) -> bool {
    let leads = matches!(
        items[from].lower.as_str(),
        "by" | "if" | "when" | "unless" | "although" | "while" | "once" | "in" | "after"
    );
    let has_more = items[from + 1..comma].iter().filter(|item| item.is_comma()).count() > 1;
    let is_by = matches!(items[from].lower.as_str(), "by" | "in");
    leads && (is_by && !is_clause(items, from + 1, comma) || !has_more && !is_by)
}

/// "said the bridge was safe|: “It holds.”": the quotation is a statement of its own.
fn colon_before_quote(items: &[Item], from: usize, end: usize) -> Option<usize> {
    (from + 1..end.saturating_sub(1)).find(|&at| items[at].text == ":" && items[at + 1].is_quote())
}

/// "said the bridge was safe|, and it was reported that the road was not": a report by nobody is not the speaker's.
fn impersonal_report(items: &[Item], from: usize, end: usize) -> Option<usize> {
    let words = |at: usize| (at..end.min(at + 7)).map(|at| items[at].lower.as_str());
    (from + 1..end).find(|&at| {
        items[at].is_comma()
            && words(at + 1).take(2).eq(["and", "it"])
            && words(at + 3).next().is_some_and(|verb| matches!(verb, "was" | "is" | "has"))
            && words(at + 4).take(3).any(|word| word == "that")
    })
}

/// "Denying that the bridge was unsafe|, Hale closed it": the clause that the participle leads to.
fn before_own_subject(cue: &Cue, from: usize) -> Option<usize> {
    let subject = cue.subject.as_ref().filter(|_| cue.standing == Standing::Participle)?;
    subject.phrase.start.checked_sub(1).filter(|&comma| subject.side == Side::Shared && comma > from)
}

/// "said the bridge was safe|, following the flood", "|, hours after the flood": when it was said.
fn occasion(items: &[Item], from: usize, end: usize) -> Option<usize> {
    let says =
        |at: usize, words: &[&str]| items[..end].get(at).is_some_and(|item| words.contains(&item.lower.as_str()));
    let is_after = |at: usize| {
        let span = ["shortly", "soon", "hours", "days", "weeks", "minutes", "moments", "months", "immediately", "just"];
        says(at, &["following"]) || says(at, &span) && says(at + 1, &["after", "before"])
    };
    let is_as = |at: usize| says(at + 1, &["as", "while"]) && items[at].is_quote() && is_comma_like(&items[at]);
    (from..end).find_map(|at| match at {
        _ if at > from && is_as(at) => Some(at + 1),
        _ => (at > from + 2 && items[at].is_comma() && is_after(at + 1)).then_some(at),
    })
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
        "and" if cue.takes(Frames::Weak | Frames::Belief) || cue.subject.is_none() => None,
        "and" if !is_own || names_somebody(items, cue) => Some(before),
        ";" | "—" | "–" | "--" => Some(before),
        "," if cue.takes(Frames::Weak | Frames::Belief) => None,
        "," if is_headline_verb(items, cue) => Some(before),
        "," if is_own || cue.subject.as_ref().is_some_and(|subject| subject.side == Side::After) => Some(before),
        _ => None,
    }
}

/// "Hale Says Bridge Holds|, Calls Plan “Brave”": a verb with a capital behind a comma goes on with the speaker.
fn is_headline_verb(items: &[Item], cue: &Cue) -> bool {
    let is_shared = cue.subject.as_ref().is_some_and(|subject| subject.side == Side::Shared);
    let verb = &items[cue.items.start];
    is_shared && cue.standing == Standing::Finite && verb.is_capital() && verb.lower.ends_with('s')
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
    let mut start = joint.map_or_else(|| behind_dateline(items, line, end), |joint| joint + 1);
    while start < end && (items[start].is(Class::Conjunction) || items[start].kind == Kind::Mark) {
        start += 1;
    }
    // "Hale scolded him: |“You are late,”| she said": what leads to the quotation is none of it.
    let led = end.checked_sub(1).filter(|&last| last > start && items[last].is_quote() && items[last - 1].text == ":");
    trimmed(items, led.unwrap_or(start)..end)
}

/// "ARDEN, Norway, June 4 (Post) - |The bridge ...": gives the first item that is not the place and the day.
fn behind_dateline(items: &[Item], line: &Line, end: usize) -> usize {
    let start = line.items.start;
    let is_shouted = items[start].text.len() > 2 && !items[start].text.contains(char::is_lowercase);
    let reach = end.min(start + MAX_DATELINE);
    let dash = (start + 1..reach).find(|&at| matches!(items[at].text, "-" | "–" | "—" | "--"));
    dash.filter(|_| items[start].is_name() && is_shouted).map_or(start, |dash| dash + 1)
}

/// ", and", ", but", ";".
fn is_joint(items: &[Item], at: usize) -> bool {
    let is_conjunction = items[at].is(Class::Conjunction) && at > 0 && items[at - 1].is_comma();
    is_conjunction || items[at].text == ";"
}

/// "chanted |“No bridge!”| and marched on": what the speaker did next is not what was said.
pub(crate) fn before_deed(items: &[Item], content: Range<usize>) -> Range<usize> {
    let is_joint = |at: usize| matches!(items[at].lower.as_str(), "and" | "before" | "as" | "but");
    let is_deed = |at: usize| items[at].syntax.tag == Some(Upos::Verb);
    let leaves = |&at: &usize| items[at - 1].is_quote() && is_joint(at) && is_deed(at + 1);
    match (content.start + 1..content.end.saturating_sub(1)).find(leaves) {
        Some(joint) => content.start..joint,
        None => content,
    }
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
