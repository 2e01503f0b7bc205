//! The article of a web page.
//!
//! Whoever has a parser (a browser, the command line) walks over its tree and hands over [`Piece`]s; what is the article and
//! what only stands around it is decided here, the same way for all. Nothing of the page is ever run: scripts and styles are
//! left out, and what comes back is plain text with its blocks.

mod blocks;
mod clean;
mod content;
mod metadata;
mod names;
mod page;
mod score;
mod tree;

use crate::Error;
use ascribe_annotation::Article;
use tree::Tree;

/// One step of a walk over a page's tree, depth first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// An element begins.
    Open {
        /// Its name in lower case.
        tag: String,
        /// Its attributes, names in lower case, values unescaped.
        attributes: Vec<(String, String)>,
    },
    /// Characters, unescaped.
    Text(String),
    /// The element that was opened last ends. Void elements (`br`, `meta`) end too.
    Close,
}

/// Finds the article of a page: its text, its blocks, and what the page says of title, author, outlet, day and language.
///
/// # Errors
/// When the page has no words.
pub fn article(name: &str, pieces: impl IntoIterator<Item = Piece>) -> Result<Article, Error> {
    let tree = Tree::build(pieces);
    let metadata = metadata::read(&tree);
    let mut blocks = content::find(&tree);
    if blocks.len() == 0 {
        return Err(Error::NoArticle { name: name.to_owned() });
    }
    if let Some(title) = &metadata.title {
        blocks.set_headline(title);
    }
    let (text, blocks) = blocks.finish();
    let mut article = Article::new(text, blocks);
    if let Some(title) = metadata.title {
        article.title = title;
    }
    article.url = metadata.url;
    article.outlet = metadata.outlet;
    article.author = metadata.author;
    article.date = metadata.date;
    article.language = metadata.language;
    Ok(article)
}
