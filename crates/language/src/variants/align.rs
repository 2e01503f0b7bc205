//! Which words of two names belong to each other, and how far apart that leaves the names.

use super::distance::distance;
use super::given_forms;
use super::words::{Part, Word};

/// A given name in another form of the language: "Bob" and "Robert".
const OTHER_FORM: u32 = 10;

/// The beginning of a given name: "Dan" and "Daniel".
const SHORT_FORM: u32 = 14;

/// An initial and a name that begins with it.
const INITIAL: u32 = 12;

/// "Abdul Aziz" and "Abdulaziz".
const WRITTEN_TOGETHER: u32 = 4;

/// A name that begins with the family name.
const OTHER_ORDER: u32 = 8;

/// An initial or a patronymic that only one name has.
const SMALL_PART: u32 = 10;

/// A middle name that only one name has.
const MIDDLE_PART: u32 = 26;

/// A first or last word that only one name has, beside two that both have.
const OUTER_PART: u32 = 34;

/// One word of a compound surname: "Hale-Orlova" and "Orlova".
const SURNAME_PART: u32 = 22;

/// Gives how far two names are apart in hundredths, 100 for nothing in common.
///
/// The words keep their order, except that a name may begin with the family name.
pub(super) fn apart(one: &[Word], other: &[Word]) -> u32 {
    if one.is_empty() || other.is_empty() {
        return 100;
    }
    let turned = (1..other.len()).map(|at| {
        let turned: Vec<Word> = other[at..].iter().chain(&other[..at]).cloned().collect();
        in_order(one, &turned).saturating_add(square(OTHER_ORDER))
    });
    let turned = turned.min().unwrap_or(u32::MAX);
    in_order(one, other).min(turned).isqrt().min(100)
}

fn square(hundredths: u32) -> u32 {
    hundredths * hundredths
}

/// Gives the least sum of squares over all pairings in order, so that one word far off weighs more than two a little off.
fn in_order(one: &[Word], other: &[Word]) -> u32 {
    let mut table = Table::new(one.len(), other.len());
    for left in 0..=one.len() {
        for right in 0..=other.len() {
            step(&mut table, one, other, left, right);
        }
    }
    table.end()
}
