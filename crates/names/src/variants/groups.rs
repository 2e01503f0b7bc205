//! Which groups of letters stand for which sounds in the Latin spellings of the world. A set of sounds is a set of bits.

const A: u32 = 1;
pub(super) const E: u32 = 1 << 1;
pub(super) const I: u32 = 1 << 2;
const O: u32 = 1 << 3;
pub(super) const U: u32 = 1 << 4;
/// The first sound of "yes".
pub(super) const Y: u32 = 1 << 5;
pub(super) const H: u32 = 1 << 6;
pub(super) const P: u32 = 1 << 7;
const B: u32 = 1 << 8;
pub(super) const T: u32 = 1 << 9;
pub(super) const D: u32 = 1 << 10;
const K: u32 = 1 << 11;
const G: u32 = 1 << 12;
const F: u32 = 1 << 13;
pub(super) const V: u32 = 1 << 14;
pub(super) const S: u32 = 1 << 15;
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

/// All vowels.
pub(super) const VOWELS: u32 = A | E | I | O | U;

/// Groups of letters by their first one, longer ones first: the sounds they may stand for, and their letter in a spelling
/// key, which is coarser.
const GROUPS: [(&str, u32, char); 92] = [
    ("ai", E | A | I, 'y'),
    ("au", O | A, 'w'),
    ("ay", E | A | I, 'y'),
    ("a", A, 'a'),
    ("bh", B, 'b'),
    ("b", B, 'b'),
    ("chtch", SH | CH, 's'),
    ("cks", KS, 'x'),
    ("ch", CH | SH | K | H, 'c'),
    ("ck", K, 'k'),
    ("cq", K, 'k'),
    ("cz", CH | TS, 'c'),
    ("c", K | S | TS | CH | J, 'k'),
    ("dsch", J, 'j'),
    ("dzh", J, 'j'),
    ("dh", D, 'd'),
    ("dj", J | D, 'j'),
    ("dż", J | ZH, 'j'),
    ("dž", J, 'j'),
    ("d", D, 'd'),
    ("eau", O, 'u'),
    ("ea", I | E | A, 'e'),
    ("ee", I | E, 'i'),
    ("ei", I | E | A, 'y'),
    ("ey", I | E | A, 'y'),
    ("e", E, 'e'),
    ("f", F, 'f'),
    ("gh", G | H, 'g'),
    ("gn", N, 'n'),
    ("g", G | ZH | J | H, 'g'),
    ("h", H, 'h'),
    ("iyy", I | Y, 'i'),
    ("ie", I | E, 'i'),
    ("ij", I | Y, 'i'),
    ("iy", I | Y, 'i'),
    ("i", I | Y, 'i'),
    ("j", Y | I | ZH | J | H, 'i'),
    ("kh", H | K, 'h'),
    ("ks", KS, 'x'),
    ("k", K, 'k'),
    ("ll", L | Y, 'l'),
    ("l", L, 'l'),
    ("m", M, 'm'),
    ("n", N, 'n'),
    ("oe", U | O | E, 'u'),
    ("oo", U | O, 'u'),
    ("ou", U | O, 'u'),
    ("o", O, 'u'),
    ("ph", F | P, 'f'),
    ("p", P, 'p'),
    ("qu", K, 'k'),
    ("q", K | G, 'k'),
    ("rh", R, 'r'),
    ("r", R, 'r'),
    ("shch", SH | CH, 's'),
    ("sch", SH | S, 's'),
    ("sh", SH, 's'),
    ("sj", SH | S, 's'),
    ("sz", SH | S, 's'),
    ("s", S | Z, 's'),
    ("tsch", CH, 'c'),
    ("tch", CH, 'c'),
    ("th", T, 't'),
    ("tj", CH | T, 'c'),
    ("ts", TS | CH, 'z'),
    ("tx", CH, 'c'),
    ("tz", TS | S | Z, 'z'),
    ("tç", CH, 'c'),
    ("t", T, 't'),
    ("u", U, 'u'),
    ("v", V, 'v'),
    ("w", V | U, 'v'),
    ("x", KS | K | H | SH | S, 'x'),
    ("yi", I | Y, 'i'),
    ("yy", I | Y, 'i'),
    ("y", I | Y | U, 'i'),
    ("zh", ZH, 'z'),
    ("z", Z | S | TS, 'z'),
    ("ç", CH | S, 'c'),
    ("ć", CH, 'c'),
    ("č", CH, 'c'),
    ("đ", J | D, 'j'),
    ("ğ", G | H, 'g'),
    ("ı", I, 'i'),
    ("ł", L, 'l'),
    ("ş", SH | S, 's'),
    ("š", SH | S, 's'),
    ("ţ", TS, 'z'),
    ("ž", ZH | Z, 'z'),
    ("ș", SH | S, 's'),
    ("ț", TS, 'z'),
    ("ə", A | E, 'a'),
];

/// Consonants that one language hears as the other: voiced and unvoiced, and neighbours in the mouth.
const NEAR: [(u32, u32); 18] = [
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
    (TS, T),
    (SH, CH),
    (ZH, J),
    (G, H),
    (K, H),
    (B, V),
    (KS, K),
    (KS, S),
];

/// Gives all groups that begin with a letter, longer ones first.
pub(super) fn beginning_with(letter: char) -> impl Iterator<Item = &'static (&'static str, u32, char)> {
    let start = GROUPS.partition_point(|(letters, ..)| letters.chars().next() < Some(letter));
    GROUPS[start..].iter().take_while(move |(letters, ..)| letters.starts_with(letter))
}

/// Gives the consonants that one ear takes for one of the set.
pub(super) fn near(set: u32) -> u32 {
    let other =
        |&(left, right): &(u32, u32)| if set & left != 0 { right } else { 0 } | if set & right != 0 { left } else { 0 };
    NEAR.iter().map(other).fold(0, |all, other| all | other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_stand_by_first_letter_and_longer_ones_first() {
        let order = |group: &(&str, u32, char)| (group.0.chars().next(), std::cmp::Reverse(group.0.chars().count()));
        assert!(GROUPS.is_sorted_by_key(order));
    }
}
