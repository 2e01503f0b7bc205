//! Statements, suggested and decided.

use crate::id::id_type;
use crate::{Answer, ArticleId, ConceptId, OrganizationId, Proposal, RevisionId, RoleId, SpeakerId, StatementTypeId};
use ascribe_text::Span;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

id_type! {
    /// Names a statement of a project.
    StatementId
}
id_type! {
    /// A moment, as ISO 8601 in UTC ("2026-01-31T08:15:00.000Z"). The caller brings it: nothing here reads a clock.
    Timestamp
}

/// How the words of a statement are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StatementKind {
    /// Word for word, between marks.
    Direct,
    /// In the reporter's words.
    Indirect,
    /// In the reporter's words with some of the speaker's between marks.
    Mixed,
}

/// Where a speaker stands on a concept. Unset is `None`, and never counted as anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stance {
    /// ▲ wants, affirms, hopes.
    Support,
    /// ▼ rejects, criticises, doubts.
    Oppose,
    /// ◆ speaks of it without taking a side.
    Neutral,
    /// ◈ both, or on a condition.
    Ambiguous,
}

impl Stance {
    /// All stances, in the order to show.
    pub const ALL: [Self; 4] = [Self::Support, Self::Oppose, Self::Neutral, Self::Ambiguous];
}

/// One concept of a statement with the stance towards it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// What it is about.
    pub concept: ConceptId,
    /// Where the speaker stands; `None` is unset.
    pub stance: Option<Stance>,
    /// Properties of a newer version or another program, kept as they came.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub extra: Map<String, Value>,
}

impl Position {
    /// Makes a position on a concept.
    #[must_use]
    pub fn new(concept: ConceptId, stance: Option<Stance>) -> Self {
        Self { concept, stance, extra: Map::new() }
    }
}

/// Who decides: the engine or a person.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Coder {
    /// The engine, whose decisions are only ever suggestions.
    Ascribe,
    /// A person, by the name they gave; the empty name is "this device".
    Person(String),
}

/// What has been decided about a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Review {
    /// The engine proposes it.
    Suggested,
    /// A person made or accepted it.
    Confirmed,
    /// A person refused it.
    Rejected,
}

/// Why the engine proposes a statement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Suggestion {
    /// The rule that found the speaker.
    pub rule: String,
    /// How sure the engine is, 0 to 1.
    pub confidence: f32,
    /// Places that the decision rests on.
    pub evidence: Vec<Span>,
    /// `false` for a belief, a plan, a decree.
    pub speech: bool,
    /// Inside another statement's content.
    pub nested: bool,
    /// Properties of a newer version or another program, kept as they came.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub extra: Map<String, Value>,
}

/// What somebody is reported to have said, with what was decided about it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Statement {
    /// Its name in the project.
    pub id: StatementId,
    /// The article it stands in.
    pub article: ArticleId,
    /// What kind of statement it is in the codebook's scheme.
    #[serde(default = "StatementTypeId::claim", skip_serializing_if = "StatementTypeId::is_claim")]
    pub type_id: StatementTypeId,
    /// Direct, indirect or mixed.
    pub kind: StatementKind,
    /// The content, in order, never overlapping; at least one.
    pub parts: Vec<Span>,
    /// Words between marks inside a mixed statement.
    pub quoted: Vec<Span>,
    /// The words that report.
    pub cue: Option<Span>,
    /// The words that name the speaker here.
    pub speaker_mention: Option<Span>,
    /// Who; empty when unknown.
    pub speakers: Vec<SpeakerId>,
    /// For whom.
    pub organization: Option<OrganizationId>,
    /// As what.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<RoleId>,
    /// About what, and where they stand.
    pub positions: Vec<Position>,
    /// What was answered to the fields of its type; a field without an answer is unset.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Answer>,
    /// What the engine proposes about concepts, the likeliest first: never a decision, never counted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub proposals: Vec<Proposal>,
    /// The person's own words about it.
    pub note: String,
    /// What has been decided.
    pub review: Review,
    /// Who decided.
    pub coder: Coder,
    /// The version of the codebook that it was decided under; none before the codebook was first changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub codebook: Option<RevisionId>,
    /// The statements of single coders that this one decides between, when it is a final coding.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub adjudicates: Vec<StatementId>,
    /// Where it came from, when the engine proposed it; stays when a person confirms.
    pub suggestion: Option<Suggestion>,
    /// When it was made.
    pub created: Timestamp,
    /// When it was last changed.
    pub modified: Timestamp,
    /// Properties of a newer version or another program, kept as they came.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub extra: Map<String, Value>,
}

impl Statement {
    /// Makes a statement of which only the words are known: direct, confirmed, by nobody in particular, at no known time.
    #[must_use]
    pub fn new(id: StatementId, article: ArticleId, parts: Vec<Span>) -> Self {
        Self {
            id,
            article,
            type_id: StatementTypeId::claim(),
            kind: StatementKind::Direct,
            parts,
            quoted: Vec::new(),
            cue: None,
            speaker_mention: None,
            speakers: Vec::new(),
            organization: None,
            role: None,
            positions: Vec::new(),
            answers: Vec::new(),
            proposals: Vec::new(),
            note: String::new(),
            review: Review::Confirmed,
            coder: Coder::Person(String::new()),
            codebook: None,
            adjudicates: Vec::new(),
            suggestion: None,
            created: "".into(),
            modified: "".into(),
            extra: Map::new(),
        }
    }
}
