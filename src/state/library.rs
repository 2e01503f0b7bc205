//! The library's page: which articles are listed, which one is looked at.

use super::{Direction, Moment, State, edits, view};
use ascribe_annotation::decide::{self, ArticleField};
use ascribe_annotation::{Article, ArticleId, Counts, Duplicate, Project, duplicates};
use std::collections::BTreeSet;
use std::rc::Rc;

/// By what the articles are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum LibraryColumn {
    /// As they were added.
    #[default]
    Added,
    /// By title.
    Title,
    /// By paper.
    Outlet,
    /// By day.
    Date,
    /// By author.
    Author,
    /// By section.
    Section,
    /// By type.
    Genre,
    /// By what is left to decide, the most first.
    Open,
}

/// What an article must be to be listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LibraryFilter {
    /// Any.
    #[default]
    All,
    /// Something is left to decide.
    Open,
    /// Nothing is left to decide.
    Done,
    /// Another article has the same or nearly the same words.
    Doubled,
}

/// The library's page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Library {
    /// By what the articles are listed.
    pub column: LibraryColumn,
    /// From the first to the last, or the other way round.
    pub direction: Direction,
    /// What an article must be.
    pub filter: LibraryFilter,
    /// What title, outlet, author, section or notes must hold; empty for all.
    pub sought: String,
    /// The article that is looked at.
    pub chosen: Option<ArticleId>,
    /// The articles that a decision is about.
    pub marked: BTreeSet<ArticleId>,
    /// Articles with the same or nearly the same words, once they have been looked for.
    pub doubles: Rc<[Duplicate]>,
}

/// What a person did on the library's page.
#[derive(Clone, Debug)]
pub enum LibraryAction {
    /// The order was chosen.
    Sorted(LibraryColumn),
    /// Other articles are listed.
    Filtered(LibraryFilter),
    /// Words are searched for.
    Sought(String),
    /// An article is looked at.
    Chosen(ArticleId),
    /// An article was marked, or its mark taken away.
    Marked(ArticleId),
    /// All articles from the one that is looked at to this one were marked.
    MarkedTo(ArticleId),
    /// All listed articles were marked; where they are, none is.
    AllMarked,
    /// No article is marked any more.
    Unmarked,
    /// One field of the marked articles was given the same words.
    Described(ArticleField, String),
    /// There is nothing to code in the marked articles.
    NothingFound,
    /// A person agreed to remove the marked articles.
    Removed,
}

/// Lists the articles that are the same as others or nearly, as they were found.
pub(super) fn show_doubles(mut state: Rc<State>) -> Rc<State> {
    let library = &mut Rc::make_mut(&mut state).library;
    (library.filter, library.sought) = (LibraryFilter::Doubled, String::new());
    state
}

/// Takes over what a person did on the library's page.
pub(super) fn note(mut state: Rc<State>, action: LibraryAction, moment: &Moment) -> Rc<State> {
    let mut library = state.library.clone();
    let project = state.project();
    match action {
        LibraryAction::Sorted(column) => sort(&mut library, column),
        LibraryAction::Filtered(filter) => {
            if filter == LibraryFilter::Doubled {
                library.doubles = duplicates(project).into();
            }
            library.filter = filter;
        }
        LibraryAction::Sought(words) => library.sought = words,
        LibraryAction::Chosen(id) => library.chosen = Some(id),
        LibraryAction::Marked(id) => {
            if !library.marked.remove(&id) {
                library.marked.insert(id.clone());
            }
            library.chosen = Some(id);
        }
        LibraryAction::MarkedTo(id) => mark_to(project, &mut library, id),
        LibraryAction::AllMarked => mark_all(project, &mut library),
        LibraryAction::Unmarked => library.marked.clear(),
        LibraryAction::Described(field, words) => {
            let words = Some(words.trim()).filter(|words| !words.is_empty());
            let edit = decide::describe_articles(project, &library.marked, field, words);
            return done(state, edit);
        }
        LibraryAction::NothingFound => {
            let edit = decide::nothing_to_code_in(project, &library.marked, &moment.by(&state.settings.coder));
            return done(state, edit);
        }
        LibraryAction::Removed => {
            let edit = decide::remove_articles(project, &library.marked);
            library.marked.clear();
            Rc::make_mut(&mut state).library = library;
            return done(view::close_dialog(state), edit);
        }
    }
    if library != state.library {
        Rc::make_mut(&mut state).library = library;
    }
    state
}

