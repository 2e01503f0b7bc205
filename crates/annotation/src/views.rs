//! What a project looks like from different sides.

use crate::index::Index;
use crate::{Article, ArticleId, Project, Review, Statement, StatementId};
use ascribe_text::in_order;
use std::rc::Rc;

/// How many statements there are, by what has been decided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Proposed, and nobody has decided.
    pub suggested: usize,
    /// Made or accepted by a person.
    pub confirmed: usize,
    /// Refused by a person.
    pub rejected: usize,
    /// Confirmed, with at least one concept whose stance is set.
    pub coded: usize,
}

impl Counts {
    /// Counts all statements.
    #[must_use]
    pub fn total(self) -> usize {
        self.suggested + self.confirmed + self.rejected
    }

    /// Counts the statements that a person has decided on.
    #[must_use]
    pub fn decided(self) -> usize {
        self.confirmed + self.rejected
    }

    fn add(&mut self, statement: &Statement) {
        match statement.review {
            Review::Suggested => self.suggested += 1,
            Review::Rejected => self.rejected += 1,
            Review::Confirmed => {
                self.confirmed += 1;
                self.coded += usize::from(statement.positions.iter().any(|position| position.stance.is_some()));
            }
        }
    }
}

impl Project {
    /// Finds an article by id.
    #[must_use]
    pub fn article(&self, id: &ArticleId) -> Option<&Rc<Article>> {
        self.articles.iter().find(|article| article.id == *id)
    }

    /// Finds a statement by id.
    #[must_use]
    pub fn statement(&self, id: &StatementId) -> Option<&Rc<Statement>> {
        self.statements.get(id)
    }

    /// Gives the statements of an article in the order of the text: by where they begin, the longer first.
    #[must_use]
    pub fn statements_of(&self, article: &ArticleId) -> Vec<&Rc<Statement>> {
        let statements = self.statements.values().filter(|statement| statement.article == *article);
        in_order(statements.collect(), |statement| text_order(statement))
    }

    /// Gives the statements of every article, as the articles stand in the project, each in the order of the text.
    #[must_use]
    pub fn statements_by_article(&self) -> Vec<Vec<&Rc<Statement>>> {
        let mut by_article = vec![Vec::new(); self.articles.len()];
        self.for_each_statement(|article, statement| by_article[article].push(statement));
        by_article.into_iter().map(|statements| in_order(statements, |statement| text_order(statement))).collect()
    }

    /// Counts the statements of the whole project.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        self.statements.values().for_each(|statement| counts.add(statement));
        counts
    }

    /// Counts the statements of every article, as the articles stand in the project.
    #[must_use]
    pub fn counts_by_article(&self) -> Vec<Counts> {
        let mut counts = vec![Counts::default(); self.articles.len()];
        self.for_each_statement(|article, statement| counts[article].add(statement));
        counts
    }

    /// Goes once over all statements, with the place of each one's article.
    fn for_each_statement<'p>(&'p self, mut visit: impl FnMut(usize, &'p Rc<Statement>)) {
        let places = Index::of(self.articles.iter().map(|article| article.id.as_str()));
        // Statements that follow each other are mostly of one article.
        let mut last: Option<(&ArticleId, Option<usize>)> = None;
        for statement in self.statements.values() {
            let place = match last {
                Some((article, place)) if *article == statement.article => place,
                _ => places.place(statement.article.as_str()),
            };
            last = Some((&statement.article, place));
            if let Some(place) = place {
                visit(place, statement);
            }
        }
    }
}

/// Gives a number that orders statements by where they begin, the longer first.
pub(crate) fn text_order(statement: &Statement) -> u64 {
    let start = statement.parts.first().map_or(0, |part| part.start);
    let end = statement.parts.last().map_or(0, |part| part.end);
    u64::from(start) << 32 | u64::from(u32::MAX - end)
}
