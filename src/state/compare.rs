//! The page that sets two codings side by side: whose, what is shown, and which of them is final.

use super::{Moment, State, edits, view};
use ascribe_annotation::{Coder, History, Project, StatementId};
use ascribe_discourse::{
    Coding, Comparison, Final, Unit, adjudicate, adjudicate_agreed, coders, compare, dismiss, engine_coding,
};
use std::rc::Rc;

/// The page that sets two codings side by side.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Compare {
    /// Whose codings are compared; empty for the first two that the project has.
    pub pair: Option<(Coder, Coder)>,
    /// What is listed.
    pub shown: CompareShown,
    /// The place that is looked at, among all places.
    pub chosen: Option<usize>,
}

/// What is listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CompareShown {
    /// Where the coders differ.
    #[default]
    Differences,
    /// Everything.
    All,
}

/// What a person did on the page.
#[derive(Clone, Debug)]
pub enum CompareAction {
    /// Other codings are compared.
    PairChosen(Coder, Coder),
    /// Something else is listed.
    Shown(CompareShown),
    /// A place is looked at.
    Chosen(usize),
    /// At a place one coder's statement goes into the final coding.
    Decided(Rc<Unit>, Final),
    /// At a place nothing goes into the final coding.
    Dismissed(Rc<Unit>),
    /// What the coders agree on goes into the final coding.
    AgreedTaken(Rc<Comparison>),
}

/// Takes over what a person did on the page.
pub(super) fn note(mut state: Rc<State>, action: CompareAction, moment: &Moment) -> Rc<State> {
    let by = moment.by(&state.settings.coder);
    let seed = format!("{:016x}", moment.seed);
    let edit = match &action {
        CompareAction::Decided(unit, from) => adjudicate(state.project(), unit, *from, final_id(&seed), &by),
        CompareAction::Dismissed(unit) => dismiss(state.project(), unit, final_id(&seed), &by),
        CompareAction::AgreedTaken(comparison) => adjudicate_agreed(state.project(), comparison, &seed, &by),
        _ => return look(state, action),
    };
    let Some(title) = edit.as_ref().map(|edit| edit.title().to_owned()) else { return state };
    state = edits::carry_out(state, edit);
    view::announce(state, title)
}

fn final_id(seed: &str) -> StatementId {
    format!("final-{seed}").into()
}

fn look(mut state: Rc<State>, action: CompareAction) -> Rc<State> {
    let mut page = state.compare.clone();
    match action {
        CompareAction::PairChosen(first, second) => {
            page = Compare { pair: Some((first, second)), ..Compare::default() }
        }
        CompareAction::Shown(shown) => page.shown = shown,
        CompareAction::Chosen(place) => page.chosen = Some(place),
        CompareAction::Decided(..) | CompareAction::Dismissed(_) | CompareAction::AgreedTaken(_) => {}
    }
    if page != state.compare {
        Rc::make_mut(&mut state).compare = page;
    }
    state
}

/// Gives the coders whose codings can be compared, and the two that are. The engine is one of them.
#[must_use]
pub fn compared(project: &Project, page: &Compare) -> (Vec<Coder>, Option<(Coder, Coder)>) {
    let mut coders = coders(project);
    if !coders.is_empty() && !coders.contains(&Coder::Ascribe) {
        coders.push(Coder::Ascribe);
    }
    // Two people first; a person beside the engine otherwise.
    coders.sort_by_key(|coder| *coder == Coder::Ascribe);
    let known = page.pair.clone().filter(|(first, second)| coders.contains(first) && coders.contains(second));
    let first = coders.first().cloned().zip(coders.get(1).cloned());
    (coders, known.or(first))
}

/// Sets the codings of two coders side by side. Of the engine's, only what somebody has decided about counts.
#[must_use]
pub fn comparison(history: &History, pair: &(Coder, Coder)) -> Comparison {
    let coding = |coder: &Coder| match coder {
        Coder::Ascribe => engine_coding(history).without_waiting(history.project()),
        person => Coding::of_coder(history.project(), person),
    };
    compare(history.project(), &[coding(&pair.0), coding(&pair.1)])
}
