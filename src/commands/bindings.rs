//! Which keys a command has: those of the table, or those that a person has chosen instead.

use super::{Chord, Command, Row, table};
use crate::dom::Press;
use std::collections::BTreeMap;

/// The keys that a person has chosen, by the command's name in the program: what differs from the table, as it is kept.
pub type OwnBindings = BTreeMap<String, Vec<String>>;

impl Row {
    /// Gives the keys of the command now, the first one to be shown first.
    #[must_use]
    pub fn keys_now<'a>(&self, own: &'a OwnBindings) -> Vec<Chord<'a>> {
        match own.get(self.id) {
            Some(chosen) => chosen.iter().filter_map(|written| Chord::read(written)).collect(),
            None => self.keys.to_vec(),
        }
    }
}

/// Finds the row of a command.
#[must_use]
pub fn row_of(command: Command) -> Option<&'static Row> {
    table().iter().find(|row| row.command == command)
}

/// Finds the command that has a key now.
#[must_use]
pub fn owner(own: &OwnBindings, chord: Chord<'_>) -> Option<&'static Row> {
    table().iter().find(|row| row.keys_now(own).contains(&chord))
}

/// Finds the row that a press asks for, among those that `free` lets through.
pub(super) fn pressed(own: &OwnBindings, press: &Press, free: impl Fn(&Row) -> bool) -> Option<&'static Row> {
    let asked = |row: &&Row| match own.get(row.id) {
        Some(_) => row.keys_now(own).iter().any(|chord| chord.is(press)),
        None => row.keys.iter().any(|chord| chord.is(press)),
    };
    table().iter().filter(|row| free(row)).find(asked)
}

/// Gives a command one key in the place of those it has; a command that had the key loses it.
#[must_use]
pub fn rebound(own: &OwnBindings, row: &Row, chord: Chord<'_>) -> OwnBindings {
    let mut next = own.clone();
    if let Some(former) = owner(own, chord).filter(|former| former.id != row.id) {
        let left = former.keys_now(own).into_iter().filter(|key| *key != chord);
        next.insert(former.id.to_owned(), left.map(|key| key.written()).collect());
    }
    next.insert(row.id.to_owned(), vec![chord.written()]);
    tidy(next)
}

/// Gives a command the keys of the table again; whoever has them now loses them.
#[must_use]
pub fn restored(own: &OwnBindings, row: &Row) -> OwnBindings {
    let mut next = own.clone();
    next.remove(row.id);
    for chord in row.keys {
        let others = table().iter().filter(|other| other.id != row.id && other.keys_now(own).contains(chord));
        for other in others {
            let left = other.keys_now(own).into_iter().filter(|key| key != chord);
            next.insert(other.id.to_owned(), left.map(|key| key.written()).collect());
        }
    }
    tidy(next)
}

/// Leaves out what is as in the table.
fn tidy(mut own: OwnBindings) -> OwnBindings {
    let is_new = |id: &str, keys: &Vec<String>| {
        let row = table().iter().find(|row| row.id == id);
        row.is_none_or(|row| row.keys.iter().map(|key| key.written()).ne(keys.iter().cloned()))
    };
    own.retain(|id, keys| is_new(id, keys));
    own
}
