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

/// Groups of letters, longer ones before those that they begin with: the sounds they may stand for, and their letter in a
/// spelling key, which is coarser.
pub(super) const GROUPS: [(&str, u32, char); 92] = [
    ("shch", SH | CH, 's'),
    ("tsch", CH, 'c'),
    ("chtch", SH | CH, 's'),
    ("dzh", J, 'j'),
    ("tch", CH, 'c'),
    ("sch", SH | S, 's'),
    ("cks", KS, 'x'),
    ("eau", O, 'u'),
    ("iyy", I | Y, 'i'),
    ("dsch", J, 'j'),
    ("dj", J | D, 'j'),
    ("dž", J, 'j'),
    ("dż", J | ZH, 'j'),
    ("sh", SH, 's'),
    ("sj", SH | S, 's'),
    ("sz", SH | S, 's'),
    ("ch", CH | SH | K | H, 'c'),
    ("cz", CH | TS, 'c'),
    ("tç", CH, 'c'),
    ("tx", CH, 'c'),
    ("tj", CH | T, 'c'),
    ("kh", H | K, 'h'),
    ("gh", G | H, 'g'),
    ("zh", ZH, 'z'),
    ("ph", F | P, 'f'),
    ("th", T, 't'),
    ("dh", D, 'd'),
    ("bh", B, 'b'),
    ("ck", K, 'k'),
    ("cq", K, 'k'),
    ("qu", K, 'k'),
    ("ks", KS, 'x'),
    ("ts", TS | CH, 'z'),
    ("tz", TS | S | Z, 'z'),
    ("gn", N, 'n'),
    ("rh", R, 'r'),
    ("ll", L | Y, 'l'),
    ("ou", U | O, 'u'),
    ("oo", U | O, 'u'),
    ("oe", U | O | E, 'u'),
    ("ee", I | E, 'i'),
    ("ea", I | E | A, 'e'),
    ("ie", I | E, 'i'),
    ("ei", I | E | A, 'y'),
    ("ey", I | E | A, 'y'),
    ("ai", E | A | I, 'y'),
    ("ay", E | A | I, 'y'),
    ("au", O | A, 'w'),
    ("iy", I | Y, 'i'),
    ("ij", I | Y, 'i'),
    ("yi", I | Y, 'i'),
    ("yy", I | Y, 'i'),
    ("a", A, 'a'),
    ("e", E, 'e'),
    ("ə", A | E, 'a'),
    ("i", I | Y, 'i'),
    ("ı", I, 'i'),
    ("o", O, 'u'),
    ("u", U, 'u'),
    ("y", I | Y | U, 'i'),
    ("w", V | U, 'v'),
    ("b", B, 'b'),
    ("ç", CH | S, 'c'),
    ("č", CH, 'c'),
    ("ć", CH, 'c'),
    ("c", K | S | TS | CH | J, 'k'),
    ("đ", J | D, 'j'),
    ("d", D, 'd'),
    ("f", F, 'f'),
    ("ğ", G | H, 'g'),
    ("g", G | ZH | J | H, 'g'),
    ("h", H, 'h'),
    ("j", Y | I | ZH | J | H, 'i'),
    ("k", K, 'k'),
    ("ł", L, 'l'),
    ("l", L, 'l'),
    ("m", M, 'm'),
    ("n", N, 'n'),
    ("p", P, 'p'),
    ("q", K | G, 'k'),
    ("r", R, 'r'),
    ("š", SH | S, 's'),
    ("ş", SH | S, 's'),
    ("ș", SH | S, 's'),
    ("s", S | Z, 's'),
    ("ţ", TS, 'z'),
    ("ț", TS, 'z'),
    ("t", T, 't'),
    ("v", V, 'v'),
    ("x", KS | K | H | SH | S, 'x'),
    ("ž", ZH | Z, 'z'),
    ("z", Z | S | TS, 'z'),
];

/// Consonants that one language hears as the other: voiced and unvoiced, and neighbours in the mouth.
pub(super) const NEAR: [(u32, u32); 18] = [
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
