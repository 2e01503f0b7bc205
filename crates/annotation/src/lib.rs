//! What people decide about articles.
//!
//! A [`Project`] holds articles, a codebook and statements. It changes only by [`Edit`]s, each of which has an inverse:
//! the list of edits is the undo history and the journal that storage appends to. Suggestions of the engine stand in the
//! same list as the decisions of people, told apart by [`Review`] and [`Coder`].
//!
//! [`decide`] turns what a person wants into an edit, [`History`] carries edits out and takes them back, [`describe`] and
//! [`anchor`] say where words stand so that they can be found again.

mod additions;
mod anchor;
mod apply;
mod article;
mod codebook;
pub mod decide;
mod edit;
mod edit_name;
mod entry;
mod history;
mod id;
mod lookup;
mod project;
mod selector;
mod statement;
mod steps;
mod views;

pub use additions::Additions;
pub use anchor::{Anchor, anchor};
pub use apply::{Conflict, EntryKind};
pub use article::{Article, ArticleId};
pub use codebook::{Codebook, Concept, ConceptId, Organization, OrganizationId, Speaker, SpeakerId};
pub use edit::{Change, Edit, Step};
pub use edit_name::EditName;
pub use history::{Broken, History};
pub use project::Project;
pub use selector::{CONTEXT, Selector, TextQuote, describe};
pub use statement::{Coder, Position, Review, Stance, Statement, StatementId, StatementKind, Suggestion, Timestamp};
pub use views::Counts;
