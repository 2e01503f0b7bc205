//! What the person should know.

use super::{
    Dialog, FileHandle, Format, Moment, Page, ProjectEntry, ProjectsAction, Source, State, Wanted, jobs, journal,
    library, models, projects, view,
};
use ascribe_annotation::ArticleId;
use std::rc::Rc;

/// Names a notice while the page is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoticeId(pub u32);

/// How grave a notice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// Something went well or is good to know.
    Information,
    /// Something needs a decision.
    Warning,
    /// Something could not be done.
    Error,
}

/// What a notice's button does.
#[derive(Clone, Debug, PartialEq)]
pub enum Offer {
    /// Opens the files as Latin-1.
    OpenAsLatin1(Vec<FileHandle>),
    /// Lists the articles that are the same as others or nearly.
    ShowDoubles,
    /// Takes the project over from the other tab.
    UseHere,
    /// Saves the project to a file.
    SaveProject,
    /// Loads the new version of the page.
    Update,
    /// Renews the suggestions of an article.
    ReadAgain(ArticleId),
    /// Brings a deleted project back.
    BringBack(Box<ProjectEntry>),
    /// Puts the text of the second article in the place of that of the first.
    NewText(ArticleId, ArticleId),
}

/// What happened, where, and what to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// How grave it is.
    pub kind: NoticeKind,
    /// What happened, as a sentence.
    pub what: String,
    /// Where: a file, an address, a record; empty where it is clear.
    pub place: String,
    /// What the person can do, as a sentence; empty where there is nothing to do.
    pub remedy: String,
    /// What a button can do about it.
    pub offer: Option<Offer>,
}

/// A problem that waits to be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// Its name.
    pub id: NoticeId,
    /// What it says.
    pub problem: Problem,
}

impl Problem {
    /// Says that something is good to know.
    #[must_use]
    pub fn information(what: impl Into<String>) -> Self {
        Self::new(NoticeKind::Information, what.into())
    }

    /// Says that something needs a decision.
    #[must_use]
    pub fn warning(what: impl Into<String>) -> Self {
        Self::new(NoticeKind::Warning, what.into())
    }

    /// Says that something could not be done.
    #[must_use]
    pub fn error(what: impl Into<String>) -> Self {
        Self::new(NoticeKind::Error, what.into())
    }

    /// Says where it happened.
    #[must_use]
    pub fn at(mut self, place: impl Into<String>) -> Self {
        self.place = place.into();
        self
    }

    /// Says what the person can do.
    #[must_use]
    pub fn with_remedy(mut self, remedy: impl Into<String>) -> Self {
        self.remedy = remedy.into();
        self
    }

    /// Puts a button beside it.
    #[must_use]
    pub fn offering(mut self, offer: Offer) -> Self {
        self.offer = Some(offer);
        self
    }

    fn new(kind: NoticeKind, what: String) -> Self {
        Self { kind, what, place: String::new(), remedy: String::new(), offer: None }
    }
}

/// Shows a problem, unless it is being shown already.
pub(super) fn raise(mut state: Rc<State>, problem: Problem) -> Rc<State> {
    if state.notices.iter().any(|notice| notice.problem == problem) {
        return state;
    }
    let changed = Rc::make_mut(&mut state);
    let id = NoticeId(changed.next_number());
    changed.notices.push(Rc::new(Notice { id, problem }));
    state
}

/// Refused records that a notice names; the rest is counted.
const REFUSED_SHOWN: usize = 5;

/// Names the records of a file that could not be used.
pub(super) fn refused(state: Rc<State>, file: &str, records: Vec<String>) -> Rc<State> {
    if records.is_empty() {
        return state;
    }
    let mut what = format!("{} could not be used: ", count(records.len(), "record", "records"));
    what.push_str(&records[..records.len().min(REFUSED_SHOWN)].join("; "));
    if records.len() > REFUSED_SHOWN {
        what.push_str(&format!("; and {} more", records.len() - REFUSED_SHOWN));
    }
    raise(state, Problem::warning(what).at(file).with_remedy("The rest of the file was taken."))
}

/// Takes a notice away.
pub(super) fn dismiss(mut state: Rc<State>, id: NoticeId) -> Rc<State> {
    if state.notices.iter().any(|notice| notice.id == id) {
        Rc::make_mut(&mut state).notices.retain(|notice| notice.id != id);
    }
    state
}

/// Does what a notice's button says, and takes the notice away. The new version is loaded by `effects`.
pub(super) fn take_offer(state: Rc<State>, id: NoticeId, moment: &Moment) -> Rc<State> {
    let offer = state.notices.iter().find(|notice| notice.id == id).and_then(|notice| notice.problem.offer.clone());
    let state = dismiss(state, id);
    match offer {
        Some(Offer::OpenAsLatin1(files)) => {
            files.into_iter().fold(state, |state, file| jobs::offer(state, Source::Latin1File(file)))
        }
        Some(Offer::ShowDoubles) => library::show_doubles(view::open_page(state, Page::Library)),
        Some(Offer::UseHere) => journal::take_over(state),
        Some(Offer::SaveProject) => jobs::ask_export(state, Format::Project),
        Some(Offer::ReadAgain(article)) => models::renew(state, &article, moment),
        Some(Offer::BringBack(entry)) => projects::note(state, ProjectsAction::BroughtBack(*entry), moment),
        Some(Offer::NewText(old, new)) => view::open_dialog(state, Dialog::ConfirmNewText { old, new }),
        Some(Offer::Update) => view::want(state, Wanted::Update),
        None => state,
    }
}

/// Writes a number with its noun: "1 record", "3 records".
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}
