//! What facts do to the state.

#[cfg(not(target_arch = "wasm32"))]
mod address;
mod articles;
mod book;
mod jobs;
mod journal;
mod library;
mod models;
mod new_text;
mod notices;
mod project;
mod projects;
mod statements;
mod table;
#[cfg(not(target_arch = "wasm32"))]
mod undo;
mod view;

use super::*;
use ascribe_annotation::{Article, ArticleId, Review, StatementId};
use ascribe_engine::Reading;

/// A state with the facts that happened to it; time passes by one second with each.
pub(crate) struct World {
    pub(crate) state: Rc<State>,
    seconds: u64,
}

/// Two statements, by Ada Berg and by Tom Reed.
pub(crate) const BRIDGE: &str = "A bridge opens\n\n“It is open at last,” said Mayor Ada Berg.\n\n\
                                 “It is far too narrow,” said Tom Reed, a baker.";

/// One statement, by Ada Berg.
pub(crate) const FERRY: &str = "The ferry goes\n\n“Nobody will miss the ferry,” said Mayor Ada Berg.";

impl World {
    /// A page whose store has been opened and was empty.
    pub(crate) fn new() -> Self {
        let mut world = Self { state: Rc::default(), seconds: 0 };
        world.tell(Action::WorkLoaded(Box::default()));
        world
    }

    /// A page with an article in the reader.
    pub(crate) fn with(text: &str) -> Self {
        let mut world = Self::new();
        world.add(text);
        world
    }

    /// Tells one fact.
    pub(crate) fn tell(&mut self, action: Action) -> &mut Self {
        self.seconds += 1;
        let moment =
            Moment { now: format!("2026-01-31T08:00:{:02}.000Z", self.seconds % 60).into(), seed: self.seconds };
        self.state = reduce(Rc::clone(&self.state), action, &moment);
        self
    }

    /// Tells a fact that must change nothing.
    pub(crate) fn tell_in_vain(&mut self, action: Action) {
        let before = Rc::clone(&self.state);
        let shown = format!("{action:?}");
        self.tell(action);
        assert!(Rc::ptr_eq(&before, &self.state), "{shown} changed something");
    }

    /// Offers words and lets the engine read them.
    pub(crate) fn add(&mut self, text: &str) -> ArticleId {
        self.add_as_read(text, reading_of(text))
    }

    /// Offers words and tells what was read in them.
    pub(crate) fn add_as_read(&mut self, text: &str, reading: Rc<Reading>) -> ArticleId {
        self.tell(Action::SourceOffered(Source::Words(text.into(), Details::default())));
        let job = self.last_job();
        let article = Article::from_text(text);
        let id = article.id.clone();
        self.tell(Action::Job(job, JobAction::ArticleRead(Box::new(ArticleRead { article, reading, remark: None }))));
        id
    }

    pub(crate) fn last_job(&self) -> JobId {
        self.state.jobs.last().unwrap().id
    }

    /// The statement of the open article whose words begin so.
    pub(crate) fn find(&self, words: &str) -> StatementId {
        let article = self.state.open_article().unwrap();
        let begins = |statement: &&Rc<Statement>| article.text[statement.parts[0].range()].starts_with(words);
        self.state.open_statements().iter().find(begins).unwrap_or_else(|| panic!("no statement '{words}'")).id.clone()
    }

    pub(crate) fn choose(&mut self, words: &str) -> StatementId {
        let id = self.find(words);
        self.tell(Action::StatementChosen(Some(id.clone())));
        id
    }

    pub(crate) fn statement(&self, id: &StatementId) -> &Statement {
        self.state.project().statement(id).unwrap()
    }

    pub(crate) fn review(&self, id: &StatementId) -> Review {
        self.statement(id).review
    }

    /// What the notices say.
    pub(crate) fn said(&self) -> Vec<&str> {
        self.state.notices.iter().map(|notice| notice.problem.what.as_str()).collect()
    }
}

pub(crate) fn reading_of(text: &str) -> Rc<Reading> {
    Rc::new(ascribe_engine::read(&Article::from_text(text).document()))
}
