//! Keys, as pressed and as shown.

use crate::dom::{OwnKeys, Press};

/// What is held down with a key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Modifiers {
    /// Control, or the command key of a Mac.
    pub control: bool,
    /// Alt.
    pub alt: bool,
    /// Shift; for marks ("?", "{") the key itself says it.
    pub shift: bool,
}

/// A key with what is held down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chord {
    /// The key: a small letter, a mark, or a name ("ArrowLeft").
    pub key: &'static str,
    /// What is held down with it.
    pub modifiers: Modifiers,
}

impl Chord {
    /// A key alone.
    #[must_use]
    pub const fn plain(key: &'static str) -> Self {
        Self { key, modifiers: Modifiers { control: false, alt: false, shift: false } }
    }

    /// A key with shift.
    #[must_use]
    pub const fn shift(key: &'static str) -> Self {
        Self { key, modifiers: Modifiers { control: false, alt: false, shift: true } }
    }

    /// A key with control.
    #[must_use]
    pub const fn control(key: &'static str) -> Self {
        Self { key, modifiers: Modifiers { control: true, alt: false, shift: false } }
    }

    /// A key with control and shift.
    #[must_use]
    pub const fn control_shift(key: &'static str) -> Self {
        Self { key, modifiers: Modifiers { control: true, alt: false, shift: true } }
    }

    /// Tells whether this chord was pressed.
    #[must_use]
    pub fn is(self, press: &Press) -> bool {
        let Modifiers { control, alt, shift } = self.modifiers;
        // A mark may need shift or the third level (Alt) of the layout: then the mark itself is what counts.
        let held = is_mark(self.key) || (press.shift == shift && press.alt == alt);
        press.key.to_lowercase() == self.key.to_lowercase() && press.control == control && held
    }

    /// Gives the keys as they stand on the keyboard, in the order they are pressed.
    #[must_use]
    pub fn shown(self) -> Vec<String> {
        let Modifiers { control, alt, shift } = self.modifiers;
        let held = [("Ctrl", control), ("Alt", alt), ("Shift", shift)];
        let held = held.into_iter().filter(|(_, is_held)| *is_held).map(|(name, _)| name.to_owned());
        held.chain([key_name(self.key)]).collect()
    }

    /// Tells whether the element that has the keys does something with this one itself.
    pub(super) fn is_needed_by_control(press: &Press) -> bool {
        let activates = matches!(press.key.as_str(), "Enter" | " ");
        match press.own {
            OwnKeys::None => false,
            OwnKeys::Activation => activates,
            OwnKeys::Arrows => activates || press.key.starts_with("Arrow"),
        }
    }
}

fn is_mark(key: &str) -> bool {
    key.chars().count() == 1 && !key.chars().all(char::is_alphabetic)
}

fn key_name(key: &str) -> String {
    let name = match key {
        "ArrowLeft" => "←",
        "ArrowRight" => "→",
        "ArrowUp" => "↑",
        "ArrowDown" => "↓",
        "Escape" => "Esc",
        key if key.chars().count() == 1 => return key.to_uppercase(),
        key => key,
    };
    name.to_owned()
}
