//! Carrying an edit out, wholly or not at all.

use crate::entry::Entry;
use crate::{Change, Edit, Project, Statement};
use std::fmt;
use std::rc::Rc;

/// Why an edit cannot be carried out: the project is not as the edit expects it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Conflict {
    /// The edit changes something that is not there or is different now.
    #[error("the {kind} '{id}' has changed since this step was made; reload the project and try again")]
    Changed {
        /// What kind of thing.
        kind: EntryKind,
        /// Its id; for the project, its name.
        id: String,
    },
    /// The edit adds something that is there already.
    #[error("the {kind} '{id}' is already in the project")]
    AlreadyThere {
        /// What kind of thing.
        kind: EntryKind,
        /// Its id.
        id: String,
    },
    /// The edit adds something at a place that its list does not have.
    #[error("the {kind} '{id}' has no place {at} in its list; reload the project and try again")]
    NoSuchPlace {
        /// What kind of thing.
        kind: EntryKind,
        /// Its id.
        id: String,
        /// The place.
        at: usize,
    },
    /// There is no step to take back.
    #[error("there is nothing to undo")]
    NothingToUndo,
    /// There is no step to do again.
    #[error("there is nothing to redo")]
    NothingToRedo,
}

/// What kind of thing a [`Conflict`] is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryKind {
    /// An article.
    Article,
    /// A statement.
    Statement,
    /// A speaker of the codebook.
    Speaker,
    /// An organisation of the codebook.
    Organization,
    /// A concept of the codebook.
    Concept,
    /// A role of the codebook.
    Role,
    /// A version of the codebook.
    Revision,
    /// A statement without a place.
    Adrift,
    /// The project itself.
    Project,
}

impl fmt::Display for EntryKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Article => "article",
            Self::Statement => "statement",
            Self::Speaker => "speaker",
            Self::Organization => "organisation",
            Self::Concept => "concept",
            Self::Role => "role",
            Self::Revision => "codebook version",
            Self::Adrift => "statement without a place",
            Self::Project => "project",
        })
    }
}

impl Project {
    /// Carries an edit out.
    ///
    /// # Errors
    /// When the project is not as the edit expects it; the project is then as it was.
    pub fn apply(&mut self, edit: &Edit) -> Result<(), Conflict> {
        for (done, change) in edit.changes.iter().enumerate() {
            if let Err(conflict) = self.make(change) {
                self.unmake(&edit.changes[..done]);
                return Err(conflict);
            }
        }
        Ok(())
    }

    /// Takes back changes that have just been made, so each of them fits.
    fn unmake(&mut self, changes: &[Change]) {
        for change in changes.iter().rev() {
            let undone = self.make(&change.inverse());
            debug_assert!(undone.is_ok(), "a change that was just made can be taken back");
        }
    }

    fn make(&mut self, change: &Change) -> Result<(), Conflict> {
        match change {
            Change::Article { at, before, after } => replace(&mut self.articles, *at, before.as_ref(), after.as_ref()),
            Change::Statement { before, after } => self.replace_statement(before.as_ref(), after.as_ref()),
            Change::Speaker { at, before, after } => {
                replace(&mut self.codebook.speakers, *at, before.as_ref(), after.as_ref())
            }
            Change::Organization { at, before, after } => {
                replace(&mut self.codebook.organizations, *at, before.as_ref(), after.as_ref())
            }
            Change::Concept { at, before, after } => {
                replace(&mut self.codebook.concepts, *at, before.as_ref(), after.as_ref())
            }
            Change::Role { at, before, after } => {
                replace(&mut self.codebook.roles, *at, before.as_ref(), after.as_ref())
            }
            Change::Revision { at, before, after } => {
                replace(&mut self.codebook.revisions, *at, before.as_ref(), after.as_ref())
            }
            Change::Adrift { at, before, after } => replace(&mut self.adrift, *at, before.as_ref(), after.as_ref()),
            Change::Scheme { before, after } => self.swap_head(|project| &mut project.codebook.scheme, before, after),
            Change::ProjectName { before, after } => self.swap_head(|project| &mut project.name, before, after),
            Change::ProjectExtra { before, after } => self.swap_head(|project| &mut project.extra, before, after),
        }
    }

    fn replace_statement(
        &mut self,
        before: Option<&Rc<Statement>>,
        after: Option<&Rc<Statement>>,
    ) -> Result<(), Conflict> {
        if let Some(before) = before
            && self.statements.get(&before.id).is_none_or(|now| !same(now, before))
        {
            return Err(Conflict::Changed { kind: EntryKind::Statement, id: before.id.to_string() });
        }
        let replaced = before.map(|before| &before.id);
        if let Some(after) = after
            && replaced != Some(&after.id)
            && self.statements.contains_key(&after.id)
        {
            return Err(Conflict::AlreadyThere { kind: EntryKind::Statement, id: after.id.to_string() });
        }
        if let Some(id) = replaced {
            self.statements.remove(id);
        }
        if let Some(after) = after {
            self.statements.insert(after.id.clone(), Rc::clone(after));
        }
        Ok(())
    }

    /// Replaces something that the project has once.
    fn swap_head<T: PartialEq + Clone>(
        &mut self,
        place: impl Fn(&mut Self) -> &mut T,
        before: &T,
        after: &T,
    ) -> Result<(), Conflict> {
        if place(self) != before {
            return Err(Conflict::Changed { kind: EntryKind::Project, id: self.name.clone() });
        }
        place(self).clone_from(after);
        Ok(())
    }
}

fn replace<T: Entry>(list: &mut Vec<T>, at: usize, before: Option<&T>, after: Option<&T>) -> Result<(), Conflict> {
    if let Some(before) = before
        && list.get(at) != Some(before)
    {
        return Err(Conflict::Changed { kind: T::KIND, id: before.key().to_owned() });
    }
    if let Some(after) = after
        && before.is_none_or(|before| before.key() != after.key())
        && list.iter().any(|entry| entry.key() == after.key())
    {
        return Err(Conflict::AlreadyThere { kind: T::KIND, id: after.key().to_owned() });
    }
    match (before, after) {
        (None, None) => {}
        (Some(_), Some(after)) => list[at] = after.clone(),
        (Some(_), None) => drop(list.remove(at)),
        (None, Some(after)) if at <= list.len() => list.insert(at, after.clone()),
        (None, Some(after)) => return Err(Conflict::NoSuchPlace { kind: T::KIND, id: after.key().to_owned(), at }),
    }
    Ok(())
}

/// Compares two statements, quickly when they are the same one.
fn same(left: &Rc<Statement>, right: &Rc<Statement>) -> bool {
    Rc::ptr_eq(left, right) || left == right
}
