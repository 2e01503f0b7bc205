//! The list of statements and its filter.

use crate::app::{Dispatch, StateContext};
use crate::components::look::Looks;
use crate::components::statement_list::{FilterBarProps, SpeakerCount, StatementList, filter_bar};
use crate::state::{Action, Field, State};
use ascribe_annotation::{Codebook, SpeakerId, StatementId};
use std::rc::Rc;
use yew::prelude::*;

/// What [`Statements`] shows.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct StatementsProps {
    /// The state.
    pub state: StateContext,
    /// Takes facts.
    pub dispatch: Dispatch,
    /// The looks of the speakers.
    pub looks: Looks,
    /// The codebook.
    pub codebook: Rc<Codebook>,
}

/// The column beside the text.
#[component]
pub(super) fn Statements(props: &StatementsProps) -> Html {
    let StatementsProps { state, dispatch, looks, codebook } = props;
    let Some(article) = state.open_article() else { return Html::default() };
    let on_open = Callback::from({
        let dispatch = dispatch.clone();
        move |id: StatementId| {
            dispatch.emit(Action::StatementChosen(Some(id)));
            dispatch.emit(Action::FieldWanted(Field::Speaker));
        }
    });
    let filter = FilterBarProps {
        statements: state.open_statements(),
        speakers: speakers(state),
        filter: state.filter.clone(),
        on_filter: dispatch.reform(Action::FilterChosen),
    };
    html! {
        <>
            { filter_bar(&filter) }
            <StatementList article={article.clone()} statements={state.listed_statements()} codebook={codebook.clone()}
                looks={looks.clone()} chosen={state.selection.statement.clone()} filter={state.filter.clone()}
                on_choose={dispatch.reform(|id| Action::StatementChosen(Some(id)))} {on_open} />
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
