//! Words and marks.

use crate::Span;
use serde::{Deserialize, Serialize};

/// What kind of characters a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TokenKind {
    /// Letters, with the apostrophes, hyphens and full stops that belong to them ("don't", "U.S.", "state-run").
    Word,
    /// Digits, with their separators ("1,000", "30-day" is a word).
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
