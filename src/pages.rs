//! What the page is composed of. Pages read the state and turn callbacks into facts; they decide nothing.

mod adrift;
mod codebook;
mod compare;
mod corner;
mod desk;
mod head;
mod inspector;
mod kept;
mod keys;
mod later;
mod library;
mod list;
mod outline;
mod projects;
mod reader;
mod rebinding;
mod selected;
mod statements;
mod windows;

pub use desk::Desk;

use crate::app::{Dispatch, StateContext};
use crate::components::add_article::Sample;
use crate::components::hints::Hints;
use crate::components::look::Looks;
use crate::dom::Files;
use crate::samples::SAMPLES;
use crate::state::{Action, Field, Source, State};
use ascribe_annotation::{Codebook, StatementId};
use ascribe_engine::EntityId;
use std::rc::Rc;
use yew::{AttrValue, Callback};

/// What the panes of the desk read and tell.
#[derive(Clone, PartialEq)]
struct Pane {
    /// The state.
    state: StateContext,
    /// Takes facts.
    dispatch: Dispatch,
    /// Keeps files that are handed over.
    files: Files,
    /// The codebook.
    codebook: Rc<Codebook>,
    /// The looks of its speakers.
    looks: Looks,
    /// The keys of the commands.
    hints: Hints,
    /// The entity whose mentions are lit.
    spotlight: Option<EntityId>,
    /// A person wants to see the mentions of one, or of none.
    on_spotlight: Callback<Option<EntityId>>,
}

impl Pane {
    /// Makes a callback that tells a fact.
    fn tell<T>(&self, fact: impl Fn(T) -> Action + 'static) -> Callback<T> {
        self.dispatch.reform(fact)
    }

    /// Makes a callback that tells what comes of something in the state of that moment.
    fn tell_all<T>(&self, facts: impl Fn(&State, T) -> Vec<Action> + 'static) -> Callback<T> {
        let (state, dispatch) = (self.state.clone(), self.dispatch.clone());
        let now = move || state.clone().share();
        Callback::from(move |value| facts(&now(), value).into_iter().for_each(|action| dispatch.emit(action)))
    }
}

/// A person wants to work on a statement.
fn opened(_: &State, id: StatementId) -> Vec<Action> {
    vec![Action::StatementChosen(Some(id)), Action::FieldWanted(Field::Speaker)]
}

fn samples() -> Vec<Sample> {
    let sample = |sample: &crate::samples::Sample| Sample {
        key: sample.id.into(),
        title: sample.title.into(),
        outlet: sample.outlet.into(),
    };
    SAMPLES.iter().map(sample).collect()
}

fn sample_offered(key: AttrValue) -> Action {
    Action::SourceOffered(Source::Sample(key.to_string()))
}
