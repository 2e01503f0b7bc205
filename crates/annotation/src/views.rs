//! What a project looks like from different sides.

use crate::{Article, ArticleId, Project, Review, Statement, StatementId};
use std::cmp::Reverse;
use std::collections::BTreeMap;
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
        let mut statements =
            self.statements.values().filter(|statement| statement.article == *article).collect::<Vec<_>>();
        statements.sort_by(|left, right| text_order(left).cmp(&text_order(right)));
        statements
    }

    /// Gives the statements of every article that has some, each in the order of the text, in one pass.
    #[must_use]
    pub fn statements_by_article(&self) -> BTreeMap<ArticleId, Vec<&Rc<Statement>>> {
        let mut by_article = BTreeMap::<ArticleId, Vec<&Rc<Statement>>>::new();
        for statement in self.statements.values() {
            by_article.entry(statement.article.clone()).or_default().push(statement);
        }
        for statements in by_article.values_mut() {
            statements.sort_by(|left, right| text_order(left).cmp(&text_order(right)));
        }
        by_article
    }

    /// Counts the statements of the whole project.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        self.statements.values().for_each(|statement| counts.add(statement));
        counts
    }

    /// Counts the statements of every article that has some, in one pass.
    #[must_use]
    pub fn counts_by_article(&self) -> BTreeMap<ArticleId, Counts> {
        let mut counts = BTreeMap::<ArticleId, Counts>::new();
        for statement in self.statements.values() {
            counts.entry(statement.article.clone()).or_default().add(statement);
        }
        counts
    }
}

fn text_order(statement: &Statement) -> (u32, Reverse<u32>, &StatementId) {
    let start = statement.parts.first().map_or(0, |part| part.start);
    let end = statement.parts.last().map_or(0, |part| part.end);
    (start, Reverse(end), &statement.id)
}
