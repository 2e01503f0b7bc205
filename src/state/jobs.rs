//! Work that takes time.

use super::State;
use ascribe_annotation::ArticleId;
use std::rc::Rc;

/// Names a job while the page is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct JobId(pub u32);

/// Names a file that a person handed over; its bytes are kept by `effects` until the job is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileHandle {
    /// Its number among the files handed over.
    pub number: u32,
    /// Its name.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
}

/// What a person offers to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// Words from the clipboard.
    Words(String),
    /// A page's markup from the clipboard or a drop.
    Markup(String),
    /// A file whose kind shows when it is read.
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
    /// Reads an article of the project again, to show names and reasons.
    Reread(ArticleId),
    /// Writes a file.
    Export(Format),
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

/// Takes a job away; `effects` sees that it is gone and lets go of it.
pub(super) fn cancel(mut state: Rc<State>, id: JobId) -> Rc<State> {
    if state.jobs.iter().any(|job| job.id == id) {
        Rc::make_mut(&mut state).jobs.retain(|job| job.id != id);
    }
    state
}
