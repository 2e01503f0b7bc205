//! From a question to an answer: stance, confidence, the words that carry it.

use crate::stance::features::{Case, Features, Paths, features, verdict};
use crate::stance::mention::mention;
use crate::stance::reasons::{Reason, reasons};
use crate::stance::view::{Polarities, words, words_of};
use crate::{Confidence, StatementKind};
use ascribe_language::Models;
use ascribe_text::{Document, Span};
use serde::{Deserialize, Serialize};

/// Where a speaker stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StanceKind {
    /// Wants, affirms, hopes.
    Support,
    /// Rejects, criticises, doubts.
    Oppose,
    /// Speaks of it without taking a side.
    Neutral,
    /// Both, or on a condition.
    Ambiguous,
}

impl StanceKind {
    /// All four, in the order of the model's outputs.
    pub const ALL: [Self; 4] = [Self::Support, Self::Oppose, Self::Neutral, Self::Ambiguous];
}

/// A statement, and a concept that it may take a position on.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// The words that report.
    pub cue: Option<Span>,
    /// The content.
    pub parts: &'a [Span],
    /// Direct, indirect, mixed.
    pub kind: StatementKind,
    /// The concept's names: its own and its other wordings.
    pub names: &'a [&'a str],
}

/// What the engine thinks of one question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StanceHint {
    /// Where the speaker seems to stand.
    pub stance: StanceKind,
    /// How sure the engine is: the share of such answers that are right.
    pub confidence: Confidence,
    /// The words that carry it, in order: at least one where the statement has words.
    pub evidence: Vec<Span>,
    /// Why, in the order of the text.
    pub reasons: Vec<Reason>,
    /// Whether the content speaks of the concept in words of its name.
    pub is_mentioned: bool,
}

/// Weighs questions, with a model or without.
#[derive(Clone, Copy, Debug)]
pub struct Weigher<'m> {
    models: &'m Models,
}

impl<'m> Weigher<'m> {
    /// Makes a weigher of the models at hand; without a stance model it goes by rule.
    #[must_use]
    pub fn new(models: &'m Models) -> Self {
        Self { models }
    }

    /// Says where the speaker stands; `None` where the statement has no words.
    #[must_use]
    pub fn hint(&self, document: &Document, question: &Question<'_>) -> Option<StanceHint> {
        let looked = self.look(document, question)?;
        Some(looked.hint(self.scores(&looked)))
    }

    /// Gives the features of a question, for learning.
    #[must_use]
    pub fn features(&self, document: &Document, question: &Question<'_>) -> Option<Features> {
        Some(self.look(document, question)?.features)
    }

    /// Takes a question apart; `None` where the statement has no words.
    #[must_use]
    pub fn look(&self, document: &Document, question: &Question<'_>) -> Option<Looked> {
        let polarities = Polarities(self.models);
        let mut content: Vec<_> = question.parts.iter().flat_map(|&part| words(document, part, polarities)).collect();
        // "That" only makes a clause of what follows.
        if content.len() > 1 && content[0].lower == "that" && question.kind != StatementKind::Direct {
            content.remove(0);
        }
        if content.iter().all(|word| word.is_mark) {
            return None;
        }
        let cue = question.cue.map(|cue| words(document, cue, polarities)).unwrap_or_default();
        let names = question.names.iter().map(|name| words_of(name, polarities));
        let fit = |name: &Vec<_>| mention(&content, name).map_or(0, |found| found.shared * 100 / found.of.max(1));
        let name = names.max_by_key(fit).unwrap_or_default();
        let mention = mention(&content, &name);
        let case = Case { cue, content, name, mention, kind: question.kind };
        let paths = case.paths();
        let features = features(&case, &paths);
        Some(Looked { case, paths, features })
    }

    /// Gives how much speaks for each stance, in natural logarithms of odds.
    #[must_use]
    pub fn scores(&self, looked: &Looked) -> [f32; 4] {
        let Some(model) = self.models.stance() else { return looked.by_rule() };
        let mut scores = model.scores(looked.keys());
        if looked.is_left_open() {
            scores[3] += OPEN;
        }
        scores
    }
}

/// What “has not decided” adds for ambiguous: eighteen examples are too few to learn it from.
const OPEN: f32 = 5.0;

/// A question taken apart.
#[derive(Clone, Debug)]
pub struct Looked {
    case: Case,
    paths: Paths,
    features: Features,
}

impl Looked {
    /// Gives the features.
    pub fn keys(&self) -> impl Iterator<Item = u64> {
        self.features.plain.iter().chain(&self.features.words).copied()
    }

    /// Gives what was asked and answered.
    #[must_use]
    pub fn features(&self) -> &Features {
        &self.features
    }

    /// Counts the words of the concept that the content holds in one place.
    #[must_use]
    pub fn shared(&self) -> usize {
        self.case.mention.as_ref().map_or(0, |mention| mention.shared)
    }

    /// Tells whether the content holds the concept's head and at least half of its words.
    #[must_use]
    pub fn is_well_mentioned(&self) -> bool {
        self.case.mention.as_ref().is_some_and(|mention| mention.has_head && mention.shared * 2 >= mention.of)
    }

    /// Makes the answer of scores.
    #[must_use]
    pub fn hint(&self, scores: [f32; 4]) -> StanceHint {
        let shares = shares(scores);
        let best = (0..4).fold(0, |best, at| if shares[at] > shares[best] { at } else { best });
        let stance = StanceKind::ALL[best];
        let reasons = reasons(&self.case, &self.paths, stance);
        StanceHint {
            stance,
            confidence: Confidence::new(shares[best]),
            evidence: self.evidence(&reasons),
            reasons,
            is_mentioned: self.case.mention.is_some(),
        }
    }

    /// Tells whether the words say that nothing is settled: "might", "has not decided whether".
    fn is_left_open(&self) -> bool {
        let words = self.case.content.get(self.case.sentence()).unwrap_or_default();
        let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(&word.lower.as_str()));
        has(&["might", "considering", "undecided", "unsure", "depends", "depend"])
            || has(&["decided", "decide"]) && has(&["whether", "not", "n't", "n’t", "yet"])
            || has(&["only"]) && has(&["if"])
    }

    /// Without a model: the sign that the words lead to, or else nothing but a report.
    fn by_rule(&self) -> [f32; 4] {
        match verdict(&self.case, &self.paths).0 {
            1 => [1.0, 0.0, 0.0, 0.0],
            -1 => [0.0, 1.0, 0.0, 0.0],
            _ => [0.0, 0.0, 0.4, 0.0],
        }
    }

    /// Gives the words that the reasons rest on, or the mention, or the content.
    fn evidence(&self, reasons: &[Reason]) -> Vec<Span> {
        let mut evidence: Vec<Span> = reasons.iter().map(|reason| reason.span).collect();
        if evidence.is_empty() {
            let mentioned = &self.case.content[self.case.mentioned()];
            evidence.extend(mentioned.first().zip(mentioned.last()).map(|(first, last)| first.span.hull(last.span)));
        }
        ascribe_text::sort(&mut evidence);
        evidence.dedup();
        evidence
    }
}

/// Turns logarithms of odds into shares that add up to one.
fn shares(scores: [f32; 4]) -> [f32; 4] {
    let top = scores.iter().copied().fold(f32::MIN, f32::max);
    let odds = scores.map(|score| (score - top).exp());
    let sum: f32 = odds.iter().sum();
    odds.map(|odd| odd / sum)
}
