//! What reading an article gives.

use crate::PositionFinding;
use ascribe_language::NameKind;
use ascribe_text::Span;
use serde::{Deserialize, Serialize};

/// Everything found in one article. All spans are bytes of its document.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// The title, when the article has one.
    pub headline: Option<Span>,
    /// Parts that are not the article: share buttons, "Also read", credits. In order.
    pub boilerplate: Vec<Boilerplate>,
    /// Who and what is named. An [`EntityId`] is an index into this list.
    pub entities: Vec<Entity>,
    /// Days, hours, durations. In order.
    pub times: Vec<TimeExpression>,
    /// Money, shares, numbers. In order; none of them in a time.
    #[serde(default)]
    pub amounts: Vec<Amount>,
    /// What somebody is reported to have said. In the order of their first part.
    pub statements: Vec<StatementFinding>,
    /// Words between marks that nobody is reported to have said. In order.
    pub not_statements: Vec<NotStatement>,
    /// What statements seem to take a position on, in the order of the statements; see [`positions`](crate::positions()).
    #[serde(default)]
    pub positions: Vec<PositionFinding>,
    /// What told the words apart.
    #[serde(default)]
    pub engine: Engine,
    /// Whether the text is in another language than English: then marks and well-known names are all that was read.
    #[serde(default)]
    pub is_foreign: bool,
}

/// The most that can be said of anything found in a text that is not English: a guess.
const GUESS: f32 = 0.2;

impl Reading {
    /// Says that the text is not English, so that nothing in it is sure.
    pub(crate) fn in_another_language(mut self) -> Self {
        self.is_foreign = true;
        for finding in &mut self.statements {
            let confidence = &mut finding.attribution.confidence;
            *confidence = Confidence::new(confidence.value().min(GUESS));
        }
        self
    }
}

/// What tells of the words what they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Engine {
    /// Trained models; rules go on from what they say.
    Models,
    /// Rules and lists alone.
    #[default]
    Rules,
}

/// Names an entity of one reading: its index in [`Reading::entities`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct EntityId(pub u32);

/// Someone or something that the article names, with every place that does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entity {
    /// The fullest form of the name in the article.
    pub name: String,
    /// What kind of thing it is.
    pub kind: NameKind,
    /// Roles and titles that the article gives ("Turkish Foreign Minister"), longest first.
    pub roles: Vec<String>,
    /// Where it is mentioned, in order.
    pub mentions: Vec<Mention>,
}

/// How a mention refers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MentionForm {
    /// By name.
    Name,
    /// By description ("the foreign minister").
    Nominal,
    /// By pronoun.
    Pronoun,
}

/// One place that refers to an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    /// Where.
    pub span: Span,
    /// How.
    pub form: MentionForm,
}

/// How the words of a statement are given. See "mixed" in the contract: an indirect report with words between marks.
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

/// How sure the engine is, between 0 (guess) and 1 (certain).
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Confidence(f32);

impl Confidence {
    /// Makes a confidence; values outside 0 to 1 are brought to the nearer end, NaN to 0.
    #[must_use]
    pub fn new(value: f32) -> Self {
        Self(if value.is_nan() { 0.0 } else { value.clamp(0.0, 1.0) })
    }

    /// Gives the number between 0 and 1.
    #[must_use]
    pub fn value(self) -> f32 {
        self.0
    }
}

/// A statement that the engine found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StatementFinding {
    /// Direct, indirect or mixed.
    pub kind: StatementKind,
    /// The content, without its outer quotation marks; several parts where "he said" interrupts.
    pub parts: Vec<Span>,
    /// The words between marks inside a mixed statement.
    pub quoted: Vec<Span>,
    /// Who, by what evidence.
    pub attribution: Attribution,
    /// `false` for a belief, a plan, a decree.
    pub speech: bool,
    /// Inside another statement's content.
    pub nested: bool,
}

/// Who a statement is ascribed to and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attribution {
    /// The words that report: "said", "according to", ":".
    pub cue: Option<Span>,
    /// The words that name the speaker here, with a title before the name.
    pub speaker_mention: Option<Span>,
    /// The speakers, when known; several for a joint statement.
    pub speakers: Vec<EntityId>,
    /// The name to show: the entity's, or the mention's own words for an unnamed speaker.
    pub speaker: Option<String>,
    /// The rule that decided, as in its file's name.
    pub rule: String,
    /// The other places that the decision rests on (the name that "he" stands for).
    pub evidence: Vec<Span>,
    /// How sure the engine is of the whole.
    pub confidence: Confidence,
}

/// A day, hour or duration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeExpression {
    /// Where.
    pub span: Span,
    /// Its ISO 8601 form, when the words alone give it.
    pub value: Option<String>,
}

/// A sum of money, a share in a hundred or a number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amount {
    /// Where.
    pub span: Span,
    /// What is counted.
    pub kind: AmountKind,
    /// The value in plain digits, with a point before decimals: "3500000", "0.5".
    pub value: String,
    /// The currency of money by ISO 4217, where the words name one.
    pub currency: Option<String>,
}

/// What an amount counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AmountKind {
    /// Units of a currency.
    Money,
    /// Hundredths.
    Percent,
    /// Anything.
    Number,
}

/// What a piece of boilerplate is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BoilerplateKind {
    /// Credit of a picture.
    PhotoCredit,
    /// A link to another article.
    AlsoRead,
    /// A call to subscribe, follow, watch.
    Promotion,
    /// Share buttons and the like.
    Sharing,
    /// Who wrote, when, and how long it takes to read.
    Byline,
    /// Copyright, corrections policy, agency credit.
    Imprint,
    /// Anything else that is not the article.
    Other,
}

/// A part of the text that is not the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Boilerplate {
    /// Where.
    pub span: Span,
    /// What.
    pub kind: BoilerplateKind,
}

/// Why words between marks are not a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotStatementReason {
    /// The reporter keeps a distance from the word.
    Scare,
    /// The title of a work.
    Title,
    /// A nickname, call sign, operation.
    Name,
    /// Something else.
    Other,
}

/// Words between marks that nobody is reported to have said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotStatement {
    /// Where, without the marks.
    pub span: Span,
    /// Why.
    pub why: NotStatementReason,
}
