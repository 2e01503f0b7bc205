//! From annotated positions to examples, and judging those that were held back.

use super::data::{Article, Position};
use super::learn::{Example, StancePlan, judge, learn};
use super::measure::Tally;
use ascribe_analysis::stance::{StanceKind, Weigher};
use ascribe_language::Models;
use ascribe_language::model::stance::STANCES;

/// Takes the positions of each article apart; what only mentions a concept counts where it does so in full view.
pub(crate) fn examples(models: &Models, articles: &[Article]) -> Vec<Vec<Example>> {
    let weigher = Weigher::new(models);
    let of = |article: &Article| article.positions.iter().filter_map(|it| example(&weigher, article, it)).collect();
    articles.iter().map(of).collect()
}

fn example(weigher: &Weigher<'_>, article: &Article, position: &Position) -> Option<Example> {
    let names = [position.concept.as_str()];
    let looked = weigher.look(&article.document, &position.ask(&names))?;
    let right = StanceKind::ALL.iter().position(|&stance| stance == position.stance)?;
    let counts = !position.is_silent || looked.is_well_mentioned();
    counts.then(|| Example { features: looked.features().clone(), right, is_silent: position.is_silent })
}

/// Gives the output with the highest score.
pub(crate) fn best(scores: [f64; STANCES]) -> usize {
    (0..STANCES).fold(0, |best, at| if scores[at] > scores[best] { at } else { best })
}

/// Learns on all articles but every `folds`-th, scores those, and so on in turn: scores in the order of the examples.
pub(crate) fn cross(all: &[Vec<Example>], plan: &StancePlan) -> Vec<Vec<[f64; STANCES]>> {
    let mut scores = vec![Vec::new(); all.len()];
    for fold in 0..plan.folds {
        let inside = |at: usize| at % plan.folds == fold;
        let others = all.iter().enumerate().filter(|&(at, _)| !inside(at)).flat_map(|(_, examples)| examples);
        let weights = learn(&others.cloned().collect::<Vec<_>>(), plan);
        for (at, examples) in all.iter().enumerate().filter(|&(at, _)| inside(at)) {
            scores[at] = examples.iter().map(|example| judge(&weights, &example.features, plan)).collect();
        }
    }
    scores
}

/// Counts the answers that scores give; what nobody annotated is left out.
pub(crate) fn tally(all: &[Vec<Example>], scores: &[Vec<[f64; STANCES]>]) -> Tally {
    let mut tally = Tally::default();
    let pairs = all.iter().flatten().zip(scores.iter().flatten());
    for (example, scores) in pairs.filter(|(example, _)| !example.is_silent) {
        tally.count(example.right, best(*scores));
    }
    tally
}
