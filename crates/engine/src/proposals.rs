//! What to propose for a statement now: what was read, what the codebook has, what earlier decisions teach.

use crate::lessons::{Lessons, concept_key};
use ascribe_analysis::PositionFinding;
use ascribe_analysis::concepts::{key, same_concept};
use ascribe_analysis::stance::{Question, Reason, ReasonKind, StanceHint, StanceKind, Weigher};
use ascribe_annotation::{
    Article, Concept, Project, Proposal, Stance, StanceReason, StanceWord, Statement, StatementKind,
};
use ascribe_language::Models;
use ascribe_text::Document;
use serde_json::Map;
use std::cmp::Reverse;
use std::collections::HashSet;

/// Proposals that are shown for one statement at most.
pub const MOST_PROPOSALS: usize = 5;

/// Turns what was read about one statement into proposals.
pub(crate) fn of_findings<'a>(findings: impl Iterator<Item = &'a PositionFinding>) -> Vec<Proposal> {
    findings.map(|finding| proposal(&finding.concept, &finding.hint)).collect()
}

/// Proposes positions for a statement: concepts of the codebook that its content speaks of come first, then phrases that
/// recur over the project's articles and speakers, then the rest. What the statement has already is left out, and earlier
/// decisions on the same concept move the stance.
///
/// Pure: the same project gives the same proposals, so that undoing a decision undoes what it taught.
#[must_use]
pub fn proposals(project: &Project, statement: &Statement) -> Vec<Proposal> {
    let Some(article) = project.article(&statement.article) else { return Vec::new() };
    let mut found = codebook_proposals(project, article, statement);
    let others =
        statement.proposals.iter().filter(|it| !found.iter().any(|known| same_concept(&known.concept, &it.concept)));
    let others: Vec<Proposal> = others.cloned().collect();
    let spreads = others.iter().map(|proposal| spread(project, &proposal.concept)).collect::<Vec<_>>();
    let mut order = (0..others.len()).collect::<Vec<_>>();
    ascribe_text::sort_by_key(&mut order, |&at| Reverse(spreads[at]));
    found.extend(order.into_iter().map(|at| others[at].clone()));
    found.retain(|proposal| !is_decided(project, statement, proposal));
    found.truncate(MOST_PROPOSALS);
    let asked = found.iter().map(|proposal| concept_key(project, &proposal.concept)).collect::<Vec<_>>();
    let lessons = Lessons::about(project, Some(statement), &|concept| asked.iter().any(|key| key == concept.as_str()));
    found.into_iter().map(|proposal| lessons.moved(project, statement, proposal)).collect()
}

/// Tells whether the statement has the concept already.
fn is_decided(project: &Project, statement: &Statement, proposal: &Proposal) -> bool {
    let names = statement.positions.iter().filter_map(|position| project.codebook.concept(&position.concept));
    names.into_iter().any(|concept| all_names(concept).any(|name| same_concept(name, &proposal.concept)))
}

/// Counts the articles and the speakers with a proposal of the same key, to put first what recurs.
fn spread(project: &Project, name: &str) -> (usize, usize) {
    let wanted = key(name);
    let first = wanted.split(' ').next().unwrap_or_default();
    // A key takes time; most names are told apart by one of its stems.
    let is_same =
        |other: &Proposal| other.concept == name || (has_stem(&other.concept, first) && key(&other.concept) == wanted);
    let meets = |other: &&Statement| other.proposals.iter().any(is_same);
    let mut articles = HashSet::new();
    let mut speakers = HashSet::new();
    for other in project.statements.values().map(AsRef::as_ref).filter(meets) {
        articles.insert(other.article.as_str());
        speakers.extend(other.speakers.first().map(|speaker| speaker.as_str()));
    }
    (articles.len(), speakers.len())
}

/// Tells whether a name has a stem in it, whatever the case. A project has thousands of names: nothing is copied for most.
fn has_stem(name: &str, stem: &str) -> bool {
    match name.is_ascii() && !stem.is_empty() {
        true => name.as_bytes().windows(stem.len()).any(|words| words.eq_ignore_ascii_case(stem.as_bytes())),
        false => name.to_lowercase().contains(stem),
    }
}

/// Proposes the concepts of the codebook that the content speaks of, those with most of their words first.
fn codebook_proposals(project: &Project, article: &Article, statement: &Statement) -> Vec<Proposal> {
    if project.codebook.concepts.is_empty() {
        return Vec::new();
    }
    let document = Document::from_blocks(article.text.clone(), article.blocks.clone());
    let models = Models::default();
    let weigher = Weigher::new(&models);
    let mut found: Vec<(usize, Proposal)> = Vec::new();
    for concept in &project.codebook.concepts {
        let names: Vec<&str> = all_names(concept).collect();
        let question =
            Question { cue: statement.cue, parts: &statement.parts, kind: kind(statement.kind), names: &names };
        let Some(looked) = weigher.look(&document, &question).filter(|looked| looked.is_well_mentioned()) else {
            continue;
        };
        let read = statement.proposals.iter().find(|it| names.iter().any(|name| same_concept(name, &it.concept)));
        let proposal = match read {
            Some(read) => Proposal { concept: concept.name.clone(), ..read.clone() },
            None => proposal(&concept.name, &looked.hint(weigher.scores(&looked))),
        };
        found.push((looked.shared(), proposal));
    }
    ascribe_text::sort_by_key(&mut found, |(shared, _)| Reverse(*shared));
    found.into_iter().map(|(_, proposal)| proposal).collect()
}

fn all_names(concept: &Concept) -> impl Iterator<Item = &str> {
    std::iter::once(concept.name.as_str()).chain(concept.aliases.iter().map(String::as_str))
}

fn proposal(concept: &str, hint: &StanceHint) -> Proposal {
    Proposal {
        concept: concept.to_owned(),
        stance: stance(hint.stance),
        confidence: hint.confidence.value(),
        evidence: hint.evidence.clone(),
        reasons: hint.reasons.iter().map(reason).collect(),
        extra: Map::new(),
    }
}

/// Gives the stance that people choose from.
#[must_use]
pub(crate) fn stance(stance: StanceKind) -> Stance {
    match stance {
        StanceKind::Support => Stance::Support,
        StanceKind::Oppose => Stance::Oppose,
        StanceKind::Neutral => Stance::Neutral,
        StanceKind::Ambiguous => Stance::Ambiguous,
    }
}

fn reason(reason: &Reason) -> StanceReason {
    let does = match reason.kind {
        ReasonKind::CueDemands => StanceWord::CueDemands,
        ReasonKind::CueFavours => StanceWord::CueFavours,
        ReasonKind::CueOpposes => StanceWord::CueOpposes,
        ReasonKind::CueFears => StanceWord::CueFears,
        ReasonKind::Wants => StanceWord::Wants,
        ReasonKind::Praises => StanceWord::Praises,
        ReasonKind::Blames => StanceWord::Blames,
        ReasonKind::Ends => StanceWord::Ends,
        ReasonKind::Negates => StanceWord::Negates,
        ReasonKind::LeavesOpen => StanceWord::LeavesOpen,
    };
    StanceReason { span: reason.span, does }
}

fn kind(kind: StatementKind) -> ascribe_analysis::StatementKind {
    match kind {
        StatementKind::Direct => ascribe_analysis::StatementKind::Direct,
        StatementKind::Indirect => ascribe_analysis::StatementKind::Indirect,
        StatementKind::Mixed => ascribe_analysis::StatementKind::Mixed,
    }
}
