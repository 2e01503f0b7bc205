//! From lines to blocks.
//!
//! A line is a paragraph, unless the text is hard-wrapped: then the lines between two empty lines are one. What a block
//! is to the article is told by its looks alone; who knows more (HTML, a person) brings blocks along.

use crate::Span;
use crate::block::{Block, BlockKind};
use crate::lines::{Line, lines};
use std::ops::Range;

/// Longest line, in bytes, of a text that can be hard-wrapped; mail and agency wires break at 65 to 80.
const MAX_WRAP: usize = 100;
/// Shortest line width, in bytes, that counts as a hard wrap: below are lists, poems, menus.
const MIN_WRAP: usize = 45;
/// Longest headline, in bytes; the longest of the development articles has 104.
const MAX_HEADLINE: usize = 180;
/// Longest subheading, in bytes.
const MAX_SUBHEADING: usize = 90;
/// Shortest running text, in bytes, that tells that the article has begun.
const MIN_RUNNING: usize = 80;
/// Lines before the first running text that may hold the headline.
const MAX_LEAD_LINES: usize = 12;

/// Finds the blocks of plain text.
pub(crate) fn find_blocks(text: &str) -> Vec<Block> {
    let ranges = paragraphs(text, &lines(text));
    let headline = find_headline(text, &ranges);
    let kind = |at: usize| if Some(at) == headline { BlockKind::Headline } else { kind_of(text, &ranges, at) };
    let block = |at: usize| Block { span: Span::from_range(ranges[at].clone()), kind: kind(at) };
    (0..ranges.len()).map(block).collect()
}

fn paragraphs(text: &str, lines: &[Line]) -> Vec<Range<usize>> {
    let (is_wrapped, width) = (is_hard_wrapped(text, lines), wrap_width(lines));
    let mut paragraphs: Vec<Range<usize>> = Vec::new();
    let mut before: Option<&Line> = None;
    for line in lines {
        let goes_on = is_wrapped && !line.after_blank && !is_list_item(&text[line.range.clone()]);
        match (paragraphs.last_mut(), before) {
            (Some(paragraph), Some(before)) if goes_on && is_full(text, before, line, width) => {
                paragraph.end = line.range.end;
            }
            _ => paragraphs.push(line.range.clone()),
        }
        before = Some(line);
    }
    paragraphs
}

/// Tells whether the lines were broken to a width: none is long, and nearly all that go on are full.
fn is_hard_wrapped(text: &str, lines: &[Line]) -> bool {
    let width = wrap_width(lines);
    if !(MIN_WRAP..=MAX_WRAP).contains(&width) {
        return false;
    }
    let pairs = lines.windows(2).filter(|pair| !pair[1].after_blank);
    let (full, all) =
        pairs.fold((0, 0), |(full, all), pair| (full + usize::from(is_full(text, &pair[0], &pair[1], width)), all + 1));
    all >= 3 && full * 10 >= all * 7
}

fn wrap_width(lines: &[Line]) -> usize {
    lines.iter().map(|line| line.range.len()).max().unwrap_or(0)
}

/// Tells whether the first word of `next` would not have fitted on `line`; a few columns of slack for other counts.
fn is_full(text: &str, line: &Line, next: &Line, width: usize) -> bool {
    let first_word = text[next.range.clone()].split_whitespace().next().map_or(0, str::len);
    line.range.len() + 1 + first_word + 4 > width
}

/// Finds the headline among the short lines before the running text: one that is given twice, else the longest.
fn find_headline(text: &str, ranges: &[Range<usize>]) -> Option<usize> {
    let words = |at: usize| &text[ranges[at].clone()];
    let running = (0..ranges.len()).find(|&at| is_running(words(at)))?;
    let candidates = (0..running.min(MAX_LEAD_LINES)).filter(|&at| may_be_headline(words(at)));
    let candidates: Vec<usize> = candidates.collect();
    let is_repeated = |&at: &usize| candidates.iter().any(|&other| other > at && words(other) == words(at));
    let longest = || candidates.iter().copied().rev().max_by_key(|&at| words(at).len());
    candidates.iter().copied().find(is_repeated).or_else(longest)
}

