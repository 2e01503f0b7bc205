//! Parts of the page that are not the article: share buttons, "Also read", credits, bylines. Marked, never removed.

use crate::{Boilerplate, BoilerplateKind};
use ascribe_text::{Block, BlockKind, Document, Span};
use std::collections::HashSet;

/// Words of the longest block that is a button or a label.
const MAX_LABEL_WORDS: usize = 9;

/// Beginnings of blocks that are no article, lower case, with what they are.
const OPENINGS: [(BoilerplateKind, &[&str]); 6] = [
    (
        BoilerplateKind::AlsoRead,
        &[
            "also read",
            "read also",
            "read more",
            "read next",
            "read entire article",
            "read full",
            "see also",
            "related:",
            "related article",
            "related stories",
            "related articles",
            "more from",
            "more on this",
            "more stories",
            "recommended",
            "latest news",
            "most read",
            "most popular",
            "top stories",
            "trending",
            "you may also like",
            "don't miss",
            "lire aussi",
            "lesen sie auch",
            "editor's pick",
            "editors' picks",
            "up next",
            "continue reading",
            "explore more",
        ],
    ),
    (
        BoilerplateKind::Promotion,
        &[
            "subscribe",
            "sign up",
            "sign in",
            "log in",
            "register now",
            "watch live",
            "get regular updates",
            "get the latest",
            "get our",
            "follow us",
            "join our",
            "join us on",
            "download our",
            "download the app",
            "support our",
            "donate",
            "click here",
            "advertisement",
            "sponsored",
            "breaking news",
            "exclusive offer",
            "start your free",
            "already a subscriber",
            "listen to this article",
            "listen now",
            "watch now",
            "newsletter",
            "this article is free",
            "become a member",
            "tap here",
            "stay informed",
            "enjoying our",
        ],
    ),
    (
        BoilerplateKind::Sharing,
        &[
            "share this",
            "share on",
            "share via",
            "share:",
            "email this",
            "print this",
            "copy link",
            "save article",
            "save for later",
            "add to favorites",
            "staradd to",
            "tweet this",
            "facebook",
            "twitter",
            "linkedin",
            "pinterest",
            "whatsapp",
            "telegram",
            "reddit",
            "comments",
            "leave a comment",
            "post a comment",
            "add a comment",
            "join the conversation",
            "report abuse",
        ],
    ),
    (
        BoilerplateKind::PhotoCredit,
        &[
            "photo:",
            "photos:",
            "photo by",
            "photo credit",
            "photograph:",
            "image:",
            "images:",
            "image credit",
            "picture:",
            "credit:",
            "video:",
            "file photo",
            "photo source",
            "getty images",
            "illustration:",
        ],
    ),
    (
        BoilerplateKind::Imprint,
        &[
            "copyright",
            "©",
            "all rights reserved",
            "terms of use",
            "terms of service",
            "privacy policy",
            "cookie",
            "this story was",
            "this story has been",
            "this article was originally",
            "corrections:",
            "our standards",
            "reporting by",
            "editing by",
            "writing by",
            "additional reporting",
            "with reporting by",
            "compiled by",
            "disclaimer",
        ],
    ),
    (
        BoilerplateKind::Other,
        &[
            "please wait",
            "loading",
            "skip to",
            "menu",
            "search",
            "home |",
            "folder_open",
            "topics:",
            "tags:",
            "filed under",
            "javascript",
            "your browser",
            "page not found",
            "close",
            "advertise with us",
            "about us",
            "contact us",
        ],
    ),
];

/// Labels that are boilerplate only when they are the whole block.
const LABELS: [&str; 22] = [
    "share",
    "tweet",
    "email",
    "print",
    "save",
    "reply",
    "like",
    "live",
    "menu",
    "search",
    "home",
    "news",
    "world",
    "politics",
    "opinion",
    "sport",
    "video",
    "comment",
    "advertisement",
    "close",
    "next",
    "previous",
];

/// What a credit in brackets speaks of.
const CREDIT_WORDS: [&str; 10] =
    ["photo", "photos", "image", "picture", "photograph", "getty", "reuters", "courtesy", "credit", "file photo"];

/// Finds the parts that are not the article, in order.
pub(crate) fn boilerplate(document: &Document) -> Vec<Boilerplate> {
    let headline = headline(document);
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    for block in document.blocks() {
        let words = document.slice(block.span);
        let repeats = block.span.len() > 20 && !seen.insert(words) && is_heading_like(document, block, headline);
        let kind = if repeats { Some(BoilerplateKind::Other) } else { kind_of(document, block, headline) };
        match kind {
            Some(kind) => found.push(Boilerplate { span: block.span, kind }),
            None => found.extend(inline_credits(words, block.span.start)),
        }
    }
    found
}

