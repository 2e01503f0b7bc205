//! Articles and their statements gathered into one project, for the formats that hold many.

use crate::article::Article;
use ascribe_annotation::{self as annotation, History, Project, Step, Timestamp};
use ascribe_engine::Reading;
use std::rc::Rc;
use std::time::SystemTime;

/// A project in the making.
pub(crate) struct Collection {
    history: History,
    /// When the suggestions were made: one moment for all.
    at: Timestamp,
}

/// What became of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Added {
    Yes,
    /// An earlier article has the same text.
    AlreadyThere,
}

impl Collection {
    /// Begins with an empty project, now.
    pub(crate) fn new() -> Self {
        let now = humantime::format_rfc3339_millis(SystemTime::now()).to_string();
        Self { history: History::default(), at: now.into() }
    }

    /// Adds an article with what was found in it.
    pub(crate) fn add(&mut self, article: Article, reading: &Reading) -> Added {
        let edit = ascribe_engine::suggest(self.history.project(), kept(article), reading, &self.at);
        let applied = edit.map(|edit| self.history.apply(Step::Do(Rc::new(edit))));
        if matches!(applied, Some(Ok(()))) { Added::Yes } else { Added::AlreadyThere }
    }

    /// Gives the project.
    pub(crate) fn project(&self) -> &Project {
        self.history.project()
    }
}

/// Makes the article that a project keeps.
fn kept(article: Article) -> annotation::Article {
    let document = article.document;
    let kept = annotation::Article::new(document.text(), document.blocks().to_vec());
    let Some(page) = article.page else { return kept };
    let title = if page.title.is_empty() { kept.title.clone() } else { page.title };
    annotation::Article {
        title,
        url: page.url,
        outlet: page.outlet,
        author: page.author,
        date: page.date,
        language: page.language,
        ..kept
    }
}
