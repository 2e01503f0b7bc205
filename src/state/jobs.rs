//! Work that takes time: asked for, going on, done.

use super::{
    FileRead, Import, JobAction, Moment, Offer, Problem, ProjectsWork, State, StorageStatus, articles, import, journal,
    late, models, new_text, notices, project, projects, view,
};
use ascribe_annotation::ArticleId;
use std::rc::Rc;

/// Bytes of the longest text that is read as one article: some 300,000 words.
pub const LARGEST_ARTICLE: usize = 2_000_000;

/// Names a job while the page is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct JobId(pub u32);

/// Names a file that a person handed over; the page keeps the file itself under its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileHandle {
    /// Its number among the files handed over.
    pub number: u32,
    /// Its name.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
}

/// What a person says about words that they paste; empty where they say nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Details {
    /// The title; the words' own headline where there is none.
    pub title: String,
    /// The newspaper, agency or site.
    pub outlet: String,
    /// The day of publication, as ISO 8601.
    pub date: String,
    /// Where it was published: an address.
    pub url: String,
}

/// What a person offers to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// Words from the clipboard, a drop or the form, with what is known about them.
    Words(String, Details),
    /// A page's markup from the clipboard or a drop.
    Markup(String),
    /// A file whose kind shows when it is opened.
    File(FileHandle),
    /// A file that is to be read as Latin-1 because it is not UTF-8.
    Latin1File(FileHandle),
    /// An address, which the person asks to be fetched.
    Address(String),
    /// One of the samples, by the name of its file.
    Sample(String),
}

/// The files that leave the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The whole project.
    Project,
    /// W3C Web Annotation, JSON-LD.
    W3c,
    /// One row a statement.
    Csv,
}

/// What a job does.
#[derive(Clone, Debug, PartialEq)]
pub enum Work {
    /// Gets what a person offered, finds out what it is, and reads it.
    Add(Source),
    /// Gets a new text of an article that a person offered, and reads it.
    Replace(ArticleId, Source),
    /// Reads an article of the project again, to show names and reasons.
    Reread(ArticleId),
    /// Looks for articles that are the same as those that came in, or nearly.
    Compare(Rc<Import>),
    /// Writes a file.
    Export(Format),
    /// Does something with the projects of this device.
    Projects(ProjectsWork),
}

/// How far a job has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// Asked for, not begun.
    #[default]
    Waiting,
    /// The other site is asked for the page.
    Fetching,
    /// The bytes are looked at.
    Opening,
    /// The engine reads.
    Reading,
    /// Articles are compared.
    Comparing,
    /// A file is being written.
    Writing,
}

/// One piece of work that goes on.
#[derive(Clone, Debug, PartialEq)]
pub struct Job {
    /// Its name.
    pub id: JobId,
    /// What it does.
    pub work: Work,
    /// What it is about, to show: a file's name, an address, a title.
    pub about: String,
    /// How far it has come.
    pub stage: Stage,
}

impl Source {
    /// Names the source as the person knows it.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Words(..) => "pasted text",
            Self::Markup(_) => "pasted page",
            Self::File(file) | Self::Latin1File(file) => &file.name,
            Self::Address(address) => address,
            Self::Sample(name) => name,
        }
    }

    /// Tells what is plainly wrong with the source before any work is done on it.
    fn complaint(&self) -> Option<Problem> {
        match self {
            Self::Words(text, _) | Self::Markup(text) if text.trim().is_empty() => {
                let problem = Problem::warning("There is nothing to read: the text is empty.").at(self.name());
                Some(problem.with_remedy("Copy an article's words and paste them here."))
            }
            Self::Words(text, _) => too_long(self.name(), text),
            Self::File(file) | Self::Latin1File(file) => too_large(file),
            Self::Address(address) if address.trim().is_empty() => {
                let problem = Problem::warning("There is no address to fetch.");
                Some(problem.with_remedy("Type or paste the article's address."))
            }
            _ => None,
        }
    }
}

/// Says that a text is too long to be one article, if it is.
#[must_use]
pub fn too_long(name: &str, text: &str) -> Option<Problem> {
    let thousands = |bytes: usize| bytes.div_ceil(1_000);
    let (size, limit) = (thousands(text.len()), thousands(LARGEST_ARTICLE));
    let what = format!("The text is too long for one article: {size} kB; the limit is {limit} kB.");
    let problem = Problem::error(what).at(name).with_remedy("Split it into single articles and add them one by one.");
    (text.len() > LARGEST_ARTICLE).then_some(problem)
}

fn too_large(file: &FileHandle) -> Option<Problem> {
    let size = usize::try_from(file.size).unwrap_or(usize::MAX);
    let refused = ascribe_exchange::file::check_size(&file.name, size).err()?;
    Some(Problem::error(refused.to_string()))
}

