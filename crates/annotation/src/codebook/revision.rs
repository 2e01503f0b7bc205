//! Versions of the codebook.

use crate::id::id_type;
use crate::{ArticleId, Coder, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

id_type! {
    /// Names a version of the codebook. Every decision carries the one that it was made under.
    RevisionId
}

/// A version of the codebook: what made it different from the one before.
///
/// Its number to show is its place in the list, from 1. Its id is made of what happened, when, and after what, so that
/// versions of two people's projects never share one by accident.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revision {
    /// What decisions call it.
    pub id: RevisionId,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub coder: Coder,
    /// What was done, as the undo button shows it.
    pub what: String,
    /// Properties of a newer version or another program, kept as they came.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub extra: Map<String, Value>,
}

impl Revision {
    /// Makes the version that follows `last`.
    #[must_use]
    pub fn after(last: Option<&RevisionId>, at: Timestamp, coder: Coder, what: String) -> Self {
        let who = match &coder {
            Coder::Ascribe => "",
            Coder::Person(name) => name,
        };
        let last = last.map_or("", RevisionId::as_str);
        let id = ArticleId::of_text(&format!("{last}\n{at}\n{who}\n{what}"));
        let id = RevisionId::from(&id.as_str()[..DIGITS]);
        Self { id, at, coder, what, extra: Map::new() }
    }
}

/// Enough that no two versions of one team's work share a name by accident.
const DIGITS: usize = 10;
