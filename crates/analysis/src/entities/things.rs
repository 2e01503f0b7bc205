//! Organisations, places and the rest: by spelling, by abbreviation, by the end of a longer name.

use ascribe_language::variants::spelling_key;
use ascribe_language::{Name, NameKind};
use ascribe_text::Document;
use std::collections::HashMap;

/// Names of one thing that no rule of spelling connects.
const ALIASES: [&[&str]; 9] = [
    &["United States", "US", "U.S.", "USA", "U.S.A.", "United States of America", "America"],
    &["United Kingdom", "UK", "U.K.", "Britain", "Great Britain"],
    &["United Nations", "UN", "U.N."],
    &["European Union", "EU", "E.U."],
    &["United Arab Emirates", "UAE", "U.A.E."],
    &["Turkey", "Türkiye"],
    &["Myanmar", "Burma"],
    &["Kyiv", "Kiev"],
    &["Middle East", "Mideast"],
];

/// What may follow a body's name and leaves it the same body.
const KINDS_OF_BODY: [&str; 46] = [
    "University",
    "College",
    "Corporation",
    "Corp",
    "Corp.",
    "Company",
    "Co",
    "Co.",
    "Inc",
    "Inc.",
    "Ltd",
    "Ltd.",
    "Limited",
    "LLC",
    "plc",
    "PLC",
    "Group",
    "Holdings",
    "Party",
    "Movement",
    "Institute",
    "Foundation",
    "Association",
    "Federation",
    "Union",
    "Broadcasting",
    "Airlines",
    "Airways",
    "Motors",
    "Bank",
    "Newspaper",
    "Magazine",
    "News",
    "Agency",
    "International",
    "Network",
    "Television",
    "TV",
    "Club",
    "F1",
    "F.C.",
    "FC",
    "A.F.C.",
    "AFC",
    "C.F.",
    "CF",
];

/// Tells whether two names are known to be one country's or body's: "UN" and "United Nations".
#[must_use]
pub fn is_same_thing(one: &str, other: &str) -> bool {
    ALIASES.iter().any(|names| names.contains(&one) && names.contains(&other))
}

/// Gives the names of each thing, as indices of `names`, each in order.
pub(super) fn groups(document: &Document, names: &[Name]) -> Vec<Vec<usize>> {
    let mut by_key: HashMap<String, usize> = HashMap::new();
    let mut groups: Vec<(String, Vec<usize>)> = Vec::new();
    for (at, name) in names.iter().enumerate().filter(|(_, name)| name.kind != NameKind::Person) {
        let words = document.slice(name.span);
        let key = key_of(words, name.kind);
        let group = *by_key.entry(key).or_insert_with(|| {
            groups.push((words.to_owned(), Vec::new()));
            groups.len() - 1
        });
        groups[group].1.push(at);
    }
    join_bracketed(document, &mut groups, names);
    join_abbreviations(&mut groups, names);
    groups.into_iter().map(|(_, places)| places).filter(|places| !places.is_empty()).collect()
}

fn key_of(words: &str, kind: NameKind) -> String {
    let alias = ALIASES.iter().find(|names| names.contains(&words)).map(|names| names[0]);
    let group = if kind == NameKind::Group { "group " } else { "" };
    // "Norwegians" are the Norwegian people.
    let plain = if kind == NameKind::Group { words.strip_suffix('s').unwrap_or(words) } else { words };
    let key: Vec<String> = alias
        .unwrap_or(plain)
        .split_whitespace()
        .filter(|word| !word.eq_ignore_ascii_case("the"))
        .map(spelling_key)
        .collect();
    format!("{group}{}", key.join(" "))
}

/// Joins "Belcot" to "Belmar Cotton Council (Belcot)": a body's short name stands in brackets behind it.
fn join_bracketed(document: &Document, groups: &mut [(String, Vec<usize>)], names: &[Name]) {
    let explained = (1..names.len()).filter(|&at| is_short_name(document, &names[at - 1], &names[at]));
    for at in explained {
        let group_of = |name: usize| groups.iter().position(|(_, places)| places.contains(&name));
        if let (Some(long), Some(short)) = (group_of(at - 1), group_of(at))
            && long != short
        {
            let moved = std::mem::take(&mut groups[short].1);
            groups[long].1.extend(moved);
            ascribe_text::sort(&mut groups[long].1);
        }
    }
}

/// Tells whether a name in brackets is short for the one before: one word with its first letter, or capitals.
fn is_short_name(document: &Document, long: &Name, short: &Name) -> bool {
    let both = [long, short].iter().all(|name| name.kind == NameKind::Organization);
    let (words, letters) = (document.slice(long.span), document.slice(short.span));
    let is_behind = document.text().get(long.span.range().end..short.span.range().start) == Some(" (");
    let closes = document.text()[short.span.range().end..].starts_with(')');
    let is_like = words.chars().next() == letters.chars().next() || letters.chars().all(char::is_uppercase);
    both && is_behind && closes && is_like && words.contains(' ') && !letters.contains(' ')
}

/// Joins "IAEA" to "International Atomic Energy Agency" and "Foreign Ministry" to the one "Turkish Foreign Ministry".
fn join_abbreviations(groups: &mut [(String, Vec<usize>)], names: &[Name]) {
    for at in 0..groups.len() {
        let kind = groups[at].1.first().map(|&name| names[name].kind);
        let longer: Vec<usize> = (0..groups.len())
            .filter(|&other| other != at && !groups[other].1.is_empty())
            .filter(|&other| is_short_for(&groups[at].0, &groups[other].0, kind))
            .collect();
        if let [only] = longer[..] {
            let moved = std::mem::take(&mut groups[at].1);
            groups[only].1.extend(moved);
            ascribe_text::sort(&mut groups[only].1);
        }
    }
}

fn is_short_for(short: &str, long: &str, kind: Option<NameKind>) -> bool {
    is_acronym(short, long)
        || kind == Some(NameKind::Organization) && (is_end_of(short, long) || is_start_of(short, long))
}

/// "Yale" and "Yale University", "Shas" and "Shas Party": a body's name without the noun that says what it is.
fn is_start_of(short: &str, long: &str) -> bool {
    long.strip_prefix(short).is_some_and(|rest| {
        let mut words = rest.split(' ').skip(1).peekable();
        rest.starts_with(' ') && words.peek().is_some() && words.all(|word| KINDS_OF_BODY.contains(&word))
    })
}

fn is_acronym(short: &str, long: &str) -> bool {
    let letters: String = short.chars().filter(|character| *character != '.').collect();
    let initials: String =
        long.split([' ', '-']).filter_map(|word| word.chars().next()).filter(|first| first.is_uppercase()).collect();
    letters.chars().count() >= 2 && letters.chars().all(char::is_uppercase) && letters == initials
}

fn is_end_of(short: &str, long: &str) -> bool {
    short.contains(' ')
        && long.len() > short.len()
        && long.ends_with(short)
        && long[..long.len() - short.len()].ends_with(' ')
}
