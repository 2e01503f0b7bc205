//! "There is nothing to code here."

use super::{By, changed};
use crate::{Article, ArticleId, Change, Edit, EditName, Project, Review, Verdict};
use serde_json::Map;
use std::rc::Rc;

/// Says that there is nothing to code in an article; the suggestions that wait there are refused in the same step.
#[must_use]
pub fn nothing_to_code(project: &Project, id: &ArticleId, by: &By) -> Option<Edit> {
    let codebook = project.codebook.version().cloned();
    let verdict = Verdict { coder: by.coder.clone(), at: by.at.clone(), codebook, extra: Map::new() };
    let mut changes = verdict_change(project, id, |article| {
        if !article.is_nothing_for(&by.coder) {
            article.nothing_to_code.push(verdict);
        }
    });
    let waiting = project.statements_of(id).into_iter().filter(|statement| statement.review == Review::Suggested);
    let refuse = |statement: &mut crate::Statement| statement.review = Review::Rejected;
    changes.extend(waiting.filter_map(|statement| changed(project, &statement.id, by, &refuse)));
    Edit::new(EditName::NothingToCode, changes)
}

/// Takes this coder's word back that there is nothing to code in an article; refused suggestions stay refused.
#[must_use]
pub fn something_to_code(project: &Project, id: &ArticleId, by: &By) -> Option<Edit> {
    let changes = verdict_change(project, id, |article| {
        article.nothing_to_code.retain(|verdict| verdict.coder != by.coder);
    });
    Edit::titled(EditName::NothingToCode, "Something to code".to_owned(), changes)
}

fn verdict_change(project: &Project, id: &ArticleId, change: impl FnOnce(&mut Article)) -> Vec<Change> {
    let Some(at) = project.articles.iter().position(|article| article.id == *id) else { return Vec::new() };
    let before = &project.articles[at];
    let mut after = Article::clone(before);
    change(&mut after);
    if after == **before {
        return Vec::new();
    }
    vec![Change::Article { at, before: Some(Rc::clone(before)), after: Some(Rc::new(after)) }]
}
