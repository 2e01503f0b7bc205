//! Where annotators let content begin: the corpora differ over "that".

use serde_json::Value;

/// Whether "that" before a reported clause belongs to its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum That {
    /// PolNeAR (outside 7 times of 7,097) and GUM.
    Content,
    /// Open-news and the whole articles, as Ascribe itself has it.
    Outside,
}

/// Whether a quotation over several paragraphs is one stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paragraphs {
    /// GUM: from the first word to the last.
    Joined,
    /// PolNeAR (two times of three) and open-news: one for each paragraph, as Ascribe has it.
    Apart,
}

/// How much of a verb group a cue is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// PolNeAR: "has repeatedly said" (151 times of 153).
    VerbGroup,
    /// GUM and open-news (three times of four), as Ascribe has it: "said".
    Verb,
}

/// Auxiliaries before a verb; adverbs in "ly" count as well.
const GROUP: [&str; 24] = [
    "has", "have", "had", "is", "are", "was", "were", "be", "been", "being", "did", "does", "do", "will", "would",
    "also", "’s", "'s", "’ve", "'ve", "’re", "'re", "again", "further",
];

/// Gives the place of a cue as the corpus would mark it.
pub(super) fn cue(found: &Value, text: &[char], cue: Cue) -> Value {
    let Some((start, end)) = span(&found["cue"]).filter(|_| cue == Cue::VerbGroup) else { return found["cue"].clone() };
    let mut first = start;
    while let Some(word) = word_before(text, first) {
        let letters: String = text[word..first].iter().collect::<String>().trim().to_lowercase();
        if !GROUP.contains(&letters.as_str()) && !letters.ends_with("ly") {
            break;
        }
        first = word;
    }
    serde_json::json!({ "start": first, "end": end })
}

/// Gives where the word before `start` begins; only spaces may stand between.
fn word_before(text: &[char], start: usize) -> Option<usize> {
    let end = text.get(..start)?.iter().rposition(|character| *character != ' ')? + 1;
    let begins =
        text[..end].iter().rposition(|character| !character.is_alphabetic() && !matches!(character, '’' | '\''));
    let first = begins.map_or(0, |before| before + 1);
    (first < end && end < start).then_some(first)
}

/// Gives the places of a statement's parts as the corpus would mark them; `text` in code points.
pub(super) fn parts(found: &Value, text: &[char], that: That, paragraphs: Paragraphs) -> Vec<(usize, usize)> {
    let mut parts: Vec<(usize, usize)> =
        found["parts"].as_array().map(|parts| parts.iter().filter_map(span).collect()).unwrap_or_default();
    if that == That::Content && found["kind"] != "direct" {
        for (start, _) in &mut parts {
            *start = that_before(text, *start).unwrap_or(*start);
        }
    }
    if paragraphs == Paragraphs::Joined { joined(&parts, text) } else { parts }
}

/// Joins parts with nothing but white space and quotation marks between them.
fn joined(parts: &[(usize, usize)], text: &[char]) -> Vec<(usize, usize)> {
    let mut all: Vec<(usize, usize)> = Vec::new();
    for &(start, end) in parts {
        match all.last_mut() {
            Some(last) if is_bare(text.get(last.1..start).unwrap_or_default()) => last.1 = end,
            _ => all.push((start, end)),
        }
    }
    all
}

fn is_bare(between: &[char]) -> bool {
    between.contains(&'\n') && !between.iter().any(|character| character.is_alphanumeric())
}

/// Reads a span of the command line's JSON.
pub(super) fn span(value: &Value) -> Option<(usize, usize)> {
    let position = |key: &str| value[key].as_u64().and_then(|count| usize::try_from(count).ok());
    Some((position("start")?, position("end")?))
}

/// Gives the place of "that" right before `start`.
fn that_before(text: &[char], start: usize) -> Option<usize> {
    let before = text.get(..start)?;
    let end = before.iter().rposition(|character| !character.is_whitespace() && *character != ',')? + 1;
    let word = end.checked_sub(4)?;
    let is_that = before[word..end].iter().copied().map(|character| character.to_ascii_lowercase()).eq("that".chars());
    let begins = word.checked_sub(1).is_none_or(|before| !text[before].is_alphanumeric());
    (is_that && begins && end < start).then_some(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn check(text: &str, content: &str, that: That, expected: &str) {
        let characters: Vec<char> = text.chars().collect();
        let start = text[..text.find(content).unwrap_or(0)].chars().count();
        let found =
            json!({ "kind": "indirect", "parts": [{ "start": start, "end": start + content.chars().count() }] });
        let words: Vec<String> = parts(&found, &characters, that, Paragraphs::Apart)
            .into_iter()
            .map(|(from, to)| characters[from..to].iter().collect())
            .collect();
        assert_eq!(words, [expected]);
    }

    #[test]
    fn that_belongs_to_the_content_where_the_corpus_says_so() {
        check("Ümit said that it rained.", "it rained", That::Content, "that it rained");
        check("Ümit said that, in May, it rained.", "in May, it rained", That::Content, "that, in May, it rained");
        check("Ümit said that it rained.", "it rained", That::Outside, "it rained");
        check("Ümit said it rained.", "it rained", That::Content, "it rained");
        check("Ümit bought what he said: it rained", "it rained", That::Content, "it rained");
    }

    #[test]
    fn paragraphs_of_one_quotation_are_one_stretch_where_the_corpus_says_so() {
        let text: Vec<char> = "“One.\n“Two,” he said. “Three.”".chars().collect();
        let part = |start: usize, end: usize| json!({ "start": start, "end": end });
        let found = json!({ "kind": "direct", "parts": [part(1, 5), part(7, 11), part(23, 29)] });
        assert_eq!(parts(&found, &text, That::Outside, Paragraphs::Joined), [(1, 11), (23, 29)]);
        assert_eq!(parts(&found, &text, That::Outside, Paragraphs::Apart), [(1, 5), (7, 11), (23, 29)]);
    }

    #[test]
    fn a_cue_is_its_verb_group_where_the_corpus_says_so() {
        let text: Vec<char> = "Ümit has repeatedly said so.".chars().collect();
        let found = json!({ "cue": { "start": 20, "end": 24 } });
        assert_eq!(cue(&found, &text, Cue::VerbGroup), json!({ "start": 5, "end": 24 }));
        assert_eq!(cue(&found, &text, Cue::Verb), json!({ "start": 20, "end": 24 }));
    }
}
