//! What letters may stand for: each group of letters is the set of sounds that some Latin spelling gives it.
//!
//! "c" is k in English, s before e, ts in Polish, tsh in Italian, dzh in Azeri. Two spellings agree where their sets meet, so
//! that no language has to be guessed first.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// One sound of a word, as a spelling gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sound {
    /// Any of a set of sounds.
    Heard(u32),
    /// A letter or figure of which nothing is known.
    Letter(char),
}

const A: u32 = 1;
const E: u32 = 1 << 1;
const I: u32 = 1 << 2;
const O: u32 = 1 << 3;
const U: u32 = 1 << 4;
/// The first sound of "yes".
const Y: u32 = 1 << 5;
const H: u32 = 1 << 6;
const P: u32 = 1 << 7;
const B: u32 = 1 << 8;
const T: u32 = 1 << 9;
const D: u32 = 1 << 10;
const K: u32 = 1 << 11;
const G: u32 = 1 << 12;
const F: u32 = 1 << 13;
const V: u32 = 1 << 14;
const S: u32 = 1 << 15;
const Z: u32 = 1 << 16;
/// "Ship".
const SH: u32 = 1 << 17;
/// "Measure".
const ZH: u32 = 1 << 18;
/// "Chip".
const CH: u32 = 1 << 19;
/// "Gin".
const J: u32 = 1 << 20;
/// "Cats".
const TS: u32 = 1 << 21;
const KS: u32 = 1 << 22;
const L: u32 = 1 << 23;
const M: u32 = 1 << 24;
const N: u32 = 1 << 25;
const R: u32 = 1 << 26;

const VOWELS: u32 = A | E | I | O | U;

/// Sounds that are lost or doubled without notice: "Ahmed" and "Amed", "Maria" and "Mariya".
const FAINT: u32 = H | Y;

/// Groups of letters, longer ones before those that they begin with.
const GROUPS: [(&str, u32); 93] = [
    ("shch", SH | CH),
    ("tsch", CH),
    ("chtch", SH | CH),
    ("dzh", J),
    ("tch", CH),
    ("sch", SH | S),
    ("cks", KS),
    ("eau", O),
    ("iyy", I | Y),
    ("dsch", J),
    ("dj", J | D),
    ("dž", J),
    ("dż", J | ZH),
    ("sh", SH),
    ("sj", SH | S),
    ("sz", SH | S),
    ("ch", CH | SH | K | H),
    ("cz", CH | TS),
    ("tç", CH),
    ("tx", CH),
    ("tj", CH | T),
    ("kh", H | K),
    ("gh", G | H),
    ("zh", ZH),
    ("ph", F | P),
    ("th", T),
    ("dh", D),
    ("bh", B),
    ("ck", K),
    ("cq", K),
    ("qu", K),
    ("ks", KS),
    ("ts", TS | CH),
    ("tz", TS | S | Z),
    ("gn", N),
    ("rh", R),
    ("ll", L | Y),
    ("ou", U | O),
    ("oo", U | O),
    ("oe", U | O | E),
    ("ow", O | A | U),
    ("ee", I | E),
    ("ea", I | E | A),
    ("ie", I | E),
    ("ei", I | E | A),
    ("ey", I | E | A),
    ("ai", E | A | I),
    ("ay", E | A | I),
    ("au", O | A),
    ("iy", I | Y),
    ("ij", I | Y),
    ("yi", I | Y),
    ("yy", I | Y),
    ("a", A),
    ("e", E),
    ("ə", A | E),
    ("i", I | Y),
    ("ı", I),
    ("o", O),
    ("u", U),
    ("y", I | Y | U),
    ("w", V | U),
    ("b", B),
    ("ç", CH | S),
    ("č", CH),
    ("ć", CH),
    ("c", K | S | TS | CH | J),
    ("đ", J | D),
    ("d", D),
    ("f", F),
    ("ğ", G | H),
    ("g", G | ZH | J | H),
    ("h", H),
    ("j", Y | I | ZH | J | H),
    ("k", K),
    ("ł", L),
    ("l", L),
    ("m", M),
    ("n", N),
    ("p", P),
    ("q", K | G),
    ("r", R),
    ("š", SH),
    ("ş", SH),
    ("ș", SH),
    ("s", S | Z),
    ("ţ", TS),
    ("ț", TS),
    ("t", T),
    ("v", V),
    ("x", KS | H | SH | S),
    ("ž", ZH | Z),
    ("z", Z | S | TS),
];

