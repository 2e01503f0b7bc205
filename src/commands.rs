//! Everything that can be done with a key: name, keys, when it applies, what it does.
//!
//! The keyboard, the help sheet and the command palette read the same [`table`]. A command is turned into the facts that it
//! makes true ([`actions`]); one that makes none does not apply now.

mod adrift;
mod bindings;
mod book;
mod caret;
mod concepts;
mod fuzzy;
mod keys;
mod review;
mod rows;
mod run;
mod table;
mod walk;
mod words;

pub use bindings::{OwnBindings, owner, rebound, restored, row_of};
pub use concepts::concept_pressed;
pub use fuzzy::{Fit, search};
pub use keys::{Chord, Modifiers};
pub use run::actions;
pub(crate) use run::replace_text;
pub use table::{Group, Row, table};

use crate::dom::Press;
use crate::state::State;

/// Something that can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// Chooses the next statement of the list.
    NextStatement,
    /// Chooses the statement before.
    PreviousStatement,
    /// Chooses the next suggestion in the order of the review, in the next article where this one has none left.
    NextUndecided,
    /// Chooses the suggestion before.
    PreviousUndecided,
    /// Chooses the suggestion that the engine is least sure of.
    LeastSure,
    /// Visits suggestions in the order of the text, or the least sure first.
    ChangeOrder,
    /// Opens the next article.
    NextArticle,
    /// Opens the article before.
    PreviousArticle,
    /// Accepts the chosen statement.
    Accept,
    /// Accepts the chosen statement and chooses the next one.
    AcceptAndGoOn,
    /// Refuses the chosen statement and goes on.
    Reject,
    /// Says that there is nothing to code in the article, and goes on to the next.
    NothingHere,
    /// Removes the chosen statement.
    Delete,
    /// Marks the row of the table, or lets go of it.
    Mark,
    /// Marks all rows of the table, or lets go of them.
    MarkAll,
    /// Makes the marked entries of the codebook one.
    Merge,
    /// Goes to the speaker.
    EditSpeaker,
    /// Goes to the organisation.
    EditOrganization,
    /// Goes to the concepts.
    EditConcept,
    /// Goes to the note.
    EditNote,
    /// Gives the statement the concept and the stance that were given last.
    Repeat,
    /// Takes the first proposed concept up with its stance.
    FirstProposal,
    /// Takes the second one.
    SecondProposal,
    /// Takes the third one.
    ThirdProposal,
    /// Turns the stance of the last concept round.
    FlipStance,
    /// Sets the stance of the last concept: support.
    Support,
    /// Sets the stance of the last concept: oppose.
    Oppose,
    /// Sets the stance of the last concept: neutral.
    Neutral,
    /// Sets the stance of the last concept: ambiguous.
    Ambiguous,
    /// Unsets the stance of the last concept.
    Unset,
    /// Makes the statement direct, indirect, mixed in turn.
    ChangeKind,
    /// Takes the word before into the statement.
    WidenStart,
    /// Leaves the first word out of the statement.
    NarrowStart,
    /// Takes the word after into the statement.
    WidenEnd,
    /// Leaves the last word out of the statement.
    NarrowEnd,
    /// Selects the next word of the text.
    NextWord,
    /// Selects the word before.
    PreviousWord,
    /// Moves the caret over the next word, the other edge of the selection stays.
    MoreWords,
    /// Moves the caret over the word before, the other edge of the selection stays.
    FewerWords,
    /// Selects the first word of the next sentence.
    NextSentence,
    /// Selects the first word of the sentence, then of the one before.
    PreviousSentence,
    /// Moves the caret to the end of the sentence, then of the next one.
    MoreSentences,
    /// Moves the caret to the beginning of the sentence, then of the one before.
    FewerSentences,
    /// Begins the selection a letter earlier.
    StartLetterBack,
    /// Begins the selection a letter later.
    StartLetterForward,
    /// Ends the selection a letter earlier.
    EndLetterBack,
    /// Ends the selection a letter later.
    EndLetterForward,
    /// Selects the whole sentence.
    SelectSentence,
    /// Selects the words between quotation marks, then those between the marks around them.
    SelectQuotation,
    /// Makes a statement of the selected words.
    MakeStatement,
    /// Gives the chosen statement the selected words.
    ReplaceWords,
    /// Adds the selected words to the chosen statement.
    AddPart,
    /// Leaves the selected words out of the chosen statement.
    LeaveOut,
    /// Makes two of the chosen statement, before the selected words.
    Split,
    /// Makes one of the chosen statement and the next.
    JoinNext,
    /// Codes the words of the chosen statement once more.
    Double,
    /// Gives the words of the text that are selected to the statement that waits for a place.
    PlaceHere,
    /// Gives the speaker of the chosen statement to all suggestions whose speaker is named alike.
    SpeakerEverywhere,
    /// Codes the words of the chosen statement wherever they stand.
    WordsEverywhere,
    /// Takes the last step back.
    Undo,
    /// Does the last step taken back again.
    Redo,
    /// Shows the statements by what was decided, in turn.
    CycleFilter,
    /// Sends the keys to the text.
    GoToText,
    /// Sends the keys to the list.
    GoToList,
    /// Adds an article.
    AddArticle,
    /// Shows the projects of this device.
    Projects,
    /// Puts a new text in the place of the article's.
    ReplaceText,
    /// Opens a file.
    OpenFile,
    /// Writes W3C annotations.
    ExportW3c,
    /// Writes a table.
    ExportCsv,
    /// Saves the project to a file.
    SaveProject,
    /// Shows the page with the text.
    GoToReader,
    /// Shows the page with all statements.
    GoToStatements,
    /// Shows the page with the articles.
    GoToLibrary,
    /// Shows the page with speakers, organisations and concepts.
    GoToCodebook,
    /// Shows the page that sets two codings side by side.
    GoToCompare,
    /// Shows the page with the statements that wait for a place.
    GoToAdrift,
    /// Shows everything that can be done.
    Palette,
    /// Changes the keys.
    Keys,
    /// Changes the settings.
    Settings,
    /// Changes between light and dark.
    ChangeTheme,
    /// Shows the keys.
    Help,
    /// Closes what is open, lets go of what is chosen.
    Escape,
}

