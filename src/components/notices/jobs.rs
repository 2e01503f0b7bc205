//! Work that goes on, to be seen and stopped.

use crate::components::icon::{Name, icon};
use crate::components::words;
use crate::state::{Job, JobId};
use std::rc::Rc;
use yew::{Callback, Html, html};

/// Shows each job with what it does now; what is over in a blink is never seen.
pub fn jobs(jobs: &[Rc<Job>], on_cancel: &Callback<JobId>) -> Html {
    let more = jobs.len().saturating_sub(SHOWN);
    html! {
        <div class="jobs" role="status">
            { for jobs.iter().take(SHOWN).map(|job| entry(job, on_cancel)) }
            if more > 0 { { rest(jobs, more, on_cancel) } }
        </div>
    }
}

/// Jobs that are shown one by one; a folder is hundreds.
const SHOWN: usize = 3;

/// What waits behind the jobs that are shown; all of it is stopped together.
fn rest(jobs: &[Rc<Job>], more: usize, on_cancel: &Callback<JobId>) -> Html {
    let (on_cancel, ids) = (on_cancel.clone(), jobs.iter().map(|job| job.id).collect::<Vec<_>>());
    html! {
        <div class="job" key="rest">
            <p>{ words::more_jobs(more) }</p>
            <button type="button" onclick={move |_| ids.iter().for_each(|id| on_cancel.emit(*id))}>{ words::STOP_ALL }</button>
        </div>
    }
}

fn entry(job: &Job, on_cancel: &Callback<JobId>) -> Html {
    let (on_cancel, id) = (on_cancel.clone(), job.id);
    let stop = words::stop(&job.about);
    html! {
        <div class="job" key={job.id.0}>
            <p><b>{ words::stage(job.stage) }</b>{ " " }<span dir="auto">{ &job.about }</span></p>
            <progress aria-label={words::stage(job.stage)}></progress>
            <button type="button" class="plain" aria-label={stop.clone()} title={stop} onclick={move |_| on_cancel.emit(id)}>
                { icon(Name::Cross) }
            </button>
        </div>
    }
}
