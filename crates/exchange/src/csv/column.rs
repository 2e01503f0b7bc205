//! The columns of the table.

/// A column; its name is the first line's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Id,
    Article,
    Outlet,
    Date,
    Kind,
    Before,
    Content,
    After,
    Speaker,
    Organization,
    Concepts,
    Cue,
    Review,
    Coder,
    Confidence,
    Rule,
    Note,
    Parts,
    Quoted,
    CueAt,
    SpeakerAt,
    Created,
    Modified,
    ArticleId,
    Details,
}

/// All columns, in the order they are written.
pub(super) const COLUMNS: [Column; 25] = [
    Column::Id,
    Column::Article,
    Column::Outlet,
    Column::Date,
    Column::Kind,
    Column::Before,
    Column::Content,
    Column::After,
    Column::Speaker,
    Column::Organization,
    Column::Concepts,
    Column::Cue,
    Column::Review,
    Column::Coder,
    Column::Confidence,
    Column::Rule,
    Column::Note,
    Column::Parts,
    Column::Quoted,
    Column::CueAt,
    Column::SpeakerAt,
    Column::Created,
    Column::Modified,
    Column::ArticleId,
    Column::Details,
];

impl Column {
    /// Gives the name in the first line.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Article => "article",
            Self::Outlet => "outlet",
            Self::Date => "date",
            Self::Kind => "kind",
            Self::Before => "before",
            Self::Content => "content",
            Self::After => "after",
            Self::Speaker => "speaker",
            Self::Organization => "organization",
            Self::Concepts => "concepts",
            Self::Cue => "cue",
            Self::Review => "review",
            Self::Coder => "coder",
            Self::Confidence => "confidence",
            Self::Rule => "rule",
            Self::Note => "note",
            Self::Parts => "parts",
            Self::Quoted => "quoted",
            Self::CueAt => "cue at",
            Self::SpeakerAt => "speaker at",
            Self::Created => "created",
            Self::Modified => "modified",
            Self::ArticleId => "article id",
            Self::Details => "details",
        }
    }
}
