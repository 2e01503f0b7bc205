//! Keys, as pressed, as shown and as written down.

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
#[derive(Clone, Copy, Debug)]
pub struct Chord<'a> {
    /// The key: a letter (large or small is the same), a mark, or a name ("ArrowLeft").
    pub key: &'a str,
    /// What is held down with it.
    pub modifiers: Modifiers,
}

impl PartialEq for Chord<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.modifiers == other.modifiers && self.key.to_lowercase() == other.key.to_lowercase()
    }
}

impl<'a> Chord<'a> {
    /// A key alone.
    #[must_use]
    pub const fn plain(key: &'a str) -> Self {
        Self { key, modifiers: Modifiers { control: false, alt: false, shift: false } }
    }

    /// A key with shift.
    #[must_use]
    pub const fn shift(key: &'a str) -> Self {
        Self { key, modifiers: Modifiers { control: false, alt: false, shift: true } }
    }

    /// A key with control.
    #[must_use]
    pub const fn control(key: &'a str) -> Self {
        Self { key, modifiers: Modifiers { control: true, alt: false, shift: false } }
    }

    /// A key with control and shift.
    #[must_use]
    pub const fn control_shift(key: &'a str) -> Self {
        Self { key, modifiers: Modifiers { control: true, alt: false, shift: true } }
    }

    /// A key with alt.
    #[must_use]
    pub const fn alt(key: &'a str) -> Self {
        Self { key, modifiers: Modifiers { control: false, alt: true, shift: false } }
    }

    /// Gives the chord that a press makes; `None` while only Shift, Control, Alt or the like are down.
    #[must_use]
    pub fn of_press(press: &'a Press) -> Option<Self> {
        let Press { key, control, alt, shift, .. } = press;
        if HELD.contains(&key.as_str()) {
            return None;
        }
        let mark = is_mark(key);
        let modifiers = Modifiers { control: *control, alt: *alt && !mark, shift: *shift && !mark };
        Some(Self { key, modifiers })
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
        let held = self.held().into_iter().map(str::to_owned);
        held.chain([key_name(self.key)]).collect()
    }

    /// Writes the chord for the settings: "Ctrl+Shift+z". [`Chord::read`] reads it.
    #[must_use]
    pub fn written(self) -> String {
        let key = if self.key.chars().count() == 1 { self.key.to_lowercase() } else { self.key.to_owned() };
        self.held().into_iter().map(|name| format!("{name}+")).collect::<String>() + &key
    }

    /// Reads what [`Chord::written`] wrote; `None` where no key is named.
    #[must_use]
    pub fn read(written: &'a str) -> Option<Self> {
        let (mut key, mut modifiers) = (written, Modifiers::default());
        for (name, held) in
            [("Ctrl+", &mut modifiers.control), ("Alt+", &mut modifiers.alt), ("Shift+", &mut modifiers.shift)]
        {
            if let Some(rest) = key.strip_prefix(name).filter(|rest| !rest.is_empty()) {
                (key, *held) = (rest, true);
            }
        }
        (!key.is_empty()).then_some(Self { key, modifiers })
    }

    /// Tells whether the element that has the keys does something with this one itself.
    pub(super) fn is_needed_by_control(press: &Press) -> bool {
        let activates = matches!(press.key.as_str(), "Enter" | " ");
        let moves = press.key.starts_with("Arrow");
        match press.own {
            OwnKeys::None => false,
            OwnKeys::Activation => activates,
            OwnKeys::Choice => press.key == " " || moves,
            OwnKeys::Arrows => activates || moves,
        }
    }

    fn held(self) -> Vec<&'static str> {
        let Modifiers { control, alt, shift } = self.modifiers;
        let held = [("Ctrl", control), ("Alt", alt), ("Shift", shift)];
        held.into_iter().filter(|(_, is_held)| *is_held).map(|(name, _)| name).collect()
    }
}

/// Keys that only change what others do.
const HELD: [&str; 9] = ["Shift", "Control", "Alt", "Meta", "AltGraph", "CapsLock", "Dead", "Process", "Unidentified"];

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
        " " => "Space",
        key if key.chars().count() == 1 => return key.to_ascii_uppercase(),
        key => key,
    };
    name.to_owned()
}
