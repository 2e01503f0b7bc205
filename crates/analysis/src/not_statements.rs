//! Words between marks that nobody says: scare quotes, titles of works, nicknames and call signs.

use crate::items::{Item, Kind, Line};
use crate::quotations::Quotation;
use crate::{NotStatement, NotStatementReason};

/// Words of the longest heading.
const MAX_HEADING: usize = 9;

/// Words before a title: "the film “Low Water”".
const WORKS: [&str; 34] = [
    "film",
    "movie",
    "book",
    "novel",
    "song",
    "album",
    "single",
    "play",
    "series",
    "show",
    "episode",
    "poem",
    "painting",
    "article",
    "essay",
    "documentary",
    "opera",
    "musical",
    "magazine",
    "game",
    "track",
    "ballad",
    "entitled",
    "titled",
    "headlined",
    "headline",
    "memoir",
    "exhibition",
    "column",
    "chapter",
    "report",
    "paper",
    "study",
    "programme",
];
/// Words before a name: "nicknamed “Corsair”".
const NAMINGS: [&str; 24] = [
    "nicknamed",
    "dubbed",
    "codenamed",
    "code-named",
    "named",
    "called",
    "alias",
    "sign",
    "callsign",
    "nickname",
    "as",
    "operation",
    "codename",
    "pseudonym",
    "known",
    "aka",
    "name",
    "username",
    "handle",
    "branded",
    "so-called",
    "christened",
    "self-styled",
    "hashtag",
];

/// Explains the quotations that belong to no statement; `is_taken` tells which do.
pub(crate) fn not_statements(
    items: &[Item],
    lines: &[Line],
    quotations: &[Quotation],
    is_taken: impl Fn(usize) -> bool,
) -> Vec<NotStatement> {
    let mut found = Vec::new();
    for line in lines {
        for at in line.items.clone() {
            let Kind::Quote(quotation, part) = items[at].kind else { continue };
            let Some(place) = quotations.get(quotation).and_then(|quotation| quotation.parts.get(part)) else {
                continue;
            };
            if !is_taken(at) && !place.inner.is_empty() {
                found.push(NotStatement { span: place.inner, why: reason(items, line, at) });
            }
        }
    }
    found
}

/// Tells whether quoted words are written like a title: most longer words begin with a capital.
pub(crate) fn is_title(quoted: &str) -> bool {
    let words: Vec<&str> = quoted
        .split_whitespace()
        .map(|word| word.trim_matches(|character: char| !character.is_alphanumeric()))
        .filter(|word| word.chars().count() > 3)
        .collect();
    let capitals = words.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
    words.len() >= 2 && capitals == words.len() && !quoted.trim_end_matches(['”', '"', '’']).ends_with(['.', ','])
}

/// Tells whether a paragraph is nothing but a few words between single marks with capitals: a heading inside the article.
pub(crate) fn is_heading(items: &[Item], line: &Line) -> bool {
    let [only] = &items[line.items.clone()] else { return false };
    let words: Vec<&str> = only.text.split_whitespace().collect();
    let small = |word: &&str| word.chars().count() <= 3;
    let capital =
        |word: &str| word.chars().find(|character| character.is_alphanumeric()).is_some_and(char::is_uppercase);
    only.is_quote()
        && only.text.starts_with(['\'', '‘'])
        && !only.text.starts_with("''")
        && words.len() <= MAX_HEADING
        && words.iter().all(|word| small(word) || capital(word))
        && words.first().is_some_and(|word| capital(word))
}

fn reason(items: &[Item], line: &Line, at: usize) -> NotStatementReason {
    let before = |back: usize| {
        at.checked_sub(back)
            .filter(|&before| before >= line.items.start)
            .map_or("", |before| items[before].lower.as_str())
    };
    let near = [before(1), before(2), before(3)];
    let is_between_names = at > line.items.start
        && items[at - 1].is_name()
        && items[..line.items.end].get(at + 1).is_some_and(|next| next.is_name());
    if NAMINGS.contains(&near[0]) || is_between_names || near.contains(&"sign") || near.contains(&"operation") {
        return NotStatementReason::Name;
    }
    if near.iter().any(|word| WORKS.contains(word)) || is_title(items[at].text) {
        return NotStatementReason::Title;
    }
    NotStatementReason::Scare
}
