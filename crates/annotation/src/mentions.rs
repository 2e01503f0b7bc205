//! The same words elsewhere.

use crate::{ArticleId, Project, Review, Statement, StatementId, lookup};
use ascribe_text::Span;
use std::rc::Rc;

/// Words in an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The article.
    pub article: ArticleId,
    /// Where in its text.
    pub span: Span,
}

impl Project {
    /// Finds all places of some words in all articles, as whole words and as they are written.
    ///
    /// Places that a standing statement holds already are left out.
    #[must_use]
    pub fn mentions(&self, words: &str) -> Vec<Mention> {
        let words = words.trim();
        if words.is_empty() {
            return Vec::new();
        }
        let mut mentions = Vec::new();
        for (article, statements) in self.articles.iter().zip(self.statements_by_article()) {
            let is_free = |span: &Span| {
                let standing = statements.iter().filter(|statement| statement.review != Review::Rejected);
                standing.flat_map(|statement| &statement.parts).all(|part| !part.overlaps(*span))
            };
            let spans = whole_words(&article.text, words).into_iter().filter(is_free);
            mentions.extend(spans.map(|span| Mention { article: article.id.clone(), span }));
        }
        mentions
    }

    /// Finds the statements whose speaker is named by the same words as that of `id`, and who have another speaker or none.
    ///
    /// What a person has decided is left out: the list is of suggestions, the first of it in the order of the project.
    #[must_use]
    pub fn same_mention(&self, id: &StatementId) -> Vec<StatementId> {
        let Some(like) = self.statements.get(id) else { return Vec::new() };
        let Some(wanted) = self.mention_words(like) else { return Vec::new() };
        let wanted = lookup::fold(wanted);
        let others = self.statements_by_article().concat().into_iter().filter(|other| {
            other.review == Review::Suggested
                && other.id != *id
                && other.speakers != like.speakers
                && self.mention_words(other).is_some_and(|words| lookup::fold(words) == wanted)
        });
        others.map(|other| other.id.clone()).collect()
    }

    fn mention_words(&self, statement: &Rc<Statement>) -> Option<&str> {
        self.article(&statement.article)?.text.get(statement.speaker_mention?.range())
    }
}

fn whole_words(text: &str, words: &str) -> Vec<Span> {
    let found = text.match_indices(words).filter(|(at, found)| {
        let before = text[..*at].chars().next_back();
        let after = text[at + found.len()..].chars().next();
        let joined = |outside: Option<char>, inside: Option<char>| {
            outside.is_some_and(char::is_alphanumeric) && inside.is_some_and(char::is_alphanumeric)
        };
        !joined(before, words.chars().next()) && !joined(after, words.chars().next_back())
    });
    found.map(|(at, found)| Span::from_range(at..at + found.len())).collect()
}
