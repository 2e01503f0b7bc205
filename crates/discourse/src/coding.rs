//! What one coder made of a project.

use ascribe_annotation::{ArticleId, Coder, Project, Review, Statement};
use std::rc::Rc;

/// What one coder made of a project's articles.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Coding {
    /// What the coder is called.
    pub name: String,
    /// The articles that the coder has worked through: only there, no statement means that there is none.
    pub articles: Vec<ArticleId>,
    /// The statements that stand, by the coder's word.
    pub statements: Vec<Rc<Statement>>,
}

impl Coding {
    /// Gathers what a person decided: the statements that the person confirmed, in the articles where the person decided
    /// anything. Final codings of an adjudication are left out.
    #[must_use]
    pub fn of_coder(project: &Project, coder: &Coder) -> Self {
        let is_own = |statement: &&Rc<Statement>| statement.coder == *coder && statement.adjudicates.is_empty();
        let decided = project.statements.values().filter(is_own).collect::<Vec<_>>();
        let standing = decided.iter().filter(|statement| stands(statement)).map(|statement| Rc::clone(statement));
        let mut articles = decided.iter().map(|statement| statement.article.clone()).collect::<Vec<_>>();
        let empty = project.articles.iter().filter(|article| article.is_nothing_for(coder));
        articles.extend(empty.map(|article| article.id.clone()));
        articles.sort_unstable();
        articles.dedup();
        Self { name: name(coder), articles, statements: standing.collect() }
    }

    /// Leaves out the suggestions about which nobody has decided yet: where they stand, there is nothing to compare with.
    #[must_use]
    pub fn without_waiting(mut self, project: &Project) -> Self {
        self.statements
            .retain(|statement| project.statement(&statement.id).is_none_or(|now| now.review != Review::Suggested));
        self
    }

    /// Gathers the final coding: the statements that decide between those of several coders.
    #[must_use]
    pub fn of_final(project: &Project) -> Self {
        let decided = project.statements.values().filter(|statement| !statement.adjudicates.is_empty());
        let mut articles = decided.clone().map(|statement| statement.article.clone()).collect::<Vec<_>>();
        articles.sort_unstable();
        articles.dedup();
        let standing = decided.filter(|statement| statement.review == Review::Confirmed);
        Self { name: "Final".to_owned(), articles, statements: standing.cloned().collect() }
    }
}

/// Gives the coders of a project, by name; the engine first, where it has suggestions left.
#[must_use]
pub fn coders(project: &Project) -> Vec<Coder> {
    let mut coders: Vec<Coder> = Vec::new();
    let verdicts = project.articles.iter().flat_map(|article| &article.nothing_to_code);
    let of_verdicts = verdicts.map(|verdict| &verdict.coder);
    let own = project.statements.values().filter(|statement| statement.adjudicates.is_empty());
    for coder in own.map(|statement| &statement.coder).chain(of_verdicts) {
        if !coders.contains(coder) {
            coders.push(coder.clone());
        }
    }
    coders.sort_unstable();
    coders
}

fn stands(statement: &Statement) -> bool {
    match statement.coder {
        Coder::Ascribe => statement.review != Review::Rejected,
        Coder::Person(_) => statement.review == Review::Confirmed,
    }
}

fn name(coder: &Coder) -> String {
    match coder {
        Coder::Ascribe => "Ascribe".to_owned(),
        Coder::Person(name) => name.clone(),
    }
}
