//! Where content speaks of a concept: the words it shares with the concept's name.

use crate::stance::view::Word;
use std::ops::Range;

/// Words between the first and the last word of one mention, at most.
const REACH: usize = 10;
/// Words that say nothing about a concept.
const EMPTY: [&str; 38] = [
    "the", "a", "an", "of", "in", "on", "for", "to", "and", "or", "at", "by", "with", "from", "as", "is", "be", "are",
    "its", "his", "her", "their", "our", "this", "that", "these", "those", "against", "about", "over", "into", "under",
    "between", "'s", "’s", "was", "were", "it",
];
/// Words behind which a name only says more of its head: "siege |of the town".
const LINKS: [&str; 14] =
    ["of", "in", "on", "for", "to", "at", "by", "with", "from", "against", "about", "over", "between", "under"];

/// A place of the content that speaks of the concept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Mention {
    /// Words of the content, first to one past the last.
    pub(crate) words: Range<usize>,
    /// Words of the concept that stand there.
    pub(crate) shared: usize,
    /// Words that the concept has.
    pub(crate) of: usize,
    /// Whether the concept's head stands there.
    pub(crate) has_head: bool,
    /// The words of the content that are words of the name.
    pub(crate) places: Vec<usize>,
}

/// Tells whether a word says nothing about a concept.
pub(crate) fn is_empty(word: &Word) -> bool {
    word.is_mark || is_stop_word(&word.lower)
}

/// Tells whether a word in lower case says nothing about a concept, or is a mark.
pub(crate) fn is_stop_word(lower: &str) -> bool {
    EMPTY.contains(&lower) || !lower.contains(char::is_alphanumeric)
}

/// Gives the head of a name: its last word before "of", "in", "for" …
pub(crate) fn head(name: &[Word]) -> Option<usize> {
    let link =
        name.iter().skip(1).position(|word| LINKS.contains(&word.lower.as_str())).map_or(name.len(), |at| at + 1);
    (0..link).rev().find(|&at| !is_empty(&name[at]))
}

/// Gives the stem of a name's head.
pub(crate) fn head_of(name: &str) -> Option<String> {
    let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    let link = words.iter().skip(1).position(|word| LINKS.contains(&word.as_str())).map_or(words.len(), |at| at + 1);
    let head = words[..link].iter().rev().find(|word| !is_stop_word(word))?;
    Some(crate::stance::stem::stem(head.trim_matches(|letter: char| !letter.is_alphanumeric())).to_owned())
}

/// Finds where `content` shares most with the name; the first of equals. `None` where it shares nothing.
pub(crate) fn mention(content: &[Word], name: &[Word]) -> Option<Mention> {
    let head = head(name);
    let wanted: Vec<usize> = (0..name.len()).filter(|&at| !is_empty(&name[at])).collect();
    let hit = |word: &Word| wanted.iter().copied().find(|&at| alike(&word.stem, &name[at].stem));
    let hits: Vec<(usize, usize)> = content
        .iter()
        .enumerate()
        .filter(|(_, word)| !is_empty(word))
        .filter_map(|(at, word)| Some((at, hit(word)?)))
        .collect();
    let mut best: Option<(usize, Mention)> = None;
    for first in 0..hits.len() {
        let mut seen: Vec<usize> = Vec::new();
        let mut places: Vec<usize> = Vec::new();
        for &(place, which) in hits[first..].iter().take_while(|(place, _)| place - hits[first].0 < REACH) {
            if seen.contains(&which) {
                continue;
            }
            seen.push(which);
            places.push(place);
            let has_head = head.is_some_and(|head| seen.contains(&head));
            let worth = seen.len() * 4 + usize::from(has_head) * 3;
            if best.as_ref().is_none_or(|(known, _)| worth > *known) {
                let words = hits[first].0..place + 1;
                best = Some((
                    worth,
                    Mention { words, shared: seen.len(), of: wanted.len(), has_head, places: places.clone() },
                ));
            }
        }
    }
    best.map(|(_, mention)| mention)
}

/// Tells whether two stems are forms of one word: equal, or the same in their first five letters and nearly as long.
pub(crate) fn alike(left: &str, right: &str) -> bool {
    if left == right {
        return true;
    }
    let shared = left.chars().zip(right.chars()).take_while(|(a, b)| a == b).count();
    let longest = left.chars().count().max(right.chars().count());
    shared >= 5 && longest - shared <= 3
}
