//! "The bridge opens in May," Hale said. "We are ready." — and the next paragraph: "We have waited long enough."

use super::{Article, Draft, NEAR_DRAFTS, TURN};
use crate::extent::trimmed;
use crate::items::{Item, Kind, Line};
use crate::not_statements::is_heading;
use std::ops::Range;

/// Words of the shortest quotation that words of the reporter's may follow.
const MIN_WORDS: usize = 5;

/// Gives quotations that stand alone to whoever spoke right before; tells whether it did.
pub(super) fn extend(article: &Article, number: usize, found: &mut Vec<Draft>, drafts: &mut [Draft]) -> bool {
    let line = &article.lines[number];
    if is_heading(article.items, line) {
        return true;
    }
    if is_stage_direction(&article.items[line.items.start]) {
        return true;
    }
    let Some(content) = leading_quotes(article.items, &line.items) else { return false };
    if found
        .iter()
        .any(|draft| draft.pieces.iter().any(|piece| piece.start <= content.start && content.start < piece.end))
    {
        return false;
    }
    if is_taken(drafts, content.start) {
        return true;
    }
    let Some(last) = drafts.iter_mut().rev().find(|draft| draft.line < number) else { return false };
    let is_next = last.line + 1 == number || lines_between_continue(article, last, number);
    if !is_next || !ends_with_quote(article, last) && last.rule != TURN {
        return false;
    }
    let whole = content.end >= line.items.end || ends_line(article.items, content.end, line.items.end);
    let is_led = !whole && found.is_empty() && goes_on_in_words(article, last, line, &content);
    if !whole && !is_led {
        return false;
    }
    let content = if is_led { trimmed(article.items, line.items.clone()) } else { content };
    if article.lines[last.line].block == line.block && is_direct(article.items, last) {
        last.pieces.push(content);
    } else {
        found.push(Draft { line: number, pieces: vec![content], cue: None, rule: "continued", ..last.clone() });
    }
    true
}

/// "“(APPLAUSE.)": nobody says it.
fn is_stage_direction(item: &Item) -> bool {
    let words =
        item.text.trim_matches(|character: char| !character.is_alphanumeric() && !matches!(character, '(' | ')'));
    let first = words.split(')').next().unwrap_or_default();
    item.is_quote() && words.starts_with('(') && !first.chars().any(char::is_lowercase)
}

/// "Hale said:" and the quotation in the next paragraph: a draft of the line before holds it already.
fn is_taken(drafts: &[Draft], at: usize) -> bool {
    let near = drafts.iter().rev().take(NEAR_DRAFTS);
    near.flat_map(|draft| draft.pieces.iter()).any(|piece| piece.contains(&at))
}

/// Gives the quotations that a line begins with.
fn leading_quotes(items: &[Item], line: &Range<usize>) -> Option<Range<usize>> {
    let end = line.clone().find(|&at| !items[at].is_quote()).unwrap_or(line.end);
    (end > line.start).then_some(line.start..end)
}

/// "“It is a tax cut” for the rich.": few words of the reporter's end the speaker's sentence, in the same paragraph.
fn goes_on_in_words(article: &Article, last: &Draft, line: &Line, content: &Range<usize>) -> bool {
    let words = |range: Range<usize>| -> usize {
        article.items[range].iter().map(|item| item.text.split_whitespace().count()).sum()
    };
    let is_near = last.line + 1 == line_number(article, line) && article.lines[last.line].block == line.block;
    let (own, tail) = (words(content.clone()), words(content.end..line.items.end));
    is_near && is_direct(article.items, last) && own >= MIN_WORDS && tail < own
}

fn line_number(article: &Article, line: &Line) -> usize {
    article.lines.partition_point(|other| other.items.start < line.items.start)
}

fn ends_line(items: &[Item], from: usize, end: usize) -> bool {
    items[from..end].iter().all(|item| item.kind == Kind::Mark)
}

/// The lines between hold nothing but pieces of the draft.
fn lines_between_continue(article: &Article, last: &Draft, number: usize) -> bool {
    let end = last.pieces.iter().map(|piece| piece.end).max().unwrap_or_default();
    let start = article.lines[number].items.start;
    end <= start && ends_line(article.items, end, start)
}

/// Tells whether the words right before the next line are the statement's own, or "he said" behind them.
fn ends_with_quote(article: &Article, last: &Draft) -> bool {
    last.pieces.iter().any(|piece| article.items[piece.clone()].iter().any(Item::is_quote))
}

fn is_direct(items: &[Item], draft: &Draft) -> bool {
    draft.pieces.iter().all(|piece| items[piece.clone()].iter().all(|item| item.is_quote() || item.kind == Kind::Mark))
}
