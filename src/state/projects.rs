//! The projects of this device: one is open in this tab, the others wait in databases of their own.

use super::{Dialog, Moment, Notice, Offer, Problem, State, StorageStatus, Work, jobs, notices, project, view};
use ascribe_annotation::{Project, Timestamp};
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// The project that was there before there were several; it stays where it lies.
const FIRST: &str = "ascribe";

/// Names a project on this device. Its database and its lock have the same name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ProjectId(Rc<str>);

impl ProjectId {
    /// Makes a name of a random number.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(format!("{FIRST}-{seed:016x}").into())
    }

    /// Reads a name that was kept; `None` for what is none.
    #[must_use]
    pub fn parse(kept: &str) -> Option<Self> {
        let rest = kept.strip_prefix(FIRST)?;
        let is_number = |rest: &str| rest.len() == 16 && rest.bytes().all(|byte| byte.is_ascii_hexdigit());
        (rest.is_empty() || rest.strip_prefix('-').is_some_and(is_number)).then(|| Self(kept.into()))
    }

    /// Gives the name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for ProjectId {
    fn default() -> Self {
        Self(FIRST.into())
    }
}

/// What the list of projects says about one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectEntry {
    /// Which.
    pub id: ProjectId,
    /// Its name; may be empty.
    pub name: String,
    /// How many articles it has.
    pub articles: usize,
    /// How many statements it has.
    pub statements: usize,
    /// When it was worked on last.
    pub used: Timestamp,
    /// It was deleted, and can still be brought back.
    #[serde(default)]
    pub deleted: bool,
}

impl ProjectEntry {
    /// Describes the project that is open.
    #[must_use]
    pub fn of(state: &State, used: Timestamp) -> Self {
        let project = state.project();
        Self {
            id: state.projects.open.clone(),
            name: project.name.clone(),
            articles: project.articles.len(),
            statements: project.statements.len(),
            used,
            deleted: false,
        }
    }

    /// Tells whether it says the same, whenever that was.
    #[must_use]
    pub fn says_the_same_as(&self, other: &Self) -> bool {
        *self == Self { used: self.used.clone(), ..other.clone() }
    }
}

/// The projects of this device.
#[derive(Clone, Debug, Default)]
pub struct Projects {
    /// The one in this tab.
    pub open: ProjectId,
    /// All others and, once it has been written down, this one; the last used first. Empty until they are looked for.
    pub known: Rc<[ProjectEntry]>,
    /// The one that is opened as soon as everything of this one is on the disk.
    pub(super) next: Option<ProjectId>,
}

/// What a person did with the projects of this device.
#[derive(Clone, Debug)]
pub enum ProjectsAction {
    /// The list was opened.
    Shown,
    /// A new one was begun with this in it; it is opened.
    Begun(Rc<Project>),
    /// Another one was opened.
    Entered(ProjectId),
    /// One was given a name.
    Renamed(ProjectId, String),
    /// One was put among the deleted ones.
    Deleted(ProjectEntry),
    /// A deleted one was brought back.
    BroughtBack(ProjectEntry),
    /// A deleted one was erased for good.
    Erased(ProjectEntry),
}

/// What is done to the databases of projects.
#[derive(Clone, Debug, PartialEq)]
pub enum ProjectsWork {
    /// They are looked for.
    List,
    /// One is made.
    Make(ProjectId, Rc<Project>),
    /// One that is not open gets a name.
    Rename(ProjectId, String),
    /// One is put among the deleted ones.
    Delete(ProjectEntry),
    /// One is taken from among the deleted ones.
    BringBack(ProjectEntry),
    /// One is removed from this device.
    Erase(ProjectEntry),
}

/// Takes over what a person did with the projects of this device.
pub(super) fn note(state: Rc<State>, action: ProjectsAction, moment: &Moment) -> Rc<State> {
    match action {
        ProjectsAction::Shown => begin(view::open_dialog(state, Dialog::Projects), ProjectsWork::List),
        ProjectsAction::Begun(content) => {
            let work = ProjectsWork::Make(ProjectId::new(moment.seed), content);
            begin(view::close_dialog(state), work)
        }
        ProjectsAction::Entered(id) => enter(view::close_dialog(state), id),
        ProjectsAction::Renamed(id, name) if id == state.projects.open => project::rename(state, &name),
        ProjectsAction::Renamed(id, name) => begin(state, ProjectsWork::Rename(id, name)),
        ProjectsAction::Deleted(entry) => begin(listed(state), ProjectsWork::Delete(entry)),
        ProjectsAction::BroughtBack(entry) => begin(state, ProjectsWork::BringBack(entry)),
        ProjectsAction::Erased(entry) => begin(listed(state), ProjectsWork::Erase(entry)),
    }
}