/// Carries out what was decided about many articles, and says it.
fn done(state: Rc<State>, edit: Option<ascribe_annotation::Edit>) -> Rc<State> {
    let Some(title) = edit.as_ref().map(|edit| edit.title().to_owned()) else { return state };
    view::announce(edits::carry_out(state, edit), title)
}

/// The same column again turns the order round, and once more leaves it.
fn sort(library: &mut Library, column: LibraryColumn) {
    let next = match (library.column == column, library.direction) {
        (false, _) => (column, Direction::Up),
        (true, Direction::Up) => (column, Direction::Down),
        (true, Direction::Down) => (LibraryColumn::Added, Direction::Up),
    };
    (library.column, library.direction) = next;
}

fn mark_to(project: &Project, library: &mut Library, id: ArticleId) {
    let rows = library_rows(project, library);
    let place = |id: &ArticleId| rows.iter().position(|row| row.article.id == *id);
    let Some(to) = place(&id) else { return };
    let from = library.chosen.as_ref().and_then(place).unwrap_or(to);
    let between = &rows[from.min(to)..=from.max(to)];
    library.marked.extend(between.iter().map(|row| row.article.id.clone()));
    library.chosen = Some(id);
}

fn mark_all(project: &Project, library: &mut Library) {
    let listed = library_rows(project, library).into_iter().map(|row| row.article.id.clone()).collect::<BTreeSet<_>>();
    library.marked = if library.marked == listed { BTreeSet::new() } else { listed };
}

/// An article as the library lists it.
#[derive(Clone, Debug, PartialEq)]
pub struct LibraryRow {
    /// The article.
    pub article: Rc<Article>,
    /// How many statements it has, by what has been decided.
    pub counts: Counts,
    /// The article that has the same or nearly the same words, and how near they are, from 0 to 1.
    pub double: Option<(ArticleId, f64)>,
}

/// Finds the articles to list, in their order.
#[must_use]
pub fn library_rows(project: &Project, library: &Library) -> Vec<LibraryRow> {
    let counts = project.counts_by_article();
    let rows = project.articles.iter().zip(counts).map(|(article, counts)| LibraryRow {
        article: Rc::clone(article),
        counts,
        double: double(&library.doubles, &article.id),
    });
    let wanted = library.sought.trim().to_lowercase();
    let mut rows = rows.filter(|row| passes(row, library.filter) && holds(&row.article, &wanted)).collect::<Vec<_>>();
    match library.column {
        LibraryColumn::Added => {}
        LibraryColumn::Open => rows.sort_by_key(|row| std::cmp::Reverse(row.counts.suggested)),
        column => rows.sort_by_cached_key(|row| {
            let words = key(&row.article, column).to_lowercase();
            // What is empty comes last.
            (words.is_empty(), words)
        }),
    }
    if library.direction == Direction::Down {
        rows.reverse();
    }
    rows
}

fn passes(row: &LibraryRow, filter: LibraryFilter) -> bool {
    match filter {
        LibraryFilter::All => true,
        LibraryFilter::Open => !is_done(row),
        LibraryFilter::Done => is_done(row),
        LibraryFilter::Doubled => row.double.is_some(),
    }
}

fn is_done(row: &LibraryRow) -> bool {
    row.counts.suggested == 0 && (row.counts.total() > 0 || row.article.has_nothing_to_code())
}

fn holds(article: &Article, wanted: &str) -> bool {
    let fields = [&article.outlet, &article.author, &article.section, &article.genre, &article.date];
    let texts = fields.into_iter().flatten().chain([&article.title, &article.notes]);
    wanted.is_empty() || texts.into_iter().any(|text| text.to_lowercase().contains(wanted))
}

fn key(article: &Article, column: LibraryColumn) -> &str {
    let known = match column {
        LibraryColumn::Outlet => &article.outlet,
        LibraryColumn::Date => &article.date,
        LibraryColumn::Author => &article.author,
        LibraryColumn::Section => &article.section,
        LibraryColumn::Genre => &article.genre,
        LibraryColumn::Added | LibraryColumn::Title | LibraryColumn::Open => return &article.title,
    };
    known.as_deref().unwrap_or_default()
}

fn double(doubles: &[Duplicate], id: &ArticleId) -> Option<(ArticleId, f64)> {
    let other = |double: &Duplicate| match id {
        id if *id == double.first => Some(double.second.clone()),
        id if *id == double.second => Some(double.first.clone()),
        _ => None,
    };
    doubles.iter().find_map(|double| Some((other(double)?, double.similarity)))
}
