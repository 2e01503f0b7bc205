//! What is still to be written down, and where the work is kept.

use super::Settings;
use ascribe_annotation::{ArticleId, Project, Step};
use std::rc::Rc;

/// Where the work is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum StorageStatus {
    /// The store is being opened.
    #[default]
    Opening,
    /// On this device, saved as it happens.
    Device,
    /// Only in this tab, and why.
    MemoryOnly(String),
    /// Another tab has the project; this one shows it and changes nothing.
    Elsewhere,
}

/// The entries that have been made, and how many of them are on the disk.
#[derive(Clone, Debug, Default)]
pub struct Journal {
    /// Where the work is kept.
    pub status: StorageStatus,
    /// Entries not yet on the disk, oldest first.
    pub unsaved: Vec<Rc<Step>>,
    /// How many entries are on the disk.
    pub saved: u64,
}

/// What the store held at the start.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The project that the journal starts from.
    pub snapshot: Project,
    /// Every entry since, in order.
    pub steps: Vec<Step>,
    /// The article that was open.
    pub article: Option<ArticleId>,
    /// The settings.
    pub settings: Settings,
}
