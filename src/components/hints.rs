//! The keys that stand beside what they do.

use std::rc::Rc;
use yew::{AttrValue, Html, html};

/// The key of each command, by the command's name in the program. Cheap to clone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hints(Rc<[(AttrValue, AttrValue)]>);

impl FromIterator<(AttrValue, AttrValue)> for Hints {
    fn from_iter<I: IntoIterator<Item = (AttrValue, AttrValue)>>(keys: I) -> Self {
        Self(keys.into_iter().collect())
    }
}

impl Hints {
    /// Gives the key of a command, as it is printed on it.
    #[must_use]
    pub fn key(&self, command: &str) -> Option<&AttrValue> {
        self.0.iter().find(|(name, _)| name == command).map(|(_, key)| key)
    }

    /// Shows the key of a command, if it has one. It is there for the eye: a screen reader has `aria-keyshortcuts`.
    pub fn show(&self, command: &str) -> Html {
        self.key(command).map(|key| html! { <kbd aria-hidden="true">{ key }</kbd> }).unwrap_or_default()
    }

    /// Adds the key of a command to what a button's tooltip says: "Undo: Accept (Ctrl Z)".
    #[must_use]
    pub fn title(&self, command: &str, words: &str) -> String {
        self.key(command).map_or_else(|| words.to_owned(), |key| format!("{words} ({key})"))
    }
}
