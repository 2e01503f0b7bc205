//! All statements that carry an entry of the codebook, with their words.

use crate::{EntryId, Project, Review, Statement};
use std::rc::Rc;

/// Whether statements of narrower concepts count as well.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// Only the concept itself.
    #[default]
    Itself,
    /// All that stands under it too.
    WithNarrower,
}

/// A statement as a list of one entry's statements shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Snippet<'p> {
    /// The statement.
    pub statement: &'p Rc<Statement>,
    /// The place of its article in the project.
    pub article: usize,
    /// Its words; parts are joined by " … ".
    pub words: String,
}

impl Project {
    /// Gives all statements that carry an entry, as the articles stand in the project, each in the order of the text.
    ///
    /// Rejected statements are left out.
    #[must_use]
    pub fn snippets(&self, id: &EntryId, reach: Reach) -> Vec<Snippet<'_>> {
        let wanted = self.reached(id, reach);
        let mut snippets = Vec::new();
        for (article, statements) in self.statements_by_article().into_iter().enumerate() {
            let carrying = statements.into_iter().filter(|statement| {
                statement.review != Review::Rejected && wanted.iter().any(|id| id.is_in(statement))
            });
            snippets.extend(carrying.map(|statement| Snippet {
                statement,
                article,
                words: words_of(&self.articles[article].text, statement),
            }));
        }
        snippets
    }

    fn reached(&self, id: &EntryId, reach: Reach) -> Vec<EntryId> {
        match (id, reach) {
            (EntryId::Concept(concept), Reach::WithNarrower) => {
                let narrower = self.codebook.with_narrower(concept);
                narrower.into_iter().map(|concept| EntryId::Concept(concept.id.clone())).collect()
            }
            _ => vec![id.clone()],
        }
    }
}

/// Gives the words of a statement; parts are joined by " … ".
#[must_use]
pub fn words_of(text: &str, statement: &Statement) -> String {
    let parts = statement.parts.iter().filter_map(|part| text.get(part.range()));
    parts.collect::<Vec<_>>().join(" … ")
}
