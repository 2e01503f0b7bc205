//! What the page knows, and how facts change it. Pure: no clock, no browser, native tests.
//!
//! [`State`] is folded from [`Action`]s, which are facts in the past tense. An action that changes nothing gives back the
//! same `Rc`, so "did anything change" is a comparison of pointers. Work that takes time is a [`Job`] in the state; the
//! only place that runs jobs is `effects`.

mod action;
mod address;
mod adrift;
mod articles;
mod book;
mod candidates;
mod coding;
mod compare;
mod edits;
mod filters;
mod import;
mod jobs;
mod journal;
mod late;
mod library;
mod mentions;
mod models;
mod new_text;
mod notices;
mod once;
mod project;
mod projects;
mod recent;
mod selection;
mod session;
mod settings;
mod statements;
mod table;
#[cfg(test)]
pub(crate) mod tests;
mod view;

pub use action::{Action, ArticleRead, FileRead, JobAction, Moment, StatementAction};
pub use address::Address;
pub use adrift::AdriftAction;
pub use book::{Book, BookAction, BookDecision, Shelf};
pub use candidates::Candidate;
pub use compare::{Compare, CompareAction, CompareShown, compared, comparison};
pub use filters::{Filter, ReviewFilter};
pub use import::Import;
pub(crate) use import::compare as compare_import;
pub use jobs::{Details, FileHandle, Format, Job, JobId, LARGEST_ARTICLE, Source, Stage, Work, too_long};
pub use journal::{Claim, Journal, Loaded, StorageStatus};
pub(crate) use late::{
    bring_book, bring_coding, bring_compare, bring_import, bring_library, bring_many, bring_mentions, bring_merge,
    bring_new_text,
};
pub use library::{Library, LibraryAction, LibraryColumn, LibraryFilter, LibraryRow, library_rows};
pub use mentions::Mentioned;
pub use models::ModelStatus;
pub use new_text::NewText;
pub use notices::{Notice, NoticeId, NoticeKind, Offer, Problem};
pub use projects::{ProjectEntry, ProjectId, Projects, ProjectsAction, ProjectsWork};
pub use recent::Recent;
pub use selection::{Grip, Selection, whole_words};
pub use session::Session;
pub use settings::{ReviewOrder, Settings, Theme};
pub use statements::NewWords;
pub use table::{
    Choices, Column, Direction, Facets, Found, Meaning, Search, Table, TableAction, answered, fields, find,
};
pub use view::{Announcement, Dialog, Field, Page, Panel, View, Wanted, Wish};

use ascribe_annotation::{Article, ArticleId, Codebook, Counts, History, Project, Statement, StatementId};
use ascribe_engine::Reading;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Everything the page shows. Cheap to clone: what is large is shared.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The work (articles, codebook, statements) and how it came to be.
    pub history: Rc<History>,
    /// The projects of this device: which one is open here.
    pub projects: Projects,
    /// The article in the reader.
    pub article: Option<ArticleId>,
    /// What is chosen in it.
    pub selection: Selection,
    /// What the engine found in the articles read so far; made anew when an article is opened, never stored.
    pub readings: BTreeMap<ArticleId, Rc<Reading>>,
    /// Which statements the list shows.
    pub filter: Filter,
    /// The table of all statements.
    pub table: Table,
    /// The page that sets two codings side by side.
    pub compare: Compare,
    /// The library's page.
    pub library: Library,
    /// What is looked at on the codebook's page.
    pub book: Book,
    /// The statement without a place that is looked at.
    pub waiting: Option<StatementId>,
    /// Work that goes on, in the order it was asked for.
    pub jobs: Vec<Rc<Job>>,
    /// What the person should know, oldest first.
    pub notices: Vec<Rc<Notice>>,
    /// What is still to be written down, and where the work is kept.
    pub journal: Journal,
    /// What was coded last.
    pub recent: Recent,
    /// Whether the language models are there.
    pub models: ModelStatus,
    /// Articles that were read by rules because the models were not there yet.
    pub overdue: Vec<ArticleId>,
    /// What comes in now.
    pub import: Import,
    /// Choices that outlive the project.
    pub settings: Settings,
    /// Which dialog and panel are open, where the keys go, what a screen reader says.
    pub view: View,
    /// Makes the names of jobs, notices and wishes.
    counter: u32,
}

impl State {
    /// Begins before anything of this project is loaded.
    #[must_use]
    pub fn of_project(open: ProjectId) -> Self {
        Self { projects: Projects { open, ..Projects::default() }, ..Self::default() }
    }

    /// Gives the project as it is now.
    #[must_use]
    pub fn project(&self) -> &Project {
        self.history.project()
    }

    /// Gives the project's codebook.
    #[must_use]
    pub fn codebook(&self) -> &Codebook {
        &self.project().codebook
    }

