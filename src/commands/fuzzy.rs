//! Finding a command by some of its letters.
//!
//! Every letter that was typed must come in the name, in that order; letters that begin a word or follow each other count
//! more. The names are some sixty short lines, so plain comparison is fast enough, and a library for it would weigh more
//! than the page's whole list of commands.

/// How well a name fits what was typed; larger is better.
pub type Fit = u32;

/// A letter that begins a word.
const WORD_START: Fit = 8;
/// A letter that follows the one found before.
const FOLLOWS: Fit = 5;
/// Any letter.
const LETTER: Fit = 1;

/// Gives the places of the names that fit, best first; equals keep their order. Nothing typed fits everything.
pub fn search<'a>(typed: &str, names: impl Iterator<Item = &'a str>) -> Vec<usize> {
    let wanted = typed.to_lowercase().chars().filter(|letter| !letter.is_whitespace()).collect::<Vec<_>>();
    let fits = names.enumerate().filter_map(|(at, name)| Some((at, fit(&wanted, name)?)));
    let mut found = fits.collect::<Vec<_>>();
    found.sort_by_key(|(at, fit)| (std::cmp::Reverse(*fit), *at));
    found.into_iter().map(|(at, _)| at).collect()
}

/// Finds the best way in which the wanted letters come in a name.
fn fit(wanted: &[char], name: &str) -> Option<Fit> {
    let letters = name.to_lowercase().chars().collect::<Vec<_>>();
    // `best[i]`: the best score with the first `i` letters found so far, and whether the last one is the letter before.
    let mut ends = vec![None::<Fit>; wanted.len() + 1];
    let mut best = vec![None::<Fit>; wanted.len() + 1];
    best[0] = Some(0);
    for (at, letter) in letters.iter().enumerate() {
        let starts = at == 0 || !letters[at - 1].is_alphanumeric();
        let mut now = vec![None; wanted.len() + 1];
        for (place, _) in wanted.iter().enumerate().filter(|(_, asked)| *asked == letter) {
            let bonus = LETTER + if starts { WORD_START } else { 0 };
            let following = ends[place].map(|score| score + FOLLOWS + bonus);
            let anew = best[place].map(|score| score + bonus);
            now[place + 1] = following.max(anew);
        }
        for (place, score) in now.iter().enumerate() {
            best[place] = best[place].max(*score);
        }
        ends = now;
    }
    best[wanted.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 5] =
        ["Next statement", "Accept and go on", "Nothing to code here", "Change the keys", "Export"];

    fn found(typed: &str) -> Vec<&'static str> {
        search(typed, NAMES.into_iter()).into_iter().map(|at| NAMES[at]).collect()
    }

    #[test]
    fn beginnings_of_words_come_before_letters_in_the_middle() {
        for (typed, best) in [
            ("ns", "Next statement"),
            ("ag", "Accept and go on"),
            ("code", "Nothing to code here"),
            ("keys", "Change the keys"),
            ("EXP", "Export"),
            ("go on", "Accept and go on"),
        ] {
            assert_eq!(found(typed).first(), Some(&best), "{typed}");
        }
    }

    #[test]
    fn nothing_typed_fits_all_and_strange_letters_nothing() {
        assert_eq!(found("").len(), NAMES.len());
        assert_eq!(found(" "), NAMES);
        assert!(found("qq").is_empty() && found("ß").is_empty());
    }
}
