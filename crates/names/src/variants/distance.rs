//! How far two words are from each other, as a careless ear hears them.

use super::sounds::Sound;

/// What one consonant counts; everything else is measured by it.
const CONSONANT: u32 = 20;

/// A vowel counts less: vowels change first from spelling to spelling.
const VOWEL: u32 = 8;

/// "h" comes and goes.
const BREATH: u32 = 5;

/// "y" and "w" between vowels come and go.
const GLIDE: u32 = 6;

/// One vowel for another.
const OTHER_VOWEL: u32 = 5;

/// A consonant for its neighbour.
const NEAR: u32 = 8;

/// A vowel more or less.
const LOST_VOWEL: u32 = 6;

/// "s", "t" or "d" at the end of a word.
const ENDING: u32 = 6;

/// Gives the distance of two words in hundredths: 0 where they sound alike, 100 where they have nothing in common.
///
/// A weighted edit distance (Wagner and Fischer 1974) over the weight of the longer word.
pub(super) fn distance(one: &[Sound], other: &[Sound]) -> u32 {
    let weight = weight(one).max(weight(other));
    (100 * cost(one, other)).checked_div(weight).unwrap_or(0).min(100)
}

fn weight(word: &[Sound]) -> u32 {
    word.iter().map(|&sound| counts(sound)).sum()
}

fn counts(sound: Sound) -> u32 {
    match sound {
        _ if sound.is_vowel() => VOWEL,
        _ if sound.is_breath() => BREATH,
        _ => CONSONANT,
    }
}

fn cost(one: &[Sound], other: &[Sound]) -> u32 {
    let mut row = vec![0; other.len() + 1];
    for at in 0..other.len() {
        row[at + 1] = row[at] + lost(other[at], Place::of(0, one.len()));
    }
    for (line, &left) in one.iter().enumerate() {
        let here = Place::of(line + 1, one.len());
        let mut diagonal = row[0];
        row[0] += lost(left, Place::of(0, other.len()));
        for (at, &right) in other.iter().enumerate() {
            let swapped = diagonal + swapped(left, right);
            diagonal = row[at + 1];
            row[at + 1] =
                swapped.min(row[at + 1] + lost(left, Place::of(at + 1, other.len()))).min(row[at] + lost(right, here));
        }
    }
    row[other.len()]
}

/// Where in the other word a sound is missing.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Start,
    Inside,
    End,
}

impl Place {
    fn of(read: usize, length: usize) -> Self {
        match read {
            0 => Self::Start,
            _ if read == length => Self::End,
            _ => Self::Inside,
        }
    }
}

fn swapped(left: Sound, right: Sound) -> u32 {
    match () {
        () if left.meets(right) => 0,
        () if left.is_vowel() && right.is_vowel() => OTHER_VOWEL,
        () if left.is_near(right) => NEAR,
        () => CONSONANT,
    }
}

fn lost(sound: Sound, place: Place) -> u32 {
    match place {
        _ if sound.is_breath() => BREATH,
        _ if sound.is_vowel() => LOST_VOWEL,
        Place::Inside | Place::End if sound.is_glide() => GLIDE,
        Place::End if sound.is_ending() => ENDING,
        _ => CONSONANT,
    }
}
