//! How far the work is, and what comes next.

use crate::{Article, ArticleId, Coder, Counts, Project, Review, Statement, StatementId};
use ascribe_text::in_order;
use std::rc::Rc;

/// How far one article is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArticleStage {
    /// Nobody has decided anything.
    Untouched,
    /// Some statements are decided, some wait.
    Started,
    /// Nothing waits.
    Done,
    /// Somebody has said that there is nothing to code.
    NothingToCode,
}

/// How far a project is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// All articles.
    pub articles: usize,
    /// Articles in which nothing waits, those with nothing to code included.
    pub articles_done: usize,
    /// Articles with nothing to code.
    pub articles_empty: usize,
    /// The statements of all articles.
    pub statements: Counts,
}

/// In which order suggestions are visited.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReviewOrder {
    /// As the articles stand in the project, each in the order of its text.
    #[default]
    Text,
    /// Those that the engine is least sure of first.
    LeastCertain,
}

impl Article {
    /// Tells whether somebody has said that there is nothing to code here.
    #[must_use]
    pub fn has_nothing_to_code(&self) -> bool {
        !self.nothing_to_code.is_empty()
    }

    /// Tells whether this coder has said that there is nothing to code here.
    #[must_use]
    pub fn is_nothing_for(&self, coder: &Coder) -> bool {
        self.nothing_to_code.iter().any(|verdict| verdict.coder == *coder)
    }
}

impl Project {
    /// Tells how far an article is, given the counts of its statements ([`Project::counts_by_article`]).
    #[must_use]
    pub fn stage(article: &Article, counts: Counts) -> ArticleStage {
        match (article.has_nothing_to_code(), counts.suggested, counts.decided()) {
            (_, 0, 1..) => ArticleStage::Done,
            (true, ..) => ArticleStage::NothingToCode,
            (false, _, 0) => ArticleStage::Untouched,
            (false, ..) => ArticleStage::Started,
        }
    }

    /// Tells how far the project is.
    #[must_use]
    pub fn progress(&self) -> Progress {
        let mut progress = Progress { articles: self.articles.len(), statements: self.counts(), ..Progress::default() };
        for (article, counts) in self.articles.iter().zip(self.counts_by_article()) {
            let stage = Self::stage(article, counts);
            progress.articles_done += usize::from(matches!(stage, ArticleStage::Done | ArticleStage::NothingToCode));
            progress.articles_empty += usize::from(stage == ArticleStage::NothingToCode);
        }
        progress
    }

    /// Gives the suggestions that wait, in the order to visit them: those of one article, or of all.
    #[must_use]
    pub fn waiting(&self, article: Option<&ArticleId>, order: ReviewOrder) -> Vec<&Rc<Statement>> {
        let statements = match article {
            Some(article) => self.statements_of(article),
            None => self.statements_by_article().concat(),
        };
        let waiting = statements.into_iter().filter(|statement| statement.review == Review::Suggested).collect();
        match order {
            ReviewOrder::Text => waiting,
            ReviewOrder::LeastCertain => in_order(waiting, |statement| certainty(statement)),
        }
    }

    /// Gives the suggestion to visit after another statement, from the beginning again after the last.
    ///
    /// Where `after` waits no more (it has just been decided), the next one in its place comes.
    #[must_use]
    pub fn next_waiting(
        &self,
        after: Option<&StatementId>,
        article: Option<&ArticleId>,
        order: ReviewOrder,
    ) -> Option<&Rc<Statement>> {
        let waiting = self.waiting(article, order);
        let Some(now) = after.and_then(|id| self.statements.get(id)) else { return waiting.first().copied() };
        let is_later: Box<dyn Fn(&Statement) -> bool> = match order {
            ReviewOrder::LeastCertain => Box::new(|other| certainty(other) >= certainty(now)),
            ReviewOrder::Text => {
                let place = self.text_place(now);
                Box::new(move |other| self.text_place(other) > place)
            }
        };
        let after = waiting.iter().position(|other| other.id == now.id);
        let next = match after {
            Some(place) => waiting.get(place + 1),
            None => waiting.iter().find(|other| is_later(other)),
        };
        next.or(waiting.first()).filter(|next| next.id != now.id).copied()
    }

    fn text_place(&self, statement: &Statement) -> (usize, u64) {
        let article = self.articles.iter().position(|article| article.id == statement.article);
        (article.unwrap_or(usize::MAX), crate::views::text_order(statement))
    }
}

/// Gives a number that orders statements by how sure the engine is, the least sure first.
fn certainty(statement: &Statement) -> u64 {
    let confidence = statement.suggestion.as_ref().map_or(1.0, |suggestion| suggestion.confidence.max(0.0));
    u64::from(confidence.to_bits())
}
