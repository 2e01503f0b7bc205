//! HALE: We are ready. We have been for years. — a turn of a transcript or an interview runs to the end of its paragraph.

use super::{Article, Draft, Report};
use crate::extent::trimmed;
use crate::items::{Item, Kind};
use crate::lexicon::Class;
use std::ops::Range;

/// Items of the longest name before a turn: "MAYOR ANN HALE (ARDEN)".
const MAX_NAME: usize = 7;

/// Paragraphs that must begin like a turn; fewer are headings and labels.
const MIN_TURNS: usize = 3;

/// Tells whether the article is a transcript: at least three of its paragraphs begin with a name and a colon.
pub(super) fn is_transcript(article: &Article) -> bool {
    let starts = (0..article.lines.len()).filter(|&number| begins_block(article, number));
    starts.filter(|&number| name_of(article, number).is_some()).take(MIN_TURNS).count() == MIN_TURNS
}

/// Finds a turn that begins with line `number` of a transcript.
pub(super) fn find(article: &Article, number: usize) -> Option<Draft> {
    let speaker = name_of(article, number).filter(|_| begins_block(article, number))?;
    let block = article.lines[number].block;
    let last = article.lines[number..].iter().take_while(|line| line.block == block).last()?;
    let content = trimmed(article.items, speaker.end + 1..last.items.end);
    let has_words = article.items[content.clone()].iter().any(|item| item.kind != Kind::Mark);
    has_words.then(|| Draft {
        line: number,
        pieces: vec![content],
        cue: Some(speaker.end..speaker.end + 1),
        speaker: Some(speaker),
        antecedent: None,
        rule: RULE,
        report: Report::Said,
    })
}

/// The name of this rule: its words are given as they were said, without marks.
pub(crate) const RULE: &str = "turn";

fn begins_block(article: &Article, number: usize) -> bool {
    number == 0 || article.lines[number - 1].block != article.lines[number].block
}

/// Gives the name before the colon.
fn name_of(article: &Article, number: usize) -> Option<Range<usize>> {
    let line = article.lines[number].items.clone();
    let items = article.items;
    let start = line.start + usize::from(items[line.start].kind == Kind::Mark);
    let colon = (start..line.end.min(start + MAX_NAME)).find(|&at| items[at].text == ":")?;
    let name = &items[start..colon];
    let is_quoted = items[..line.end].get(colon + 1).is_some_and(Item::is_quote);
    let is_person = name.iter().any(|item| item.is_person_name() || item.is(Class::Person));
    let is_shouted = !name.iter().any(|item| item.text.contains(char::is_lowercase));
    let is_titled = name.iter().all(|item| item.is_capital() || item.kind == Kind::Mark);
    (!name.is_empty() && !is_quoted && is_titled && (is_person || is_shouted)).then_some(start..colon)
}
