//! Who can speak, what can be spoken about, and what is asked of every statement.

mod color;
mod concept;
mod entry;
mod field;
mod id;

mod revision;
mod scheme;
mod speaker;
mod tree;

pub use color::Color;
pub use concept::Concept;
pub use entry::{Entry, Organization, Role};
pub(crate) use field::set_answer;
pub use field::{Answer, Field, FieldKind, FieldValue, answer};
pub use id::{ConceptId, FieldId, OrganizationId, RoleId, SpeakerId, StatementTypeId};
pub use revision::{Revision, RevisionId};
pub use scheme::{Scheme, StanceLabel, StatementType};
pub use speaker::{Membership, Speaker};
pub use tree::Branch;

use crate::Statement;
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// The project's speakers, organisations, concepts and roles, each in the order of their making, and its scheme.
///
/// The order is what gives a speaker its colour, so a removed entry that comes back by undo takes its old place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Codebook {
    /// Who speaks.
    pub speakers: Vec<Speaker>,
    /// For whom.
    pub organizations: Vec<Organization>,
    /// About what.
    pub concepts: Vec<Concept>,
    /// As what.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<Role>,
    /// Types of statements, fields, the stance scale.
    #[serde(default, skip_serializing_if = "is_usual")]
    pub scheme: Rc<Scheme>,
    /// The versions so far, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub revisions: Vec<Revision>,
}

impl Codebook {
    /// Gives the version that decisions are made under now; none before the codebook was first changed.
    #[must_use]
    pub fn version(&self) -> Option<&RevisionId> {
        self.revisions.last().map(|revision| &revision.id)
    }

    /// Gives the number of a version, from 1; 0 is before the first, `None` a version that this codebook never had.
    #[must_use]
    pub fn version_number(&self, id: Option<&RevisionId>) -> Option<usize> {
        let Some(id) = id else { return Some(0) };
        self.revisions.iter().rposition(|revision| revision.id == *id).map(|place| place + 1)
    }

    /// Gives the type of a statement; a type that is not there counts as the first.
    #[must_use]
    pub fn type_of(&self, statement: &Statement) -> Option<&StatementType> {
        self.scheme.statement_type(&statement.type_id).or(self.scheme.types.first())
    }
}

fn is_usual(scheme: &Rc<Scheme>) -> bool {
    **scheme == Scheme::default()
}
