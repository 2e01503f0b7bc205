//! Sentences.

use crate::Span;
use serde::{Deserialize, Serialize};

/// One sentence: never reaches past its block, never starts or ends with white space.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    /// Where it stands.
    pub span: Span,
    /// Index of its first token in the document's tokens.
    pub first_token: u32,
    /// One past the index of its last token.
    pub end_token: u32,
}
