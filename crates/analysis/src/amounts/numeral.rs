//! Numbers in words: "twenty-five", "two hundred and five thousand", "a million".

use super::Glued;
use super::decimal::Decimal;
use ascribe_text::numerals::{power_of_ten, tens, unit};

/// Gives the power of ten that letters behind digits stand for: "2.5bn"; "5m" and "20k" where money is meant.
pub(super) fn glued_power(letters: &str, glued: Glued) -> Option<u32> {
    match letters {
        "bn" => Some(9),
        "tn" => Some(12),
        "m" | "mn" if glued == Glued::Allowed => Some(6),
        "k" if glued == Glued::Allowed => Some(3),
        "b" if glued == Glued::Allowed => Some(9),
        _ => None,
    }
}

/// Multiplies a number by the words that follow it: "3.5 million", "5 hundred thousand"; gives the place after them.
pub(super) fn scaled(value: Decimal, at: usize, word: &dyn Fn(usize) -> String) -> Option<(Decimal, usize)> {
    match power_of_ten(&word(at)).or_else(|| glued_power(&word(at), Glued::No)) {
        Some(power) => scaled(value.times_ten(power)?, at + 1, word),
        None => Some((value, at)),
    }
}

/// Reads a number in words from `at`: its value, and the place after it.
pub(super) fn in_words(at: usize, word: &dyn Fn(usize) -> String) -> Option<(u64, usize)> {
    let mut place = at;
    let (mut total, mut group) = (0_u64, 0_u64);
    if word(at) == "a" && power_of_ten(&word(at + 1)).is_some() {
        (group, place) = (1, at + 1);
    }
    loop {
        let next = word(place);
        if let Some(more) = small(&next).filter(|&more| place == at || fits(group, more)) {
            group += more;
        } else if next == "hundred" && (1..100).contains(&group) {
            group *= 100;
        } else if let Some(power) = power_of_ten(&next).filter(|&power| power > 2 && group > 0) {
            total = total.checked_add(group.checked_mul(10_u64.checked_pow(power)?)?)?;
            group = 0;
        } else if next == "and"
            && place > at
            && group.is_multiple_of(100)
            && small(&word(place + 1)).is_some_and(|it| it > 0)
        {
            // "Two hundred and five", but "two and five": the word before was a hundred or more.
            if total + group == 0 {
                break;
            }
        } else {
            break;
        }
        place += 1;
    }
    (place > at).then_some((total + group, place))
}

/// Tells whether a small number may follow what was read of a group: "twenty five", "hundred five", not "five five".
fn fits(group: u64, more: u64) -> bool {
    more > 0 && (group.is_multiple_of(100) || group.is_multiple_of(10) && group % 100 >= 20 && more < 10)
}

/// Reads "seven", "sixteen", "forty", "twenty-five".
fn small(word: &str) -> Option<u64> {
    let joined = || {
        let (first, second) = word.split_once('-')?;
        Some(tens(first)? + unit(second).filter(|unit| (1..10).contains(unit))?)
    };
    unit(word).or_else(|| tens(word)).or_else(joined)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<(u64, usize)>) {
        let words: Vec<&str> = text.split(' ').collect();
        let word = |place: usize| words.get(place).copied().unwrap_or_default().to_owned();
        assert_eq!(in_words(0, &word), expected, "{text}");
    }

    #[test]
    fn words_add_up() {
        check("twenty-five ships", Some((25, 1)));
        check("twenty five ships", Some((25, 2)));
        check("two hundred and five thousand people", Some((205_000, 5)));
        check("one million two hundred thousand", Some((1_200_000, 5)));
        check("a hundred and one", Some((101, 4)));
        check("a million and more", Some((1_000_000, 2)));
        check("zero", Some((0, 1)));
    }

    #[test]
    fn words_that_do_not_belong_together_stay_apart() {
        check("five six", Some((5, 1)));
        check("two and five", Some((2, 1)));
        check("twenty thirty", Some((20, 1)));
        check("a ship", None);
        check("hundred days", None);
        check("twenty-eleven", None);
    }
}
