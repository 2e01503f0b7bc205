//! What can have happened.

use super::{
    AdriftAction, BookAction, CompareAction, Dialog, Field, Filter, Format, Grip, JobId, LibraryAction, Loaded,
    Mentioned, ModelStatus, NewText, NewWords, NoticeId, Page, Panel, Problem, ProjectEntry, ProjectsAction,
    ProjectsWork, ReviewOrder, Source, Stage, TableAction, Theme,
};
use ascribe_annotation::decide::{Bulk, By, Choice, Edge, Toward};
use ascribe_annotation::{
    Additions, Article, ArticleId, Coder, ConceptId, Duplicate, Edit, FieldId, FieldValue, OrganizationId, Project,
    RoleId, SpeakerId, Stance, StatementId, StatementKind, StatementTypeId, Timestamp,
};
use ascribe_engine::Reading;
use ascribe_text::Span;
use std::collections::BTreeMap;
use std::rc::Rc;

/// When a fact was noted, and a number that no other fact has: the clock and the dice stay outside of `reduce`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The time.
    pub now: Timestamp,
    /// A random number, for names that must differ between devices.
    pub seed: u64,
}

impl Moment {
    /// Says that the person who codes here decides now.
    pub(super) fn by(&self, coder: &str) -> By {
        By { coder: Coder::Person(coder.to_owned()), at: self.now.clone() }
    }
}

/// A fact, in the past tense.
#[derive(Clone, Debug)]
pub enum Action {
    /// A person offered something to read: pasted words, a file, an address, a sample.
    SourceOffered(Source),
    /// An article was opened in the reader.
    ArticleOpened(ArticleId),
    /// A person changed what is known about an article: its title, outlet, author, date, address.
    ArticleDescribed(Article),
    /// A person removed an article with its statements.
    ArticleRemoved(ArticleId),

    /// A statement was chosen, or none.
    StatementChosen(Option<StatementId>),
    /// Words of the open article were selected, or none.
    WordsSelected(Option<Span>),
    /// Keys moved an edge of the selected words, or letters were asked for.
    WordsHeld(Span, Grip),
    /// A fact about one statement.
    Statement(StatementId, StatementAction),
    /// A person made a statement of their own.
    StatementMade(NewWords),
    /// A person decided one thing about many statements.
    Many(Vec<StatementId>, Bulk),
    /// A person did something with the table of all statements.
    Table(TableAction),
    /// A person did something on the page that sets two codings side by side.
    Compare(CompareAction),
    /// A person did something on the library's page.
    Library(LibraryAction),
    /// A person said what the names of files say about articles.
    FilePatternChosen(String),
    /// A person wants to choose a folder of articles.
    FolderWanted,
    /// A person did something on the codebook's page.
    Book(BookAction),
    /// A person did something about statements that lost their place.
    Adrift(AdriftAction),
    /// A person offered a new text of an article.
    NewTextOffered(ArticleId, Source),
    /// A new text takes the place of an article's.
    NewTextTaken(NewText),
    /// A person wants to decide the same wherever words of a statement stand; it is shown before it is done.
    MentionsAsked(StatementId, Mentioned),
    /// A person agreed to what was shown before it is done.
    PlanAgreed(Rc<Edit>),
    /// A person found nothing to code in an article: what is undecided there is refused, and the article is done.
    NothingFound(ArticleId),
    /// The last edit was taken back.
    Undone,
    /// The last edit taken back was done again.
    Redone,

    /// A person gave the project a name.
    ProjectNamed(String),
    /// A person agreed to put the project of a file in the place of this one.
    ProjectReplaced(Rc<Project>),
    /// A person wants what a project file holds added to this project.
    ProjectMerged(Rc<Project>),
    /// A person did something with the projects of this device.
    Projects(ProjectsAction),
    /// A person emptied the project.
    ProjectCleared,
    /// A person asked for a file of their work.
    ExportAsked(Format),

    /// A fact about a job.
    Job(JobId, JobAction),

    /// The language models came further, came, or will not come.
    ModelsHeardOf(ModelStatus),

    /// The stored work was found at the start.
    WorkLoaded(Box<Loaded>),
    /// Journal entries before this number are on the disk.
    StepsSaved(u64),
    /// The device did not keep the last entries, and why.
    SavingFailed(String),
    /// There is no place on the device to keep the work, and why.
    StorageRefused(String),
    /// Another tab has the project open.
    ProjectHeldElsewhere,

