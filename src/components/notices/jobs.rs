//! Work that goes on, to be seen and stopped.

use crate::components::icon::{Name, icon};
use crate::components::words;
use crate::state::{Job, JobId, Work};
use std::rc::Rc;
use yew::{Callback, Html, html};

/// Shows each job with what it does now; what is over in a blink is never seen. `coming_in` is how many of the articles that
/// come in together are done, and of how many: they are one entry.
pub fn jobs(jobs: &[Rc<Job>], coming_in: Option<(usize, usize)>, on_cancel: &Callback<JobId>) -> Html {
    let (adding, others) = jobs.iter().partition::<Vec<_>, _>(|job| matches!(job.work, Work::Add(_)));
    let single = if coming_in.is_some() { &[] } else { adding.as_slice() };
    html! {
        <div class="jobs">
            if let Some(counts) = coming_in { { many(&adding, counts, on_cancel) } }
            { for single.iter().chain(&others).map(|job| entry(job, on_cancel)) }
        </div>
    }
}

/// What comes in together; all of it is stopped together.
fn many(adding: &[&Rc<Job>], (done, all): (usize, usize), on_cancel: &Callback<JobId>) -> Html {
    let (on_cancel, ids) = (on_cancel.clone(), adding.iter().map(|job| job.id).collect::<Vec<_>>());
    let about = adding.first().map(|job| job.about.clone()).unwrap_or_default();
    html! {
        <div class="job many" key="many">
            <p><b>{ words::coming_in(done, all) }</b>{ " " }<span class="place" dir="auto">{ about }</span></p>
            <progress aria-label={words::COMING_IN} max={all.to_string()} value={done.to_string()}></progress>
            <button type="button" onclick={move |_| ids.iter().for_each(|id| on_cancel.emit(*id))}>{ words::STOP_ALL }</button>
        </div>
    }
}

fn entry(job: &Job, on_cancel: &Callback<JobId>) -> Html {
    let (on_cancel, id) = (on_cancel.clone(), job.id);
    let stop = words::stop(&job.about);
    html! {
        <div class="job" role="status" key={job.id.0}>
            <p><b>{ words::stage(job.stage) }</b>{ " " }<span dir="auto">{ &job.about }</span></p>
            <progress aria-label={words::stage(job.stage)}></progress>
            <button type="button" class="plain" aria-label={stop.clone()} title={stop} onclick={move |_| on_cancel.emit(id)}>
                { icon(Name::Cross) }
            </button>
        </div>
    }
}
