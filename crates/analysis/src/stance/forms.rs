//! The words that a form may come from: "rejected", "rejection" from "reject".

/// Endings, each with what may stand in its place.
const ENDINGS: [(&str, &[&str]); 17] = [
    ("ies", &["y"]),
    ("ied", &["y"]),
    ("ying", &["ie"]),
    ("es", &["e", ""]),
    ("s", &[""]),
    ("ed", &["e", ""]),
    ("ings", &["e", ""]),
    ("ing", &["e", ""]),
    ("ations", &["e", ""]),
    ("ation", &["e", ""]),
    ("ions", &["e", ""]),
    ("ion", &["e", ""]),
    ("ments", &[""]),
    ("ment", &[""]),
    ("als", &["e", ""]),
    ("al", &["e", ""]),
    ("ers", &["e", ""]),
];

/// Gives the word itself and every word that it may be a form of.
pub(crate) fn roots(word: &str) -> Vec<String> {
    let word = ["'s", "’s", "'", "’"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word);
    let mut roots = vec![word.to_owned()];
    for (ending, others) in ENDINGS {
        let Some(rest) = word.strip_suffix(ending).filter(|rest| rest.len() >= 2) else { continue };
        roots.extend(others.iter().map(|other| format!("{rest}{other}")));
        roots.extend(undoubled(rest));
    }
    roots
}

/// "stopp" comes from "stop".
fn undoubled(rest: &str) -> Option<String> {
    let mut letters = rest.chars().rev();
    let last = letters.next()?;
    (letters.next()? == last).then(|| rest.strip_suffix(last).map(str::to_owned))?
}
