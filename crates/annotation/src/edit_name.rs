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
    /// An entry of the codebook was made.
    CreateEntry,
    /// What is known about an entry of the codebook was changed.
    DescribeEntry,
    /// An entry of the codebook got another name.
    RenameEntry,
    /// Entries of the codebook became one.
    MergeEntries,
    /// Statements of an entry of the codebook were given to another one.
    SplitEntry,
    /// A concept got another place in the tree.
    MoveConcept,
    /// An entry of the codebook was removed.
    DeleteEntry,
    /// Types of statements, fields or the stance scale were changed.
    ChangeScheme,
    /// Several statements were changed at once.
    ChangeStatements,
    /// What was decided for some words was decided for the same words elsewhere.
    ApplyToMentions,
    /// A statement was doubled, to code it for something else.
    Duplicate,
    /// A statement was cut in two.
    Split,
    /// Two statements became one.
    Join,
    /// An answer was given to a field.
    Answer,
    /// A statement became one of another type.
    ChangeType,
    /// A statement was given another role of its speaker.
    SetRole,
    /// An article was said to hold nothing to code, or something after all.
    NothingToCode,
    /// The text of an article was replaced.
    ReplaceText,
    /// A statement was given a place in a new text.
    Settle,
    /// Codings of several coders were decided between.
    Adjudicate,
    /// The engine read an article again, and its suggestions were renewed.
    ReadAgain,
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
            Self::CreateEntry => "New codebook entry",
            Self::DescribeEntry => "Change codebook entry",
            Self::RenameEntry => "Rename codebook entry",
            Self::MergeEntries => "Merge codebook entries",
            Self::SplitEntry => "Split codebook entry",
            Self::MoveConcept => "Move concept",
            Self::DeleteEntry => "Delete codebook entry",
            Self::ChangeScheme => "Change fields",
            Self::ChangeStatements => "Change statements",
            Self::ApplyToMentions => "Apply to all mentions",
            Self::Duplicate => "Duplicate statement",
            Self::Split => "Split statement",
            Self::Join => "Join statements",
            Self::Answer => "Answer field",
            Self::ChangeType => "Change type",
            Self::SetRole => "Set role",
            Self::NothingToCode => "Nothing to code",
            Self::ReplaceText => "Replace text",
            Self::Settle => "Give statement a place",
            Self::Adjudicate => "Decide between codings",
            Self::ReadAgain => "Read again",
        }
    }
}

impl fmt::Display for EditName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.english())
    }
}
