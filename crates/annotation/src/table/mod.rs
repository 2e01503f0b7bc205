//! The statements of a project as rows: filtered, searched, sorted, counted.

mod cells;
mod facets;
mod sort;

pub use cells::Cells;
pub(crate) use cells::field_value;
pub use facets::EntryCount;
pub use sort::{Column, Direction, Sort};

use crate::{ArticleId, Coder, EntryId, Project, Reach, Review, Stance, Statement, StatementTypeId};
use std::rc::Rc;

/// Which statements are wanted, and in which order. The default is all of them, in the order of the text.
#[derive(Clone, Default)]
pub struct Query<'q> {
    /// What has been decided; empty is anything.
    pub reviews: Vec<Review>,
    /// In this article.
    pub article: Option<ArticleId>,
    /// In articles of this outlet.
    pub outlet: Option<String>,
    /// Carrying all of these.
    pub entries: Vec<EntryId>,
    /// Whether a concept's narrower ones count as it.
    pub reach: Reach,
    /// With this stance on any concept, or with an unset one.
    pub stance: Option<StanceFilter>,
    /// Decided by this coder.
    pub coder: Option<Coder>,
    /// Of this type.
    pub type_id: Option<StatementTypeId>,
    /// Holding a text that this accepts, in any cell: the caller brings its own search, plain or by pattern.
    pub matches: Option<&'q dyn Fn(&str) -> bool>,
    /// In which order.
    pub sort: Sort,
}

/// Which stance a statement must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StanceFilter {
    /// This one, on any of its concepts.
    Is(Stance),
    /// It has a concept whose stance is unset, or no concept at all.
    Unset,
}

/// A statement with the place of its article in the project.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row<'p> {
    /// The statement.
    pub statement: &'p Rc<Statement>,
    /// The place of its article.
    pub article: usize,
}

impl Project {
    /// Gives the rows that a query asks for.
    #[must_use]
    pub fn rows(&self, query: &Query<'_>) -> Vec<Row<'_>> {
        let wanted = query.entries.iter().map(|id| self.reached(id, query.reach)).collect::<Vec<_>>();
        let mut rows = Vec::new();
        for (article, statements) in self.statements_by_article().into_iter().enumerate() {
            if !query.wants_article(self, article) {
                continue;
            }
            let rows_here = statements.into_iter().map(|statement| Row { statement, article });
            rows.extend(rows_here.filter(|row| query.wants(row.statement, &wanted)));
        }
        if let Some(matches) = query.matches {
            let cells = self.cells();
            rows.retain(|row| cells.texts(row).iter().any(|text| matches(text)));
        }
        sort::sorted(self, rows, &query.sort)
    }
}

impl Query<'_> {
    fn wants_article(&self, project: &Project, at: usize) -> bool {
        let article = &project.articles[at];
        self.article.as_ref().is_none_or(|id| *id == article.id)
            && self.outlet.as_ref().is_none_or(|outlet| article.outlet.as_ref() == Some(outlet))
    }

    fn wants(&self, statement: &Statement, entries: &[Vec<EntryId>]) -> bool {
        (self.reviews.is_empty() || self.reviews.contains(&statement.review))
            && self.coder.as_ref().is_none_or(|coder| *coder == statement.coder)
            && self.type_id.as_ref().is_none_or(|type_id| *type_id == statement.type_id)
            && self.stance.is_none_or(|stance| stance.lets_through(statement))
            && entries.iter().all(|any| any.iter().any(|id| id.is_in(statement)))
    }
}

impl StanceFilter {
    fn lets_through(self, statement: &Statement) -> bool {
        let mut positions = statement.positions.iter();
        match self {
            Self::Is(stance) => positions.any(|position| position.stance == Some(stance)),
            Self::Unset => statement.positions.is_empty() || positions.any(|position| position.stance.is_none()),
        }
    }
}
