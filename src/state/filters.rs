//! Which statements the list shows.

use super::State;
use ascribe_annotation::{Review, SpeakerId, Statement};
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// Which statements by what was decided about them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReviewFilter {
    /// All but the rejected.
    #[default]
    Standing,
    /// Those that nobody has decided about.
    Suggested,
    /// Those that a person made or accepted.
    Confirmed,
    /// Those that a person refused.
    Rejected,
    /// All.
    All,
}

/// What a statement must be to be listed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// By what was decided.
    pub review: ReviewFilter,
    /// By who speaks.
    pub speaker: Option<SpeakerId>,
}

impl Filter {
    /// Tells whether the list shows `statement`.
    #[must_use]
    pub fn lets_through(&self, statement: &Statement) -> bool {
        let speaker = self.speaker.as_ref().is_none_or(|speaker| statement.speakers.contains(speaker));
        speaker && self.review.lets_through(statement.review)
    }
}

impl ReviewFilter {
    fn lets_through(self, review: Review) -> bool {
        match self {
            Self::Standing => review != Review::Rejected,
            Self::Suggested => review == Review::Suggested,
            Self::Confirmed => review == Review::Confirmed,
            Self::Rejected => review == Review::Rejected,
            Self::All => true,
        }
    }
}

/// Takes over a person's choice.
pub(super) fn choose(mut state: Rc<State>, filter: Filter) -> Rc<State> {
    if state.filter != filter {
        Rc::make_mut(&mut state).filter = filter;
    }
    state
}
