//! News of the language models, from the worker to the state.

use crate::state::{Action, ModelStatus};
use crate::worker::ModelNews;
use yew::Callback;

/// Passes news on.
pub(super) fn heard(news: ModelNews, dispatch: &Callback<Action>) {
    let status = match news {
        ModelNews::Coming { received } => ModelStatus::Coming { received },
        ModelNews::Ready => ModelStatus::Ready,
        ModelNews::Missing { why } => ModelStatus::Missing(why),
    };
    dispatch.emit(Action::ModelsHeardOf(status));
}
