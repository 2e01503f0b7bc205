//! Which words of two names belong to each other, and how far apart that leaves the names.

use super::distance::distance;
use super::given_forms::is_short_form;
use super::words::{Part, Word};
use std::ops::Range;

/// A given name in another form: "Bob" and "Robert", "Anthony" and "Antonio".
const OTHER_FORM: u32 = 8;

/// The beginning of a given name: "Dan" and "Daniel".
const SHORT_FORM: u32 = 14;

/// An initial and a name that begins with it.
const INITIAL: u32 = 14;

/// "Abdul Aziz" and "Abdulaziz".
const WRITTEN_TOGETHER: u32 = 4;

/// "Hale" and "Haleová".
const WOMANS_ENDING: u32 = 4;

/// The least that any difference counts in a short word ("Hale" and "Hole"), and a vowel at the end of one word only
/// ("Martin" and "Martine", but also "Clark" and "Clarke").
const DOUBTFUL: u32 = 14;

/// Consonants of a word that is long enough to be known although it sounds a little different.
const LONG_WORD: usize = 3;

/// A name that begins with the family name.
const OTHER_ORDER: u32 = 14;

/// An initial or a patronymic that only one name has.
const SMALL_PART: u32 = 10;

/// A middle name that only one name has.
const MIDDLE_PART: u32 = 26;

/// A first or last word that only one name has, beside two that both have.
const OUTER_PART: u32 = 32;

/// One word of a compound surname: "Hale-Orlova" and "Orlova".
const SURNAME_PART: u32 = 22;

/// Words that have nothing in common.
const NOTHING: u32 = 100;

/// Gives how far two names are apart in hundredths, 100 for nothing in common.
///
/// The words keep their order, except that a name may begin with the family name.
pub(super) fn apart(one: &[Word], other: &[Word]) -> u32 {
    if one.is_empty() || other.is_empty() || one.len().min(other.len()) == 1 && one.len() != other.len() {
        return NOTHING;
    }
    let (one, other): (Vec<&Word>, Vec<&Word>) = (one.iter().collect(), other.iter().collect());
    let straight = in_order(&one, &other);
    if straight <= square(OTHER_ORDER) {
        return straight.isqrt();
    }
    let turned = turns(&other).map(|other| in_order(&one, &other));
    let turned = turned.chain(turns(&one).map(|one| in_order(&one, &other))).min().unwrap_or(u32::MAX);
    straight.min(turned.saturating_add(square(OTHER_ORDER))).isqrt().min(NOTHING)
}

/// Gives the name with each of its other words first.
fn turns<'w>(words: &[&'w Word]) -> impl Iterator<Item = Vec<&'w Word>> {
    (1..words.len()).map(|at| [&words[at..], &words[..at]].concat())
}

fn square(hundredths: u32) -> u32 {
    hundredths * hundredths
}

/// How many words of each name may be laid side by side at once.
const STEPS: [(usize, usize); 5] = [(1, 1), (1, 0), (0, 1), (2, 1), (1, 2)];

/// Gives the least sum of squares over all pairings in order: one word far off weighs more than two a little off.
fn in_order(one: &[&Word], other: &[&Word]) -> u32 {
    let width = other.len() + 1;
    let mut least = vec![u32::MAX; (one.len() + 1) * width];
    least[0] = 0;
    for from in 0..least.len() {
        let (left, right) = (from / width, from % width);
        for (lefts, rights) in STEPS {
            if least[from] >= square(NOTHING) {
                continue;
            }
            let Some(cost) = step(one, left..left + lefts, other, right..right + rights) else { continue };
            let to = from + lefts * width + rights;
            least[to] = least[to].min(least[from] + square(cost));
        }
    }
    least[least.len() - 1]
}

