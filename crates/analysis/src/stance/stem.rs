//! Words brought to a form in which "rejected", "rejects" and "rejection" are one.

/// Endings that are cut, longest first within each round.
const ENDINGS: [&str; 28] = [
    "ations", "ation", "ments", "ment", "ances", "ance", "ences", "ence", "ions", "ion", "ings", "ing", "ives", "ive",
    "ies", "ied", "als", "al", "ed", "es", "er", "ers", "or", "ors", "ly", "y", "s", "e",
];
/// Letters that stay at least.
const SHORTEST: usize = 3;

/// Cuts the endings of a word in lower case: what is left names the word and its forms.
///
/// Cruder than Porter's rules (1980) on purpose: it only has to give the same for forms of a word, never a real word.
#[must_use]
pub(crate) fn stem(word: &str) -> &str {
    let word = ["'s", "’s", "'", "’"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word);
    let mut stem = word;
    for _ in 0..3 {
        let Some(shorter) =
            ENDINGS.iter().find_map(|ending| stem.strip_suffix(ending)).filter(|shorter| shorter.len() >= SHORTEST)
        else {
            break;
        };
        stem = shorter;
    }
    undoubled(stem)
}

/// "stopp" is "stop", "press" stays.
fn undoubled(stem: &str) -> &str {
    let mut letters = stem.chars().rev();
    match (letters.next(), letters.next()) {
        (Some(last), Some(before))
            if last == before && !matches!(last, 's' | 'l' | 'e' | 'o') && stem.len() > SHORTEST =>
        {
            stem.strip_suffix(last).unwrap_or(stem)
        }
        _ => stem,
    }
}
