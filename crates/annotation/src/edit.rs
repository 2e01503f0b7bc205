//! Changes that can be taken back.

use crate::{Adrift, Article, Concept, EditName, Organization, Revision, Role, Scheme, Speaker, Statement};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
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
    /// A role came, went or changed.
    Role {
        /// Its place in the codebook's list.
        at: usize,
        /// Before.
        before: Option<Role>,
        /// After.
        after: Option<Role>,
    },
    /// The codebook's scheme changed.
    Scheme {
        /// Before.
        before: Rc<Scheme>,
        /// After.
        after: Rc<Scheme>,
    },
    /// The codebook got a version.
    Revision {
        /// Its place in the codebook's list.
        at: usize,
        /// Before.
        before: Option<Revision>,
        /// After.
        after: Option<Revision>,
    },
    /// A statement lost its place in the text, or got one.
    Adrift {
        /// Its place in the project's list.
        at: usize,
        /// Before.
        before: Option<Rc<Adrift>>,
        /// After.
        after: Option<Rc<Adrift>>,
    },
    /// The project got another name.
    ProjectName {
        /// Before.
        before: String,
        /// After.
        after: String,
    },
    /// Another project's unknown properties came in place of this one's.
    ProjectExtra {
        /// Before.
        before: Map<String, Value>,
        /// After.
        after: Map<String, Value>,
    },
}

impl Change {
    /// Gives the change that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        let mut inverse = self.clone();
        match &mut inverse {
            Self::Article { before, after, .. } => std::mem::swap(before, after),
            Self::Statement { before, after } => std::mem::swap(before, after),
            Self::Speaker { before, after, .. } => std::mem::swap(before, after),
            Self::Organization { before, after, .. } => std::mem::swap(before, after),
            Self::Concept { before, after, .. } => std::mem::swap(before, after),
            Self::Role { before, after, .. } => std::mem::swap(before, after),
            Self::Scheme { before, after } => std::mem::swap(before, after),
            Self::Revision { before, after, .. } => std::mem::swap(before, after),
            Self::Adrift { before, after, .. } => std::mem::swap(before, after),
            Self::ProjectName { before, after } => std::mem::swap(before, after),
            Self::ProjectExtra { before, after } => std::mem::swap(before, after),
        }
        inverse
    }
}

/// One step of work: named as the person would name it, undone as a whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Edit {
    /// What was done, as the undo button shows it.
    pub name: EditName,
    /// What was done in particular ("Merge 3 speakers into Ada Quill"); empty where the name says it all.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// What changed, in order.
    pub changes: Vec<Change>,
}

impl Edit {
    /// Makes an edit, unless there is nothing to change.
    #[must_use]
    pub fn new(name: EditName, changes: Vec<Change>) -> Option<Self> {
        Self::titled(name, String::new(), changes)
    }

    /// Makes an edit that says in particular what was done, unless there is nothing to change.
    #[must_use]
    pub fn titled(name: EditName, title: String, changes: Vec<Change>) -> Option<Self> {
        (!changes.is_empty()).then_some(Self { name, title, changes })
    }

    /// Says what was done, as the undo button shows it.
    #[must_use]
    pub fn title(&self) -> &str {
        if self.title.is_empty() { self.name.english() } else { &self.title }
    }

    /// Gives the edit that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        Self {
            name: self.name,
            title: self.title.clone(),
            changes: self.changes.iter().rev().map(Change::inverse).collect(),
        }
    }
}

/// One entry of the journal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Something was done.
    Do(Rc<Edit>),
    /// The last thing done was taken back.
    Undo,
    /// The last thing taken back was done again.
    Redo,
}
