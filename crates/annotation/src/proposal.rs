//! Positions that the engine proposes. They stand apart from those that a person decided, and are never counted.

use crate::Stance;
use ascribe_text::Span;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A position that the engine proposes for a statement: off the record until a person takes it up.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    /// About what: words of the article, or the name of an entry of the codebook.
    pub concept: String,
    /// Where the speaker seems to stand.
    pub stance: Stance,
    /// How sure the engine is of the stance, 0 to 1.
    pub confidence: f32,
    /// The words that carry it, in order.
    pub evidence: Vec<Span>,
    /// Why, in the order of the text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<StanceReason>,
    /// Properties of a newer version or another program, kept as they came.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub extra: Map<String, Value>,
}

/// One reason for a proposed stance: a place and what it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StanceReason {
    /// Where.
    pub span: Span,
    /// What.
    pub does: StanceWord,
}

/// What words do to a stance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StanceWord {
    /// The cue asks for what follows: "demanded".
    CueDemands,
    /// The cue is for what follows: "welcomed".
    CueFavours,
    /// The cue is against what follows: "rejected".
    CueOpposes,
    /// The cue fears what follows: "warned".
    CueFears,
    /// Says what ought to be: "must", "want".
    Wants,
    /// Speaks well of it: "a good step".
    Praises,
    /// Speaks ill of it: "a mistake".
    Blames,
    /// Makes an end of it: "stop", "without".
    Ends,
    /// Turns what it stands with: "not".
    Negates,
    /// Leaves it open: "may", "if".
    LeavesOpen,
}
