//! What people decide about articles.
//!
//! A [`Project`] holds articles, a codebook and statements. It changes only by [`Edit`]s, each of which has an inverse:
//! the list of edits is the undo history and the journal that storage appends to. Suggestions of the engine stand in the
//! same list as the decisions of people, told apart by [`Review`] and [`Coder`].
//!
//! [`decide`] turns what a person wants into an edit, [`History`] carries edits out and takes them back, [`describe`] and
//! [`anchor`] say where words stand so that they can be found again.

mod additions;
mod adrift;
mod anchor;
mod apply;
mod article;
mod carry;
mod codebook;
mod codebook_changes;
pub mod decide;
mod edit;
mod edit_name;
mod entry;
mod entry_id;
mod history;
mod id;
mod index;
mod library;
mod lookup;
mod mentions;
mod preview;
mod progress;
mod project;
mod proposal;
mod selector;
mod snippets;
mod statement;
mod steps;
mod uses;
mod views;

pub use additions::Additions;
pub use adrift::{Adrift, Doubt};
pub use anchor::{Anchor, anchor};
pub use apply::{Conflict, EntryKind};
pub use article::{Article, ArticleId, Verdict};
pub use carry::{Carried, DiffKind, DiffPart, text_diff};
pub use codebook::{
    Answer, Branch, Codebook, Color, Concept, ConceptId, Entry, Field, FieldId, FieldKind, FieldValue, Membership,
    Organization, OrganizationId, Revision, RevisionId, Role, RoleId, Scheme, Speaker, SpeakerId, StanceLabel,
    StatementType, StatementTypeId, answer,
};
pub use edit::{Change, Edit, Step};
pub use edit_name::EditName;
pub use entry_id::EntryId;
pub use history::{Broken, History};
pub use library::{Duplicate, FileFields, FilePattern, NEAR, PatternError, Sketch, duplicates, duplicates_of};
pub use mentions::Mention;
pub use preview::{Preview, PreviewLine, preview};
pub use progress::{ArticleStage, Progress, ReviewOrder};
pub use project::Project;
pub use proposal::{Proposal, StanceReason, StanceWord};
pub use selector::{CONTEXT, Selector, TextQuote, describe};
pub use snippets::{Reach, Snippet, words_of};
pub use statement::{Coder, Position, Review, Stance, Statement, StatementId, StatementKind, Suggestion, Timestamp};
pub use uses::Uses;
pub use views::Counts;
