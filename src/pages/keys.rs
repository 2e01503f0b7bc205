//! The command table as components show it.

use crate::commands::{Chord, Command, OwnBindings, Row, table};
use crate::components::help::{HelpGroup, HelpRow};
use crate::components::hints::Hints;
use crate::components::palette::PaletteEntry;
use crate::components::stance::glyph;
use crate::state::State;
use ascribe_annotation::{Scheme, Stance, StanceLabel};
use std::rc::Rc;
use yew::AttrValue;

/// Gives the key that stands beside each command.
pub(super) fn hints(own: &OwnBindings) -> Hints {
    let hint = |row: &Row| Some((AttrValue::from(row.id), shown(*row.keys_now(own).first()?)));
    table().iter().filter_map(hint).collect()
}

/// Gives every command with its keys, by group.
pub(super) fn help(own: &OwnBindings, scheme: &Scheme) -> Vec<HelpGroup> {
    let mut groups: Vec<HelpGroup> = Vec::new();
    for row in table() {
        let keys = row.keys_now(own).into_iter().map(shown).collect();
        let entry = HelpRow { id: row.id.into(), name: named(row, scheme), keys, own: own.contains_key(row.id) };
        match groups.last_mut().filter(|group| group.heading == row.group.name()) {
            Some(group) => group.rows.push(entry),
            None => groups.push(HelpGroup { heading: row.group.name().into(), rows: vec![entry] }),
        }
    }
    groups
}

/// Gives every command as something to search: those that do something now come first.
pub(super) fn palette(state: &State) -> Rc<[PaletteEntry]> {
    let shown_rows = table().iter().filter(|row| !matches!(row.command, Command::Palette | Command::Escape));
    let entry = |row: &Row| PaletteEntry {
        id: row.id.into(),
        name: named(row, &state.codebook().scheme),
        group: row.group.name().into(),
        keys: row.keys_now(&state.settings.keys).first().copied().map(shown).unwrap_or_default(),
        applies: row.command.applies(state),
    };
    let (now, later): (Vec<_>, Vec<_>) = shown_rows.map(entry).partition(|entry| entry.applies);
    now.into_iter().chain(later).collect()
}

/// Gives the name of a command; a stance that the project calls otherwise is called so here, too.
fn named(row: &Row, scheme: &Scheme) -> AttrValue {
    let stance = match row.command {
        Command::Support => Stance::Support,
        Command::Oppose => Stance::Oppose,
        Command::Neutral => Stance::Neutral,
        Command::Ambiguous => Stance::Ambiguous,
        _ => return row.name.into(),
    };
    let label = scheme.stance_label(stance);
    if label == StanceLabel::usual(stance).label {
        return row.name.into();
    }
    format!("{} {label}", glyph(Some(stance))).into()
}

/// Shows a chord in one piece: "Ctrl Z".
pub(super) fn shown(chord: Chord<'_>) -> AttrValue {
    chord.shown().join(" ").into()
}