/// Takes up what a person offers, unless it is plainly of no use.
pub(super) fn offer(state: Rc<State>, source: Source) -> Rc<State> {
    if let StorageStatus::Elsewhere = state.journal.status {
        return notices::raise(state, journal::not_here());
    }
    if let Some(problem) = source.complaint() {
        return notices::raise(state, problem);
    }
    let about = source.name().to_owned();
    begin(import::offered(view::close_dialog(state)), Work::Add(source), about)
}

/// Takes up a new text of an article, unless it is plainly of no use.
pub(super) fn offer_new(state: Rc<State>, id: ArticleId, source: Source) -> Rc<State> {
    if let Some(problem) = source.complaint() {
        return notices::raise(state, problem);
    }
    let about = source.name().to_owned();
    begin(view::close_dialog(state), Work::Replace(id, source), about)
}

/// Asks for a file.
pub(super) fn ask_export(state: Rc<State>, format: Format) -> Rc<State> {
    let about = state.project().name.clone();
    begin(state, Work::Export(format), about)
}

/// Asks for a reading of the open article, unless it is there or under way. One that rules made is made again when models can.
pub(super) fn reread_open(state: Rc<State>) -> Rc<State> {
    let Some(article) = state.open_article() else { return state };
    let work = Work::Reread(article.id.clone());
    let is_there = state.readings.contains_key(&article.id) && !models::is_due(&state, &article.id);
    if is_there || state.jobs.iter().any(|job| job.work == work) {
        return state;
    }
    let about = article.title.clone();
    begin(state, work, about)
}

/// Notes what became of a job. A job that was stopped meanwhile has nothing more to say.
pub(super) fn note(state: Rc<State>, id: JobId, fact: JobAction, moment: &Moment) -> Rc<State> {
    let Some(job) = state.jobs.iter().find(|job| job.id == id).cloned() else { return state };
    if let JobAction::Progressed(stage) = fact {
        return progress(state, id, stage);
    }
    let state = end(state, id);
    if let Work::Replace(article, _) = &job.work {
        return new_text::read(state, article, fact, moment);
    }
    let is_added = import::is_adding(&job.work);
    let state = match fact {
        JobAction::Progressed(_) | JobAction::Cancelled | JobAction::Done => state,
        // Only what reads files offers them in another way.
        failed @ JobAction::Failed(Problem { offer: Some(Offer::OpenAsLatin1(_)), .. }) => {
            late::import(state, failed, moment)
        }
        JobAction::Failed(problem) => notices::raise(state, problem),
        JobAction::ArticleRead(read) => articles::add(state, *read, &moment.now),
        JobAction::Compared(found, said) => import::compared(state, found, said),
        JobAction::Reread(article, reading) => keep_reading(state, &article, reading, moment),
        file @ (JobAction::ProjectRead(_) | JobAction::AnnotationsRead(_)) => late::import(state, file, moment),
        JobAction::ProjectsDone(work, known) => projects::done(state, work, known, moment),
        JobAction::Exported(file) => view::announce(state, format!("Saved as {file}")),
    };
    if is_added { import::settle(state) } else { state }
}

/// Takes over what a file holds: a project, or annotations. It comes with the chunk that reads files.
pub(super) fn take_file(state: Rc<State>, file: JobAction, _: &Moment) -> Rc<State> {
    match file {
        JobAction::ProjectRead(FileRead { file, content, refused }) => {
            project::offer(notices::refused(state, &file, refused), file, content)
        }
        JobAction::AnnotationsRead(FileRead { file, content, refused }) => {
            project::import(notices::refused(state, &file, refused), &file, content)
        }
        JobAction::Failed(problem) => import::refused_again(state, problem),
        _ => state,
    }
}

/// Puts work on the list.
pub(super) fn begin(mut state: Rc<State>, work: Work, about: String) -> Rc<State> {
    let changed = Rc::make_mut(&mut state);
    let id = JobId(changed.next_number());
    changed.jobs.push(Rc::new(Job { id, work, about, stage: Stage::Waiting }));
    state
}

fn progress(mut state: Rc<State>, id: JobId, stage: Stage) -> Rc<State> {
    if state.jobs.iter().any(|job| job.id == id && job.stage != stage) {
        let jobs = Rc::make_mut(&mut state).jobs.iter_mut();
        jobs.filter(|job| job.id == id).for_each(|job| Rc::make_mut(job).stage = stage);
    }
    state
}

/// Takes a job away; `effects` sees that it is gone and lets go of it.
fn end(mut state: Rc<State>, id: JobId) -> Rc<State> {
    Rc::make_mut(&mut state).jobs.retain(|job| job.id != id);
    state
}

fn keep_reading(
    mut state: Rc<State>,
    article: &ArticleId,
    reading: Rc<ascribe_engine::Reading>,
    moment: &Moment,
) -> Rc<State> {
    Rc::make_mut(&mut state).readings.insert(article.clone(), Rc::clone(&reading));
    models::note_reading(state, article, &reading, moment)
}
