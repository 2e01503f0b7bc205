//! An input that was refused.

use ascribe_exchange::Error;
use std::fmt;

/// Which input was refused, where in it, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    /// The file as the person named it.
    pub(crate) file: String,
    /// The line of a corpus, counted from 1.
    pub(crate) line: Option<usize>,
    /// What is wrong, and what to do.
    pub(crate) why: String,
}

impl Problem {
    /// Refuses a whole file.
    pub(crate) fn file(file: impl Into<String>, why: impl Into<String>) -> Self {
        Self { file: file.into(), line: None, why: why.into() }
    }

    /// Refuses one line of a corpus.
    pub(crate) fn line(file: impl Into<String>, line: usize, why: impl Into<String>) -> Self {
        Self { file: file.into(), line: Some(line), why: why.into() }
    }

    /// Says what a file's own error says, in the words of the command line.
    pub(crate) fn of_error(file: &str, error: &Error) -> Self {
        let words = error.to_string();
        let rest = words.strip_prefix(file).map_or(words.as_str(), |rest| rest.trim_start_matches([':', ',', ' ']));
        let is_predicate = ["is ", "has ", "was "].iter().any(|verb| rest.starts_with(verb));
        let why = if is_predicate { format!("it {rest}") } else { rest.to_owned() };
        let advice = match error {
            Error::NotUtf8 { .. } => "; if it is Latin-1, say --encoding latin1",
            _ => "",
        };
        Self::file(file, format!("{why}{advice}"))
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}, line {line}: {}", self.file, self.why),
            None => write!(f, "{}: {}", self.file, self.why),
        }
    }
}
