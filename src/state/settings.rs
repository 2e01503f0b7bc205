//! Choices that outlive the project.

use super::State;
use serde::{Deserialize, Serialize};
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
