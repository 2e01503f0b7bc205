//! What is done to the projects of this device that are not open.

use super::Tools;
use crate::dom;
use crate::state::{JobAction, Problem, ProjectEntry, ProjectId, ProjectsWork};
use crate::storage::{Held, IndexedDb, Lock, Shelf, Store, StoreError, database_names, remove, restore};
use ascribe_annotation::{Project, Step, decide};
use futures_util::future::LocalBoxFuture;
use std::rc::Rc;
use wasm_split_helpers::wasm_split;

/// Does it, and tells which projects there are then.
pub(super) async fn carry_out(tools: &Tools, work: &ProjectsWork) -> JobAction {
    let open = tools.state().projects.open.clone();
    let outcome = match begin(open, work.clone()).await {
        Ok(done) => done.await,
        Err(problem) => Err(problem),
    };
    match outcome {
        Ok(known) => JobAction::ProjectsDone(work.clone(), known.into()),
        Err(problem) => JobAction::Failed(problem),
    }
}

/// What comes of it.
type Outcome = Result<Vec<ProjectEntry>, Problem>;

#[wasm_split(projects, fallible)]
fn begin(open: ProjectId, work: ProjectsWork) -> Result<LocalBoxFuture<'static, Outcome>, Problem> {
    Ok(Box::pin(run(open, work)))
}

async fn run(open: ProjectId, work: ProjectsWork) -> Outcome {
    let shelf = Shelf::open().await.map_err(problem)?;
    match work {
        ProjectsWork::List => {}
        ProjectsWork::Make(id, content) => make(&shelf, id, &content).await.map_err(problem)?,
        ProjectsWork::Rename(id, name) => {
            let _held = hold(&id).await?;
            rename(&shelf, &id, &name).await.map_err(problem)?;
        }
        ProjectsWork::Delete(entry) => {
            // The open one is held by this tab.
            let _held = if entry.id == open { None } else { Some(hold(&entry.id).await?) };
            shelf.put(&ProjectEntry { deleted: true, ..entry }).await.map_err(problem)?;
        }
        ProjectsWork::BringBack(entry) => {
            shelf.put(&ProjectEntry { deleted: false, ..entry }).await.map_err(problem)?;
        }
        ProjectsWork::Erase(entry) => {
            let _held = hold(&entry.id).await?;
            remove(entry.id.as_str()).await.map_err(problem)?;
            shelf.forget(&entry.id).await.map_err(problem)?;
        }
    }
    let known = shelf.entries().await.map_err(problem)?;
    found_again(&shelf, &open, known).await.map_err(problem)
}

/// Puts projects into the list that have a database and are not in it: the browser stopped between the two.
async fn found_again(
    shelf: &Shelf,
    open: &ProjectId,
    known: Vec<ProjectEntry>,
) -> Result<Vec<ProjectEntry>, StoreError> {
    let names = database_names().await;
    let ids = names.iter().filter_map(|name| ProjectId::parse(name));
    let mut missing = ids.filter(|id| id != open && known.iter().all(|entry| entry.id != *id)).peekable();
    if missing.peek().is_none() {
        return Ok(known);
    }
    for id in missing {
        let loaded = restore(IndexedDb::open(id.as_str()).await?.load().await?).await?;
        shelf.put(&entry(id, loaded.history.project())).await?;
    }
    shelf.entries().await
}

/// Makes a project of its own of what somebody has read from a file, or an empty one.
async fn make(shelf: &Shelf, id: ProjectId, content: &Project) -> Result<(), StoreError> {
    let store = IndexedDb::open(id.as_str()).await?;
    let edit = decide::open_project(&Project::default(), content);
    let steps = edit.into_iter().map(|edit| Rc::new(Step::Do(Rc::new(edit)))).collect();
    store.append(0, steps).await?;
    shelf.put(&entry(id, content)).await
}

/// Gives a project a name as its own tab would: as a step that can be undone.
async fn rename(shelf: &Shelf, id: &ProjectId, name: &str) -> Result<(), StoreError> {
    let store = IndexedDb::open(id.as_str()).await?;
    let mut loaded = restore(store.load().await?).await?;
    if let Some(damage) = loaded.damage {
        return Err(StoreError::Other(damage));
    }
    let Some(edit) = decide::rename_project(loaded.history.project(), name.trim()) else { return Ok(()) };
    let step = Step::Do(Rc::new(edit));
    loaded.history.apply(step.clone()).map_err(|conflict| StoreError::Other(conflict.to_string()))?;
    store.append(loaded.next, vec![Rc::new(step)]).await?;
    shelf.put(&entry(id.clone(), loaded.history.project())).await
}

fn entry(id: ProjectId, project: &Project) -> ProjectEntry {
    ProjectEntry {
        id,
        name: project.name.clone(),
        articles: project.articles.len(),
        statements: project.statements.len(),
        used: dom::moment().now,
        deleted: false,
    }
}

/// Holds a project as long as something is done to it, so that no tab works on it meanwhile.
async fn hold(id: &ProjectId) -> Result<Held, Problem> {
    let busy = || {
        let problem = Problem::warning("This project is open in another tab.");
        problem.with_remedy("Nothing was changed. Close it there first, or go on there.")
    };
    Lock::new(id.as_str()).try_hold(|| {}).await.ok_or_else(busy)
}

#[expect(clippy::needless_pass_by_value, reason = "for map_err")]
fn problem(error: StoreError) -> Problem {
    let problem = Problem::error(format!("The projects of this device cannot be reached: {error}."));
    problem.with_remedy("Nothing was changed. The project that is open is not touched by this.")
}
