//! Subjects that only the tree knows: of the deed before "to say", of the clause that "denying" leads, of the verb that
//! "and said" joins.

use super::{clause_subject, subject_of};
use crate::apposition::speaker_rank;
use crate::cues::{Cue, Side, Subject};
use crate::items::{Item, Line};
use crate::lexicon::Class;
use crate::phrases::{phrase_after, phrase_before};
use ascribe_language::{Relation, Upos};
use std::ops::Range;

/// "While |denying| that the bridge was unsafe, |Hale| closed it": the subject of the clause that the participle leads.
pub(super) fn of_led_clause(items: &[Item], line: &Line, cue: &Cue) -> Option<Subject> {
    let before = &items[line.items.start..cue.group];
    let leads = before.len() <= 1 && before.iter().all(|item| item.is(Class::Subordinator | Class::Preposition));
    let is_bare = items[cue.items.start].is_capital() && before.is_empty();
    let is_reason = cue.verb.lemma == "cite" || items[..line.items.end].get(cue.items.end)?.is(Class::Preposition);
    if !leads || before.is_empty() && !is_bare || is_reason {
        return None;
    }
    let commas = (cue.items.end + 2..line.items.end).filter(|&at| items[at].is_comma() || items[at].is_quote());
    let clause = |comma: usize| {
        let phrase = phrase_after(items, comma + 1, line.items.end)?;
        let has_verb = subject_head(items, &phrase, line.items.end);
        let is_someone = speaker_rank(&items[phrase.clone()]) > 0 || items[phrase.start].is(Class::Pronoun);
        (has_verb && is_someone).then_some(phrase)
    };
    let phrase = { commas }.find_map(clause)?;
    Some(Subject { phrase, antecedent: None, side: Side::Shared })
}

/// Tells whether the phrase is a subject of what stands behind it: the tree says so, or a verb follows at once.
fn subject_head(items: &[Item], phrase: &Range<usize>, end: usize) -> bool {
    let by_tree = phrase.clone().any(|at| {
        let syntax = items[at].syntax;
        syntax.relation == Some(Relation::Subject) && syntax.head.is_some_and(|head| head >= phrase.end && head < end)
    });
    let is_verb = |item: &Item| item.syntax.tag == Some(Upos::Verb) && !item.lower.ends_with("ing");
    by_tree || items[..end].get(phrase.end).is_some_and(is_verb)
}

/// "|Hale| took to the airwaves to say": the subject of the deed, by the tree or the line's own.
pub(super) fn of_deed(items: &[Item], line: &Line, cue: &Cue) -> Option<Subject> {
    let above = items[cue.items.start].syntax.head.filter(|&head| head < cue.group);
    let by_tree = above.and_then(|verb| subject_of(items, line, verb)).filter(|&head| head < cue.group);
    let phrase = by_tree
        .and_then(|head| phrase_before(items, line.items.start, head + 1).filter(|phrase| phrase.end == head + 1))
        .or_else(|| clause_subject(items, line, cue.group))?;
    let is_someone = speaker_rank(&items[phrase.clone()]) > 0 || items[phrase.start].is(Class::Pronoun);
    is_someone.then_some(Subject { phrase, antecedent: None, side: Side::Shared })
}

/// "When the council spoke of it, |I| laughed and |said|": the subject of the verb that the tree joins the cue to.
pub(super) fn of_joined_verb(items: &[Item], line: &Line, cue: &Cue) -> Option<Range<usize>> {
    let own = items[cue.items.start].syntax;
    let verb = own.head.filter(|&head| own.relation == Some(Relation::Conjunct) && head < cue.group)?;
    let head = subject_of(items, line, verb).filter(|&head| head < verb)?;
    // "Party chairman |Ann Hale|": the name behind the head belongs to it.
    let end = head + 1 + usize::from(items[head + 1].is_person_name());
    let phrase = phrase_before(items, line.items.start, end).filter(|phrase| phrase.end == end)?;
    let is_someone = speaker_rank(&items[phrase.clone()]) > 0 || items[phrase.start].is(Class::Pronoun);
    let begins_clause = phrase.start > line.items.start && begins_clause(&items[phrase.start - 1]);
    (is_someone && begins_clause && items[phrase.start].text != "who").then_some(phrase)
}

/// A comma, or "after" of "a day after Hale defended the plan and said".
fn begins_clause(before: &Item) -> bool {
    before.is_comma() || matches!(before.lower.as_str(), "after" | "when" | "before" | "while" | "whilst" | "as")
}
