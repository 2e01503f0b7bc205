//! What people are: "Turkish Foreign Minister Ann Hale", "Ann Hale, the mayor of Arden", and later "the mayor".

use super::Entities;
use crate::items::{Item, Kind};
use crate::lexicon::Class;
use ascribe_text::Span;
use std::ops::Range;

/// Items of the longest role.
const MAX_ROLE: usize = 7;

/// A role in lower case: its head noun and the names of countries and bodies in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Role {
    head: String,
    modifiers: Vec<String>,
}

/// Gives the roles beside the name at item `at`, with their words.
pub(super) fn around(items: &[Item], at: usize) -> Vec<(String, Role)> {
    let before = before(items, at);
    let behind = behind(items, at);
    [before, behind]
        .into_iter()
        .flatten()
        .filter_map(|range| Some((words(items, &range), role(items, &range)?)))
        .collect()
}

/// "Turkish Foreign Minister |Ann Hale".
fn before(items: &[Item], at: usize) -> Option<Range<usize>> {
    let mut start = at;
    while start > 0 && at - start < MAX_ROLE && may_be_role(&items[start - 1], at - start) {
        start -= 1;
    }
    let has_head = items[start..at].iter().any(is_head);
    (start < at && has_head).then_some(start..at)
}

fn may_be_role(item: &Item, distance: usize) -> bool {
    match item.kind {
        Kind::Name(..) => !item.is_person_name() && (!item.possessive || distance > 0),
        Kind::Word => {
            (item.is_capital() || is_head(item) || item.says("of"))
                && !item.is(Class::Determiner
                    | Class::Pronoun
                    | Class::Conjunction
                    | Class::Subordinator
                    | Class::Auxiliary)
        }
        _ => false,
    }
}

/// "Ann Hale, |the mayor of Arden|, said".
fn behind(items: &[Item], at: usize) -> Option<Range<usize>> {
    let comma = items.get(at + 1).filter(|next| next.is_comma());
    comma?;
    let start = at + 2;
    let is_article = items.get(start).is_some_and(|first| first.is(Class::Determiner));
    let start = start + usize::from(is_article);
    let end = (start..items.len().min(start + MAX_ROLE)).find(|&end| !may_describe(&items[end]))?;
    let has_head = items[start..end].iter().any(is_head);
    let closes = items[end].kind == Kind::Mark
        || items[end].is(Class::Preposition | Class::Subordinator)
        || items[end].says("who");
    (end > start && has_head && closes).then_some(start..end)
}

fn may_describe(item: &Item) -> bool {
    let closed =
        Class::Pronoun | Class::Auxiliary | Class::Modal | Class::Conjunction | Class::Subordinator | Class::Verb;
    match item.kind {
        Kind::Name(..) => !item.is_person_name(),
        Kind::Word => !item.is(closed) && (!item.is(Class::Preposition) || item.says("of")),
        _ => false,
    }
}

fn is_head(item: &Item) -> bool {
    item.kind == Kind::Word && item.is(Class::Person)
}

fn words(items: &[Item], range: &Range<usize>) -> String {
    items[range.clone()].iter().map(|item| item.text).collect::<Vec<_>>().join(" ")
}

fn role(items: &[Item], range: &Range<usize>) -> Option<Role> {
    let until_of = range.clone().find(|&at| items[at].says("of")).unwrap_or(range.end);
    let head = items[range.start..until_of]
        .iter()
        .rev()
        .find(|item| is_head(item))
        .or_else(|| items[range.clone()].iter().find(|item| is_head(item)))?;
    let modifiers = items[range.clone()]
        .iter()
        .filter(|item| item.is_name() || item.kind == Kind::Word && !std::ptr::eq(*item, head))
        .map(|item| item.lower.clone())
        .filter(|word| word != "of" && word != "the")
        .collect();
    let head = if head.says("pm") { "minister" } else { head.lower.as_str() };
    Some(Role { head: head.to_owned(), modifiers })
}

impl Entities {
    /// Finds whom "the Turkish foreign minister" describes: the only person so far whose role agrees.
    pub(super) fn described(&self, items: &[Item], phrase: &Range<usize>) -> Option<(usize, Span)> {
        let first = &items[phrase.start];
        let is_definite = matches!(first.lower.as_str(), "the" | "this" | "that") || first.is(Class::Possessive);
        let is_headline = !is_definite && is_title(&items[phrase.clone()]);
        let wanted = role(items, phrase).filter(|role| is_definite || is_headline && !role.modifiers.is_empty())?;
        let place = first.span.start;
        // A headline comes before the name that it stands for.
        let first_of = |id: usize| self.list[id].mentions.first().filter(|_| is_headline).map(|mention| mention.span);
        let mut fitting = (0..self.list.len())
            .filter_map(|id| Some((id, self.last_before(id, place).or_else(|| first_of(id))?)))
            .filter(|(id, _)| self.roles[*id].iter().any(|role| agrees(role, &wanted)));
        let found = fitting.next()?;
        fitting.next().is_none().then_some(found)
    }

    /// Gives the last mention of an entity before byte `place`.
    pub(super) fn last_before(&self, id: usize, place: u32) -> Option<Span> {
        let mentions = &self.list.get(id)?.mentions;
        let behind = mentions.partition_point(|mention| mention.span.end <= place);
        Some(mentions.get(behind.checked_sub(1)?)?.span)
    }
}

/// "UN Head of Bridges", "PM of Norway": a description with capitals and without an article.
fn is_title(phrase: &[Item]) -> bool {
    phrase.len() > 1 && phrase.iter().all(|item| item.is_capital() || item.says("of") || item.says("for"))
}

/// The same head, and every modifier that is asked for is there or is not contradicted.
fn agrees(role: &Role, wanted: &Role) -> bool {
    let is_known =
        |word: &String| role.modifiers.is_empty() || role.modifiers.iter().any(|known| resembles(known, word));
    role.head == wanted.head && wanted.modifiers.iter().all(is_known)
}

/// "Turkish" and "Turkey", "US" and "U.S.".
fn resembles(one: &str, other: &str) -> bool {
    let letters = |word: &str| word.chars().filter(|character| character.is_alphanumeric()).take(4).collect::<String>();
    let (one, other) = (letters(one), letters(other));
    one == other
        || one.chars().count() > 3 && one.chars().take(3).eq(other.chars().take(3))
        || [("us", "amer"), ("amer", "us"), ("uk", "brit"), ("brit", "uk")].contains(&(one.as_str(), other.as_str()))
}
