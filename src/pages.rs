//! What the page is composed of. Pages read the state and turn callbacks into facts; they decide nothing.

mod corner;
mod desk;
mod head;
mod inspector;
mod kept;
mod keys;
mod library;
mod reader;
mod statements;
mod windows;

pub use desk::Desk;

use crate::app::{Dispatch, StateContext};
use crate::components::add_article::Sample;
use crate::samples::SAMPLES;
use crate::state::{Action, Source};
use yew::{AttrValue, Callback, Properties};

/// What every page reads and tells.
#[derive(Clone, PartialEq, Properties)]
pub struct PageProps {
    /// The state.
    pub state: StateContext,
    /// Takes facts.
    pub dispatch: Dispatch,
}

impl PageProps {
    /// Makes a callback that tells a fact.
    fn tell<T>(&self, fact: impl Fn(T) -> Action + 'static) -> Callback<T> {
        self.dispatch.reform(fact)
    }
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
