//! What comes into a project from outside: the engine's suggestions, a file, a colleague's project.

mod entries;
mod scheme;
mod spelled;
mod statements;

use crate::codebook_changes::codebook_changes;
use crate::{Change, Codebook, Project, Statement};
pub(crate) use entries::Ids;
use entries::Incoming;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Statements with the codebook entries that they name.
///
/// Ids of entries are only meant inside this value: on the way into a project an entry is the one that the project already
/// has under its name or one of its other spellings, and new otherwise. An empty id is made of the name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Additions {
    /// Who speaks, for whom, about what.
    pub codebook: Codebook,
    /// The statements.
    pub statements: Vec<Statement>,
}

/// What becomes of what the project knows already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Known {
    /// Entries stay as they are, but for new spellings; a statement with a known id takes the place of the known one.
    Replace,
    /// Entries take up what they do not say yet; what two people decided stays side by side.
    Unite,
}

/// Makes the changes that bring `additions` into `project`.
///
/// A suggestion never replaces what a person decided.
pub(crate) fn changes(project: &Project, additions: Additions, known: Known) -> Vec<Change> {
    bring(project, additions, known).0
}

/// Makes the changes that bring `additions` into `project`; gives what their entries are called there, too.
pub(crate) fn bring(project: &Project, additions: Additions, known: Known) -> (Vec<Change>, Ids) {
    let mut incoming = Incoming::new(project.codebook.clone(), known);
    let ids = incoming.take_codebook(additions.codebook);
    let mut changes = codebook_changes(&project.codebook, &incoming.into_codebook());
    let mut statements = BTreeMap::new();
    for statement in additions.statements {
        if !statements.contains_key(&statement.id) {
            statements.insert(statement.id.clone(), ids.rename(statement));
        }
    }
    changes.extend(match known {
        Known::Replace => statements::replace(project, statements),
        Known::Unite => statements::unite(project, statements),
    });
    (changes, ids)
}
