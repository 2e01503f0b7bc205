//! The engine's form of an article.

use crate::{Block, Sentence, Span, Token};

/// A text with its blocks, tokens and sentences. Immutable: a corrected text is a new document.
#[derive(Clone, Debug)]
pub struct Document {
    text: String,
    blocks: Vec<Block>,
    tokens: Vec<Token>,
    sentences: Vec<Sentence>,
}

impl Document {
    /// Reads plain text: finds its blocks, tokens and sentences.
    #[must_use]
    pub fn from_text(text: impl Into<String>) -> Self {
        Self { text: text.into(), blocks: Vec::new(), tokens: Vec::new(), sentences: Vec::new() }
    }

    /// Takes text whose blocks are known already (from HTML, or from a saved project).
    ///
    /// Blocks that overlap an earlier one or reach past the text are left out.
    #[must_use]
    pub fn from_blocks(text: impl Into<String>, blocks: Vec<Block>) -> Self {
        Self { text: text.into(), blocks, tokens: Vec::new(), sentences: Vec::new() }
    }

    /// Gives the whole text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Gives the words at `span`; an impossible span gives the empty string.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or_default()
    }

    /// Gives the blocks in order.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// Gives the tokens in order.
    #[must_use]
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// Gives the sentences in order.
    #[must_use]
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }
}
