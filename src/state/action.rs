//! What can have happened.

use super::{
    Choice, Dialog, Edge, FileHandle, Filter, Format, JobId, Loaded, NewStatement, NoticeId, Panel, Problem, Source,
    Stage, Theme, Toward,
};
use ascribe_annotation::{
    Article, ArticleId, ConceptId, OrganizationId, Project, SpeakerId, Stance, StatementId, StatementKind, Timestamp,
};
use ascribe_engine::Reading;
use ascribe_text::Span;
use std::rc::Rc;

/// When a fact was noted, and a number that no other fact has: the clock and the dice stay outside of `reduce`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The time.
    pub now: Timestamp,
    /// A random number, for names that must differ between devices.
    pub seed: u64,
}

/// A fact, in the past tense.
#[derive(Clone, Debug)]
pub enum Action {
    // Articles
    /// A person offered something to read: pasted words, a file, an address, a sample.
    SourceOffered(Source),
    /// An article was opened in the reader.
    ArticleOpened(ArticleId),
    /// A person removed an article with its statements.
    ArticleRemoved(ArticleId),
    /// A person gave an article another title.
    ArticleRetitled {
        /// Which.
        article: ArticleId,
        /// The new title.
        title: String,
    },

    // Statements
    /// A statement was chosen, or none.
    StatementChosen(Option<StatementId>),
    /// Words of the open article were selected, or none.
    WordsSelected(Option<Span>),
    /// A person made a statement of their own.
    StatementMade(NewStatement),
    /// A person accepted a suggestion.
    StatementAccepted(StatementId),
    /// A person refused a statement.
    StatementRejected(StatementId),
    /// A person removed a statement for good.
    StatementDeleted(StatementId),
    /// A person said who speaks; none is "unknown".
    SpeakersChosen {
        /// Which statement.
        statement: StatementId,
        /// Who.
        speakers: Vec<Choice<SpeakerId>>,
    },
    /// A person said for whom the speaker speaks.
    OrganizationChosen {
        /// Which statement.
        statement: StatementId,
        /// For whom.
        organization: Option<Choice<OrganizationId>>,
    },
    /// A person added a concept, with the stance unset.
    ConceptAdded {
        /// Which statement.
        statement: StatementId,
        /// About what.
        concept: Choice<ConceptId>,
    },
    /// A person took a concept away.
    ConceptRemoved {
        /// Which statement.
        statement: StatementId,
        /// Which concept.
        concept: ConceptId,
    },
    /// A person said where the speaker stands.
    StanceChosen {
        /// Which statement.
        statement: StatementId,
        /// Towards which concept.
        concept: ConceptId,
        /// Where; `None` is unset.
        stance: Option<Stance>,
    },
    /// A person said how the words are given.
    KindChosen {
        /// Which statement.
        statement: StatementId,
        /// How.
        kind: StatementKind,
    },
    /// A person wrote in a statement's note.
    NoteWritten {
        /// Which statement.
        statement: StatementId,
        /// The whole note as it stands now.
        note: String,
    },
    /// A person moved an edge of a statement by one word.
    EdgeMoved {
        /// Which statement.
        statement: StatementId,
        /// Which edge.
        edge: Edge,
        /// Which way.
        toward: Toward,
    },
    /// The last edit was taken back.
    Undone,
    /// The last edit taken back was done again.
    Redone,

    // The whole project
    /// A person gave the project a name.
    ProjectNamed(String),
    /// A person agreed to put the project of a file in the place of this one.
    ProjectReplaced(Rc<Project>),
    /// A person emptied the project.
    ProjectCleared,
    /// A person asked for a file of their work.
    ExportAsked(Format),

    // Work that takes time
    /// A job came a step further.
    JobProgressed {
        /// Which.
        job: JobId,
        /// What it does now.
        stage: Stage,
    },
    /// A person stopped a job.
    JobCancelled(JobId),
    /// A job ended without a result.
    JobFailed {
        /// Which.
        job: JobId,
        /// Why, and what to do.
        problem: Problem,
    },
    /// A job ended and there is nothing more to note.
    JobDone(JobId),
    /// An article was read for the first time.
    ArticleRead {
        /// By which job.
        job: JobId,
        /// The article.
        article: Rc<Article>,
        /// What was found in it.
        reading: Rc<Reading>,
    },
    /// An article of the project was read again, for showing.
    ArticleReread {
        /// By which job.
        job: JobId,
        /// Which article.
        article: ArticleId,
        /// What was found in it.
        reading: Rc<Reading>,
    },
    /// A project file was read.
    ProjectRead {
        /// By which job.
        job: JobId,
        /// Its name.
        file: String,
        /// What it holds.
        project: Rc<Project>,
        /// Records that could not be used, each with its reason.
        refused: Vec<String>,
    },
    /// A file of annotations was read.
    AnnotationsRead {
        /// By which job.
        job: JobId,
        /// Its name.
        file: String,
        /// What it holds, as a project of its own.
        project: Rc<Project>,
        /// Records that could not be used, each with its reason.
        refused: Vec<String>,
    },

    // Keeping
    /// The stored work was found at the start.
    WorkLoaded(Box<Loaded>),
    /// Journal entries up to this number are on the disk.
    StepsSaved(u64),
    /// The device cannot keep the work.
    StorageFailed(String),
    /// Another tab has the project open.
    ProjectHeldElsewhere,

    // The page
    /// A person chose which statements to list.
    FilterChosen(Filter),
    /// A person chose light, dark or the system's way.
    ThemeChosen(Theme),
    /// A person said who codes here.
    CoderNamed(String),
    /// A dialog was opened.
    DialogOpened(Dialog),
    /// The open dialog was closed.
    DialogClosed,
    /// A panel came to the front (at phone width one shows at a time).
    PanelShown(Panel),
    /// A notice was raised.
    Noticed(Problem),
    /// A person has read a notice.
    NoticeDismissed(NoticeId),
    /// A person took what a notice offered.
    OfferTaken(NoticeId),
    /// Files could not be told apart from the rest: kept for later by this handle.
    FileForgotten(FileHandle),
}
