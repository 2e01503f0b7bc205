//! The list of statements and its filter.

use super::{Pane, opened};
use crate::components::statement_list::{FilterBarProps, SpeakerCount, StatementList, filter_bar};
use crate::state::{Action, State};
use ascribe_annotation::SpeakerId;
use yew::prelude::*;

/// The column beside the text.
pub(super) fn list(pane: &Pane) -> Html {
    let Pane { state, looks, codebook, .. } = pane;
    let Some(article) = state.open_article() else { return Html::default() };
    let filter = FilterBarProps {
        statements: state.open_statements(),
        speakers: speakers(state),
        filter: state.filter.clone(),
        on_filter: pane.tell(Action::FilterChosen),
    };
    html! {
        <>
            { filter_bar(&filter) }
            <StatementList article={article.clone()} statements={state.listed_statements()} codebook={codebook.clone()}
                looks={looks.clone()} chosen={state.selection.statement.clone()} filter={state.filter.clone()}
                on_choose={pane.tell(|id| Action::StatementChosen(Some(id)))} on_open={pane.tell_all(opened)} />
        </>
    }
}

/// Counts the statements of each speaker of the open article, in the order of the codebook.
fn speakers(state: &State) -> Vec<SpeakerCount> {
    let statements = state.open_statements();
    let count = |id: &SpeakerId| statements.iter().filter(|statement| statement.speakers.contains(id)).count();
    let counts = state.codebook().speakers.iter().map(|speaker| SpeakerCount {
        id: speaker.id.clone(),
        name: speaker.name.clone().into(),
        count: count(&speaker.id),
    });
    counts.filter(|speaker| speaker.count > 0).collect()
}
