//! Addresses of places in the program: what stands behind the `#` of the page's own address.
//!
//! `#/` is the reader, `#/table`, `#/library`, `#/codebook` and `#/compare` are the other pages, `#/article/ID` is an article
//! and `#/article/ID/ID` a statement in it.

use super::{Page, Problem, State, articles, notices, selection, view};
use ascribe_annotation::{ArticleId, StatementId};
use std::fmt;
use std::rc::Rc;

/// A place in the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// A page as a whole.
    Page(Page),
    /// An article in the reader.
    Article(ArticleId),
    /// A statement, chosen in its article.
    Statement(ArticleId, StatementId),
}

/// The pages that have a name of their own.
const NAMES: [(Page, &str); 5] = [
    (Page::Statements, "table"),
    (Page::Library, "library"),
    (Page::Codebook, "codebook"),
    (Page::Compare, "compare"),
    (Page::Adrift, "without-place"),
];

impl Address {
    /// Gives the address of what is shown.
    #[must_use]
    pub fn of(state: &State) -> Self {
        match (state.view.page, &state.article, &state.selection.statement) {
            (Page::Reader, Some(article), Some(statement)) => Self::Statement(article.clone(), statement.clone()),
            (Page::Reader, Some(article), None) => Self::Article(article.clone()),
            (page, ..) => Self::Page(page),
        }
    }

    /// Reads an address as [`Display`](fmt::Display) writes it; none where it leads to no place of the program.
    #[must_use]
    pub fn parse(written: &str) -> Option<Self> {
        let path = written.strip_prefix("#/")?;
        if path.is_empty() {
            return Some(Self::Page(Page::Reader));
        }
        if let Some((page, _)) = NAMES.iter().find(|(_, name)| *name == path) {
            return Some(Self::Page(*page));
        }
        let ids = path.strip_prefix("article/")?;
        Some(match ids.split_once('/') {
            Some((article, statement)) => Self::Statement(decoded(article)?.into(), decoded(statement)?.into()),
            None => Self::Article(decoded(ids)?.into()),
        })
    }

    /// Tells whether going from one to the other is a step that the back button takes back: statements of one article are not.
    #[must_use]
    pub fn is_apart_from(&self, other: &Self) -> bool {
        self.place() != other.place()
    }

    fn place(&self) -> (Option<Page>, Option<&ArticleId>) {
        match self {
            Self::Page(page) => (Some(*page), None),
            Self::Article(article) | Self::Statement(article, _) => (None, Some(article)),
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Page(page) => {
                let name = NAMES.iter().find(|(named, _)| named == page).map_or("", |(_, name)| name);
                write!(f, "#/{name}")
            }
            Self::Article(article) => write!(f, "#/article/{}", encoded(article.as_str())),
            Self::Statement(article, statement) => {
                write!(f, "#/article/{}/{}", encoded(article.as_str()), encoded(statement.as_str()))
            }
        }
    }
}

/// Goes where an address leads; where that is nowhere, the reader comes and a notice says why.
pub(super) fn visit(state: Rc<State>, written: &str) -> Rc<State> {
    let state = view::close_dialog(state);
    match Address::parse(written) {
        Some(Address::Page(page)) => view::open_page(state, page),
        Some(Address::Article(article)) if state.project().article(&article).is_some() => {
            let is_here = state.view.page == Page::Reader && state.article.as_ref() == Some(&article);
            if is_here { state } else { articles::open(view::open_page(state, Page::Reader), &article) }
        }
        Some(Address::Statement(article, statement)) if is_in(&state, &article, &statement) => {
            let state = articles::open(view::open_page(state, Page::Reader), &article);
            selection::choose(state, Some(statement))
        }
        Some(Address::Article(_) | Address::Statement(..)) => {
            let problem = Problem::information("What this address leads to is not in this project.").at(written);
            let remedy = "It may be in another project, or it was removed.";
            notices::raise(view::open_page(state, Page::Reader), problem.with_remedy(remedy))
        }
        None => {
            let problem = Problem::information("There is no page at this address.").at(written);
            notices::raise(view::open_page(state, Page::Reader), problem)
        }
    }
}

fn is_in(state: &State, article: &ArticleId, statement: &StatementId) -> bool {
    state.project().statement(statement).is_some_and(|statement| statement.article == *article)
}

/// Writes an id so that no letter of it means anything in an address.
fn encoded(id: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~');
    let letter = |byte: u8| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    id.bytes().map(letter).collect()
}

/// Reads an id as [`encoded`] wrote it.
fn decoded(written: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(written.len());
    let mut rest = written.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'%' => bytes.push(digit(rest.next()?)? * 16 + digit(rest.next()?)?),
            byte => bytes.push(byte),
        }
    }
    String::from_utf8(bytes).ok().filter(|id| !id.is_empty())
}

fn digit(letter: u8) -> Option<u8> {
    char::from(letter).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}