/// Gives the headline of a document, if it has one.
pub(crate) fn headline(document: &Document) -> Option<Span> {
    document.blocks().iter().find(|block| block.kind == BlockKind::Headline).map(|block| block.span)
}

/// A second copy of the headline is furniture; a repeated standfirst or caption is not.
fn is_heading_like(document: &Document, block: &Block, headline: Option<Span>) -> bool {
    headline.is_some_and(|headline| document.slice(headline) == document.slice(block.span))
}

fn kind_of(document: &Document, block: &Block, headline: Option<Span>) -> Option<BoilerplateKind> {
    if headline == Some(block.span) {
        return None;
    }
    let words = document.slice(block.span);
    let lower = words.to_lowercase().replace('’', "'");
    let count = words.split_whitespace().count();
    by_opening(&lower, count).or_else(|| label(&lower, count)).or_else(|| byline(&lower, words, count))
}

fn by_opening(lower: &str, count: usize) -> Option<BoilerplateKind> {
    let start = lower.trim_start_matches(|character: char| !character.is_alphanumeric() && character != '©');
    let opening = |(kind, openings): &(BoilerplateKind, &[&str])| {
        let fits = |opening: &&&str| start.strip_prefix(**opening).is_some_and(|rest| is_whole(rest, opening, count));
        openings.iter().find(fits).map(|_| *kind)
    };
    OPENINGS.iter().find_map(opening)
}

/// "Facebook" alone is a button, "Facebook said on Monday" is news.
fn is_whole(rest: &str, opening: &str, count: usize) -> bool {
    let ends_word = rest.is_empty() || !rest.starts_with(|next: char| next.is_alphanumeric()) || opening.ends_with('_');
    let is_one_word = !opening.contains([' ', ':', '_', '©']);
    ends_word
        && (!is_one_word
            || count <= 3
            || !rest.contains(['.', ',']) && count <= MAX_LABEL_WORDS && !rest.contains(" said"))
        && (count <= 60)
}

fn label(lower: &str, count: usize) -> Option<BoilerplateKind> {
    let is_label = LABELS.contains(&lower.trim());
    let is_age = count <= MAX_LABEL_WORDS
        && (lower.contains(" ago") || lower.contains("min read") || lower.contains("minute read"))
        && lower.contains(|digit: char| digit.is_ascii_digit())
        && !lower.ends_with('.');
    let is_rule = count <= MAX_LABEL_WORDS && lower.matches('|').count() >= 2;
    if is_label {
        return Some(BoilerplateKind::Sharing);
    }
    (is_age).then_some(BoilerplateKind::Byline).or_else(|| is_rule.then_some(BoilerplateKind::Other))
}

/// "By Ann Hale", "By Staff, Agencies", "Updated 12 May 2031".
fn byline(lower: &str, words: &str, count: usize) -> Option<BoilerplateKind> {
    let has_stop = lower.ends_with(['.', '!', '?', '”', '"']);
    let is_by = lower.starts_with("by ")
        && words.split_whitespace().nth(1).is_some_and(|name| name.starts_with(char::is_uppercase));
    let is_date = ["updated", "published", "posted on", "last updated", "last modified"]
        .iter()
        .any(|opening| lower.starts_with(opening));
    (count <= MAX_LABEL_WORDS && !has_stop && (is_by || is_date)).then_some(BoilerplateKind::Byline)
}

/// Finds "(Photo: Ann Hale)" inside a paragraph that begins at `start`.
fn inline_credits(words: &str, start: u32) -> Vec<Boilerplate> {
    let mut credits = Vec::new();
    let mut from = 0;
    while let Some((open, close)) = next_bracket(words, from) {
        let inside = words[open + 1..close].to_lowercase();
        let first = inside.split(|character: char| !character.is_alphabetic()).next().unwrap_or_default();
        let is_credit =
            CREDIT_WORDS.contains(&first) || inside.contains("getty images") || inside.starts_with("source:");
        if is_credit && inside.len() < 120 {
            let span = Span::from_range(open..close + 1);
            credits.push(Boilerplate {
                span: Span::new(start + span.start, start + span.end),
                kind: BoilerplateKind::PhotoCredit,
            });
        }
        from = close + 1;
    }
    credits
}

fn next_bracket(words: &str, from: usize) -> Option<(usize, usize)> {
    let open = from + words.get(from..)?.find(['(', '['])?;
    let close = open + words[open..].find([')', ']'])?;
    Some((open, close))
}
