//! What comes into a project from outside: the engine's suggestions, a file, a colleague's project.

mod entries;
mod scheme;
mod spelled;
mod statements;

use crate::codebook_changes::codebook_changes;
use crate::{Change, Codebook, Project, Statement, StatementId};
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
enum Known {
    /// Entries stay as they are, but for new spellings; a statement with a known id takes the place of the known one.
    Replace,
    /// Entries take up what they do not say yet; what two people decided stays side by side.
    Unite,
}

/// Makes the changes that bring `additions` into `project`, which keeps what it knows.
///
/// A suggestion never replaces what a person decided.
pub(crate) fn changes(project: &Project, additions: Additions) -> Vec<Change> {
    let Renamed { mut changes, statements, .. } = renamed(project, additions, Known::Replace);
    changes.extend(statements::replace(project, statements));
    changes
}

/// Makes the changes that bring all of `additions` into `project`; gives what their entries are called there, too.
///
/// What belongs to colleagues' projects only is kept out of [`changes`], which a page needs with its first article.
pub(crate) fn united(project: &Project, additions: Additions) -> (Vec<Change>, Ids) {
    let Renamed { mut changes, statements, ids } = renamed(project, additions, Known::Unite);
    changes.extend(statements::unite(project, statements));
    (changes, ids)
}

/// Additions as the project calls them.
struct Renamed {
    /// What changes in the codebook.
    changes: Vec<Change>,
    statements: BTreeMap<StatementId, Statement>,
    ids: Ids,
}

fn renamed(project: &Project, additions: Additions, known: Known) -> Renamed {
    let mut incoming = Incoming::new(project.codebook.clone(), known);
    let ids = incoming.take_codebook(additions.codebook);
    let changes = codebook_changes(&project.codebook, &incoming.into_codebook());
    let mut statements = BTreeMap::new();
    for statement in additions.statements {
        if !statements.contains_key(&statement.id) {
            statements.insert(statement.id.clone(), ids.rename(statement));
        }
    }
    Renamed { changes, statements, ids }
}
