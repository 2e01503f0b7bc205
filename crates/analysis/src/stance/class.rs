//! What a word does to a stance, from the list beside this file.

use crate::stance::forms;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a word does to a stance. A word may do several things.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Class(u16);

impl Class {
    /// What follows is wanted.
    pub(crate) const DEMAND: Self = Self(1);
    /// The speaker is for what follows.
    pub(crate) const FAVOUR: Self = Self(1 << 1);
    /// The speaker is against what follows.
    pub(crate) const REFUSE: Self = Self(1 << 2);
    /// What follows is feared.
    pub(crate) const WARN: Self = Self(1 << 3);
    /// Makes an end of what follows.
    pub(crate) const END: Self = Self(1 << 4);
    /// What follows is not there.
    pub(crate) const WITHOUT: Self = Self(1 << 5);
    /// Goes on with what follows.
    pub(crate) const KEEP: Self = Self(1 << 6);
    /// Reports without taking a side.
    pub(crate) const SAY: Self = Self(1 << 7);
    /// Says what ought to be.
    pub(crate) const SHOULD: Self = Self(1 << 8);
    /// Says what may be.
    pub(crate) const MAYBE: Self = Self(1 << 9);
    /// Makes it hang on something.
    pub(crate) const IF: Self = Self(1 << 10);
    /// Turns against what stands before.
    pub(crate) const BUT: Self = Self(1 << 11);
    /// Turns the word that follows soon: "not".
    pub(crate) const NOT: Self = Self(1 << 12);
    /// Joins a subject to what is said of it: "is".
    pub(crate) const IS: Self = Self(1 << 13);

    /// Gives what a word in lower case does.
    pub(crate) fn of(word: &str) -> Self {
        let plain = word.strip_suffix("n't").or_else(|| word.strip_suffix("n’t")).map_or(word, |_| "not");
        forms::roots(plain).iter().find_map(|root| CLASSES.get(root.as_str())).copied().unwrap_or_default()
    }

    /// Gives what a word does before another one: "call" before "for".
    pub(crate) fn of_pair(word: &str, next: &str) -> Self {
        let known = |root: &String| CLASSES.get(format!("{root}+{next}").as_str());
        forms::roots(word).iter().find_map(known).copied().unwrap_or_default()
    }

    /// Tells whether the word does any of these.
    pub(crate) fn is(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Joins two classes.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Gives the class as a number for features.
    pub(crate) fn code(self) -> u32 {
        u32::from(self.0)
    }
}

static CLASSES: LazyLock<HashMap<&'static str, Class>> = LazyLock::new(classes);

fn classes() -> HashMap<&'static str, Class> {
    let mut classes: HashMap<&'static str, Class> = HashMap::new();
    for line in include_str!("words.txt").lines().filter(|line| !line.starts_with('#')) {
        let Some((name, words)) = line.split_once(':') else { continue };
        let Some(class) = named(name) else { continue };
        for word in words.split_whitespace() {
            let entry = classes.entry(word).or_default();
            *entry = entry.or(class);
        }
    }
    classes
}

fn named(name: &str) -> Option<Class> {
    Some(match name {
        "demand" => Class::DEMAND,
        "favour" => Class::FAVOUR,
        "refuse" => Class::REFUSE,
        "warn" => Class::WARN,
        "end" => Class::END,
        "without" => Class::WITHOUT,
        "keep" => Class::KEEP,
        "say" => Class::SAY,
        "should" => Class::SHOULD,
        "maybe" => Class::MAYBE,
        "if" => Class::IF,
        "but" => Class::BUT,
        "not" => Class::NOT,
        "is" => Class::IS,
        _ => return None,
    })
}
