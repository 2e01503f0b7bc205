//! What people decide about articles.
//!
//! A [`Project`] holds articles, a codebook and statements. It changes only by [`Edit`]s, each of which has an inverse:
//! the list of edits is the undo history and the journal that storage appends to. Suggestions of the engine stand in the
//! same list as the decisions of people, told apart by [`Review`] and [`Coder`].

mod article;
mod codebook;
mod edit;
mod project;
mod statement;

pub use article::{Article, ArticleId};
pub use codebook::{Codebook, Concept, ConceptId, Organization, OrganizationId, Speaker, SpeakerId};
pub use edit::{Change, Edit, Step};
pub use project::Project;
pub use statement::{Coder, Position, Review, Stance, Statement, StatementId, StatementKind, Suggestion, Timestamp};
