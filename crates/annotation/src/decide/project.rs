//! Whole projects: opening one, adding one to another, naming one.

use crate::codebook_changes::{codebook_changes, list_changes};
use crate::{Adrift, Article, Change, Edit, EditName, Project, StatementId};
use std::rc::Rc;

/// Puts another project in the place of this one, as one step that can be taken back.
#[must_use]
pub fn open_project(project: &Project, opened: &Project) -> Option<Edit> {
    let mut changes = head_changes(project, opened);
    changes.extend(list_changes(&project.articles, &opened.articles, article_change));
    changes.extend(codebook_changes(&project.codebook, &opened.codebook));
    changes.extend(list_changes(&project.adrift, &opened.adrift, adrift_change));
    changes.extend(statement_changes(project, opened));
    Edit::new(EditName::OpenProject, changes)
}

/// Gives the project another name.
#[must_use]
pub fn rename_project(project: &Project, name: &str) -> Option<Edit> {
    Edit::new(EditName::RenameProject, name_change(project, name).into_iter().collect())
}

fn head_changes(project: &Project, opened: &Project) -> Vec<Change> {
    let mut changes = Vec::from_iter(name_change(project, &opened.name));
    if project.extra != opened.extra {
        changes.push(Change::ProjectExtra { before: project.extra.clone(), after: opened.extra.clone() });
    }
    changes
}

fn name_change(project: &Project, name: &str) -> Option<Change> {
    (project.name != name).then(|| Change::ProjectName { before: project.name.clone(), after: name.to_owned() })
}

fn article_change(at: usize, before: Option<Rc<Article>>, after: Option<Rc<Article>>) -> Change {
    Change::Article { at, before, after }
}

fn adrift_change(at: usize, before: Option<Rc<Adrift>>, after: Option<Rc<Adrift>>) -> Change {
    Change::Adrift { at, before, after }
}

fn statement_changes(project: &Project, opened: &Project) -> Vec<Change> {
    let gone = project.statements.keys().filter(|id| !opened.statements.contains_key(id));
    let ids = gone.chain(opened.statements.keys());
    ids.filter_map(|id| statement_change(project, opened, id)).collect()
}

fn statement_change(project: &Project, opened: &Project, id: &StatementId) -> Option<Change> {
    let (before, after) = (project.statements.get(id), opened.statements.get(id));
    (before != after).then(|| Change::Statement { before: before.cloned(), after: after.cloned() })
}
