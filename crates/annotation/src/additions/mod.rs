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

/// What becomes of what the project knows already. A type and no value, so that a page that only adds suggestions is built without
/// the uniting.
trait Known {
    /// Whether entries take up what they do not say yet, and what two people decided stays side by side. Otherwise entries stay
    /// as they are, but for new spellings, and a statement with a known id takes the place of the known one.
    const UNITES: bool;
}

/// What is known stays.
struct Keeping;

/// What is known becomes one with what comes.
struct Uniting;

impl Known for Keeping {
    const UNITES: bool = false;
}

impl Known for Uniting {
    const UNITES: bool = true;
}

/// Makes the changes that bring `additions` into `project`, which keeps what it knows.
///
/// A suggestion never replaces what a person decided.
pub(crate) fn changes(project: &Project, additions: Additions) -> Vec<Change> {
    let Renamed { mut changes, statements, .. } = renamed::<Keeping>(project, additions);
    changes.extend(statements::replace(project, statements));
    changes
}

/// Makes the changes that bring all of `additions` into `project`; gives what their entries are called there, too.
///
/// What belongs to colleagues' projects only is kept out of [`changes`], which a page needs with its first article.
pub(crate) fn united(project: &Project, additions: Additions) -> (Vec<Change>, Ids) {
    let Renamed { mut changes, statements, ids } = renamed::<Uniting>(project, additions);
    changes.extend(statements::unite(project, statements));
    (changes, ids)
}

/// Additions as the project calls them.
struct Renamed {
    /// What changes in the codebook.
    changes: Vec<Change>,
    /// In the order of their ids, each once.
    statements: Vec<Statement>,
    ids: Ids,
}

fn renamed<K: Known>(project: &Project, additions: Additions) -> Renamed {
    let mut incoming = Incoming::<K>::new(project.codebook.clone());
    let ids = incoming.take_codebook(additions.codebook);
    let changes = codebook_changes(&project.codebook, &incoming.into_codebook());
    let mut statements = additions.statements;
    ascribe_text::sort_by(&mut statements, |left, right| left.id.cmp(&right.id));
    statements.dedup_by(|later, first| later.id == first.id);
    let statements = statements.into_iter().map(|statement| ids.rename(statement)).collect();
    Renamed { changes, statements, ids }
}
