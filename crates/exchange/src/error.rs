//! Why a file cannot be read.

/// Why a file cannot be read: what is wrong, where, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Nothing but white space.
    #[error("{name} is empty: there is no text in it")]
    Empty {
        /// The file.
        name: String,
    },
    /// More than [`crate::file::MAX_BYTES`].
    #[error("{name} is too large ({megabytes} MB): up to {limit} MB can be opened; split it into single articles")]
    TooLarge {
        /// The file.
        name: String,
        /// Its size in megabytes, rounded up.
        megabytes: usize,
        /// The limit in megabytes.
        limit: usize,
    },
    /// Not text at all.
    #[error(
        "{name} is not a text file ({looks_like}): open the article as text or HTML, or copy its words and paste them"
    )]
    Binary {
        /// The file.
        name: String,
        /// What it seems to be.
        looks_like: &'static str,
    },
    /// Text in another encoding.
    #[error("{name} is not UTF-8 text: byte {position} does not fit; open it as Latin-1, or save it as UTF-8 first")]
    NotUtf8 {
        /// The file.
        name: String,
        /// Bytes before the first one that does not fit.
        position: usize,
    },
    /// UTF-16 with half a character in it.
    #[error("{name} is damaged: it says it is UTF-16, but unit {position} does not fit; save it as UTF-8")]
    BrokenUtf16 {
        /// The file.
        name: String,
        /// UTF-16 units before the first one that does not fit.
        position: usize,
    },
    /// HTML without words.
    #[error("{name} has no article text: the page may need JavaScript to show it; copy the words and paste them")]
    NoArticle {
        /// The file.
        name: String,
    },
    /// JSON that ends too early or has a mark in the wrong place.
    #[error("{name} is broken at line {line}, column {column}: {problem}; use a copy of the file that is whole")]
    BrokenJson {
        /// The file.
        name: String,
        /// Counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
        /// What the JSON reader says.
        problem: String,
    },
    /// JSON, but of something else.
    #[error("{name} is not {wanted}: {problem}")]
    WrongKind {
        /// The file.
        name: String,
        /// What was to be read ("an Ascribe project").
        wanted: &'static str,
        /// What is missing.
        problem: String,
    },
    /// A file of a later Ascribe.
    #[error(
        "{name} was saved by a newer Ascribe (version {version} of the file, this one reads up to {known}): update Ascribe and open it again"
    )]
    NewerVersion {
        /// The file.
        name: String,
        /// Its version.
        version: u64,
        /// The newest version that can be read.
        known: u64,
    },
    /// Something in the file has another form than it should.
    #[error("{name}, {path}: {problem}")]
    WrongForm {
        /// The file.
        name: String,
        /// Where in it ("documents/3/text", "line 12").
        path: String,
        /// What is wrong, and what should stand there.
        problem: String,
    },
}
