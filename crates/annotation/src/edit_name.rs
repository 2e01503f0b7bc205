//! What a step of work is called.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The name of an [`Edit`](crate::Edit). [`fmt::Display`] gives it in English, as the undo button shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EditName {
    /// An article was added with its suggestions.
    AddArticle,
    /// An article was removed with its statements.
    RemoveArticle,
    /// An article's title, source or date was changed.
    DescribeArticle,
    /// Statements were brought in from a file.
    Import,
    /// A project file was opened in place of the project.
    OpenProject,
    /// Another project's articles and statements were added.
    MergeProject,
    /// The project got another name.
    RenameProject,
    /// A suggestion was accepted.
    Accept,
    /// A statement was refused.
    Reject,
    /// A statement was removed.
    Delete,
    /// A statement was made by hand.
    NewStatement,
    /// An edge of a statement was moved.
    MoveEdge,
    /// The words of a statement were chosen anew.
    ChangeWords,
    /// A statement became direct, indirect or mixed.
    ChangeKind,
    /// A statement was given other speakers.
    SetSpeaker,
    /// A statement was given another organisation.
    SetOrganization,
    /// A statement was given a concept.
    AddConcept,
    /// A concept was taken from a statement.
    RemoveConcept,
    /// A stance was chosen.
    SetStance,
    /// A note was written.
    WriteNote,
}

impl EditName {
    /// Gives the name in English.
    #[must_use]
    pub fn english(self) -> &'static str {
        match self {
            Self::AddArticle => "Add article",
            Self::RemoveArticle => "Remove article",
            Self::DescribeArticle => "Change article details",
            Self::Import => "Import statements",
            Self::OpenProject => "Open project",
            Self::MergeProject => "Add project",
            Self::RenameProject => "Rename project",
            Self::Accept => "Accept statement",
            Self::Reject => "Reject statement",
            Self::Delete => "Delete statement",
            Self::NewStatement => "New statement",
            Self::MoveEdge => "Move edge",
            Self::ChangeWords => "Change words",
            Self::ChangeKind => "Change kind",
            Self::SetSpeaker => "Set speaker",
            Self::SetOrganization => "Set organisation",
            Self::AddConcept => "Add concept",
            Self::RemoveConcept => "Remove concept",
            Self::SetStance => "Set stance",
            Self::WriteNote => "Write note",
        }
    }
}

impl fmt::Display for EditName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.english())
    }
}