impl Command {
    /// Tells whether the command would do something now.
    #[must_use]
    pub fn applies(self, state: &State) -> bool {
        !actions(self, state).is_empty()
    }

    /// Finds the command that a press asks for.
    #[must_use]
    pub fn of_press(press: &Press, state: &State) -> Option<Self> {
        let free = |row: &Row| row.command.is_free(press, state);
        bindings::pressed(&state.settings.keys, press, free).map(|row| row.command)
    }

    /// Tells whether the command is about the project as a whole: it does the same on every page.
    fn is_everywhere(self) -> bool {
        matches!(
            self,
            Self::Undo
                | Self::Redo
                | Self::GoToReader
                | Self::GoToStatements
                | Self::GoToLibrary
                | Self::GoToCodebook
                | Self::GoToCompare
                | Self::GoToAdrift
                | Self::Palette
                | Self::AddArticle
                | Self::Projects
                | Self::OpenFile
                | Self::ExportW3c
                | Self::ExportCsv
                | Self::SaveProject
                | Self::Keys
                | Self::Settings
                | Self::ChangeTheme
                | Self::Help
                | Self::Escape
        )
    }

    /// Tells whether a press is the page's and not that of a field, a control or a dialog.
    fn is_free(self, press: &Press, state: &State) -> bool {
        if state.view.dialog.is_some() {
            return self == Self::Escape;
        }
        if press.typing {
            let anywhere = matches!(self, Self::AcceptAndGoOn | Self::Escape | Self::Palette);
            return anywhere && (press.control || press.key == "Escape");
        }
        !Chord::is_needed_by_control(press)
    }
}

#[cfg(test)]
mod tests;
