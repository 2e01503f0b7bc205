//! What a file of annotations gives: the good and the refused together.

use ascribe_annotation::Additions;
use std::fmt;

/// What was read from a file of annotations.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Import {
    /// What can be brought into the project, by `ascribe_annotation::decide::import`.
    pub annotations: Additions,
    /// What was refused, each with the reason, in the order of the file.
    pub rejected: Vec<Rejected>,
}

/// A record that was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejected {
    /// Where in the file it stands ("items/3/target", "line 12").
    pub path: String,
    /// Why it was refused, and what was expected.
    pub reason: String,
}

impl Rejected {
    /// Refuses the record at `path`.
    pub(crate) fn new(path: impl Into<String>, reason: impl Into<String>) -> Self {
        Self { path: path.into(), reason: reason.into() }
    }

    /// Says that the path is inside `parent`.
    pub(crate) fn inside(self, parent: &str) -> Self {
        Self { path: join(parent, &self.path), ..self }
    }
}

/// Joins two paths, either of which may be empty.
pub(crate) fn join(parent: &str, path: &str) -> String {
    match (parent, path) {
        ("", path) => path.to_owned(),
        (parent, "") => parent.to_owned(),
        (parent, path) => format!("{parent}/{path}"),
    }
}

impl fmt::Display for Rejected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.reason)
    }
}
