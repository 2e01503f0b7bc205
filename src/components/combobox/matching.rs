//! Which entries fit what was typed.

use super::{Pick, PickSource, Picked};
use yew::AttrValue;

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// Something that is there.
    Known(Pick),
    /// The typed words, as something new.
    New(AttrValue),
}

impl From<Entry> for Picked {
    fn from(entry: Entry) -> Self {
        match entry {
            Entry::Known(pick) if pick.source == PickSource::Words => Self::New(pick.label),
            Entry::Known(pick) => Self::Known(pick.key),
            Entry::New(words) => Self::New(words),
        }
    }
}

/// Lists what fits the typed words: names that begin with them, then names with a word that does, then the rest; at the
/// end the words themselves as something new, unless they are there already.
#[must_use]
pub fn entries(picks: &[Pick], typed: &str) -> Vec<Entry> {
    let wanted = folded(typed);
    let ranks: Vec<_> = picks.iter().map(|pick| rank(pick, &wanted)).collect();
    let of_rank =
        |wanted| picks.iter().zip(&ranks).filter(move |(_, rank)| **rank == Some(wanted)).map(|(pick, _)| pick);
    let known = (0..=WORST).flat_map(of_rank).map(|pick| Entry::Known(pick.clone()));
    let is_known = picks.iter().any(|pick| folded(&pick.label) == wanted);
    let new = (!wanted.is_empty() && !is_known).then(|| Entry::New(typed.trim().to_owned().into()));
    known.chain(new).collect()
}

/// The rank of a name that only holds the typed letters somewhere.
const WORST: u8 = 3;

/// How well a pick fits; smaller is better, `None` does not fit.
fn rank(pick: &Pick, wanted: &str) -> Option<u8> {
    let label = folded(&pick.label);
    if label.starts_with(wanted) {
        return Some(0);
    }
    let begins_a_word =
        |text: &str| text.match_indices(wanted).any(|(at, _)| !text[..at].ends_with(char::is_alphanumeric));
    if begins_a_word(&label) {
        return Some(1);
    }
    if pick.aliases.iter().any(|alias| begins_a_word(&folded(alias))) {
        return Some(2);
    }
    label.contains(wanted).then_some(WORST)
}

fn folded(text: &str) -> String {
    text.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pick(label: &'static str, aliases: &[&'static str]) -> Pick {
        let aliases = aliases.iter().map(|&alias| alias.into()).collect();
        Pick { key: label.into(), label: label.into(), aliases, hint: "".into(), class: "", source: PickSource::Known }
    }

    fn shown(typed: &str) -> Vec<String> {
        let picks = [pick("Ada Hale", &["A. Hale"]), pick("Tom Reed", &[]), pick("Halden Council", &["the council"])];
        let words = |entry| match entry {
            Entry::Known(pick) => pick.label.to_string(),
            Entry::New(words) => format!("+{words}"),
        };
        entries(&picks, typed).into_iter().map(words).collect()
    }

    #[test]
    fn the_best_fit_comes_first_and_something_new_last() {
        for (typed, expected) in [
            ("", vec!["Ada Hale", "Tom Reed", "Halden Council"]),
            ("hal", vec!["Halden Council", "Ada Hale", "+hal"]),
            ("ada hale", vec!["Ada Hale"]),
            (" Ada Hale ", vec!["Ada Hale"]),
            ("the", vec!["Halden Council", "+the"]),
            ("eed", vec!["Tom Reed", "+eed"]),
            ("zz", vec!["+zz"]),
            ("İ", vec!["+İ"]),
        ] {
            assert_eq!(shown(typed), expected, "{typed}");
        }
    }
}
