//! How the page around it wants an element to be.

use crate::worker::ReadBy;
use serde::Deserialize;

/// How an element behaves; made by `ascribe-article.js` of its attributes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(super) struct Settings {
    /// What a person may do.
    pub(super) mode: Mode,
    /// Where decisions are kept.
    pub(super) storage: Storage,
    /// What reads.
    pub(super) models: Models,
}

/// What reads an element's article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Models {
    /// The language models, fetched beside the element's script.
    #[default]
    Auto,
    /// Rules alone; nothing is fetched.
    None,
}

impl Models {
    /// Says so to the reader.
    pub(super) fn read_by(self) -> ReadBy {
        match self {
            Self::Auto => ReadBy::Best,
            Self::None => ReadBy::Rules,
        }
    }
}

/// What a person may do in an element.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Mode {
    /// Read, and see who says what and why.
    #[default]
    View,
    /// Decide about statements, too.
    Edit,
}

/// Where an element keeps what a person decides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Storage {
    /// On this device.
    #[default]
    Local,
    /// Until the tab is closed.
    Session,
    /// Nowhere: the page takes it from the events.
    None,
}
