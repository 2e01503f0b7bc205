//! What is said in the windows over the page, and on the empty desk.

/// Button: closes a window.
pub const CLOSE: &str = "Close";

/// Button: does nothing.
pub const CANCEL: &str = "Cancel";

/// Button.
pub const DONE: &str = "Done";

/// Button and title: another article.
pub const ADD_ARTICLE: &str = "Add an article";

/// Over the field for words.
pub const PASTE_LABEL: &str = "Paste the article";

/// In the empty field for words.
pub const PASTE_HINT: &str = "Headline first, then the text";

/// Shows more fields.
pub const DETAILS: &str = "Title, outlet, date";

/// Field.
pub const TITLE: &str = "Title";

/// In the empty field for a title.
pub const TITLE_HINT: &str = "The first line";

/// Field.
pub const OUTLET: &str = "Outlet";

/// Field.
pub const DATE: &str = "Date";

/// Field.
pub const ADDRESS: &str = "Web address";

/// Button: takes the pasted words.
pub const READ_IT: &str = "Read it";

/// The key that does the same.
pub const SUBMIT_KEY: &str = "Ctrl ↵";

/// Heads a way in.
pub const FROM_FILES: &str = "From files";

/// Explains a way in.
pub const FILES_HINT: &str = "Text, web pages, Ascribe projects. You can also drop them anywhere on the page.";

/// Button.
pub const CHOOSE_FILES: &str = "Choose files…";

/// Heads a way in.
pub const FROM_THE_WEB: &str = "From the web";

/// Explains a way in.
pub const URL_HINT: &str = "Many sites do not allow this. If one refuses, copy the text and paste it.";

/// Button.
pub const FETCH: &str = "Fetch";

/// Heads the samples.
pub const SAMPLES: &str = "Samples";

/// On the empty desk.
pub const EMPTY_LEAD: &str = "Drop an article anywhere on this page, paste it, or try a sample.";

/// Between the button and the samples.
pub const OR_SAMPLE: &str = "or try a sample: one invented event, told by three papers";

/// Names the two lines that show what the page does.
pub const SPECIMEN: &str = "An example: two statements with their speakers and stances";

/// What becomes of the text.
pub const PRIVACY: &str = "Everything stays on this device. No account, no server.";

/// Over the page while something is dragged across it.
pub const DROP: &str = "Drop it here";

/// Title of a window.
pub const YOUR_NAME: &str = "Your name";

/// Field.
pub const CODER: &str = "Who codes here";

/// Below the field.
pub const CODER_HINT: &str = "Your decisions are kept and exported under this name. Leave it empty to stay unnamed.";

/// Offers the typed words as a new entry of the codebook.
#[must_use]
pub fn new_entry(words: &str) -> String {
    format!("New: {words}")
}

/// Title of a window.
pub const PALETTE: &str = "Find a command";

/// In the empty field of the palette.
pub const PALETTE_HINT: &str = "Type a few letters of what you want to do";

/// The palette has nothing that fits.
pub const NO_COMMAND: &str = "No command has these letters.";

/// On a command that would do nothing now.
pub const NOT_NOW: &str = "not now";

/// Title of a window, and of the button that opens it.
pub const CHANGE_KEYS: &str = "Change the keys";

/// Explains how keys are changed.
pub const CHANGE_KEYS_HINT: &str =
    "Choose a command, then press the key that you want for it. Your keys are kept on this device.";

/// Names the button that waits for a key.
#[must_use]
pub fn change_key(command: &str) -> String {
    format!("Change the key: {command}")
}

/// While a key is waited for.
pub const PRESS_A_KEY: &str = "Press a key…";

/// A command has no key.
pub const NO_KEY: &str = "no key";

/// Button: the key of the table again.
#[must_use]
pub fn restore_key(command: &str) -> String {
    format!("Take back: {command}")
}

/// Button: all keys of the table again.
pub const RESTORE_ALL: &str = "Take back all changes";

/// Says that a key has another use.
#[must_use]
pub fn key_is_used(key: &str, by: &str) -> String {
    format!("{key} is the key of “{by}”.")
}

/// Button: takes a key from another command.
#[must_use]
pub fn take_key(command: &str) -> String {
    format!("Use it for “{command}”")
}

/// Button: leaves a key where it is.
pub const LEAVE_KEY: &str = "Leave it";
