//! The engine as a coder.

use crate::Coding;
use ascribe_annotation::{Change, Codebook, Coder, EntryId, History, OrganizationId, SpeakerId, Statement};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Gathers what the engine proposed, before anybody decided about it: the suggestions as they came into the project.
///
/// They stand in the history of edits. The engine has worked through every article. A speaker whom a person has merged into
/// another one since counts as that one.
#[must_use]
pub fn engine_coding(history: &History) -> Coding {
    let project = history.project();
    let mut proposed = BTreeMap::new();
    let mut names = BTreeMap::new();
    for change in history.done().iter().flat_map(|edit| &edit.changes) {
        match change {
            Change::Statement { before: None, after: Some(statement) } if statement.coder == Coder::Ascribe => {
                proposed.insert(statement.id.clone(), Rc::clone(statement));
            }
            Change::Speaker { before: None, after: Some(entry), .. } => {
                names.insert(EntryId::Speaker(entry.id.clone()), entry.name.clone());
            }
            Change::Organization { before: None, after: Some(entry), .. } => {
                names.insert(EntryId::Organization(entry.id.clone()), entry.name.clone());
            }
            _ => {}
        }
    }
    // A project that came from a file has its suggestions, but no history of them.
    for statement in project.statements.values().filter(|statement| statement.coder == Coder::Ascribe) {
        proposed.entry(statement.id.clone()).or_insert_with(|| Rc::clone(statement));
    }
    let articles = project.articles.iter().map(|article| article.id.clone()).collect();
    let known = Known { codebook: &project.codebook, names };
    let statements = proposed.into_values().map(|statement| known.as_now(&statement)).collect();
    Coding { name: "Ascribe".to_owned(), articles, statements }
}

/// What entries are called, and were when they came.
struct Known<'c> {
    codebook: &'c Codebook,
    names: BTreeMap<EntryId, String>,
}

impl Known<'_> {
    fn as_now(&self, statement: &Rc<Statement>) -> Rc<Statement> {
        let mut now = Statement::clone(statement);
        for speaker in &mut now.speakers {
            if let Some(found) = self.speaker(speaker) {
                *speaker = found;
            }
        }
        if let Some(organization) = &mut now.organization
            && let Some(found) = self.organization(organization)
        {
            *organization = found;
        }
        if now == **statement { Rc::clone(statement) } else { Rc::new(now) }
    }

    /// Finds the speaker that one is now; none where it is still there.
    fn speaker(&self, id: &SpeakerId) -> Option<SpeakerId> {
        if self.codebook.speaker(id).is_some() {
            return None;
        }
        let name = self.names.get(&EntryId::Speaker(id.clone()))?;
        self.codebook.speaker_named(name).map(|speaker| speaker.id.clone())
    }

    fn organization(&self, id: &OrganizationId) -> Option<OrganizationId> {
        if self.codebook.organization(id).is_some() {
            return None;
        }
        let name = self.names.get(&EntryId::Organization(id.clone()))?;
        self.codebook.organization_named(name).map(|organization| organization.id.clone())
    }
}