/// Notes what has been done to the databases, and which projects there are now.
pub(super) fn done(mut state: Rc<State>, work: ProjectsWork, known: Rc<[ProjectEntry]>, moment: &Moment) -> Rc<State> {
    let changed = Rc::make_mut(&mut state);
    changed.projects.known = known;
    if let ProjectsWork::Delete(entry) | ProjectsWork::BringBack(entry) | ProjectsWork::Erase(entry) = &work {
        changed.notices.retain(|notice| !offers(notice, &entry.id));
    }
    match work {
        ProjectsWork::Make(id, _) => enter(state, id),
        ProjectsWork::Delete(entry) => leave_deleted(state, entry, moment),
        ProjectsWork::BringBack(entry) => view::announce(state, format!("Brought back: {}", entry.name)),
        ProjectsWork::Erase(entry) => view::announce(state, format!("Erased: {}", entry.name)),
        ProjectsWork::List | ProjectsWork::Rename(..) => state,
    }
}

/// Lets the open project stay, because it could not be saved.
pub(super) fn stay(state: &mut State) {
    state.projects.next = None;
}

/// Opens the project that was asked for, now that everything is on the disk.
pub(super) fn go_on(state: Rc<State>) -> Rc<State> {
    match state.projects.next.clone() {
        Some(next) if state.journal.unsaved.is_empty() => switch(state, next),
        _ => state,
    }
}

/// Tells whether a notice offers to bring this project back.
fn offers(notice: &Notice, id: &ProjectId) -> bool {
    matches!(&notice.problem.offer, Some(Offer::BringBack(entry)) if entry.id == *id)
}

fn begin(state: Rc<State>, work: ProjectsWork) -> Rc<State> {
    let is_under_way = state.jobs.iter().any(|job| job.work == Work::Projects(work.clone()));
    if is_under_way { state } else { jobs::begin(state, Work::Projects(work), "projects".to_owned()) }
}

fn listed(state: Rc<State>) -> Rc<State> {
    view::open_dialog(state, Dialog::Projects)
}

/// Opens another project: at once when everything of this one is on the disk, as soon as it is otherwise.
fn enter(mut state: Rc<State>, id: ProjectId) -> Rc<State> {
    if id == state.projects.open {
        return state;
    }
    let is_saved = state.journal.unsaved.is_empty();
    match &state.journal.status {
        StorageStatus::Device | StorageStatus::Elsewhere if is_saved => switch(state, id),
        StorageStatus::Device => {
            Rc::make_mut(&mut state).projects.next = Some(id);
            state
        }
        StorageStatus::Opening(_) => state,
        StorageStatus::Failing(_) | StorageStatus::Elsewhere | StorageStatus::MemoryOnly(_) => {
            let problem = Problem::warning("This project stays open, because not everything in it is saved.")
                .with_remedy("Save it to a file first, or make room on this device.");
            notices::raise(state, problem.offering(Offer::SaveProject))
        }
    }
}

/// Lets go of everything that belongs to the open project; `effects` then opens the other one.
fn switch(mut state: Rc<State>, id: ProjectId) -> Rc<State> {
    let before = Rc::make_mut(&mut state);
    let fresh = State {
        projects: Projects { open: id, known: Rc::clone(&before.projects.known), next: None },
        settings: before.settings.clone(),
        models: before.models.clone(),
        notices: before.notices.iter().filter(|notice| is_about_all(notice.problem.offer.as_ref())).cloned().collect(),
        counter: before.counter,
        ..State::default()
    };
    Rc::new(fresh)
}

/// Tells whether a notice is still of use in another project.
fn is_about_all(offer: Option<&Offer>) -> bool {
    matches!(offer, Some(Offer::Update | Offer::BringBack(_)))
}

/// A deleted project can be brought back; where it was the open one, the last used of the others is opened, or a new one.
fn leave_deleted(state: Rc<State>, entry: ProjectEntry, moment: &Moment) -> Rc<State> {
    let name = if entry.name.is_empty() { "The project" } else { entry.name.as_str() };
    let problem =
        Problem::information(format!("{name} was deleted.")).with_remedy("It is kept among the deleted projects.");
    let was_open = entry.id == state.projects.open;
    let state = notices::raise(state, problem.offering(Offer::BringBack(Box::new(entry))));
    if !was_open {
        return state;
    }
    let open = state.projects.open.clone();
    let next =
        state.projects.known.iter().find(|entry| !entry.deleted && entry.id != open).map(|entry| entry.id.clone());
    match next {
        Some(next) => enter(view::close_dialog(state), next),
        None => note(state, ProjectsAction::Begun(Rc::default()), moment),
    }
}
