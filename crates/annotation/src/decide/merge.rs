//! A colleague's project, brought into this one.

use crate::additions::{self, Ids};
use crate::codebook::answer;
use crate::entry::absorb_words;
use crate::{Additions, Adrift, Article, Change, Coder, Edit, EditName, Project, Statement};
use std::rc::Rc;

/// Adds the articles, codebook entries and statements of another project; the same text is the same article.
///
/// Entries are matched by name and take up what they do not say yet. A suggestion never replaces what a person decided;
/// what two coders decided about one suggestion are two statements afterwards, and of two decisions of one coder the later
/// counts. Doing it twice changes nothing the second time. Name and unknown properties of the project stay.
///
/// A coder without a name would be taken for this device's: [`Project::signed`] gives the other one a name first.
#[must_use]
pub fn merge_project(project: &Project, other: &Project) -> Option<Edit> {
    let mut changes = article_changes(project, other);
    let statements = other.statements.values().map(|statement| Statement::clone(statement)).collect();
    let additions = Additions { codebook: other.codebook.clone(), statements };
    let (mut decided, ids) = additions::united(project, additions);
    let codebook_changes = decided.iter().filter(|change| !matches!(change, Change::Statement { .. })).count();
    let statements = decided.len() - codebook_changes;
    changes.append(&mut decided);
    changes.extend(adrift_changes(project, other, &ids));
    let title = match other.name.as_str() {
        "" => format!("Add project ({statements} statements)"),
        name => format!("Add project {name} ({statements} statements)"),
    };
    Edit::titled(EditName::MergeProject, title, changes)
}

impl Project {
    /// Gives the project with the coder that has no name called by this name: "this device" is another one elsewhere.
    #[must_use]
    pub fn signed(&self, name: &str) -> Self {
        let mut signed = self.clone();
        let nameless = Coder::Person(String::new());
        let named = || Coder::Person(name.to_owned());
        for statement in signed.statements.values_mut().filter(|statement| statement.coder == nameless) {
            Rc::make_mut(statement).coder = named();
        }
        let is_nameless =
            |article: &&mut Rc<Article>| article.nothing_to_code.iter().any(|verdict| verdict.coder == nameless);
        for article in signed.articles.iter_mut().filter(is_nameless) {
            let verdicts = Rc::make_mut(article).nothing_to_code.iter_mut();
            verdicts.filter(|verdict| verdict.coder == nameless).for_each(|verdict| verdict.coder = named());
        }
        signed
    }
}

fn article_changes(project: &Project, other: &Project) -> Vec<Change> {
    let known = crate::index::Index::of(project.articles.iter().map(|article| article.id.as_str()));
    let mut changes = Vec::new();
    let mut new = project.articles.len()..;
    for article in &other.articles {
        match known.place(article.id.as_str()) {
            Some(at) => {
                let before = &project.articles[at];
                let after = united(before, article);
                if after != **before {
                    changes.push(Change::Article { at, before: Some(Rc::clone(before)), after: Some(Rc::new(after)) });
                }
            }
            None => {
                let at = new.next().unwrap_or_default();
                changes.push(Change::Article { at, before: None, after: Some(Rc::clone(article)) });
            }
        }
    }
    changes
}

/// Gives an article what another copy of it says and it does not.
pub(super) fn united(article: &Article, other: &Article) -> Article {
    let mut united = article.clone();
    let fill = |mine: &mut Option<String>, theirs: &Option<String>| {
        if mine.is_none() {
            mine.clone_from(theirs);
        }
    };
    fill(&mut united.url, &other.url);
    fill(&mut united.file, &other.file);
    fill(&mut united.outlet, &other.outlet);
    fill(&mut united.author, &other.author);
    fill(&mut united.date, &other.date);
    fill(&mut united.section, &other.section);
    fill(&mut united.genre, &other.genre);
    fill(&mut united.language, &other.language);
    absorb_words(&mut united.notes, &other.notes);
    let new = other.answers.iter().filter(|theirs| answer(&article.answers, &theirs.field).is_none());
    united.answers.extend(new.cloned());
    let new = other.nothing_to_code.iter().filter(|verdict| !article.is_nothing_for(&verdict.coder));
    united.nothing_to_code.extend(new.cloned());
    for (key, value) in &other.extra {
        united.extra.entry(key.as_str()).or_insert_with(|| value.clone());
    }
    united
}

fn adrift_changes(project: &Project, other: &Project, ids: &Ids) -> Vec<Change> {
    let is_known = |adrift: &Adrift| {
        let id = &adrift.statement.id;
        project.statements.contains_key(id) || project.adrift.iter().any(|known| known.statement.id == *id)
    };
    let new =
        other.adrift.iter().filter(|adrift| !is_known(adrift) && !other.statements.contains_key(&adrift.statement.id));
    let here = |adrift: &Rc<Adrift>| {
        let statement = Rc::new(ids.rename(Statement::clone(&adrift.statement)));
        Rc::new(Adrift { statement, ..Adrift::clone(adrift) })
    };
    let places = project.adrift.len()..;
    places.zip(new).map(|(at, adrift)| Change::Adrift { at, before: None, after: Some(here(adrift)) }).collect()
}
