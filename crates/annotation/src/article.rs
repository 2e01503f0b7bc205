//! Articles as a project keeps them.

use crate::id::id_type;
use crate::{Answer, Coder, RevisionId, Timestamp};
use ascribe_text::{Block, BlockKind, Document};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

id_type! {
    /// Names an article of a project. Made once from the text by [`ArticleId::of_text`]; never changes.
    ArticleId
}

impl ArticleId {
    /// Names a text by its SHA-256, cut to 128 bits and written as 32 hexadecimal digits.
    ///
    /// The same text has the same name everywhere, so that two people's work on one article can be brought together.
    #[must_use]
    pub fn of_text(text: &str) -> Self {
        let digest = Sha256::digest(text.as_bytes());
        let digits = digest.iter().take(ID_BYTES).map(|byte| format!("{byte:02x}")).collect::<String>();
        Self(digits.into())
    }
}

/// Enough that no two texts share a name by accident, short enough to read in a file.
const ID_BYTES: usize = 16;

/// A text with where it came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// Its name in the project.
    pub id: ArticleId,
    /// The title to show.
    pub title: String,
    /// The text that every span points into; never changes.
    pub text: String,
    /// Its blocks, in order.
    pub blocks: Vec<Block>,
    /// Where it was published, if known: an address.
    pub url: Option<String>,
    /// The name of the file that it was read from, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// The newspaper, agency or site.
    pub outlet: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// The day of publication, as ISO 8601.
    pub date: Option<String>,
    /// The newspaper's section ("Politics").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// What kind of text it is ("report", "interview").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub genre: Option<String>,
    /// The person's own words about it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub notes: String,
    /// What was answered to the project's fields of articles; a field without an answer is unset.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Answer>,
    /// Who has decided that there is nothing to code here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub nothing_to_code: Vec<Verdict>,
    /// BCP 47 language, if the source names one.
    pub language: Option<String>,
    /// Properties of a newer version or another program, kept as they came.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub extra: Map<String, Value>,
}

/// Somebody's decision about a whole article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// Who decided.
    pub coder: Coder,
    /// When.
    pub at: Timestamp,
    /// The version of the codebook that it was decided under.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub codebook: Option<RevisionId>,
    /// Properties of a newer version or another program, kept as they came.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub extra: Map<String, Value>,
}

impl Article {
    /// Makes an article of a text and its blocks; the title is the headline, or the first block, or empty.
    #[must_use]
    pub fn new(text: impl Into<String>, blocks: Vec<Block>) -> Self {
        let text = text.into();
        Self {
            id: ArticleId::of_text(&text),
            title: title(&text, &blocks),
            text,
            blocks,
            url: None,
            file: None,
            outlet: None,
            author: None,
            date: None,
            section: None,
            genre: None,
            notes: String::new(),
            answers: Vec::new(),
            nothing_to_code: Vec::new(),
            language: None,
            extra: Map::new(),
        }
    }

    /// Makes an article of plain text, whose blocks are found by [`Document::from_text`].
    #[must_use]
    pub fn from_text(text: impl Into<String>) -> Self {
        let document = Document::from_text(text);
        Self::new(document.text(), document.blocks().to_vec())
    }

    /// Makes the engine's form of the article.
    #[must_use]
    pub fn document(&self) -> Document {
        Document::from_blocks(self.text.as_str(), self.blocks.clone())
    }
}

/// Letters of a first block that serve as a title; a longer one is cut at a word.
const TITLE_LENGTH: usize = 100;

fn title(text: &str, blocks: &[Block]) -> String {
    let headline = blocks.iter().find(|block| block.kind == BlockKind::Headline).or_else(|| blocks.first());
    let words = headline.and_then(|block| text.get(block.span.range())).unwrap_or_default();
    let mut title = String::new();
    for word in words.split_whitespace() {
        if !title.is_empty() && title.chars().count() + word.chars().count() >= TITLE_LENGTH {
            title.push('…');
            break;
        }
        if !title.is_empty() {
            title.push(' ');
        }
        title.push_str(word);
    }
    title
}
