//! Marked places of the text, and how each looks.

use ascribe_annotation::{Review, StatementId};
use ascribe_engine::{EntityId, NameKind};
use ascribe_text::Span;
use yew::AttrValue;

/// A place of the text with its dress.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Where.
    pub span: Span,
    /// How it looks.
    pub dress: Dress,
}

/// How a mark looks.
#[derive(Clone, Debug, PartialEq)]
pub enum Dress {
    /// Not part of the article: its index in the reading.
    Boilerplate(usize),
    /// One part of a statement's content.
    Statement(StatementDress),
    /// The words that name the speaker of the chosen statement, in the speaker's colour.
    Speaker(&'static str),
    /// The words that report the chosen statement.
    Cue,
    /// Words that carry the stance which the engine proposes for the chosen statement.
    Evidence(&'static str),
    /// The speaker's own words inside a mixed statement.
    Quoted,
    /// Words between marks that are nobody's statement: their index in the reading.
    NotStatement(usize),
    /// A mention of an entity.
    Entity(EntityDress),
}

/// How one part of a statement looks.
#[derive(Clone, Debug, PartialEq)]
pub struct StatementDress {
    /// Whose part it is.
    pub id: StatementId,
    /// Carries the speaker's colour.
    pub class: &'static str,
    /// What has been decided.
    pub review: Review,
    /// Whether it is the chosen one.
    pub chosen: Chosen,
    /// Stands at the beginning of the first part.
    pub badge: Option<Badge>,
    /// Whether the statement ends with this part.
    pub closes: Closes,
}

/// Whether a statement is the chosen one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// It is.
    Yes,
    /// It is not.
    No,
}

/// Whether a statement ends with a part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closes {
    /// It does.
    Yes,
    /// There is another part.
    No,
}

/// The mark in the margin by which a statement is reached.
#[derive(Clone, Debug, PartialEq)]
pub struct Badge {
    /// The speaker's initials.
    pub initials: AttrValue,
    /// What a screen reader says of it.
    pub label: AttrValue,
}

/// How a mention looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EntityDress {
    /// Of whom or what.
    pub entity: EntityId,
    /// Decides the underline.
    pub kind: NameKind,
    /// Whether a person has asked to see where this one is mentioned.
    pub lit: Lit,
}

/// Whether the mentions of an entity are lit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lit {
    /// They are.
    Yes,
    /// They are not.
    No,
}
