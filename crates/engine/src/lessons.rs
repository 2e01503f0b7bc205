//! What a project's own decisions teach about stance: a small online model, derived from the project and nothing else.
//!
//! Multinomial logistic regression in one pass over the decisions in the order of their making. What is asked of a
//! position: its concept; concept and speaker; concept and what was proposed; concept and cue. Nothing is stored: the
//! model is made anew of the decisions that stand, so that undo takes back what a decision taught.

use ascribe_analysis::concepts::{key, same_concept};
use ascribe_annotation::{Article, ArticleId, Concept, ConceptId, Project, Proposal, Review, Stance, Statement};
use ascribe_language::lemma::verb_lemma;
use std::collections::{BTreeMap, HashMap};

/// The stances in the order of the model's outputs.
const STANCES: [Stance; 4] = [Stance::Support, Stance::Oppose, Stance::Neutral, Stance::Ambiguous];
/// How far one decision moves each weight: two decisions alike outweigh a fairly sure suggestion of the contrary.
const STEP: f32 = 0.6;

/// What earlier decisions teach.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lessons {
    weights: BTreeMap<String, [f32; 4]>,
}

impl Lessons {
    /// Learns from the decided positions of a project; those of `left_out` teach nothing about itself.
    #[must_use]
    pub fn of(project: &Project, left_out: Option<&Statement>) -> Self {
        Self::about(project, left_out, &|_| true)
    }

    /// Learns from the decided positions on the concepts that are asked for. What is learnt about one concept never depends on
    /// another, so about these it is the same as what [`Lessons::of`] learns; a large project has many others.
    #[must_use]
    pub fn about(project: &Project, left_out: Option<&Statement>, is_asked: &dyn Fn(&ConceptId) -> bool) -> Self {
        let is_decided = |statement: &&Statement| {
            statement.review == Review::Confirmed
                && statement.positions.iter().any(|position| is_asked(&position.concept))
                && left_out.is_none_or(|other| other.id != statement.id)
        };
        let mut teacher = Teacher::new(project);
        let mut decided: Vec<&Statement> = project.statements.values().map(AsRef::as_ref).filter(is_decided).collect();
        ascribe_text::sort_by(&mut decided, |a, b| (&a.modified, &a.id).cmp(&(&b.modified, &b.id)));
        let mut lessons = Self::default();
        for statement in decided {
            for position in statement.positions.iter().filter(|position| is_asked(&position.concept)) {
                let concept = project.codebook.concept(&position.concept);
                if let Some((concept, stance)) = concept.zip(position.stance) {
                    lessons.take(&mut teacher, statement, concept, stance);
                }
            }
        }
        lessons
    }

    /// Moves a proposal by what was learnt about its concept; one that nothing is known about stays as it is.
    #[must_use]
    pub fn moved(&self, project: &Project, statement: &Statement, proposal: Proposal) -> Proposal {
        let article = project.article(&statement.article).map(AsRef::as_ref);
        let asked = asked(article, statement, &concept_key(project, &proposal.concept), Some(&proposal));
        if !asked.iter().any(|question| self.weights.contains_key(question)) {
            return proposal;
        }
        let shares = shares(self.scores(&asked, Some(&proposal)));
        let best = (0..4).fold(0, |best, at| if shares[at] > shares[best] { at } else { best });
        Proposal { stance: STANCES[best], confidence: shares[best], ..proposal }
    }

    fn take<'p>(&mut self, teacher: &mut Teacher<'p>, statement: &'p Statement, concept: &'p Concept, stance: Stance) {
        let read = statement.proposals.iter().find(|proposal| teacher.is_same(&proposal.concept, &concept.name));
        let article = teacher.articles.get(&statement.article).copied();
        let asked = asked(article, statement, concept.id.as_str(), read);
        let shares = shares(self.scores(&asked, read));
        for question in asked {
            let weights = self.weights.entry(question).or_default();
            for (at, weight) in weights.iter_mut().enumerate() {
                let right = if STANCES[at] == stance { 1.0 } else { 0.0 };
                *weight += STEP * (right - shares[at]);
            }
        }
    }

    fn scores(&self, asked: &[String], read: Option<&Proposal>) -> [f32; 4] {
        let mut scores = read.map_or([0.0; 4], odds);
        for weights in asked.iter().filter_map(|question| self.weights.get(question)) {
            for (score, weight) in scores.iter_mut().zip(weights) {
                *score += weight;
            }
        }
        scores
    }
}

/// What is looked up again and again while learning: projects have thousands of decisions on few names.
struct Teacher<'p> {
    articles: HashMap<&'p ArticleId, &'p Article>,
    /// Pairs of names of which it is known whether they mean one concept.
    compared: HashMap<(&'p str, &'p str), bool>,
}

impl<'p> Teacher<'p> {
    fn new(project: &'p Project) -> Self {
        let articles = project.articles.iter().map(|article| (&article.id, article.as_ref())).collect();
        Self { articles, compared: HashMap::new() }
    }

    fn is_same(&mut self, left: &'p str, right: &'p str) -> bool {
        *self.compared.entry((left, right)).or_insert_with(|| same_concept(left, right))
    }
}

/// Gives what the reading alone says, in natural logarithms.
fn odds(read: &Proposal) -> [f32; 4] {
    let sure = read.confidence.clamp(0.05, 0.95);
    STANCES.map(|stance| if stance == read.stance { sure.ln() } else { ((1.0 - sure) / 3.0).ln() })
}

fn shares(scores: [f32; 4]) -> [f32; 4] {
    let top = scores.iter().copied().fold(f32::MIN, f32::max);
    let odds = scores.map(|score| (score - top).exp());
    let sum: f32 = odds.iter().sum();
    odds.map(|odd| odd / sum)
}

/// Gives the id of the codebook's concept of this name, or else the name's key.
pub(crate) fn concept_key(project: &Project, name: &str) -> String {
    let is_known = |concept: &&Concept| concept.name == name || concept.aliases.iter().any(|alias| alias == name);
    let known = project.codebook.concepts.iter().find(is_known);
    let known = known.or_else(|| project.codebook.concepts.iter().find(|concept| key(&concept.name) == key(name)));
    known.map_or_else(|| key(name), |concept| concept.id.as_str().to_owned())
}

/// Names what is asked of a position.
fn asked(article: Option<&Article>, statement: &Statement, concept: &str, read: Option<&Proposal>) -> Vec<String> {
    let mut asked = vec![format!("concept {concept}")];
    asked.extend(statement.speakers.iter().map(|speaker| format!("concept {concept}, speaker {speaker}")));
    asked.extend(read.map(|read| format!("concept {concept}, read {:?}", read.stance)));
    asked.extend(cue(article, statement).map(|cue| format!("concept {concept}, cue {cue}")));
    asked
}

/// Gives the verb of the cue, whatever its form.
fn cue(article: Option<&Article>, statement: &Statement) -> Option<String> {
    verb(article?.text.get(statement.cue?.range())?)
}

/// "Denied" and "denies" teach the same.
fn verb(cue: &str) -> Option<String> {
    cue.split_whitespace().next().map(|word| verb_lemma(word).into_owned())
}

#[cfg(test)]
mod tests {
    use super::verb;

    #[test]
    fn forms_of_a_verb_are_one_cue() {
        for (cue, expected) in [("Denied", "deny"), ("denies that", "deny"), ("said", "say"), ("calling for", "call")] {
            assert_eq!(verb(cue).as_deref(), Some(expected), "{cue}");
        }
        assert_eq!(verb(" "), None);
    }
}
