//! Decisions about many articles at once: one step, however many they are.

use super::{By, nothing_to_code, remove_article};
use crate::{Article, ArticleId, Change, Edit, EditName, Project};
use std::collections::BTreeSet;
use std::rc::Rc;

/// What many articles can have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ArticleField {
    /// The newspaper, agency or site.
    Outlet,
    /// The day of publication.
    Date,
    /// Who wrote it.
    Author,
    /// The part of the paper.
    Section,
    /// The type of article.
    Genre,
}

impl ArticleField {
    /// Gives what an article says here.
    #[must_use]
    pub fn of(self, article: &Article) -> Option<&str> {
        match self {
            Self::Outlet => &article.outlet,
            Self::Date => &article.date,
            Self::Author => &article.author,
            Self::Section => &article.section,
            Self::Genre => &article.genre,
        }
        .as_deref()
    }

    fn of_mut(self, article: &mut Article) -> &mut Option<String> {
        match self {
            Self::Outlet => &mut article.outlet,
            Self::Date => &mut article.date,
            Self::Author => &mut article.author,
            Self::Section => &mut article.section,
            Self::Genre => &mut article.genre,
        }
    }
}

/// Gives one field of many articles the same words; none takes them away.
#[must_use]
pub fn describe_articles(
    project: &Project,
    ids: &BTreeSet<ArticleId>,
    field: ArticleField,
    words: Option<&str>,
) -> Option<Edit> {
    let wanted = places(project, ids).filter(|at| field.of(&project.articles[*at]) != words);
    let changes = wanted.map(|at| {
        let before = &project.articles[at];
        let mut after = Article::clone(before);
        *field.of_mut(&mut after) = words.map(str::to_owned);
        Change::Article { at, before: Some(Rc::clone(before)), after: Some(Rc::new(after)) }
    });
    let changes = changes.collect::<Vec<_>>();
    let title = format!("Describe {}", counted(changes.len()));
    Edit::titled(EditName::DescribeArticle, title, changes)
}

/// Removes many articles with their statements. Codebook entries stay.
#[must_use]
pub fn remove_articles(project: &Project, ids: &BTreeSet<ArticleId>) -> Option<Edit> {
    // From the last to the first: what is removed moves nothing that is still to go. Statements adrift are counted from the
    // beginning in each removal, so those that went before are taken into account.
    let mut left = project.clone();
    let mut changes = Vec::new();
    let places = places(project, ids).collect::<Vec<_>>();
    for at in places.iter().rev() {
        let Some(edit) = remove_article(&left, &project.articles[*at].id) else { continue };
        if left.apply(&edit).is_ok() {
            changes.extend(edit.changes);
        }
    }
    Edit::titled(EditName::RemoveArticle, format!("Remove {}", counted(places.len())), changes)
}

/// Says of many articles that there is nothing to code; the suggestions that wait there are refused.
#[must_use]
pub fn nothing_to_code_in(project: &Project, ids: &BTreeSet<ArticleId>, by: &By) -> Option<Edit> {
    let edits = places(project, ids).filter_map(|at| nothing_to_code(project, &project.articles[at].id, by));
    let (count, changes) = edits.fold((0, Vec::new()), |(count, mut changes), edit| {
        changes.extend(edit.changes);
        (count + 1, changes)
    });
    Edit::titled(EditName::NothingToCode, format!("Nothing to code in {}", counted(count)), changes)
}

/// The places of the articles, in their order.
fn places<'a>(project: &'a Project, ids: &'a BTreeSet<ArticleId>) -> impl Iterator<Item = usize> + 'a {
    let articles = project.articles.iter().enumerate();
    articles.filter(|(_, article)| ids.contains(&article.id)).map(|(at, _)| at)
}

fn counted(articles: usize) -> String {
    if articles == 1 { "1 article".to_owned() } else { format!("{articles} articles") }
}
