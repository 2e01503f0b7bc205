//! Web pages: parsed by `html5ever`, understood by `ascribe_exchange::html`.

use crate::problem::Problem;
use ascribe_annotation as annotation;
use ascribe_exchange::html::{self, Piece};
use ascribe_text::Document;
use encoding_rs::Encoding;
use scraper::Html;
use scraper::node::{Element, Node};

/// Bytes at the beginning of a page in which it must name its encoding (WHATWG HTML, 4.2.5.4).
const DECLARATION: usize = 1024;

/// What a page says about its article. Can go from thread to thread, which an article cannot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Details {
    pub(crate) title: String,
    pub(crate) url: Option<String>,
    pub(crate) outlet: Option<String>,
    pub(crate) author: Option<String>,
    pub(crate) date: Option<String>,
    pub(crate) language: Option<String>,
}

/// Takes the article out of a page.
pub(crate) fn article(name: &str, page: &str) -> Result<(Document, Details), Problem> {
    let found = html::article(name, pieces(&Html::parse_document(page)));
    let article = found.map_err(|error| Problem::of_error(name, &error))?;
    Ok((article.document(), details(article)))
}

fn details(article: annotation::Article) -> Details {
    let annotation::Article { title, url, outlet, author, date, language, .. } = article;
    Details { title, url, outlet, author, date, language }
}

/// Walks through a parsed page, depth first.
fn pieces(page: &Html) -> impl Iterator<Item = Piece> + '_ {
    page.tree.root().traverse().filter_map(|edge| match edge {
        ego_tree::iter::Edge::Open(node) => opened(node.value()),
        ego_tree::iter::Edge::Close(node) => node.value().is_element().then_some(Piece::Close),
    })
}

fn opened(node: &Node) -> Option<Piece> {
    match node {
        Node::Element(element) => Some(element_piece(element)),
        Node::Text(text) => Some(Piece::Text(text.to_string())),
        _ => None,
    }
}

fn element_piece(element: &Element) -> Piece {
    let attributes = element.attrs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    Piece::Open { tag: element.name().to_owned(), attributes }
}

/// Finds the encoding that a page names at its beginning: `<meta charset="…">` or `content="…; charset=…"`.
pub(crate) fn declared_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    let beginning = String::from_utf8_lossy(&bytes[..bytes.len().min(DECLARATION)]).to_ascii_lowercase();
    let after = &beginning[beginning.find("<meta")?..];
    let label = after.split("charset=").nth(1)?.trim_start_matches(['"', '\'', ' ']);
    let end = label.find(['"', '\'', '>', ' ', ';', '/']).unwrap_or(label.len());
    Encoding::for_label(&label.as_bytes()[..end])
}
