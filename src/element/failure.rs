//! What can go wrong in an element.

use serde_json::{Value, json};
use std::fmt;

/// Why something did not work: a code for programs, words for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Failure {
    /// What sort of thing went wrong.
    pub(super) code: Code,
    /// What happened, where, and what to do.
    pub(super) message: String,
}

/// What sort of thing went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Code {
    /// A method was called with something that it does not understand.
    Argument,
    /// There is no text to read, or far too much of it.
    Text,
    /// The text could not be read.
    Reading,
    /// Another article was loaded before this one was read.
    Overtaken,
    /// Annotations could not be used, all or some of them.
    Annotations,
    /// The program could not be fetched.
    Program,
    /// The browser did not keep what a person decided.
    Storage,
}

impl Failure {
    /// Says what went wrong.
    pub(super) fn new(code: Code, message: impl Into<String>) -> Self {
        Self { code, message: message.into() }
    }

    /// Gives what the page gets.
    pub(super) fn detail(&self) -> Value {
        json!({ "code": self.code.to_string(), "message": self.message })
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Argument => "argument",
            Self::Text => "text",
            Self::Reading => "reading",
            Self::Overtaken => "overtaken",
            Self::Annotations => "annotations",
            Self::Program => "program",
            Self::Storage => "storage",
        })
    }
}
