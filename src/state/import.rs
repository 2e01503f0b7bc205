//! Articles that come in together: a folder, several files dropped at once.
//!
//! Whoever reads or codes meanwhile is left where they are. How it went is told once, at the end.

use super::{Offer, Problem, State, Work, jobs, notices, view};
use ascribe_annotation::{ArticleId, Duplicate};
use std::collections::BTreeSet;
use std::rc::Rc;

/// What came in since the first of these articles was offered; it begins anew with what is offered after the last is done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Import {
    /// How many were offered.
    pub offered: usize,
    /// The articles that came in.
    pub came: Vec<ArticleId>,
    /// The names of those that were there already.
    pub again: Vec<String>,
}

impl Import {
    /// Tells whether several came together.
    #[must_use]
    pub fn is_of_many(&self) -> bool {
        self.offered > 1
    }
}

impl State {
    /// Gives how many of the articles that come in together are done, and of how many; `None` while there is one at most.
    #[must_use]
    pub fn coming_in(&self) -> Option<(usize, usize)> {
        let waiting = self.jobs.iter().filter(|job| is_adding(&job.work)).count();
        let offered = self.import.offered.max(waiting);
        (waiting > 0 && offered > 1).then(|| (offered - waiting, offered))
    }
}

/// Tells whether work adds an article.
pub(super) fn is_adding(work: &Work) -> bool {
    matches!(work, Work::Add(_))
}

/// Notes that something more is offered.
pub(super) fn offered(mut state: Rc<State>) -> Rc<State> {
    let is_new = !state.jobs.iter().any(|job| is_adding(&job.work));
    let changed = Rc::make_mut(&mut state);
    if is_new {
        changed.import = Import::default();
    }
    changed.import.offered += 1;
    state
}

/// Says how it went when the last of them is done, and has the new ones compared with all others.
pub(super) fn settle(mut state: Rc<State>) -> Rc<State> {
    if state.jobs.iter().any(|job| is_adding(&job.work)) || state.import == Import::default() {
        return state;
    }
    let Import { came, again, .. } = std::mem::take(&mut Rc::make_mut(&mut state).import);
    let is_of_many = came.len() + again.len() > 1;
    if is_of_many {
        state = tell(state, summary(&came, &again));
    }
    let has_others = state.project().articles.len() > 1;
    if came.is_empty() || !has_others {
        return state;
    }
    jobs::begin(state, Work::Compare(came.into()), String::new())
}

/// Notes which articles are the same as others or nearly, and says so of the new ones.
pub(super) fn compared(mut state: Rc<State>, came: &[ArticleId], found: Rc<[Duplicate]>) -> Rc<State> {
    // What is offered as a new text of an article is known to be like it.
    let offered = state.notices.iter().filter_map(|notice| match &notice.problem.offer {
        Some(Offer::NewText(_, new)) => Some(new.clone()),
        _ => None,
    });
    let offered = offered.collect::<BTreeSet<_>>();
    let came = came.iter().filter(|id| !offered.contains(*id)).collect::<BTreeSet<_>>();
    let alike = found.iter().filter(|double| came.contains(&double.first) || came.contains(&double.second));
    let alike = alike.cloned().collect::<Vec<_>>();
    Rc::make_mut(&mut state).library.doubles = found;
    match alike.as_slice() {
        [] => state,
        [one] => {
            let problem = like(&state, one, &came);
            notices::raise(state, problem.offering(Offer::ShowDoubles))
        }
        several => {
            let new = several.iter().flat_map(|double| [&double.first, &double.second]);
            let new = new.filter(|id| came.contains(id)).collect::<BTreeSet<_>>().len();
            let what = notices::count(new, "new article has", "new articles have");
            let problem = Problem::information(format!("{what} the same words as others, or nearly."));
            notices::raise(state, problem.with_remedy(BOTH_STAY).offering(Offer::ShowDoubles))
        }
    }
}

const BOTH_STAY: &str = "Nothing was left out. The library marks them, and you can remove what you do not need.";

fn like(state: &State, double: &Duplicate, came: &BTreeSet<&ArticleId>) -> Problem {
    let (new, other) = match came.contains(&double.second) {
        true => (&double.second, &double.first),
        false => (&double.first, &double.second),
    };
    let title = |id| state.project().article(id).map(|article| article.title.clone()).unwrap_or_default();
    let how = if double.similarity >= 1.0 { "has the same words as" } else { "has nearly the same words as" };
    Problem::information(format!("The new article {how} “{}”.", title(other))).at(title(new)).with_remedy(BOTH_STAY)
}

fn summary(came: &[ArticleId], again: &[String]) -> Problem {
    let problem = Problem::information(format!("{} came in.", notices::count(came.len(), "article", "articles")));
    match again {
        [] => problem,
        again => {
            let were = notices::count(again.len(), "was", "were");
            let remedy = format!("{were} in the project already, word for word, and came no second time.");
            problem.at(names(again)).with_remedy(remedy)
        }
    }
}

/// Names that are told; the rest is counted.
const NAMED: usize = 5;

pub(super) fn names(all: &[String]) -> String {
    let named = all[..all.len().min(NAMED)].join(", ");
    match all.len().saturating_sub(NAMED) {
        0 => named,
        more => format!("{named} and {more} more"),
    }
}

fn tell(state: Rc<State>, problem: Problem) -> Rc<State> {
    view::announce(notices::raise(state, problem.clone()), problem.what)
}
