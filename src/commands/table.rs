//! The commands with their names and keys.

use super::{Chord, Command};

/// What commands have to do with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    /// Going from one to the next.
    Move,
    /// Accepting and rejecting.
    Decide,
    /// Saying who, about what, and where they stand.
    Code,
    /// Choosing words.
    Words,
    /// The project and the page.
    Project,
}

impl Group {
    /// Gives the group's heading.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Move => "Move",
            Self::Decide => "Decide",
            Self::Code => "Code",
            Self::Words => "Words",
            Self::Project => "Project",
        }
    }
}

/// One command of the table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// What it does.
    pub command: Command,
    /// What it is called.
    pub name: &'static str,
    /// What it belongs to.
    pub group: Group,
    /// Its keys, the first one to be shown first.
    pub keys: &'static [Chord],
}

/// Gives every command, in the order of the help sheet.
#[must_use]
pub fn table() -> &'static [Row] {
    TABLE
}

const fn row(command: Command, name: &'static str, group: Group, keys: &'static [Chord]) -> Row {
    Row { command, name, group, keys }
}

const TABLE: &[Row] = &[
    row(Command::NextStatement, "Next statement", Group::Move, &[Chord::plain("j")]),
    row(Command::PreviousStatement, "Previous statement", Group::Move, &[Chord::plain("k")]),
    row(Command::NextUndecided, "Next undecided statement", Group::Move, &[Chord::plain("u")]),
    row(Command::LeastSure, "Least sure suggestion", Group::Move, &[Chord::shift("u")]),
    row(Command::NextArticle, "Next article", Group::Move, &[Chord::shift("j")]),
    row(Command::PreviousArticle, "Previous article", Group::Move, &[Chord::shift("k")]),
    row(Command::GoToText, "Go to the text", Group::Move, &[Chord::plain("t")]),
    row(Command::GoToList, "Go to the list", Group::Move, &[Chord::plain("l")]),
    row(Command::CycleFilter, "Show all, undecided, accepted, rejected", Group::Move, &[Chord::plain("f")]),
    row(Command::Escape, "Close, let go", Group::Move, &[Chord::plain("Escape")]),
    row(Command::Accept, "Accept", Group::Decide, &[Chord::plain("a")]),
    row(Command::AcceptAndGoOn, "Accept and go on", Group::Decide, &[Chord::plain("Enter"), Chord::control("Enter")]),
    row(Command::Reject, "Reject", Group::Decide, &[Chord::plain("x")]),
    row(Command::Delete, "Delete", Group::Decide, &[Chord::plain("Delete"), Chord::plain("Backspace")]),
    row(Command::Undo, "Undo", Group::Decide, &[Chord::control("z")]),
    row(Command::Redo, "Redo", Group::Decide, &[Chord::control_shift("z"), Chord::control("y")]),
    row(Command::EditSpeaker, "Speaker", Group::Code, &[Chord::plain("s")]),
    row(Command::EditOrganization, "Organisation", Group::Code, &[Chord::plain("o")]),
    row(Command::EditConcept, "Add a concept", Group::Code, &[Chord::plain("c")]),
    row(Command::Support, "▲ Supports the concept", Group::Code, &[Chord::plain("1"), Chord::plain("+")]),
    row(Command::Oppose, "▼ Opposes the concept", Group::Code, &[Chord::plain("2"), Chord::plain("-")]),
    row(Command::Neutral, "◆ Neutral", Group::Code, &[Chord::plain("3")]),
    row(Command::Ambiguous, "◈ Ambiguous", Group::Code, &[Chord::plain("4")]),
    row(Command::Unset, "○ Stance unset", Group::Code, &[Chord::plain("0")]),
    row(Command::EditNote, "Note", Group::Code, &[Chord::plain("n")]),
    row(Command::ChangeKind, "Direct, indirect, mixed", Group::Code, &[Chord::plain("d")]),
    row(Command::WidenStart, "Begin a word earlier", Group::Words, &[Chord::plain("[")]),
    row(Command::NarrowStart, "Begin a word later", Group::Words, &[Chord::plain("{")]),
    row(Command::WidenEnd, "End a word later", Group::Words, &[Chord::plain("]")]),
    row(Command::NarrowEnd, "End a word earlier", Group::Words, &[Chord::plain("}")]),
    row(Command::NextWord, "Select the next word", Group::Words, &[Chord::plain("ArrowRight")]),
    row(Command::PreviousWord, "Select the word before", Group::Words, &[Chord::plain("ArrowLeft")]),
    row(Command::MoreWords, "Select one word more", Group::Words, &[Chord::shift("ArrowRight")]),
    row(Command::FewerWords, "Select one word less", Group::Words, &[Chord::shift("ArrowLeft")]),
    row(Command::SelectSentence, "Select the sentence", Group::Words, &[Chord::plain(".")]),
    row(Command::MakeStatement, "Make a statement of the selected words", Group::Words, &[Chord::plain("m")]),
    row(Command::ReplaceWords, "Give the statement the selected words", Group::Words, &[Chord::plain("w")]),
    row(Command::AddArticle, "Add an article", Group::Project, &[Chord::shift("a")]),
    row(Command::Files, "Save, open, export", Group::Project, &[Chord::plain("e")]),
    row(Command::SaveProject, "Save the project to a file", Group::Project, &[Chord::control("s")]),
    row(Command::Settings, "Settings", Group::Project, &[Chord::plain(",")]),
    row(Command::ChangeTheme, "Light, dark, as the system", Group::Project, &[Chord::shift("t")]),
    row(Command::Help, "Show the keys", Group::Project, &[Chord::plain("?")]),
];
