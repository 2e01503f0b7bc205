//! Entries by id, name and other spelling, found without looking at all of them.

use crate::entry::Named;
use crate::lookup::{fold, slug};
use std::collections::BTreeMap;

/// The places of a list's entries by id, name and other spelling, kept up as the list grows.
#[derive(Default)]
pub(super) struct Spelled {
    ids: BTreeMap<String, usize>,
    names: BTreeMap<String, usize>,
    aliases: BTreeMap<String, usize>,
}

impl Spelled {
    /// Takes up the entries of a list.
    pub(super) fn of<T: Named>(list: &[T]) -> Self {
        let mut spelled = Self::default();
        for (place, entry) in list.iter().enumerate() {
            spelled.take(place, entry.key(), entry.name(), entry.aliases());
        }
        spelled
    }

    /// Takes up an entry; of two with one spelling the first counts.
    pub(super) fn take(&mut self, place: usize, id: &str, name: &str, aliases: &[String]) {
        self.ids.entry(id.to_owned()).or_insert(place);
        self.names.entry(fold(name)).or_insert(place);
        self.learn(place, aliases);
    }

    /// Takes up other spellings of an entry.
    pub(super) fn learn(&mut self, place: usize, aliases: &[String]) {
        for alias in aliases {
            self.aliases.entry(fold(alias)).or_insert(place);
        }
    }

    /// Finds an entry by its id.
    pub(super) fn with_id(&self, id: &str) -> Option<usize> {
        self.ids.get(id).copied()
    }

    /// Finds an entry by its name, or else by another spelling.
    pub(super) fn named(&self, name: &str) -> Option<usize> {
        let name = fold(name);
        self.names.get(&name).or_else(|| self.aliases.get(&name)).copied()
    }

    /// Gives the id that is wanted, or one made of the name; with a number where that is taken.
    pub(super) fn free_id(&self, wanted: &str, name: &str) -> String {
        let stem = if wanted.is_empty() { slug(name) } else { wanted.to_owned() };
        let numbered = (2_usize..).map(|number| format!("{stem}-{number}"));
        let mut ids = std::iter::once(stem.clone()).chain(numbered);
        ids.find(|id| !self.ids.contains_key(id)).unwrap_or_default()
    }
}
