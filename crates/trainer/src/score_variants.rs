//! Measures whether spellings of one name are told from other names.

use crate::score_names::f1;
use ascribe_language::variants::same_person;

/// Gives precision, recall and F1 in percent over lines of "1 or 0, name, name" between tabs.
pub(crate) fn score(text: &str) -> [f64; 3] {
    let mut tally = [0; 3];
    for line in text.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [is_same, one, other, ..] = fields[..] else { continue };
        let (found, wanted) = (same_person(one, other).is_same(), is_same == "1");
        tally[0] += usize::from(found && wanted);
        tally[1] += usize::from(found);
        tally[2] += usize::from(wanted);
    }
    let share = |of: usize| 100.0 * tally[0] as f64 / (of as f64).max(1.0);
    [share(tally[1]), share(tally[2]), f1(tally)]
}
