//! The page's own signs, drawn with a pen of one width.

use yew::{Html, html};

/// Which sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name {
    /// Accept.
    Check,
    /// Reject, close, take away.
    Cross,
    /// Delete.
    Bin,
    /// Add.
    Plus,
    /// To the left.
    Back,
    /// To the right.
    Forward,
    /// Up, to the one before.
    Up,
    /// Down, to the next.
    Down,
    /// Take back.
    Undo,
    /// Do again.
    Redo,
    /// The project's files.
    Folder,
    /// Articles.
    Pages,
    /// The text.
    Lines,
    /// The list of statements.
    Quotes,
    /// The chosen statement.
    Pencil,
    /// Two of one.
    Split,
    /// One of two.
    Join,
    /// Once more.
    Double,
    /// A place on the page.
    Pin,
    /// Light.
    Sun,
    /// Dark.
    Moon,
    /// As the system has it.
    Half,
    /// Help.
    Question,
    /// Good to know.
    Information,
    /// Needs a decision.
    Warning,
}

/// Shows a sign in the colour of the text around it. It says nothing to a screen reader: the words beside it do.
pub fn icon(name: Name) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d={path(name)} />
        </svg>
    }
}

fn path(name: Name) -> &'static str {
    match name {
        Name::Check => "M2.5 8.5 6 12l7.5-8",
        Name::Cross => "m3.5 3.5 9 9m0-9-9 9",
        Name::Bin => "M2.5 4h11M6 4V2.5h4V4M4 4l.7 9.5h6.6L12 4M6.7 6.5v4.5m2.6-4.5v4.5",
        Name::Plus => "M8 2.5v11M2.5 8h11",
        Name::Back => "M10 3 5 8l5 5",
        Name::Forward => "m6 3 5 5-5 5",
        Name::Up => "m3 10 5-5 5 5",
        Name::Down => "m3 6 5 5 5-5",
        Name::Undo => "M6 2.5 2.5 6 6 9.5M2.5 6H10a3.5 3.5 0 0 1 0 7H6.5",
        Name::Redo => "M10 2.5 13.5 6 10 9.5M13.5 6H6a3.5 3.5 0 0 0 0 7h3.5",
        Name::Folder => "M2 12.5v-9h4l1.5 2H14v7z",
        Name::Pages => "M5 2.5h8v9.5M3 4.5h7.5v9H3zM5 7.5h3.5M5 10h3.5",
        Name::Lines => "M2.5 3.5h11M2.5 6.5h11M2.5 9.5h11M2.5 12.5h6.5",
        Name::Quotes => "M6.5 4C4 4.5 3 6 3 8.5V12h3.5V8.5H3M13 4c-2.5.5-3.5 2-3.5 4.5V12H13V8.5H9.5",
        Name::Pencil => "m3 13 .8-3.2L10.8 2.8l2.4 2.4-7 7zM9.3 4.3l2.4 2.4",
        Name::Split => "M8 1.5v13M5.5 5 2.5 8l3 3M10.5 5l3 3-3 3",
        Name::Join => "M8 1.5v13M2.5 5l3 3-3 3M13.5 5l-3 3 3 3",
        Name::Double => "M2.5 2.5h8v8h-8zM5.5 10.5v3h8v-8h-3",
        Name::Pin => "M8 14.5c3-4 4.5-6 4.5-8a4.5 4.5 0 0 0-9 0c0 2 1.5 4 4.5 8M8 5v3M6.5 6.5h3",
        Name::Sun => {
            "M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6M8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1"
        }
        Name::Moon => "M13 9.7A5.7 5.7 0 0 1 6.3 3 5.7 5.7 0 1 0 13 9.7z",
        Name::Half => "M8 2.5a5.5 5.5 0 1 0 0 11zM8 2.5a5.5 5.5 0 0 1 0 11",
        Name::Question => "M5.5 6a2.5 2.5 0 1 1 3.7 2.2C8.3 8.7 8 9.2 8 10M8 12.8v.2",
        Name::Information => "M8 7v5M8 4v.2M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13",
        Name::Warning => "M8 2 1.5 13.5h13zM8 6.5v3.5M8 11.8v.2",
    }
}
