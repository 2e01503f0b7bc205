//! Which statements the list shows.

use crate::components::words;
use crate::state::{Filter, ReviewFilter};
use ascribe_annotation::{Review, SpeakerId, Statement};
use std::rc::Rc;
use web_sys::{Event, HtmlSelectElement};
use yew::{AttrValue, Callback, Html, TargetCast, html};

/// A speaker of the article, to filter by.
#[derive(Clone, Debug, PartialEq)]
pub struct SpeakerCount {
    /// Who.
    pub id: SpeakerId,
    /// The name to show.
    pub name: AttrValue,
    /// Statements of the article.
    pub count: usize,
}

/// What [`filter_bar`] shows.
#[derive(Clone, Debug, PartialEq)]
pub struct FilterBarProps {
    /// Every statement of the article.
    pub statements: Vec<Rc<Statement>>,
    /// The speakers of the article.
    pub speakers: Vec<SpeakerCount>,
    /// What is chosen.
    pub filter: Filter,
    /// A person chose.
    pub on_filter: Callback<Filter>,
}

/// Shows how far the review has come, and lets a person choose what to list.
pub fn filter_bar(props: &FilterBarProps) -> Html {
    let total = props.statements.len();
    let decided = total - count(&props.statements, ReviewFilter::Suggested);
    html! {
        <div class="filter-bar">
            <h2>{ words::STATEMENTS }</h2>
            <p class="progress-words">{ words::decided(decided, total) }</p>
            <progress class="decided" max={total.max(1).to_string()} value={decided.to_string()}
                aria-label={words::REVIEW_PROGRESS}></progress>
            <div class="segmented" role="radiogroup" aria-label={words::SHOW}>
                { for FILTERS.map(|review| segment(props, review)) }
            </div>
            { speaker_choice(props) }
        </div>
    }
}

const FILTERS: [ReviewFilter; 4] =
    [ReviewFilter::Standing, ReviewFilter::Suggested, ReviewFilter::Confirmed, ReviewFilter::Rejected];

fn count(statements: &[Rc<Statement>], filter: ReviewFilter) -> usize {
    let fits = |statement: &&Rc<Statement>| match filter {
        ReviewFilter::All => true,
        ReviewFilter::Standing => statement.review != Review::Rejected,
        ReviewFilter::Suggested => statement.review == Review::Suggested,
        ReviewFilter::Confirmed => statement.review == Review::Confirmed,
        ReviewFilter::Rejected => statement.review == Review::Rejected,
    };
    statements.iter().filter(fits).count()
}

fn segment(props: &FilterBarProps, review: ReviewFilter) -> Html {
    let (on_filter, speaker) = (props.on_filter.clone(), props.filter.speaker.clone());
    let onchange = Callback::from(move |_| on_filter.emit(Filter { review, speaker: speaker.clone() }));
    html! {
        <label>
            <input type="radio" name="review-filter" checked={props.filter.review == review} {onchange} />
            <span>{ words::review_filter(review) }{ " " }<small>{ count(&props.statements, review) }</small></span>
        </label>
    }
}

fn speaker_choice(props: &FilterBarProps) -> Html {
    let (on_filter, review) = (props.on_filter.clone(), props.filter.review);
    let speakers: Vec<_> = props.speakers.iter().map(|speaker| speaker.id.clone()).collect();
    let onchange = Callback::from(move |event: Event| {
        let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
        // The first choice is "all speakers", with index 0.
        let chosen = usize::try_from(select.selected_index() - 1).ok();
        on_filter.emit(Filter { review, speaker: chosen.and_then(|at| speakers.get(at).cloned()) });
    });
    let option = |speaker: &SpeakerCount| {
        let selected = props.filter.speaker.as_ref() == Some(&speaker.id);
        html! { <option {selected}>{ format!("{} ({})", speaker.name, speaker.count) }</option> }
    };
    html! {
        <select class="speaker-filter" aria-label={words::FILTER_BY_SPEAKER} {onchange}>
            <option selected={props.filter.speaker.is_none()}>{ words::ALL_SPEAKERS }</option>
            { for props.speakers.iter().map(option) }
        </select>
    }
}
