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
    /// Going from page to page.
    Pages,
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
            Self::Pages => "Pages",
            Self::Project => "Project",
        }
    }
}

/// One command of the table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// What it does.
    pub command: Command,
    /// Its name in the program, stable.
    pub id: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// What it belongs to.
    pub group: Group,
    /// Its keys, the first one to be shown first.
    pub keys: &'static [Chord<'static>],
}

/// Gives every command, in the order of the help sheet.
#[must_use]
pub fn table() -> &'static [Row] {
    TABLE
}

const fn row(
    command: Command,
    id: &'static str,
    name: &'static str,
    group: Group,
    keys: &'static [Chord<'static>],
) -> Row {
    Row { command, id, name, group, keys }
}

const TABLE: &[Row] = &[
    row(Command::NextStatement, "next", "Next statement", Group::Move, &[Chord::plain("j")]),
    row(Command::PreviousStatement, "previous", "Previous statement", Group::Move, &[Chord::plain("k")]),
    row(Command::NextUndecided, "next-undecided", "Next suggestion to review", Group::Move, &[Chord::plain("u")]),
    row(
        Command::PreviousUndecided,
        "previous-undecided",
        "Suggestion to review before",
        Group::Move,
        &[Chord::shift("u")],
    ),
    row(Command::LeastSure, "least-sure", "Least sure suggestion", Group::Move, &[Chord::shift("i")]),
    row(
        Command::ChangeOrder,
        "order",
        "Review in the order of the text, or the least sure first",
        Group::Move,
        &[Chord::plain("i")],
    ),
    row(Command::NextArticle, "next-article", "Next article", Group::Move, &[Chord::shift("j")]),
    row(Command::PreviousArticle, "previous-article", "Previous article", Group::Move, &[Chord::shift("k")]),
    row(Command::GoToText, "text", "Go to the text", Group::Move, &[Chord::plain("t")]),
    row(Command::GoToList, "list", "Go to the list", Group::Move, &[Chord::plain("l")]),
    row(Command::CycleFilter, "filter", "Show all, undecided, accepted, rejected", Group::Move, &[Chord::plain("v")]),
    row(Command::Escape, "escape", "Close, let go", Group::Move, &[Chord::plain("Escape")]),
    row(
        Command::AcceptAndGoOn,
        "accept-next",
        "Accept and go on",
        Group::Decide,
        &[Chord::plain("a"), Chord::plain("Enter"), Chord::control("Enter")],
    ),
    row(Command::Accept, "accept", "Accept and stay", Group::Decide, &[Chord::plain("y")]),
    row(Command::Reject, "reject", "Reject and go on", Group::Decide, &[Chord::plain("x")]),
    row(Command::NothingHere, "nothing-here", "Nothing to code in this article", Group::Decide, &[Chord::shift("x")]),
    row(Command::Delete, "delete", "Delete", Group::Decide, &[Chord::plain("Delete"), Chord::plain("Backspace")]),
    row(Command::Mark, "mark", "Mark the row", Group::Decide, &[Chord::plain("b")]),
    row(Command::Merge, "merge", "Make the marked entries one", Group::Decide, &[Chord::shift("m")]),
    row(Command::MarkAll, "mark-all", "Mark all rows, or none", Group::Decide, &[Chord::shift("b")]),
    row(Command::Undo, "undo", "Undo", Group::Decide, &[Chord::control("z")]),
    row(Command::Redo, "redo", "Redo", Group::Decide, &[Chord::control_shift("z"), Chord::control("y")]),
    row(Command::EditSpeaker, "speaker", "Speaker", Group::Code, &[Chord::plain("s")]),
    row(Command::EditOrganization, "organization", "Organisation", Group::Code, &[Chord::plain("o")]),
    row(Command::EditConcept, "concept", "Add a concept", Group::Code, &[Chord::plain("c")]),
    row(Command::Repeat, "repeat", "The last concept and stance again", Group::Code, &[Chord::plain("r")]),
    row(Command::FlipStance, "flip", "Turn the stance round", Group::Code, &[Chord::plain("f")]),
    row(
        Command::FirstProposal,
        "proposal-1",
        "Take the first proposed concept and stance",
        Group::Code,
        &[Chord::plain("7")],
    ),
    row(Command::SecondProposal, "proposal-2", "Take the second proposal", Group::Code, &[Chord::plain("8")]),
    row(Command::ThirdProposal, "proposal-3", "Take the third proposal", Group::Code, &[Chord::plain("9")]),
    row(Command::Support, "support", "▲ Supports the concept", Group::Code, &[Chord::plain("1"), Chord::plain("+")]),
    row(Command::Oppose, "oppose", "▼ Opposes the concept", Group::Code, &[Chord::plain("2"), Chord::plain("-")]),
    row(Command::Neutral, "neutral", "◆ Neutral", Group::Code, &[Chord::plain("3")]),
    row(Command::Ambiguous, "ambiguous", "◈ Ambiguous", Group::Code, &[Chord::plain("4")]),
    row(Command::Unset, "unset", "○ Stance unset", Group::Code, &[Chord::plain("0")]),
    row(
        Command::SpeakerEverywhere,
        "speaker-everywhere",
        "This speaker wherever the same name speaks…",
        Group::Code,
        &[Chord::plain("g")],
    ),
    row(
        Command::WordsEverywhere,
        "words-everywhere",
        "Code the same words wherever they stand…",
        Group::Code,
        &[Chord::shift("g")],
    ),
    row(Command::EditNote, "note", "Note", Group::Code, &[Chord::plain("n")]),
    row(Command::ChangeKind, "kind", "Direct, indirect, mixed", Group::Code, &[Chord::plain("d")]),
    row(Command::WidenStart, "start-back", "Begin a word earlier", Group::Words, &[Chord::plain("[")]),
    row(Command::NarrowStart, "start-forward", "Begin a word later", Group::Words, &[Chord::plain("{")]),
    row(Command::WidenEnd, "end-forward", "End a word later", Group::Words, &[Chord::plain("]")]),
    row(Command::NarrowEnd, "end-back", "End a word earlier", Group::Words, &[Chord::plain("}")]),
    row(Command::NextWord, "next-word", "Select the next word", Group::Words, &[Chord::plain("ArrowRight")]),
    row(Command::PreviousWord, "previous-word", "Select the word before", Group::Words, &[Chord::plain("ArrowLeft")]),
    row(
        Command::MoreWords,
        "more-words",
        "Select on to the right, by a word",
        Group::Words,
        &[Chord::shift("ArrowRight")],
    ),
    row(
        Command::FewerWords,
        "fewer-words",
        "Select on to the left, by a word",
        Group::Words,
        &[Chord::shift("ArrowLeft")],
    ),
    row(Command::NextSentence, "next-sentence", "Go to the next sentence", Group::Words, &[Chord::plain("ArrowDown")]),
    row(
        Command::PreviousSentence,
        "previous-sentence",
        "Go to the sentence before",
        Group::Words,
        &[Chord::plain("ArrowUp")],
    ),
    row(
        Command::MoreSentences,
        "more-sentences",
        "Select on to the end of the sentence",
        Group::Words,
        &[Chord::shift("ArrowDown")],
    ),
    row(
        Command::FewerSentences,
        "fewer-sentences",
        "Select back to the beginning of the sentence",
        Group::Words,
        &[Chord::shift("ArrowUp")],
    ),
    row(
        Command::StartLetterBack,
        "start-letter-back",
        "Begin the selection a letter earlier",
        Group::Words,
        &[Chord::plain("(")],
    ),
    row(
        Command::StartLetterForward,
        "start-letter-forward",
        "Begin the selection a letter later",
        Group::Words,
        &[Chord::plain(")")],
    ),
    row(
        Command::EndLetterBack,
        "end-letter-back",
        "End the selection a letter earlier",
        Group::Words,
        &[Chord::plain("<")],
    ),
    row(
        Command::EndLetterForward,
        "end-letter-forward",
        "End the selection a letter later",
        Group::Words,
        &[Chord::plain(">")],
    ),
    row(Command::SelectSentence, "sentence", "Select the sentence", Group::Words, &[Chord::plain(".")]),
    row(Command::SelectQuotation, "quotation", "Select the quotation", Group::Words, &[Chord::plain("q")]),
    row(
        Command::MakeStatement,
        "new-statement",
        "Make a statement of the selected words",
        Group::Words,
        &[Chord::plain("m")],
    ),
    row(
        Command::ReplaceWords,
        "take-words",
        "Give the statement the selected words",
        Group::Words,
        &[Chord::plain("w")],
    ),
    row(Command::AddPart, "add-part", "Add the selected words to the statement", Group::Words, &[Chord::plain("p")]),
    row(
        Command::LeaveOut,
        "leave-out",
        "Leave the selected words out of the statement",
        Group::Words,
        &[Chord::shift("p")],
    ),
    row(Command::Split, "split", "Split the statement before the selected words", Group::Words, &[Chord::plain("h")]),
    row(Command::JoinNext, "join", "Join the statement with the next", Group::Words, &[Chord::shift("h")]),
    row(
        Command::Double,
        "double",
        "Code the same words once more, for a second concept",
        Group::Words,
        &[Chord::shift("d")],
    ),
    row(
        Command::PlaceHere,
        "place-here",
        "Give the selected words to the statement without a place",
        Group::Words,
        &[Chord::plain("z")],
    ),
    row(Command::GoToReader, "page-reader", "Read and code", Group::Pages, &[Chord::shift("r")]),
    row(Command::GoToStatements, "page-statements", "All statements", Group::Pages, &[Chord::shift("s")]),
    row(Command::GoToLibrary, "page-library", "Library", Group::Pages, &[Chord::shift("l")]),
    row(Command::GoToCodebook, "page-codebook", "Codebook", Group::Pages, &[Chord::shift("c")]),
    row(Command::GoToCompare, "page-compare", "Compare codings", Group::Pages, &[Chord::shift("v")]),
    row(Command::GoToAdrift, "page-adrift", "Statements without a place", Group::Pages, &[Chord::shift("n")]),
    row(Command::Palette, "palette", "Find a command", Group::Project, &[Chord::control("k")]),
    row(Command::Projects, "projects", "Projects", Group::Project, &[Chord::shift("o")]),
    row(Command::AddArticle, "add", "Add an article", Group::Project, &[Chord::shift("a")]),
    row(Command::ReplaceText, "new-text", "Replace the article’s text…", Group::Project, &[Chord::shift("w")]),
    row(Command::OpenFile, "open", "Open a file", Group::Project, &[Chord::control("o")]),
    row(Command::ExportW3c, "w3c", "Export W3C annotations", Group::Project, &[Chord::plain("e")]),
    row(Command::ExportCsv, "csv", "Export a table (CSV)", Group::Project, &[Chord::shift("e")]),
    row(Command::SaveProject, "save", "Save the project to a file", Group::Project, &[Chord::control("s")]),
    row(Command::Keys, "keys", "Change the keys", Group::Project, &[Chord::control(",")]),
    row(Command::Settings, "settings", "Your name", Group::Project, &[Chord::plain(",")]),
    row(Command::ChangeTheme, "theme", "Light, dark, as the system", Group::Project, &[Chord::shift("t")]),
    row(Command::Help, "help", "Show the keys", Group::Project, &[Chord::plain("?")]),
];
