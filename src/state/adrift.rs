//! Statements that lost their place when the text of their article was replaced: looked at, placed, let go.

use super::{Moment, Page, State, edits, selection, view};
use ascribe_annotation::{Adrift, ArticleId, StatementId, decide};
use ascribe_text::Span;
use std::rc::Rc;

/// What a person did about a statement that lost its place.
#[derive(Clone, Debug, PartialEq)]
pub enum AdriftAction {
    /// It is looked at.
    Chosen(StatementId),
    /// It belongs to these words of the new text.
    Placed(StatementId, Vec<Span>),
    /// It is given up.
    LetGo(StatementId),
}

impl State {
    /// Gives the statement without a place that is looked at: the first one, where none was chosen.
    #[must_use]
    pub fn waiting_statement(&self) -> Option<&Rc<Adrift>> {
        let all = &self.project().adrift;
        let chosen = all.iter().find(|adrift| Some(&adrift.statement.id) == self.waiting.as_ref());
        chosen.or(all.first())
    }

    /// Gives the statement that words of the open article can be given to: the one looked at, or the article's first.
    #[must_use]
    pub fn waiting_here(&self) -> Option<&Rc<Adrift>> {
        let here = |adrift: &&Rc<Adrift>| Some(&adrift.statement.article) == self.article.as_ref();
        self.waiting_statement().filter(here).or_else(|| self.project().adrift.iter().find(here))
    }

    /// Counts the statements of an article that have no place in its text.
    #[must_use]
    pub fn adrift_of(&self, article: &ArticleId) -> usize {
        self.project().adrift.iter().filter(|adrift| adrift.statement.article == *article).count()
    }
}

/// Takes over what a person did.
pub(super) fn note(mut state: Rc<State>, action: AdriftAction, moment: &Moment) -> Rc<State> {
    match action {
        AdriftAction::Chosen(id) => {
            if state.waiting.as_ref() != Some(&id) {
                Rc::make_mut(&mut state).waiting = Some(id);
            }
            state
        }
        AdriftAction::Placed(id, parts) => place(state, &id, &parts, moment),
        AdriftAction::LetGo(id) => {
            let edit = decide::let_go(state.project(), &id);
            step(state, &id, edit, "Statement let go")
        }
    }
}

fn place(state: Rc<State>, id: &StatementId, parts: &[Span], moment: &Moment) -> Rc<State> {
    let edit = decide::settle(state.project(), id, parts, &moment.by(&state.settings.coder));
    let state = step(state, id, edit, "Statement placed");
    if state.view.page != Page::Reader || !state.has_statement(id) {
        return state;
    }
    selection::choose(selection::select_words(state, None, selection::Grip::default()), Some(id.clone()))
}

/// Carries the step out, and goes on to the statement that waits next.
fn step(state: Rc<State>, id: &StatementId, edit: Option<ascribe_annotation::Edit>, said: &str) -> Rc<State> {
    if edit.is_none() {
        return state;
    }
    let next = neighbour(&state, id);
    let mut state = edits::carry_out(state, edit);
    Rc::make_mut(&mut state).waiting = next;
    view::announce(state, said.to_owned())
}

/// The statement after this one, or the one before it where it is the last.
fn neighbour(state: &State, id: &StatementId) -> Option<StatementId> {
    let all = &state.project().adrift;
    let at = all.iter().position(|adrift| adrift.statement.id == *id)?;
    let next = all.get(at + 1).or_else(|| all.get(at.checked_sub(1)?))?;
    Some(next.statement.id.clone())
}