/// Consonants that one language hears as the other: voiced and unvoiced, and neighbours in the mouth.
const NEAR: [(u32, u32); 19] = [
    (P, B),
    (T, D),
    (K, G),
    (F, V),
    (S, Z),
    (SH, ZH),
    (CH, J),
    (TS, S),
    (TS, Z),
    (TS, CH),
    (SH, S),
    (SH, CH),
    (ZH, J),
    (ZH, Z),
    (G, H),
    (K, H),
    (B, V),
    (KS, K),
    (KS, S),
];

/// Writes a name in small letters, without full stops, apostrophes and doubled consonants.
pub(super) fn small_letters(word: &str) -> String {
    let is_silent = |letter: &char| matches!(letter, '.' | '\'' | '’' | '‘' | 'ʼ' | '`' | 'ʹ' | 'ʻ' | '\u{307}' | '\u{ad}');
    word.nfc().flat_map(char::to_lowercase).filter(|letter| !is_silent(letter)).collect()
}

/// Takes the marks off a letter: "é" is "e", "ø" is "o".
pub(super) fn plain(letter: char) -> impl Iterator<Item = char> {
    let base = match letter {
        'ø' | 'ö' | 'ő' | 'ô' => 'o',
        'æ' | 'ä' => 'e',
        'ß' => 's',
        'þ' => 't',
        'ð' => 'd',
        'ħ' => 'h',
        'ŋ' => 'n',
        other => other,
    };
    base.nfkd().filter(|part| !is_combining_mark(*part))
}

/// Gives the sounds of a word in small letters.
pub(super) fn sounds(word: &str) -> Vec<Sound> {
    let mut sounds = Vec::with_capacity(word.len());
    let mut rest = word;
    while let Some(first) = rest.chars().next() {
        if let Some((letters, heard)) = group(rest) {
            push(&mut sounds, Sound::Heard(heard));
            rest = &rest[letters.len()..];
        } else {
            plain(first).for_each(|letter| push(&mut sounds, of_letter(letter)));
            rest = &rest[first.len_utf8()..];
        }
    }
    sounds
}

fn group(rest: &str) -> Option<(&'static str, u32)> {
    GROUPS.iter().copied().find(|(letters, _)| rest.starts_with(letters))
}

fn of_letter(letter: char) -> Sound {
    let mut bytes = [0; 4];
    group(letter.encode_utf8(&mut bytes)).map_or(Sound::Letter(letter), |(_, heard)| Sound::Heard(heard))
}

/// Adds a sound; a doubled one counts once.
fn push(sounds: &mut Vec<Sound>, sound: Sound) {
    if sounds.last() != Some(&sound) {
        sounds.push(sound);
    }
}

impl Sound {
    /// Tells whether it can only be a vowel.
    pub(super) fn is_vowel(self) -> bool {
        matches!(self, Self::Heard(set) if set & VOWELS != 0)
    }

    /// Tells whether it may be left unwritten.
    pub(super) fn is_faint(self) -> bool {
        matches!(self, Self::Heard(set) if set & FAINT != 0 && set & !(FAINT | VOWELS | L) == 0)
    }

    /// Tells whether both may be the same sound.
    pub(super) fn meets(self, other: Self) -> bool {
        match (self, other) {
            (Self::Heard(one), Self::Heard(other)) => one & other != 0,
            (one, other) => one == other,
        }
    }

    /// Tells whether both are consonants that one ear takes for the other.
    pub(super) fn is_near(self, other: Self) -> bool {
        let (Self::Heard(one), Self::Heard(other)) = (self, other) else { return false };
        NEAR.iter().any(|(left, right)| one & left != 0 && other & right != 0 || one & right != 0 && other & left != 0)
    }

    /// Tells whether languages add it to names, or write it without speaking it: "Milibends", "Mitterrand".
    pub(super) fn is_ending(self) -> bool {
        matches!(self, Self::Heard(set) if set & (S | T | D | P) != 0)
    }

}
