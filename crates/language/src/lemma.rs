//! The form of a verb that dictionaries list: "said" to "say", "denying" to "deny".
//!
//! Irregular forms stand in a list, all others follow the spelling rules of English. Good for verbs of reporting and
//! their like; a verb that the rules do not know keeps a form that is wrong by an "e" at most.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

/// One verb a line: its lemma, then its irregular forms.
const IRREGULAR: &str = include_str!("lemma/irregular.txt");

static LEMMAS: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let of_line = |line: &'static str| {
        let mut words = line.split_whitespace();
        let lemma = words.next();
        words.chain(lemma).filter_map(move |form| Some((form, lemma?)))
    };
    // Of two verbs that share a form ("lay") the one whose line comes first has it.
    IRREGULAR.lines().rev().flat_map(of_line).collect()
});

/// Gives the lemma of a verb in any form, in small letters.
#[must_use]
pub fn verb_lemma(form: &str) -> Cow<'_, str> {
    let small: Cow<'_, str> =
        if form.chars().all(|c| !c.is_uppercase()) { form.into() } else { form.to_lowercase().into() };
    if let Some(&lemma) = LEMMAS.get(&*small) {
        return lemma.into();
    }
    match regular(&small) {
        Some(lemma) => lemma.into(),
        None => small,
    }
}

/// Takes the ending off a regular form.
fn regular(form: &str) -> Option<String> {
    if matches!(form, "dies" | "died" | "lies" | "lied" | "ties" | "tied") {
        return form.get(..3).map(str::to_owned);
    }
    if let Some(stem) = form.strip_suffix("ies").or_else(|| form.strip_suffix("ied")).filter(|stem| stem.len() > 1) {
        return Some(format!("{stem}y"));
    }
    if form.ends_with("eed") {
        return None;
    }
    if let Some(stem) = form.strip_suffix("ing").or_else(|| form.strip_suffix("ed")).filter(|stem| has_vowel(stem)) {
        return Some(whole(stem));
    }
    if form.ends_with("ss") || form.ends_with("us") || form.ends_with("is") {
        return None;
    }
    let hisses = ["ss", "sh", "ch", "x", "zz", "o"];
    let stem = form.strip_suffix("es").filter(|stem| hisses.iter().any(|end| stem.ends_with(end)));
    stem.or_else(|| form.strip_suffix('s')).filter(|stem| stem.len() > 1).map(str::to_owned)
}

/// Gives a verb its last letters back when "ed" or "ing" is gone: "stopp" to "stop", "decid" to "decide".
fn whole(stem: &str) -> String {
    let letters: Vec<char> = stem.chars().collect();
    match letters.as_slice() {
        ['a', 'd', 'd'] => stem.to_owned(),
        [rest @ .., a, b] if a == b && !is_vowel(*b) && !matches!(b, 'l' | 's' | 'z' | 'f') => {
            rest.iter().chain([a]).collect()
        }
        _ if lacks_e(stem, &letters) => format!("{stem}e"),
        _ => stem.to_owned(),
    }
}

/// Ends after which the "e" was only dropped, whatever stands before.
const WITH_E: [&str; 41] = [
    "c", "v", "u", "dg", "rg", "iz", "is", "ys", "us", "os", "ns", "rs", "ps", "bl", "cl", "dl", "gl", "kl", "pl",
    "tl", "fl", "zl", "sl", "uir", "pir", "sir", "ang", "eng", "iat", "creat", "uat", "eas", "ibut", "ecut", "itut",
    "olut", "lleg", "gnor", "plor", "stor", "scor",
];
/// Ends of verbs that never had one.
const WITHOUT_E: [&str; 11] =
    ["treat", "repeat", "bang", "focus", "discus", "avoid", "aid", "ain", "edit", "credit", "profit"];
/// Ends of longer verbs before which the "e" was dropped, when one vowel stands before them.
const AFTER_ONE_VOWEL: [&str; 8] = ["at", "id", "ir", "in", "ut", "ok", "ak", "ud"];

fn lacks_e(stem: &str, letters: &[char]) -> bool {
    if WITHOUT_E.iter().any(|end| stem.ends_with(end)) {
        return false;
    }
    if WITH_E.iter().any(|end| stem.ends_with(end)) {
        return true;
    }
    let [rest @ .., vowel, last] = letters else { return false };
    let is_single = is_vowel(*vowel) && !is_vowel(*last) && !rest.last().is_some_and(|&c| is_vowel(c) && c != 'u');
    let is_short = !rest.iter().any(|&c| is_vowel(c)) && !matches!(last, 'w' | 'x' | 'y');
    is_single && (is_short || AFTER_ONE_VOWEL.iter().any(|end| stem.ends_with(end)) || ends_openly(rest, *vowel, *last))
}

/// "ensur", "ignor", "involv", "compos", "resum", "promot", "describ".
fn ends_openly(rest: &[char], vowel: char, last: char) -> bool {
    match (vowel, last) {
        ('u', 'r' | 'm' | 'd' | 's' | 't') => true,
        ('o', 's' | 'k' | 'd' | 't') => rest.len() > 1 && rest.last() != Some(&'i'),
        ('i', 'b' | 's' | 'z' | 'l' | 'm') => rest.len() > 2,
        ('a', 'z' | 'g' | 's' | 'v' | 'p') => true,
        ('e', 'd' | 't') => rest.ends_with(&['c']) || rest.ends_with(&['p']) || rest.ends_with(&['l']),
        _ => false,
    }
}

fn has_vowel(stem: &str) -> bool {
    stem.len() > 1 && stem.chars().any(|c| is_vowel(c) || c == 'y')
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u')
}

#[cfg(test)]
mod tests {
    use super::verb_lemma;

    #[test]
    fn verbs_are_led_back_to_their_lemmas() {
        for (forms, lemma) in [
            ("say says said saying Said SAID", "say"),
            ("tell told telling", "tell"),
            ("denies denied denying", "deny"),
            ("stopped stopping stops", "stop"),
            ("decided deciding decides", "decide"),
            ("announces announced announcing", "announce"),
            ("argued arguing", "argue"),
            ("warned warning warns", "warn"),
            ("stressed stresses stressing", "stress"),
            ("called calls calling", "call"),
            ("acknowledged acknowledging", "acknowledge"),
            ("created creating", "create"),
            ("insisted", "insist"),
            ("criticised criticizing", "criticise|criticize"),
            ("pushed pushes", "push"),
            ("goes went", "go"),
            ("described describing", "describe"),
            ("proposed", "propose"),
            ("explained explains", "explain"),
            ("reads read", "read"),
        ] {
            for form in forms.split(' ') {
                assert!(lemma.split('|').any(|lemma| lemma == verb_lemma(form)), "{form}: {}", verb_lemma(form));
            }
        }
    }

    #[test]
    fn any_text_has_a_lemma() {
        for text in ["", "s", "ed", "ing", "é", "—", "ss", "x’s", "iing"] {
            let _ = verb_lemma(text);
        }
    }
}
