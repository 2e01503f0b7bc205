//! Changes that can be taken back.

use crate::{Article, Concept, Organization, Speaker, Statement};
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// One thing that changed: what was there before and what is there after; `None` is nothing.
///
/// Codebook and article entries carry the place they take in their list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// An article came, went or changed.
    Article {
        /// Its place in the project's list.
        at: usize,
        /// Before.
        before: Option<Rc<Article>>,
        /// After.
        after: Option<Rc<Article>>,
    },
    /// A statement came, went or changed.
    Statement {
        /// Before.
        before: Option<Rc<Statement>>,
        /// After.
        after: Option<Rc<Statement>>,
    },
    /// A speaker came, went or changed.
    Speaker {
        /// Its place in the codebook's list.
        at: usize,
        /// Before.
        before: Option<Speaker>,
        /// After.
        after: Option<Speaker>,
    },
    /// An organisation came, went or changed.
    Organization {
        /// Its place in the codebook's list.
        at: usize,
        /// Before.
        before: Option<Organization>,
        /// After.
        after: Option<Organization>,
    },
    /// A concept came, went or changed.
    Concept {
        /// Its place in the codebook's list.
        at: usize,
        /// Before.
        before: Option<Concept>,
        /// After.
        after: Option<Concept>,
    },
    /// The project got another name.
    ProjectName {
        /// Before.
        before: String,
        /// After.
        after: String,
    },
}

/// One step of work: named as the person would name it, undone as a whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Edit {
    /// The step in words, as the undo button shows it ("Accept statement").
    pub name: String,
    /// What changed, in order.
    pub changes: Vec<Change>,
}

/// One entry of the journal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Something was done.
    Do(Edit),
    /// The last thing done was taken back.
    Undo,
    /// The last thing taken back was done again.
    Redo,
}
