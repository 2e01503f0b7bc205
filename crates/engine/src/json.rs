//! The JSON of `ascribe read`, version 1: what other programs may rely on.
//!
//! Every offset counts Unicode code points of the article's text, `start` inclusive, `end` exclusive. A change of shape
//! needs a new [`VERSION`] and a line in the changelog.

use crate::proposals::stance;
use ascribe_analysis::{
    AmountKind, BoilerplateKind, Confidence, EntityId, MentionForm, NotStatementReason, PositionFinding, Reading,
    StatementFinding, StatementKind,
};
use ascribe_language::NameKind;
use ascribe_text::{CodePointSpan, Document, Offsets, Span};
use serde::{Deserialize, Serialize};

/// The number that stands under `ascribe` in everything written here.
pub const VERSION: u32 = 1;

/// Whether the article's text goes along with what was found in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextIs {
    /// Who reads the result has the text already.
    LeftOut,
    /// The text stands in the result: always needed where it was taken out of a page.
    Included,
}

/// One article as it was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ArticleJson {
    /// [`VERSION`].
    pub ascribe: u32,
    /// The name of the article: its file's name without the ending, or what a corpus calls it.
    pub id: String,
    /// The text that the offsets point into, when it is not at hand already.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The title.
    pub headline: Option<CodePointSpan>,
    /// Parts that are not the article.
    pub boilerplate: Vec<BoilerplateJson>,
    /// Who and what is named.
    pub entities: Vec<EntityJson>,
    /// Days, hours, durations.
    pub times: Vec<TimeJson>,
    /// Money, shares, numbers.
    #[serde(default)]
    pub amounts: Vec<AmountJson>,
    /// What somebody is reported to have said.
    pub statements: Vec<StatementJson>,
    /// Words between marks that nobody is reported to have said.
    pub not_statements: Vec<NotStatementJson>,
}

/// A part that is not the article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoilerplateJson {
    /// Where.
    #[serde(flatten)]
    pub place: CodePointSpan,
    /// What.
    pub kind: BoilerplateKind,
}

/// Someone or something that the article names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntityJson {
    /// Its name in this result: "e1".
    pub id: String,
    /// The fullest form of its name in the article.
    pub name: String,
    /// What kind of thing it is.
    #[serde(rename = "type")]
    pub kind: NameKind,
    /// Where it is mentioned, in order.
    pub mentions: Vec<MentionJson>,
}

/// One place that refers to an entity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MentionJson {
    /// Where.
    #[serde(flatten)]
    pub place: CodePointSpan,
    /// By name, by description, by pronoun.
    pub form: MentionForm,
}

/// A day, hour or duration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeJson {
    /// Where.
    #[serde(flatten)]
    pub place: CodePointSpan,
    /// Its ISO 8601 form, when the words alone give it.
    pub value: Option<String>,
}

/// A sum of money, a share or a number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AmountJson {
    /// Where.
    #[serde(flatten)]
    pub place: CodePointSpan,
    /// What is counted.
    pub kind: AmountKind,
    /// Plain digits, a point before decimals; text, so that no reader rounds it.
    pub value: String,
    /// ISO 4217.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
}

/// What somebody is reported to have said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StatementJson {
    /// Its name in this result: "s1".
    pub id: String,
    /// Direct, indirect or mixed.
    pub kind: StatementKind,
    /// The content without its outer quotation marks.
    pub parts: Vec<CodePointSpan>,
    /// The words between marks inside a mixed statement.
    pub quoted: Vec<CodePointSpan>,
    /// The speaker's name, or the words for a speaker without a name; `null` when unknown.
    pub speaker: Option<String>,
    /// The speakers, as ids of [`ArticleJson::entities`].
    pub speakers: Vec<String>,
    /// The words that name the speaker here.
    pub speaker_mention: Option<CodePointSpan>,
    /// The words that report.
    pub cue: Option<CodePointSpan>,
    /// `false` for a belief, a plan, a decree.
    pub speech: bool,
    /// Inside another statement's content.
    pub nested: bool,
    /// The rule that found the speaker.
    pub rule: String,
    /// How sure the engine is, 0 to 1.
    pub confidence: Confidence,
    /// Where the speaker stands, as far as the words hint at it.
    pub positions: Vec<PositionJson>,
}

/// A hint at what a statement takes a position on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PositionJson {
    /// About what.
    pub concept: String,
    /// For or against it.
    pub stance: ascribe_annotation::Stance,
    /// How sure the engine is, 0 to 1.
    pub confidence: Confidence,
    /// The words that show it.
    pub evidence: CodePointSpan,
}

/// Words between marks that nobody is reported to have said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotStatementJson {
    /// Where, without the marks.
    #[serde(flatten)]
    pub place: CodePointSpan,
    /// Why.
    pub why: NotStatementReason,
}

