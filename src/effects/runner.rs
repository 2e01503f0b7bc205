//! Jobs: begun when they appear in the state, let go when they are gone from it.

use super::{Tools, export, intake, projects};
use crate::dom;
use crate::state::{Action, Import, Job, JobAction, JobId, Problem, Stage, State, StorageStatus, Work, compare_import};
use crate::worker::Request;
use ascribe_annotation::{ArticleId, Duplicate};
use futures_util::future::{AbortHandle, abortable};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::wasm_split;

/// Runs jobs.
pub(super) struct Runner {
    tools: Rc<Tools>,
    running: RefCell<Vec<(JobId, AbortHandle)>>,
}

impl Runner {
    pub(super) fn new(tools: Rc<Tools>) -> Self {
        Self { tools, running: RefCell::default() }
    }

    /// Begins what is new and lets go of what is gone.
    pub(super) fn see(&self, state: &State) {
        // A job must not add to a project that is still to be loaded.
        if let StorageStatus::Opening(_) = state.journal.status {
            return;
        }
        let mut running = self.running.borrow_mut();
        running.retain(|(id, handle)| {
            let wanted = state.jobs.iter().any(|job| job.id == *id);
            if !wanted {
                handle.abort();
            }
            wanted
        });
        // What is added is added in the order it was offered: a file of annotations may need the article before it.
        let adding = state.jobs.iter().find(|job| is_adding(job));
        let due = state.jobs.iter().filter(|job| !is_adding(job)).chain(adding);
        for job in due {
            if running.iter().all(|(id, _)| *id != job.id) {
                running.push((job.id, begin(Rc::clone(&self.tools), Rc::clone(job))));
            }
        }
    }
}

impl Drop for Runner {
    fn drop(&mut self) {
        self.running.borrow().iter().for_each(|(_, handle)| handle.abort());
    }
}

fn is_adding(job: &Job) -> bool {
    matches!(job.work, Work::Add(_) | Work::Replace(..))
}

fn begin(tools: Rc<Tools>, job: Rc<Job>) -> AbortHandle {
    let dispatch = tools.dispatch.clone();
    let id = job.id;
    let (work, handle) = abortable(async move { run(&tools, &job).await });
    spawn_local(async move {
        if let Ok(outcome) = work.await {
            dispatch.emit(Action::Job(id, outcome));
        }
    });
    handle
}

async fn run(tools: &Rc<Tools>, job: &Job) -> JobAction {
    match &job.work {
        Work::Add(source) | Work::Replace(_, source) => intake::take_in(tools, source, report(tools, job.id)).await,
        Work::Reread(article) => reread(tools, article).await,
        Work::Compare(import) => compared(tools, job.id, import).await,
        Work::Projects(work) => projects::carry_out(tools, work).await,
        Work::Export(format) => export::export(tools.state().project(), *format).await,
    }
}

fn report(tools: &Tools, id: JobId) -> intake::Report {
    let dispatch = tools.dispatch.clone();
    Box::new(move |stage| dispatch.emit(Action::Job(id, JobAction::Progressed(stage))))
}

/// Looks for articles that are the same or nearly, with what the library's chunk brings.
async fn compared(tools: &Tools, id: JobId, import: &Import) -> JobAction {
    report(tools, id)(Stage::Comparing);
    match comparing().await {
        Ok(compare) => {
            let (found, said) = compare(&tools.state(), import);
            JobAction::Compared(found.into(), said)
        }
        Err(problem) => JobAction::Failed(problem),
    }
}

/// Finds the articles that are the same or nearly, and says how it went.
type Comparing = fn(&State, &Import) -> (Vec<Duplicate>, Option<Problem>);

#[wasm_split(library, fallible)]
fn comparing() -> Result<Comparing, Problem> {
    Ok(compare_import)
}

async fn reread(tools: &Tools, id: &ArticleId) -> JobAction {
    let Some(article) = tools.state().project().article(id).cloned() else { return JobAction::Done };
    match tools.reader.read(Request::of_article(&article)).await {
        Ok(response) => {
            dom::mark("ascribe:reread");
            JobAction::Reread(id.clone(), Rc::new(response.reading))
        }
        Err(failed) => {
            let problem = Problem::warning(format!("Names and reasons cannot be shown: {}.", failed.why));
            let remedy = "Your statements are not touched. Open the article again to try once more.";
            JobAction::Failed(problem.at(&article.title).with_remedy(remedy))
        }
    }
}