/// Gives the cost of laying some words side by side, `None` behind the end of a name.
fn step(one: &[&Word], left: Range<usize>, other: &[&Word], right: Range<usize>) -> Option<u32> {
    let is_last = left.end == one.len() || right.end == other.len();
    Some(match (one.get(left.clone())?, other.get(right.clone())?) {
        ([a], [b]) => pair(a, b, is_last),
        ([a, next], [b]) | ([b], [a, next]) => together(a, next, b),
        ([_], []) => missing(one, left.start, other.len()),
        ([], [_]) => missing(other, right.start, one.len()),
        _ => NOTHING,
    })
}

/// Gives how far two words are from one: "Abdul Aziz" and "Abdulaziz".
fn together(first: &Word, second: &Word, both: &Word) -> u32 {
    let length = first.sounds.len() + second.sounds.len();
    let is_initial = [first, second, both].iter().any(|word| word.part == Part::Initial);
    if is_initial || length.abs_diff(both.sounds.len()) > 1 {
        return NOTHING;
    }
    WRITTEN_TOGETHER + distance(&[&first.sounds[..], &second.sounds[..]].concat(), &both.sounds)
}

/// Gives how far two words are apart; a word that ends a name has no short forms.
fn pair(one: &Word, other: &Word, is_last: bool) -> u32 {
    if one.letters == other.letters {
        return 0;
    }
    if one.part == Part::Initial || other.part == Part::Initial {
        let begins_alike = one.sounds.first().zip(other.sounds.first()).is_some_and(|(a, b)| a.meets(*b));
        let is_open = one.part != other.part;
        return if begins_alike && is_open { INITIAL } else { NOTHING };
    }
    let heard = heard(one, other).min(as_married(one, other)).min(as_married(other, one));
    match () {
        () if is_last => heard,
        () if one.given.contradicts(&other.given) => NOTHING,
        () if one.given.is_form_of(&other.given) => heard.min(OTHER_FORM),
        () if is_short_form(&one.sounds, &other.sounds) => heard.min(SHORT_FORM),
        () => heard,
    }
}

/// Gives how far the sounds of two words are apart.
fn heard(one: &Word, other: &Word) -> u32 {
    let ends_in_vowel = |word: &Word| word.sounds.last().is_some_and(|sound| sound.is_vowel());
    let is_short = |word: &Word| word.sounds.iter().filter(|sound| !sound.is_vowel()).count() < LONG_WORD;
    let distance = distance(&one.sounds, &other.sounds);
    let is_doubtful = ends_in_vowel(one) != ends_in_vowel(other) || is_short(one) && is_short(other);
    if is_doubtful && distance > 0 { distance.max(DOUBTFUL) } else { distance }
}

/// Gives how far a word is from a Czech or Slovak woman's form of it: "Hale" and "Haleová".
fn as_married(one: &Word, other: &Word) -> u32 {
    let is_form = one.letters.ends_with("ova") && !other.letters.ends_with("ov");
    let stem = one.sounds.len().checked_sub(3).filter(|_| is_form);
    stem.map_or(NOTHING, |stem| WOMANS_ENDING + distance(&one.sounds[..stem], &other.sounds))
}

/// Gives how far two surnames are apart.
pub(super) fn surnames_apart(one: &Word, other: &Word) -> u32 {
    if one.part == Part::Initial || other.part == Part::Initial { NOTHING } else { pair(one, other, true) }
}

/// Gives how much it counts that another name, of `length` words, has no word for the one at `at`.
fn missing(name: &[&Word], at: usize, length: usize) -> u32 {
    let word = name[at];
    let is_last = at + 1 == name.len();
    let ties_next = name.get(at + 1).is_some_and(|next| next.is_tied);
    match word.part {
        _ if name.len() <= length => NOTHING,
        Part::Initial | Part::Patronymic => SMALL_PART,
        Part::Plain if is_last && word.is_tied || ties_next && at + 2 == name.len() => SURNAME_PART,
        Part::Plain if word.is_tied || ties_next => NOTHING,
        Part::Plain if at == 0 || is_last => OUTER_PART,
        Part::Plain => MIDDLE_PART,
    }
}
