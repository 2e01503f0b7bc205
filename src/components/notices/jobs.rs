//! Work that goes on, to be seen and stopped.

use crate::components::icon::{Icon, Name};
use crate::components::words;
use crate::state::{Job, JobId};
use std::rc::Rc;
use yew::{Callback, Html, Properties, component, html};

/// What [`Jobs`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct JobsProps {
    /// The work, in the order it was asked for.
    pub jobs: Vec<Rc<Job>>,
    /// A person stopped one.
    pub on_cancel: Callback<JobId>,
}

/// Shows each job with what it does now; what is over in a blink is never seen.
#[component]
pub fn Jobs(props: &JobsProps) -> Html {
    html! { <div class="jobs" role="status">{ for props.jobs.iter().map(|job| entry(props, job)) }</div> }
}

fn entry(props: &JobsProps, job: &Job) -> Html {
    let (on_cancel, id) = (props.on_cancel.clone(), job.id);
    let stop = words::stop(&job.about);
    html! {
        <div class="job" key={job.id.0}>
            <p><b>{ words::stage(job.stage) }</b>{ " " }<span dir="auto">{ &job.about }</span></p>
            <progress aria-label={words::stage(job.stage)}></progress>
            <button type="button" class="plain" aria-label={stop.clone()} title={stop} onclick={move |_| on_cancel.emit(id)}>
                <Icon name={Name::Cross} />
            </button>
        </div>
    }
}
