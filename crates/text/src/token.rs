//! Words and marks, as Universal Dependencies English cuts them.

use crate::Span;
use serde::{Deserialize, Serialize};

/// What kind of characters a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TokenKind {
    /// Letters, with the apostrophes and full stops that belong to them ("n’t", "’s", "U.S.", "re-elect").
    Word,
    /// Digits, with their separators ("1,000", "12:30"; "30-day" is three tokens).
    Number,
    /// A punctuation mark or symbol.
    Punctuation,
    /// An address of the web or of mail.
    Address,
}

/// One token of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
}
