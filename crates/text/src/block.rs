//! The pieces that an article is set in.

use crate::Span;
use serde::{Deserialize, Serialize};

/// What a block is to the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BlockKind {
    /// The article's title.
    Headline,
    /// A subheading inside the article.
    Subheading,
    /// Running text.
    Paragraph,
    /// The words under a picture.
    Caption,
    /// One item of a list.
    ListItem,
}

/// One block: a line or paragraph of the text without its surrounding white space.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}