    /// Gives the article in the reader.
    #[must_use]
    pub fn open_article(&self) -> Option<&Rc<Article>> {
        self.project().article(self.article.as_ref()?)
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
        once::statements(&self.history, id)
    }

    /// Counts the statements of every article, as the articles stand in the project.
    #[must_use]
    pub fn article_counts(&self) -> Rc<[Counts]> {
        once::counts(&self.history)
    }

    /// Gives the statements that the list shows: those of the open article that pass the filter.
    #[must_use]
    pub fn listed_statements(&self) -> Vec<Rc<Statement>> {
        self.open_statements().into_iter().filter(|statement| self.filter.lets_through(statement)).collect()
    }

    /// Gives the chosen statement.
    #[must_use]
    pub fn chosen_statement(&self) -> Option<&Rc<Statement>> {
        self.project().statement(self.selection.statement.as_ref()?)
    }

    /// Tells whether a statement of this name can be decided about now.
    #[must_use]
    pub fn has_statement(&self, id: &StatementId) -> bool {
        self.project().statement(id).is_some()
    }

    /// Tells whether closing the tab now would lose something.
    #[must_use]
    pub fn would_lose_work(&self) -> bool {
        match self.journal.status {
            StorageStatus::MemoryOnly(_) => self.history.can_undo() || self.history.can_redo(),
            StorageStatus::Opening(_) | StorageStatus::Device => false,
            StorageStatus::Failing(_) | StorageStatus::Elsewhere => !self.journal.unsaved.is_empty(),
        }
    }

    /// Makes a number that no job, notice or wish of this page has.
    fn next_number(&mut self) -> u32 {
        self.counter += 1;
        self.counter
    }
}

/// Folds one fact into the state.
#[must_use]
pub fn reduce(state: Rc<State>, action: Action, moment: &Moment) -> Rc<State> {
    match action {
        Action::SourceOffered(source) => jobs::offer(state, source),
        Action::ArticleOpened(id) => articles::open(state, &id),

        Action::StatementChosen(id) => selection::choose(state, id),
        Action::WordsSelected(span) => selection::select_words(state, span, Grip::default()),
        Action::WordsHeld(span, grip) => selection::select_words(state, Some(span), grip),
        Action::Many(ids, what) => late::many(state, ids, what, moment),
        Action::Table(fact) => table::note(state, fact),
        Action::Compare(fact) => late::compare(state, fact, moment),
        Action::Library(fact) => late::library(state, fact, moment),
        Action::FilePatternChosen(pattern) => settings::choose_file_pattern(state, &pattern),
        Action::FolderWanted => view::want(state, Wanted::Folder),
        Action::Book(fact) => late::book(state, fact, moment),
        Action::NewTextOffered(id, source) => new_text::ask(state, id, source),
        Action::NewTextTaken(new) => late::new_text(state, new, moment),
        Action::MentionsAsked(id, what) => late::mentions(state, id, what, moment),

        Action::ProjectMerged(project) => late::merge(state, project, moment),
        Action::Projects(fact) => projects::note(state, fact, moment),
        Action::ExportAsked(format) => jobs::ask_export(state, format),

        Action::Job(id, fact) => jobs::note(state, id, fact, moment),

        Action::ModelsHeardOf(status) => models::hear(state, status),

        Action::WorkLoaded(loaded) => journal::load(state, *loaded),
        Action::StepsSaved(next) => journal::saved(state, next),
        Action::SavingFailed(why) => journal::failed(state, why),
        Action::StorageRefused(why) => journal::refused(state, why),
        Action::ProjectHeldElsewhere => journal::held_elsewhere(state),

        Action::FilterChosen(filter) => filters::choose(state, filter),
        Action::ThemeChosen(theme) => settings::choose_theme(state, theme),
        Action::KeysBound(keys) => settings::bind_keys(state, keys),
        Action::OrderChosen(order) => settings::choose_order(state, order),
        Action::CoderNamed(name) => settings::name_coder(state, &name),
        Action::PageOpened(page) => view::open_page(state, page),
        Action::AddressVisited(address) => address::visit(state, &address),
        Action::DialogOpened(dialog) => view::open_dialog(state, dialog),
        Action::DialogClosed => view::close_dialog(state),
        Action::PanelShown(panel) => view::show_panel(state, panel),
        Action::FieldWanted(field) => view::go_to(state, field),
        Action::FilesWanted => view::want(state, Wanted::Files),
        Action::Noticed(problem) => notices::raise(state, problem),
        Action::NoticeDismissed(id) => notices::dismiss(state, id),
        Action::OfferTaken(id) => notices::take_offer(state, id, moment),

        // Decisions are in `coding`.
        decision => late::coding(state, decision, moment),
    }
}
