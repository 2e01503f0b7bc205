//! Articles as a project keeps them.

use ascribe_text::Block;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Names an article of a project. Made once from the text's hash by whoever adds the article; never changes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ArticleId(pub String);

/// A text with where it came from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
    /// The newspaper, agency or site.
    pub outlet: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// The day of publication, as ISO 8601.
    pub date: Option<String>,
    /// BCP 47 language, if the source names one.
    pub language: Option<String>,
    /// Properties of a newer version or another program, kept as they came.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub extra: Map<String, Value>,
}
