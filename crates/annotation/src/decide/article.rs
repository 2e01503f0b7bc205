//! Articles coming and going, statements coming in.

use crate::additions;
use crate::{Additions, Article, ArticleId, Change, Edit, EditName, Project, Statement};
use std::rc::Rc;

/// Adds an article with the engine's suggestions for it; `None` where the project has the article already.
#[must_use]
pub fn add_article(project: &Project, article: Article, suggestions: Additions) -> Option<Edit> {
    if project.article(&article.id).is_some() {
        return None;
    }
    let at = project.articles.len();
    let mut changes = vec![Change::Article { at, before: None, after: Some(Rc::new(article)) }];
    changes.extend(additions::changes(project, suggestions));
    Edit::new(EditName::AddArticle, changes)
}

/// Brings statements from a file into the project's articles; those of other articles are left out.
///
/// A suggestion never replaces what a person decided; any other statement replaces the one with the same id.
#[must_use]
pub fn import(project: &Project, mut additions: Additions) -> Option<Edit> {
    additions.statements.retain(|statement| project.article(&statement.article).is_some());
    Edit::new(EditName::Import, additions::changes(project, additions))
}

/// Removes an article with its statements. Codebook entries stay.
#[must_use]
pub fn remove_article(project: &Project, id: &ArticleId) -> Option<Edit> {
    let at = project.articles.iter().position(|article| article.id == *id)?;
    let remove = |statement: &Rc<Statement>| Change::Statement { before: Some(Rc::clone(statement)), after: None };
    let statements = project.statements.values().filter(|statement| statement.article == *id);
    let mut changes = statements.map(remove).collect::<Vec<_>>();
    let adrift = project.adrift.iter().enumerate().rev().filter(|(_, adrift)| adrift.statement.article == *id);
    changes.extend(adrift.map(|(at, adrift)| Change::Adrift { at, before: Some(Rc::clone(adrift)), after: None }));
    changes.push(Change::Article { at, before: Some(Rc::clone(&project.articles[at])), after: None });
    Edit::new(EditName::RemoveArticle, changes)
}

/// Changes what is known about an article (title, outlet, author, date, address); its text and blocks stay as they are.
#[must_use]
pub fn describe_article(project: &Project, mut article: Article) -> Option<Edit> {
    let at = project.articles.iter().position(|known| known.id == article.id)?;
    let before = &project.articles[at];
    article.text.clone_from(&before.text);
    article.blocks.clone_from(&before.blocks);
    let change = (article != **before).then(|| Change::Article {
        at,
        before: Some(Rc::clone(before)),
        after: Some(Rc::new(article)),
    });
    Edit::new(EditName::DescribeArticle, change.into_iter().collect())
}