/// Puts what was found in `document` into the form that other programs read.
#[must_use]
pub fn article_json(id: &str, document: &Document, reading: &Reading, text: TextIs) -> ArticleJson {
    let places = Places(Offsets::new(document.text()));
    ArticleJson {
        ascribe: VERSION,
        id: id.to_owned(),
        text: (text == TextIs::Included).then(|| document.text().to_owned()),
        headline: places.perhaps(reading.headline),
        boilerplate: boilerplate(&places, reading),
        entities: entities(&places, reading),
        times: times(&places, reading),
        amounts: amounts(&places, reading),
        statements: statements(&places, reading),
        not_statements: not_statements(&places, reading),
    }
}

/// Converts places of one text.
struct Places<'t>(Offsets<'t>);

impl Places<'_> {
    fn place(&self, span: Span) -> CodePointSpan {
        self.0.code_points_from_utf8(span)
    }

    fn perhaps(&self, span: Option<Span>) -> Option<CodePointSpan> {
        span.map(|span| self.place(span))
    }

    fn all(&self, spans: &[Span]) -> Vec<CodePointSpan> {
        spans.iter().map(|span| self.place(*span)).collect()
    }
}

fn boilerplate(places: &Places<'_>, reading: &Reading) -> Vec<BoilerplateJson> {
    let parts = reading.boilerplate.iter();
    parts.map(|part| BoilerplateJson { place: places.place(part.span), kind: part.kind }).collect()
}

fn entities(places: &Places<'_>, reading: &Reading) -> Vec<EntityJson> {
    let mention = |it: &ascribe_analysis::Mention| MentionJson { place: places.place(it.span), form: it.form };
    let entity = |(at, it): (usize, &ascribe_analysis::Entity)| EntityJson {
        id: entity_name(at),
        name: it.name.clone(),
        kind: it.kind,
        mentions: it.mentions.iter().map(mention).collect(),
    };
    reading.entities.iter().enumerate().map(entity).collect()
}

fn times(places: &Places<'_>, reading: &Reading) -> Vec<TimeJson> {
    let times = reading.times.iter();
    times.map(|time| TimeJson { place: places.place(time.span), value: time.value.clone() }).collect()
}

fn amounts(places: &Places<'_>, reading: &Reading) -> Vec<AmountJson> {
    let amount = |it: &ascribe_analysis::Amount| AmountJson {
        place: places.place(it.span),
        kind: it.kind,
        value: it.value.clone(),
        currency: it.currency.clone(),
    };
    reading.amounts.iter().map(amount).collect()
}

fn statements(places: &Places<'_>, reading: &Reading) -> Vec<StatementJson> {
    let findings = reading.statements.iter().enumerate();
    findings.map(|(at, finding)| statement(places, reading, at, finding)).collect()
}

fn statement(places: &Places<'_>, reading: &Reading, at: usize, finding: &StatementFinding) -> StatementJson {
    let attribution = &finding.attribution;
    StatementJson {
        id: format!("s{}", at + 1),
        kind: finding.kind,
        parts: places.all(&finding.parts),
        quoted: places.all(&finding.quoted),
        speaker: attribution.speaker.clone(),
        speakers: speakers(reading, &attribution.speakers),
        speaker_mention: places.perhaps(attribution.speaker_mention),
        cue: places.perhaps(attribution.cue),
        speech: finding.speech,
        nested: finding.nested,
        rule: attribution.rule.clone(),
        confidence: attribution.confidence,
        positions: positions(places, reading, at),
    }
}

fn positions(places: &Places<'_>, reading: &Reading, at: usize) -> Vec<PositionJson> {
    let found = reading.positions.iter().filter(|position| position.statement as usize == at);
    let json = |found: &PositionFinding| {
        let evidence = found.hint.evidence.iter().copied().reduce(Span::hull).unwrap_or_default();
        PositionJson {
            concept: found.concept.clone(),
            stance: stance(found.hint.stance),
            confidence: found.hint.confidence,
            evidence: places.place(evidence),
        }
    };
    found.map(json).collect()
}

fn speakers(reading: &Reading, ids: &[EntityId]) -> Vec<String> {
    let known = ids.iter().map(|id| id.0 as usize).filter(|&at| at < reading.entities.len());
    known.map(entity_name).collect()
}

fn not_statements(places: &Places<'_>, reading: &Reading) -> Vec<NotStatementJson> {
    let found = reading.not_statements.iter();
    found.map(|it| NotStatementJson { place: places.place(it.span), why: it.why }).collect()
}

fn entity_name(at: usize) -> String {
    format!("e{}", at + 1)
}
