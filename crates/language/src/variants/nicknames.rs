//! Short forms of English given names.

/// One name and its short forms a line.
const NAMES: &str = include_str!("nicknames.txt");

/// Tells whether two words in small letters are forms of one given name.
pub(super) fn are_of_one_name(one: &str, other: &str) -> bool {
    NAMES.lines().any(|line| {
        let has = |name: &str| line.split(' ').any(|form| form == name);
        has(one) && has(other)
    })
}