fn is_running(paragraph: &str) -> bool {
    ends_with_stop(paragraph) && paragraph.len() >= MIN_RUNNING
}

fn may_be_headline(line: &str) -> bool {
    line.len() <= MAX_HEADLINE
        && !line.ends_with('.')
        && !line.ends_with('…')
        && !is_list_item(line)
        && !is_caption(line)
        && !is_byline(line)
        && line.split_whitespace().nth(1).is_some()
}

fn is_byline(line: &str) -> bool {
    line.starts_with("By ") || line.starts_with("by ") || line.starts_with("BY ")
}

fn kind_of(text: &str, ranges: &[Range<usize>], at: usize) -> BlockKind {
    let line = &text[ranges[at].clone()];
    let next = ranges.get(at + 1).map_or("", |range| &text[range.clone()]);
    match () {
        () if is_list_item(line) => BlockKind::ListItem,
        () if is_caption(line) => BlockKind::Caption,
        () if is_subheading(line) && is_running(next) => BlockKind::Subheading,
        () => BlockKind::Paragraph,
    }
}

fn is_subheading(line: &str) -> bool {
    line.len() <= MAX_SUBHEADING
        && line.starts_with(char::is_uppercase)
        && !line.ends_with(['.', '!', ':', ',', ';', '”', '"', '…', ')'])
        && !is_byline(line)
        && !is_link(line)
}

/// "Also read: …": a line that leads away from the article.
fn is_link(line: &str) -> bool {
    let beginnings =
        ["Also read", "ALSO READ", "Also Read", "Read more", "READ MORE", "Read also", "See also", "Related", "Watch"];
    beginnings.iter().any(|beginning| line.starts_with(beginning)) && line.contains(':')
}

/// "- item", "• item", "3. item", "3) item".
fn is_list_item(line: &str) -> bool {
    let after_digits = line.trim_start_matches(|first: char| first.is_ascii_digit());
    let digits = line.len() - after_digits.len();
    let marker = if (1..=2).contains(&digits) { after_digits.strip_prefix(['.', ')']) } else { None };
    let bullet = line.strip_prefix(['-', '*', '•', '▪', '◦', '‣', '●', '■', '–', '·']);
    marker.or(bullet).is_some_and(|rest| rest.starts_with(char::is_whitespace))
}

/// "Photo: …", "… Photograph: Name/Agency", "… (Photo Source: Agency)", "Minister arrives – video".
fn is_caption(line: &str) -> bool {
    const BEGINNINGS: [&str; 12] = [
        "Photo:",
        "Photograph:",
        "Image:",
        "Picture:",
        "Pictured:",
        "Video:",
        "Caption:",
        "Photo by ",
        "Picture by ",
        "FILE PHOTO",
        "FILE - ",
        "File photo",
    ];
    const ENDINGS: [&str; 8] = [
        "– video",
        "- video",
        "– in pictures",
        "- in pictures",
        "/AFP)",
        "/Reuters)",
        "via Getty Images",
        "/Getty Images",
    ];
    line.len() <= 600
        && (BEGINNINGS.iter().any(|beginning| line.starts_with(beginning))
            || ENDINGS.iter().any(|ending| line.trim_end_matches('.').ends_with(ending))
            || has_credit(line))
}

/// Tells whether a line says whose picture it is about.
fn has_credit(line: &str) -> bool {
    const CREDITS: [&str; 7] =
        ["Photograph: ", "(Photo", "(Image", "(Picture", "Photo credit", "Picture: ", "Image credit"];
    let may_begin = |byte: u8| matches!(byte, b'(' | b'I' | b'P');
    let begins = |rest: &[u8]| CREDITS.iter().any(|credit| rest.starts_with(credit.as_bytes()));
    let line = line.as_bytes();
    (0..line.len()).any(|at| may_begin(line[at]) && begins(&line[at..]))
}

fn ends_with_stop(line: &str) -> bool {
    line.trim_end_matches(['”', '"', '’', '\'', ')', ']', '»']).ends_with(['.', '!', '?', '…', ':', '。'])
}
