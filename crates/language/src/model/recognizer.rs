//! Names: a structured averaged perceptron over BILOU labels that reads each document twice.
//!
//! The first reading sees each sentence alone. The second also sees what the first made of the same words elsewhere in
//! the document ([`crate::model::votes`]): names repeat, and one clear place decides the doubtful ones.

pub use crate::model::name_features::{step_keys, word_features};
pub use crate::model::scene::Scene;
pub use crate::model::viterbi::best_labels;

/// Kinds of names that the sequence model tells apart: person, organisation, place, other.
pub const KINDS: usize = 4;
/// Number of labels: outside, and beginning, inside, last, unit of each kind.
pub const LABELS: usize = 1 + 4 * KINDS;
/// The label of a word outside all names.
pub const OUTSIDE: u8 = 0;

/// The place of a word in its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// First of several.
    Begin,
    /// Neither first nor last.
    Inside,
    /// Last of several.
    Last,
    /// The only one.
    Unit,
}

/// Gives the label of a part of a name.
#[must_use]
pub fn label(kind: usize, part: Part) -> u8 {
    u8::try_from(1 + 4 * kind + part as usize).unwrap_or(OUTSIDE)
}

/// Gives the kind and part that a label stands for; `None` outside names.
#[must_use]
pub fn meaning(label: u8) -> Option<(usize, Part)> {
    let place = usize::from(label).checked_sub(1)?;
    let part = [Part::Begin, Part::Inside, Part::Last, Part::Unit][place % 4];
    Some((place / 4, part))
}

/// Labels the words of one name.
pub fn mark_name(labels: &mut [u8], kind: usize) {
    let last = labels.len().saturating_sub(1);
    for (place, slot) in labels.iter_mut().enumerate() {
        let part = match place {
            0 if last == 0 => Part::Unit,
            0 => Part::Begin,
            _ if place == last => Part::Last,
            _ => Part::Inside,
        };
        *slot = label(kind, part);
    }
}

/// Finds the names in a labelled sentence: first word, one past the last, kind.
#[must_use]
pub fn names(labels: &[u8]) -> Vec<(usize, usize, usize)> {
    let mut found = Vec::new();
    let mut start = 0;
    for (index, &label) in labels.iter().enumerate() {
        match meaning(label) {
            Some((kind, Part::Unit)) => found.push((index, index + 1, kind)),
            Some((_, Part::Begin)) => start = index,
            Some((kind, Part::Last)) => found.push((start, index + 1, kind)),
            Some((_, Part::Inside)) | None => {}
        }
    }
    found
}

/// Scores of one word's labels.
pub type Scores = [i32; LABELS];
/// What it adds when one label follows another.
pub type Steps = [[i32; LABELS]; LABELS];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_and_names_agree() {
        let mut labels = vec![OUTSIDE; 7];
        mark_name(&mut labels[1..4], 2);
        mark_name(&mut labels[4..5], 0);
        assert_eq!(names(&labels), [(1, 4, 2), (4, 5, 0)]);
    }
}
