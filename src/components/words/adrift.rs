//! What is said about new texts of articles, and about statements that lost their place.

use ascribe_annotation::Doubt;

/// Names the page.
pub const PAGE_ADRIFT: &str = "Statements without a place";

/// Names the page where it is listed with others.
#[must_use]
pub fn without_place(number: usize) -> String {
    format!("Without a place ({number})")
}

/// Counts statements without a place, beside an article or the project.
#[must_use]
pub fn wait_for_place(number: usize) -> String {
    match number {
        1 => "1 statement waits for a place".to_owned(),
        _ => format!("{number} statements wait for a place"),
    }
}

/// Nothing is left to do.
pub const ALL_PLACED: &str = "Every statement has its place. When the text of an article is replaced, what cannot be carried over without doubt waits here.";

/// Explains the page.
pub const ADRIFT_HINT: &str = "The text of their article was replaced, and where these statements belong now is not sure. Choose a place, or let the statement go.";

/// Says why a statement was not carried over.
#[must_use]
pub fn doubt(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::Lost => "Its words are nowhere in the new text.",
        Doubt::MeaningChanged => "A negation, a number or a name in its words changed.",
        Doubt::WordsChanged => "So many of its words changed that they may be others.",
        Doubt::SpeakerChanged => "What says who speaks changed.",
        Doubt::SeveralPlaces => "Its words stand in several places.",
    }
}

/// Heads the words as they were.
pub const OLD_WORDS: &str = "It was";

/// Names the list of places in the new text.
pub const NEW_PLACES: &str = "Places in the new text";

/// Button: the statement belongs to these words.
#[must_use]
pub fn place_at(number: usize) -> String {
    format!("It belongs here (place {number})")
}

/// Button: the statement is given up.
pub const LET_GO: &str = "Let it go";

/// Button: the new text is shown, to choose the words there.
pub const CHOOSE_IN_TEXT: &str = "Choose the words in the text";

/// Button: the selected words are its place.
pub const PLACE_HERE: &str = "Place the waiting statement here";

/// Before words that only the old text has, for a screen reader.
pub const GONE_WORDS: &str = "gone:";

/// Before words that only the new text has, for a screen reader.
pub const NEW_WORDS: &str = "new:";

/// Button and title: another text of the same article.
pub const REPLACE_TEXT: &str = "Replace the text…";

/// Title of the window.
pub const NEW_TEXT_TITLE: &str = "A new text of this article";

/// Explains the window.
#[must_use]
pub fn new_text_hint(title: &str) -> String {
    format!(
        "“{title}” keeps what is known of it. What you decided goes along with its words; what has no sure place in the new text waits for you. Undo takes it back."
    )
}

/// Over the field.
pub const PASTE_NEW_TEXT: &str = "Paste the corrected text";

/// Button.
pub const TAKE_NEW_TEXT: &str = "Replace the text";

/// Button: the article is fetched again.
#[must_use]
pub fn fetch_again(host: &str) -> String {
    format!("Fetch it again from {host}")
}

/// Button.
pub const CHOOSE_FILE: &str = "Open a file…";
