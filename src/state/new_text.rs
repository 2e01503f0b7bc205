//! A new text of an article: pasted corrected, fetched again, opened again.

use super::{ArticleRead, JobAction, Moment, Offer, Page, Problem, Source, State, edits, jobs, models, notices, view};
use ascribe_annotation::decide::{self, Replaced};
use ascribe_annotation::{Article, ArticleId, Carried, Edit, EditName, Project};
use ascribe_engine::Reading;
use std::rc::Rc;

/// A new text that takes the place of an article's.
#[derive(Clone, Debug)]
pub enum NewText {
    /// It has just been read.
    Read(ArticleId, Box<ArticleRead>),
    /// It was added as an article of its own, the second one, which becomes one with the first.
    Added(ArticleId, ArticleId),
}

/// Takes up a new text that a person offers.
pub(super) fn ask(state: Rc<State>, id: ArticleId, source: Source) -> Rc<State> {
    if state.project().article(&id).is_none() {
        return state;
    }
    jobs::offer_new(state, id, source)
}

/// Notes what became of reading a new text.
pub(super) fn read(state: Rc<State>, id: &ArticleId, fact: JobAction, moment: &Moment) -> Rc<State> {
    match fact {
        JobAction::ArticleRead(read) => super::late::new_text(state, NewText::Read(id.clone(), read), moment),
        JobAction::Failed(problem) => notices::raise(state, problem),
        JobAction::ProjectRead(_) | JobAction::AnnotationsRead(_) => {
            let problem = Problem::warning("This file holds no text of an article.").at(title(state.project(), id));
            notices::raise(state, problem.with_remedy("The text was not replaced. Choose a text or a page."))
        }
        _ => state,
    }
}

/// Finds the article that came from the same file or address and has other words.
pub(super) fn same_place(project: &Project, new: &Article) -> Option<ArticleId> {
    let same = |old: &Option<String>, new: &Option<String>| old.is_some() && old == new;
    let earlier = |old: &&Rc<Article>| old.id != new.id && (same(&old.url, &new.url) || same(&old.file, &new.file));
    project.articles.iter().rev().find(earlier).map(|old| old.id.clone())
}

/// Offers to put the text of an article that was added in the place of an earlier one.
pub(super) fn proposed(state: &State, old: &ArticleId, new: &ArticleId) -> Problem {
    let problem = Problem::information("This was opened before with other words, and is an article of its own now.");
    let remedy = "If it is a corrected text, put it in the place of the old one: what you coded goes along.";
    problem.at(title(state.project(), new)).with_remedy(remedy).offering(Offer::NewText(old.clone(), new.clone()))
}

/// Puts a new text in the place of an article's, as one step, and says what became of its statements.
pub(super) fn take(state: Rc<State>, new: NewText, moment: &Moment) -> Rc<State> {
    match new {
        NewText::Read(id, read) => take_read(state, &id, *read, moment),
        NewText::Added(old, new) => take_added(view::close_dialog(state), &old, &new, moment),
    }
}

fn take_read(state: Rc<State>, id: &ArticleId, read: ArticleRead, moment: &Moment) -> Rc<State> {
    let ArticleRead { article, reading, remark } = read;
    let new = article.id.clone();
    let is_overdue = models::is_overdue(&state, &reading);
    let replaced = ascribe_engine::suggest_in_place(state.project(), id, article, &reading, &moment.now);
    let Some(Replaced { edit, statements }) = replaced else { return refused(state, id, &new) };
    let mut state = remark.into_iter().fold(state, notices::raise);
    let changed = Rc::make_mut(&mut state);
    if is_overdue {
        changed.overdue.push(new.clone());
    }
    carry_out(state, id, &new, (edit, reading), &statements)
}

/// The second article goes, and its text comes in the place of the first one's.
fn take_added(state: Rc<State>, old: &ArticleId, new: &ArticleId, moment: &Moment) -> Rc<State> {
    let (Some(article), Some(reading)) = (state.project().article(new).cloned(), state.readings.get(new).cloned())
    else {
        let problem = Problem::warning("The new text is not here as it was read.");
        return notices::raise(state, problem.with_remedy("Open its article once, then try again."));
    };
    if !decide::is_untouched(state.project(), new) {
        let problem = Problem::warning("Statements of the new text have been decided about already.");
        let remedy = "Nothing was changed: both texts stay. Undo these decisions first, or keep both.";
        return notices::raise(state, problem.at(article.title.clone()).with_remedy(remedy));
    }
    let Some(removal) = decide::remove_article(state.project(), new) else { return state };
    let mut alone = state.project().clone();
    if alone.apply(&removal).is_err() {
        return state;
    }
    let placed = ascribe_engine::suggest_in_place(&alone, old, Article::clone(&article), &reading, &moment.now);
    let Some(Replaced { edit, statements }) = placed else { return state };
    let title = edit.title().to_owned();
    let changes = removal.changes.into_iter().chain(edit.changes).collect();
    match Edit::titled(EditName::ReplaceText, title, changes) {
        Some(edit) => carry_out(state, old, new, (edit, reading), &statements),
        None => state,
    }
}

fn carry_out(
    mut state: Rc<State>,
    old: &ArticleId,
    new: &ArticleId,
    (edit, reading): (Edit, Rc<Reading>),
    statements: &[Carried],
) -> Rc<State> {
    let changed = Rc::make_mut(&mut state);
    changed.readings.insert(new.clone(), reading);
    let was_open = [Some(old), Some(new)].contains(&changed.article.as_ref());
    let mut state = edits::carry_out(state, Some(edit));
    if state.project().article(new).is_none() {
        return state;
    }
    if was_open {
        state = super::articles::open(state, new);
    }
    let waits = statements.iter().any(|carried| matches!(carried, Carried::InDoubt(_)));
    let problem = Problem::information(summary(statements)).at(title(state.project(), new));
    let state = notices::raise(state, problem);
    if waits { view::open_page(state, Page::Adrift) } else { state }
}

fn refused(state: Rc<State>, id: &ArticleId, new: &ArticleId) -> Rc<State> {
    let what = match id == new {
        true => "The text is the same as before, so nothing was changed.",
        false => "Another article of the project has this very text, so nothing was changed.",
    };
    let problem = Problem::information(what).at(title(state.project(), id));
    notices::raise(state, problem)
}

/// Says what became of the statements that somebody had decided about.
fn summary(statements: &[Carried]) -> String {
    let number = |is: fn(&Carried) -> bool| statements.iter().filter(|carried| is(carried)).count();
    let stand = number(|carried| matches!(carried, Carried::Exact(_)));
    let moved = number(|carried| matches!(carried, Carried::Moved(_)));
    let waits = number(|carried| matches!(carried, Carried::InDoubt(_)));
    let parts = [
        (stand, "stayed where it was", "stayed where they were"),
        (moved, "moved with its words", "moved with their words"),
        (waits, "waits for a place", "wait for a place"),
    ];
    let said = parts.into_iter().filter(|(number, ..)| *number > 0);
    let said = said.map(|(number, one, many)| notices::count(number, one, many)).collect::<Vec<_>>();
    match said.as_slice() {
        [] => "The text was replaced; nothing had been decided in it.".to_owned(),
        said => format!("The text was replaced. Of what you decided: {}.", said.join(", ")),
    }
}

fn title(project: &Project, id: &ArticleId) -> String {
    project.article(id).map(|article| article.title.clone()).unwrap_or_default()
}
