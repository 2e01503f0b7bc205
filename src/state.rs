//! What the page knows, and how facts change it. Pure: no clock, no browser, native tests.
//!
//! [`State`] is folded from [`Action`]s, which are facts in the past tense. An action that changes nothing gives back the
//! same `Rc`, so "did anything change" is a comparison of pointers. Work that takes time is a [`Job`] in the state; the
//! only place that runs jobs is `effects`.

mod action;
mod articles;
mod filters;
mod jobs;
mod journal;
mod notices;
mod selection;
mod settings;
mod statements;
mod view;

pub use action::{Action, Moment};
pub use filters::{Filter, ReviewFilter};
pub use jobs::{FileHandle, Format, Job, JobId, Source, Stage, Work};
pub use journal::{Journal, Loaded, StorageStatus};
pub use notices::{Notice, NoticeId, NoticeKind, Offer, Problem};
pub use selection::{Edge, Selection, Toward};
pub use settings::{Settings, Theme};
pub use statements::{Choice, NewStatement};
pub use view::{Dialog, Panel, View};

use ascribe_annotation::{Article, ArticleId, Codebook, Project, Statement, StatementId};
use ascribe_engine::Reading;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Everything the page shows. Cheap to clone: what is large is shared.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The work: articles, codebook, statements.
    pub project: Rc<Project>,
    /// The article in the reader.
    pub article: Option<ArticleId>,
    /// What is chosen in it.
    pub selection: Selection,
    /// What the engine found in the articles read so far; made anew when an article is opened, never stored.
    pub readings: BTreeMap<ArticleId, Rc<Reading>>,
    /// Which statements the list shows.
    pub filter: Filter,
    /// Work that goes on, in the order it was asked for.
    pub jobs: Vec<Rc<Job>>,
    /// What the person should know, oldest first.
    pub notices: Vec<Rc<Notice>>,
    /// What is still to be written down, and where the work is kept.
    pub journal: Journal,
    /// Choices that outlive the project.
    pub settings: Settings,
    /// Which dialog and panel are open.
    pub view: View,
    /// Makes the names of jobs and notices.
    counter: u32,
}

impl State {
    /// Gives the article in the reader.
    #[must_use]
    pub fn open_article(&self) -> Option<&Rc<Article>> {
        let id = self.article.as_ref()?;
        self.project.articles.iter().find(|article| &article.id == id)
    }

    /// Gives what the engine found in the open article, once it has been read.
    #[must_use]
    pub fn open_reading(&self) -> Option<&Rc<Reading>> {
        self.readings.get(self.article.as_ref()?)
    }

    /// Gives the statements of the open article in the order of the text, rejected ones included.
    #[must_use]
    pub fn open_statements(&self) -> Vec<Rc<Statement>> {
        let Some(id) = &self.article else { return Vec::new() };
        statements::in_text_order(&self.project, id)
    }

    /// Gives the statements that the list shows: those of the open article that pass the filter.
    #[must_use]
    pub fn listed_statements(&self) -> Vec<Rc<Statement>> {
        self.open_statements().into_iter().filter(|statement| self.filter.lets_through(statement)).collect()
    }

    /// Gives a statement by its name.
    #[must_use]
    pub fn statement(&self, id: &StatementId) -> Option<&Rc<Statement>> {
        self.project.statements.get(id)
    }

    /// Gives the chosen statement.
    #[must_use]
    pub fn chosen_statement(&self) -> Option<&Rc<Statement>> {
        self.statement(self.selection.statement.as_ref()?)
    }

    /// Gives the project's codebook.
    #[must_use]
    pub fn codebook(&self) -> &Codebook {
        &self.project.codebook
    }

    /// Makes a number that no job or notice of this state has.
    fn next_number(&mut self) -> u32 {
        self.counter += 1;
        self.counter
    }
}

/// Folds one fact into the state.
#[must_use]
pub fn reduce(state: Rc<State>, action: Action, moment: &Moment) -> Rc<State> {
    match action {
        Action::ArticleOpened(id) => articles::open(state, &id),
        Action::StatementChosen(id) => selection::choose(state, id),
        Action::WordsSelected(span) => selection::select_words(state, span),
        Action::FilterChosen(filter) => filters::choose(state, filter),
        Action::ThemeChosen(theme) => settings::choose_theme(state, theme),
        Action::CoderNamed(name) => settings::name_coder(state, name),
        Action::DialogOpened(dialog) => view::open_dialog(state, dialog),
        Action::DialogClosed => view::close_dialog(state),
        Action::PanelShown(panel) => view::show_panel(state, panel),
        Action::NoticeDismissed(id) => notices::dismiss(state, id),
        Action::JobCancelled(id) => jobs::cancel(state, id),
        _ => {
            let _ = moment;
            state
        }
    }
}
