//! The rough sound of a word written in Latin letters of any language.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Spellings and the sounds they stand for, tried in this order; capitals are sounds of more than one letter: S as in
/// "ship", C as in "chip", Z as in "leisure", J as in "jam".
const SPELLINGS: [(&str, &str); 34] = [
    ("dzsch", "J"),
    ("dsch", "J"),
    ("tsch", "C"),
    ("tch", "C"),
    ("sch", "S"),
    ("shch", "S"),
    ("szcz", "S"),
    ("dzh", "J"),
    ("dZ", "J"),
    ("zh", "Z"),
    ("kh", "h"),
    ("gh", "g"),
    ("sh", "S"),
    ("sz", "S"),
    ("cz", "C"),
    ("ch", "C"),
    ("ph", "f"),
    ("th", "t"),
    ("dh", "d"),
    ("ck", "k"),
    ("qu", "k"),
    ("ts", "c"),
    ("tz", "c"),
    ("x", "ks"),
    ("q", "k"),
    ("w", "v"),
    ("oe", "u"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("ea", "i"),
    ("ie", "i"),
    ("ey", "i"),
    ("ij", "i"),
];
/// The same for what stands after a first letter only, and last of all.
const LATER: [(&str, &str); 16] = [
    ("iy", "i"),
    ("yi", "i"),
    ("yy", "i"),
    ("ia", "a"),
    ("ya", "a"),
    ("ja", "a"),
    ("iu", "u"),
    ("yu", "u"),
    ("ju", "u"),
    ("ye", "e"),
    ("je", "e"),
    ("yo", "o"),
    ("jo", "o"),
    ("y", "i"),
    ("j", "i"),
    ("'", ""),
];

/// Gives the rough sound of a word in small letters.
pub(super) fn sound(word: &str) -> Vec<char> {
    let mut text: String = word.nfc().map(letter).collect();
    if word.ends_with("ová") && text.chars().count() > 6 {
        text.truncate(text.len() - "ova".len());
    }
    for (spelling, sound) in SPELLINGS {
        text = text.replace(spelling, sound);
    }
    text = after_first(&text, &LATER);
    text = text.replacen('j', "J", usize::from(text.starts_with('j')));
    text = text.replace("ce", "se").replace("ci", "si").replace('c', "k");
    let mut sounds: Vec<char> = text.chars().collect();
    sounds.dedup();
    sounds
}

fn after_first(text: &str, spellings: &[(&str, &str)]) -> String {
    let first = text.chars().next().map_or(0, char::len_utf8);
    let (first, rest) = text.split_at(first);
    let rest = spellings.iter().fold(rest.to_owned(), |rest, (spelling, sound)| rest.replace(spelling, sound));
    let first = if first == "y" { "i" } else { first };
    format!("{first}{rest}")
}

/// Brings one character to plain letters; marks that change the sound are heard, others are dropped.
fn letter(character: char) -> String {
    let heard = match character {
        'š' | 'ş' | 'ș' | 'ś' => "S",
        'č' | 'ć' | 'ç' => "C",
        'ž' | 'ż' | 'ź' => "Z",
        'ñ' => "ni",
        'ł' => "l",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ß' => "ss",
        'æ' | 'œ' => "e",
        'ı' => "i",
        'ə' => "a",
        'ʻ' | 'ʼ' | '’' | '‘' | '`' => "",
        _ => return character.nfd().filter(|&part| !is_combining_mark(part)).collect(),
    };
    heard.to_owned()
}

/// Sounds that one language writes for another's.
const NEAR: [&str; 13] = ["bvfp", "dt", "gkh", "kcCs", "szSZ", "JZCgh", "lr", "mn", "Ji", "Zi", "SC", "hZ", "vu"];

/// Gives what it takes to make one sound row of another: a strange consonant about 1, a vowel a third.
pub(super) fn distance(one: &[char], other: &[char]) -> f64 {
    let drop = |word: &[char], place: usize| missing(word[place], place + 1 == word.len());
    let mut before: Vec<f64> = vec![0.0];
    for place in 0..other.len() {
        before.push(before[place] + drop(other, place));
    }
    for (row, &sound) in one.iter().enumerate() {
        let mut here = vec![before[0] + drop(one, row)];
        for (place, &wanted) in other.iter().enumerate() {
            let change = before[place] + instead(sound, wanted);
            let gap = f64::min(before[place + 1] + drop(one, row), here[place] + drop(other, place));
            here.push(change.min(gap));
        }
        before = here;
    }
    before.last().copied().unwrap_or_default()
}

fn instead(one: char, other: char) -> f64 {
    let is_vowel = |sound: char| "aeiou".contains(sound);
    match () {
        () if one == other => 0.0,
        () if is_vowel(one) && is_vowel(other) => 0.25,
        () if NEAR.iter().any(|near| near.contains(one) && near.contains(other)) => 0.4,
        () => 1.1,
    }
}

fn missing(sound: char, is_last: bool) -> f64 {
    match sound {
        'a' | 'e' | 'i' | 'o' | 'u' => 0.35,
        'h' => 0.4,
        's' | 'n' if is_last => 0.45,
        _ => 0.9,
    }
}