    /// A person chose which statements to list.
    FilterChosen(Filter),
    /// A person chose light, dark or the system's way.
    ThemeChosen(Theme),
    /// A person said who codes here.
    CoderNamed(String),
    /// A person chose other keys for commands: all that differ from the table.
    KeysBound(BTreeMap<String, Vec<String>>),
    /// A person chose the order in which suggestions are visited.
    OrderChosen(ReviewOrder),
    /// A page was opened.
    PageOpened(Page),
    /// A person went to an address of the program, as it is written behind the page's own: the way back, a bookmark, a link.
    AddressVisited(String),
    /// A dialog was opened.
    DialogOpened(Dialog),
    /// The open dialog was closed.
    DialogClosed,
    /// A panel came to the front (at phone width one shows at a time).
    PanelShown(Panel),
    /// The keys were sent to a place of the page.
    FieldWanted(Field),
    /// A person wants to choose files.
    FilesWanted,
    /// Something happened that the person should know.
    Noticed(Problem),
    /// A person has read a notice.
    NoticeDismissed(NoticeId),
    /// A person took what a notice offered.
    OfferTaken(NoticeId),
}

/// What a person decided about one statement.
#[derive(Clone, Debug)]
pub enum StatementAction {
    /// It was accepted as it stands.
    Accepted,
    /// It was refused.
    Rejected,
    /// It was removed for good.
    Deleted,
    /// Somebody said who speaks; an empty list says that nobody knows.
    SpeakersChosen(Vec<Choice<SpeakerId>>),
    /// Somebody said for whom the speaker speaks.
    OrganizationChosen(Option<Choice<OrganizationId>>),
    /// Somebody said as what the speaker speaks.
    RoleChosen(Option<Choice<RoleId>>),
    /// A concept was added, with the stance unset.
    ConceptAdded(Choice<ConceptId>),
    /// A proposed concept was taken up with its stance.
    PositionTaken(Choice<ConceptId>, Stance),
    /// A concept was taken away.
    ConceptRemoved(ConceptId),
    /// Somebody said where the speaker stands; `None` is unset.
    StanceChosen(ConceptId, Option<Stance>),
    /// Somebody said how the words are given.
    KindChosen(StatementKind),
    /// Somebody said what type of statement it is.
    TypeChosen(StatementTypeId),
    /// A field of the type was answered; `None` is unset.
    FieldAnswered(FieldId, Option<FieldValue>),
    /// The note was written; the whole note as it stands now.
    NoteWritten(String),
    /// An edge was moved by one word.
    EdgeMoved(Edge, Toward),
    /// The statement was given other words.
    WordsChosen(Span),
    /// Words elsewhere in the article belong to it as well.
    PartAdded(Span),
    /// Words of it do not belong to it.
    PartLeftOut(Span),
    /// It is two statements; the second begins with these words.
    SplitBefore(Span),
    /// It and another one are a single statement.
    Joined(StatementId),
    /// The same words are coded a second time, for another concept.
    Doubled,
}

impl StatementAction {
    /// Tells whether it is about selected words, which need not stay selected.
    #[must_use]
    pub fn takes_words(&self) -> bool {
        matches!(self, Self::WordsChosen(_) | Self::PartAdded(_) | Self::PartLeftOut(_) | Self::SplitBefore(_))
    }
}

/// What became of a job.
#[derive(Clone, Debug)]
pub enum JobAction {
    /// It came a step further.
    Progressed(Stage),
    /// A person stopped it.
    Cancelled,
    /// It ended without a result; why, and what to do.
    Failed(Problem),
    /// It ended and there is nothing more to note.
    Done,
    /// A new article was read.
    ArticleRead(Box<ArticleRead>),
    /// An article of the project was read again, for showing.
    Reread(ArticleId, Rc<Reading>),
    /// A project file was read.
    ProjectRead(FileRead<Rc<Project>>),
    /// A file of annotations was read.
    AnnotationsRead(FileRead<Additions>),
    /// Something was done with the projects of this device; these are there now.
    ProjectsDone(ProjectsWork, Rc<[ProjectEntry]>),
    /// These articles of the project are the same or nearly; what is to be said about those that came in.
    Compared(Rc<[Duplicate]>, Option<Problem>),
    /// A file was handed to the browser to be saved, under this name.
    Exported(String),
}

/// An article as it comes from the reading.
#[derive(Clone, Debug)]
pub struct ArticleRead {
    /// The article.
    pub article: Article,
    /// What was found in it.
    pub reading: Rc<Reading>,
    /// What to say about how it was read, if anything.
    pub remark: Option<Problem>,
}

/// What a file held.
#[derive(Clone, Debug)]
pub struct FileRead<T> {
    /// Its name.
    pub file: String,
    /// What it holds.
    pub content: T,
    /// Records that could not be used, each with its place and reason.
    pub refused: Vec<String>,
}
