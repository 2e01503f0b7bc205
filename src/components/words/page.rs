//! What is said in the head of the page, in notices, and around the columns.

use crate::state::{Offer, Stage, Theme};

/// The product's name.
pub const ASCRIBE: &str = "Ascribe";

/// What the product is for.
pub const PROMISE: &str = "Who said what, and where they stand.";

/// A project without a name.
pub const UNTITLED: &str = "Untitled project";

/// Button.
pub const ADD: &str = "Add article";

/// Button: fetches a part of the program once more.
pub const TRY_AGAIN: &str = "Try again";

/// Names the ways to the pages.
pub const PAGES: &str = "Pages";

/// A page.
pub const PAGE_READER: &str = "Read";

/// A page.
pub const PAGE_STATEMENTS: &str = "Statements";

/// A page.
pub const PAGE_LIBRARY: &str = "Library";

/// A page.
pub const PAGE_CODEBOOK: &str = "Codebook";

/// A page.
pub const PAGE_COMPARE: &str = "Compare";

/// Button: the project's files.
pub const PROJECT: &str = "Project";

/// Button.
pub const THEME: &str = "Light or dark";

/// Names a theme.
#[must_use]
pub fn theme(theme: Theme) -> &'static str {
    match theme {
        Theme::Auto => "As the system",
        Theme::Light => "Light",
        Theme::Dark => "Dark",
    }
}

/// Button.
pub const UNDO: &str = "Undo";

/// Button.
pub const REDO: &str = "Redo";

/// Title of the window with the keys.
pub const HELP: &str = "Keys and marks";

/// Link for the keyboard.
pub const SKIP_TO_TEXT: &str = "Skip to the article";

/// Link for the keyboard.
pub const SKIP_TO_PAGE: &str = "Skip to the page";

/// Link for the keyboard.
pub const SKIP_TO_STATEMENTS: &str = "Skip to the statements";

/// Names the narrow column.
pub const OUTLINE: &str = "Articles and names";

/// Names the bar at the bottom.
pub const PANELS: &str = "Panels";

/// In the bar at the bottom.
pub const TEXT: &str = "Text";

/// In the bar at the bottom.
pub const CODING: &str = "Coding";

/// Names the corner with notices.
pub const NOTICES: &str = "Notices";

/// Button: takes a notice away.
pub const DISMISS: &str = "Dismiss";

/// Button: what a notice offers.
#[must_use]
pub fn offer(offer: &Offer) -> &'static str {
    match offer {
        Offer::OpenAsLatin1(_) => "Open as Latin-1",
        Offer::ShowDoubles => "Show them",
        Offer::UseHere => "Use it here",
        Offer::SaveProject => "Save a project file",
        Offer::Update => "Load the new version",
        Offer::NewText(..) => "Put it in its place…",
        Offer::ReadAgain(_) => "Read it again",
        Offer::BringBack(_) => "Bring it back",
    }
}

/// Says what a job is doing.
#[must_use]
pub fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Waiting => "Waiting",
        Stage::Fetching => "Asking the other site",
        Stage::Opening => "Opening",
        Stage::Reading => "Reading",
        Stage::Comparing => "Looking for duplicates",
        Stage::Writing => "Writing the file",
    }
}

/// Says how many of the articles that come in together have been read.
#[must_use]
pub fn coming_in(done: usize, all: usize) -> String {
    format!("{done} of {all} read")
}

/// Names the articles that come in together.
pub const COMING_IN: &str = "Articles that come in";

/// Button.
pub const STOP_ALL: &str = "Stop all";

/// Button: stops a job.
#[must_use]
pub fn stop(about: &str) -> String {
    format!("Stop {about}")
}

/// The store is being opened.
pub const OPENING: &str = "Opening…";

/// The same in a sentence.
pub const OPENING_MEANS: &str = "Looking for your work on this device.";

/// Every change is kept.
pub const SAVED: &str = "Saved";

/// A change is on its way.
pub const SAVING: &str = "Saving…";

/// The same in a sentence.
pub const SAVED_MEANS: &str = "Every change is saved on this device as it happens.";

/// Changes are not kept.
pub const NOT_SAVED: &str = "Not saved";

/// Changes are not taken.
pub const READ_ONLY: &str = "Read only";

/// The same in a sentence.
pub const READ_ONLY_MEANS: &str = "The project is open in another tab, which keeps it.";

/// Says why changes are kept only in this tab.
#[must_use]
pub fn memory_means(why: &str) -> String {
    format!("Your work lives only in this tab: {why} Save a project file before you close it.")
}

/// Says why the last changes are not kept yet.
#[must_use]
pub fn failing_means(why: &str) -> String {
    format!("The last changes could not be saved: {why} Ascribe tries again with the next change.")
}
