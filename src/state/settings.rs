//! Choices that outlive the project.

use super::State;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Light, dark, or as the system has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// As the system has it.
    #[default]
    Auto,
    /// Dark words on light ground.
    Light,
    /// Light words on dark ground.
    Dark,
}

/// Choices that outlive the project.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Light or dark.
    pub theme: Theme,
    /// Who codes here; empty is "this device".
    pub coder: String,
    /// Keys that differ from the table of commands: the command's name, and its keys as written ("Ctrl+k").
    pub keys: BTreeMap<String, Vec<String>>,
    /// In which order suggestions are visited.
    pub order: ReviewOrder,
    /// What the names of files say about articles ("{date}_{outlet}"); empty for nothing.
    pub file_pattern: String,
}

/// In which order suggestions are visited.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReviewOrder {
    /// As they stand in the text.
    #[default]
    Text,
    /// Those that the engine is least sure of first.
    LeastSure,
}

/// Takes over the theme.
pub(super) fn choose_theme(mut state: Rc<State>, theme: Theme) -> Rc<State> {
    if state.settings.theme != theme {
        Rc::make_mut(&mut state).settings.theme = theme;
    }
    state
}

/// Takes over the coder's name, without white space around it.
pub(super) fn name_coder(mut state: Rc<State>, name: &str) -> Rc<State> {
    let name = name.trim();
    if state.settings.coder != name {
        Rc::make_mut(&mut state).settings.coder = name.to_owned();
    }
    state
}

/// Takes over what the names of files say.
pub(super) fn choose_file_pattern(mut state: Rc<State>, pattern: &str) -> Rc<State> {
    let pattern = pattern.trim();
    if state.settings.file_pattern != pattern {
        Rc::make_mut(&mut state).settings.file_pattern = pattern.to_owned();
    }
    state
}

/// Takes over the keys that a person has chosen.
pub(super) fn bind_keys(mut state: Rc<State>, keys: BTreeMap<String, Vec<String>>) -> Rc<State> {
    if state.settings.keys != keys {
        Rc::make_mut(&mut state).settings.keys = keys;
    }
    state
}

/// Takes over the order of the review, and says it.
pub(super) fn choose_order(mut state: Rc<State>, order: ReviewOrder) -> Rc<State> {
    if state.settings.order == order {
        return state;
    }
    Rc::make_mut(&mut state).settings.order = order;
    let words = match order {
        ReviewOrder::Text => "Review in the order of the text",
        ReviewOrder::LeastSure => "Review the least sure first",
    };
    super::view::announce(state, words.to_owned())
}
