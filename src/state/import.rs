//! Articles that come in together: a folder, several files dropped at once.
//!
//! Whoever reads or codes meanwhile is left where they are. How it went is told once, at the end.

use super::{Offer, Problem, State, Work, jobs, notices, view};
use ascribe_annotation::{ArticleId, Duplicate, duplicates};
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

/// When the last of them is done, has the new ones compared with all others; how it went is told then.
pub(super) fn settle(mut state: Rc<State>) -> Rc<State> {
    if state.jobs.iter().any(|job| is_adding(&job.work)) || state.import == Import::default() {
        return state;
    }
    let import = std::mem::take(&mut Rc::make_mut(&mut state).import);
    let has_others = state.project().articles.len() > 1;
    if import.again.is_empty() && (import.came.is_empty() || !has_others) {
        state
    } else {
        jobs::begin(state, Work::Compare(Rc::new(import)), String::new())
    }
}

/// Notes which articles are the same as others or nearly, and says how it went.
pub(super) fn compared(mut state: Rc<State>, found: Rc<[Duplicate]>, said: Option<Problem>) -> Rc<State> {
    Rc::make_mut(&mut state).library.doubles = found;
    match said {
        Some(problem) => notices::raise(view::announce(state, problem.what.clone()), problem),
        None => state,
    }
}

/// Finds the articles that are the same as others or nearly, and says how it went and which of the new ones are. One article
/// that is like no other is shown, and nothing need be said. It comes with the library's chunk.
#[must_use]
pub(crate) fn compare(state: &State, import: &Import) -> (Vec<Duplicate>, Option<Problem>) {
    let found = duplicates(state.project());
    // What is offered as a new text of an article is known to be like it.
    let offered = state.notices.iter().filter_map(|notice| match &notice.problem.offer {
        Some(Offer::NewText(_, new)) => Some(new),
        _ => None,
    });
    let offered = offered.collect::<BTreeSet<_>>();
    let is_new = |id: &ArticleId| import.came.contains(id) && !offered.contains(id);
    let alike = found.iter().filter(|double| is_new(&double.first) || is_new(&double.second));
    let alike = alike.collect::<Vec<_>>();
    let problem = match (import.came.as_slice(), import.again.as_slice(), alike.as_slice()) {
        ([] | [_], [], []) => return (found, None),
        ([new], [], [double, ..]) => like(state, new, double),
        _ => summary(import, &alike),
    };
    let problem = if alike.is_empty() { problem } else { problem.offering(Offer::ShowDoubles) };
    (found, Some(problem))
}

fn like(state: &State, new: &ArticleId, double: &Duplicate) -> Problem {
    let other = if double.second == *new { &double.first } else { &double.second };
    let title = |id| state.project().article(id).map(|article| article.title.clone()).unwrap_or_default();
    let how = if double.similarity >= 1.0 { "has the same words as" } else { "has nearly the same words as" };
    let problem = Problem::information(format!("The new article {how} “{}”.", title(other))).at(title(new));
    problem.with_remedy("Both stay: the library marks them, and you can remove one.")
}

fn summary(Import { came, again, .. }: &Import, alike: &[&Duplicate]) -> Problem {
    let what = format!("{} came in.", notices::count(came.len(), "article", "articles"));
    let mut said = Vec::new();
    if !again.is_empty() {
        let were = notices::count(again.len(), "was", "were");
        said.push(format!("{were} in the project already, word for word, and came no second time: {}.", names(again)));
    }
    let ids = alike.iter().flat_map(|double| [&double.first, &double.second]).filter(|id| came.contains(id));
    let ids = ids.collect::<BTreeSet<_>>().len();
    if ids > 0 {
        let new = notices::count(ids, "new article has", "new articles have");
        said.push(format!("{new} the same words as others, or nearly. All of them stay; the library marks them."));
    }
    Problem::information(what).with_remedy(said.join(" "))
}

/// Names that are told; the rest is counted.
const NAMED: usize = 3;

fn names(all: &[String]) -> String {
    let named = all[..all.len().min(NAMED)].join(", ");
    match all.len().saturating_sub(NAMED) {
        0 => named,
        more => format!("{named} and {more} more"),
    }
}

/// Shows a problem; files that can be opened in the same other way are told together, with one button for all.
pub(super) fn refused_again(mut state: Rc<State>, problem: Problem) -> Rc<State> {
    let Some(Offer::OpenAsLatin1(files)) = &problem.offer else { return notices::raise(state, problem) };
    let earlier = state.notices.iter().find_map(|notice| match &notice.problem.offer {
        Some(Offer::OpenAsLatin1(files)) => Some((notice.id, files.clone())),
        _ => None,
    });
    let Some((id, earlier)) = earlier else { return notices::raise(state, problem) };
    let all = earlier.into_iter().chain(files.iter().cloned()).collect::<Vec<_>>();
    Rc::make_mut(&mut state).notices.retain(|notice| notice.id != id);
    let what = format!("{} are not UTF-8, the usual encoding of text.", notices::count(all.len(), "file", "files"));
    let called = all.iter().map(|file| file.name.clone()).collect::<Vec<_>>();
    let remedy = "If they come from an older program, open them as Latin-1.";
    let problem = Problem::error(what).at(names(&called)).with_remedy(remedy);
    notices::raise(state, problem.offering(Offer::OpenAsLatin1(all)))
}
