//! The command table as components show it.

use crate::commands::{Chord, Row, table};
use crate::components::help::{HelpGroup, HelpRow};
use crate::components::hints::Hints;
use yew::AttrValue;

/// Gives the key that stands beside each command.
pub(super) fn hints() -> Hints {
    let hint = |row: &Row| Some((AttrValue::from(row.id), shown(row.keys.first()?)));
    table().iter().filter_map(hint).collect()
}

/// Gives every command with its keys, by group.
pub(super) fn help() -> Vec<HelpGroup> {
    let mut groups: Vec<HelpGroup> = Vec::new();
    for row in table() {
        let keys = row.keys.iter().map(shown).collect();
        let entry = HelpRow { name: row.name.into(), keys };
        match groups.last_mut().filter(|group| group.heading == row.group.name()) {
            Some(group) => group.rows.push(entry),
            None => groups.push(HelpGroup { heading: row.group.name().into(), rows: vec![entry] }),
        }
    }
    groups
}

fn shown(chord: &Chord) -> AttrValue {
    chord.shown().join(" ").into()
}
