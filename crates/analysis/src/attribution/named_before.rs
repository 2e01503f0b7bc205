//! Hale was furious about the delay. "We were promised May." — the person of the sentence before speaks.

use super::{Article, Draft, Report};
use crate::items::{Item, Kind};
use crate::lexicon::Class;
use crate::subjects::clause_subject;

/// Items of the shortest quotation that may stand alone.
const MIN_WORDS: usize = 4;

/// Finds a line that is nothing but a quotation behind a line about somebody.
pub(super) fn find(article: &Article, number: usize, found: &[Draft], drafts: &[Draft]) -> Option<Draft> {
    let line = &article.lines[number];
    let items = &article.items[line.items.clone()];
    let is_alone =
        items.iter().all(|item| item.is_quote() || item.kind == Kind::Mark) && items.iter().any(Item::is_quote);
    let is_long = items.iter().any(|item| item.text.split_whitespace().count() >= MIN_WORDS);
    if !is_alone || !is_long || !found.is_empty() {
        return None;
    }
    let before = article.lines.get(number.checked_sub(1)?).filter(|before| before.block == line.block)?;
    if let Some(last) = drafts.iter().rev().find(|last| last.line + 1 == number && last.speaker.is_some()) {
        return Some(Draft {
            line: number,
            pieces: vec![line.items.clone()],
            cue: None,
            rule: "named_before",
            report: Report::Said,
            ..last.clone()
        });
    }
    if let Some(last) = spoke_before_pronoun(article, number, drafts) {
        return Some(Draft {
            line: number,
            pieces: vec![line.items.clone()],
            cue: None,
            rule: "named_before",
            ..last.clone()
        });
    }
    let speaker = clause_subject(article.items, before, before.items.end)?;
    let is_someone = article.items[speaker.clone()]
        .iter()
        .any(|item| item.is_person_name() || item.is(Class::Pronoun | Class::Person));
    is_someone.then(|| Draft {
        line: number,
        pieces: vec![line.items.clone()],
        cue: None,
        speaker: Some(speaker),
        antecedent: None,
        rule: "named_before",
        report: Report::Said,
    })
}

/// "“We are late,” Hale said. She smiled. |“Very late.”|": whoever spoke before "she" did something speaks again.
fn spoke_before_pronoun<'d>(article: &Article, number: usize, drafts: &'d [Draft]) -> Option<&'d Draft> {
    let before = number.checked_sub(1)?;
    let is_pronoun = |item: &Item| matches!(item.lower.as_str(), "he" | "she");
    let first = article.items.get(article.lines[before].items.start).filter(|first| is_pronoun(first))?;
    let last = drafts.last().filter(|last| last.line + 2 == number && last.speaker.is_some())?;
    let is_near = article.lines[last.line].block == article.lines[number].block;
    let is_quoted = last.pieces.iter().any(|piece| article.items[piece.clone()].iter().any(Item::is_quote));
    (is_near && is_quoted && first.kind == Kind::Word).then_some(last)
}
