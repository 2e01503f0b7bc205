//! A person's whole work.

use crate::{Adrift, Article, Codebook, Statement, StatementId};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Articles, codebook, statements. Cheap to clone: articles and statements are shared.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Project {
    /// The name to show.
    pub name: String,
    /// The articles, in the order they were added.
    pub articles: Vec<Rc<Article>>,
    /// Speakers, organisations, concepts.
    pub codebook: Codebook,
    /// Every statement of every article, suggested, confirmed and rejected.
    pub statements: BTreeMap<StatementId, Rc<Statement>>,
    /// Statements whose words were not found again for certain when their article's text was replaced, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub adrift: Vec<Rc<Adrift>>,
    /// Properties of a newer version or another program, kept as they came.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub extra: Map<String, Value>,
}
