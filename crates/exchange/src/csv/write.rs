//! From statements to rows.

use super::cell::{self, GAP};
use super::column::{COLUMNS, Column};
use super::details::{self, ENGINE};
use super::{answers, names};
use crate::texts::ArticleText;
use crate::words;
use ::csv::{Terminator, Writer, WriterBuilder};
use ascribe_annotation::{Codebook, Coder, Project, Statement, Suggestion};
use ascribe_text::Span;

/// Who reads the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Dialect {
    /// Programs: UTF-8, lines end with a line feed.
    #[default]
    Plain,
    /// Spreadsheets: begins with a byte-order mark, so that they see that it is UTF-8; lines end with both characters.
    Excel,
}

/// Writes the statements of a project, article by article, in the order of the text.
#[must_use]
pub fn write(project: &Project, dialect: Dialect) -> String {
    let (mark, terminator) = match dialect {
        Dialect::Plain => ("", Terminator::Any(b'\n')),
        Dialect::Excel => ("\u{FEFF}", Terminator::CRLF),
    };
    let mut table = WriterBuilder::new().terminator(terminator).from_writer(mark.as_bytes().to_vec());
    // Writing to memory does not fail; the library cannot know that.
    let written =
        write_rows(&mut table, project).and_then(|()| table.into_inner().map_err(|error| error.into_error().into()));
    written.ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

fn write_rows(table: &mut Writer<Vec<u8>>, project: &Project) -> ::csv::Result<()> {
    table.write_record(COLUMNS.map(Column::name))?;
    for (article, statements) in project.articles.iter().zip(project.statements_by_article()) {
        let text = ArticleText::new(article);
        for statement in statements {
            let row = Row { statement, text: &text, codebook: &project.codebook };
            table.write_record(COLUMNS.map(|column| cell::guard(&row.cell(column))))?;
        }
    }
    Ok(())
}

/// Code points of the article that stand in `before` and `after`.
const CONTEXT: usize = 80;

/// One statement, with what its cells are made of.
struct Row<'r> {
    statement: &'r Statement,
    text: &'r ArticleText<'r>,
    codebook: &'r Codebook,
}

impl Row<'_> {
    fn cell(&self, column: Column) -> String {
        let (statement, article) = (self.statement, self.text.article);
        match column {
            Column::Id => statement.id.to_string(),
            Column::Article => article.title.clone(),
            Column::Outlet => article.outlet.clone().unwrap_or_default(),
            Column::Date => article.date.clone().unwrap_or_default(),
            Column::Kind => words::word(words::KINDS, &statement.kind).to_owned(),
            Column::Before => self.before(),
            Column::Content => content(self.text, &statement.parts),
            Column::After => self.after(),
            Column::Speaker => names::speakers(&statement.speakers, self.codebook),
            Column::Organization => names::organization(statement.organization.as_ref(), self.codebook),
            Column::Role => answers::write_role(statement.role.as_ref(), self.codebook),
            Column::Type => answers::write_type(&statement.type_id, self.codebook),
            Column::Concepts => self.concepts(),
            Column::Proposed => names::proposals(&self.statement.proposals),
            Column::Fields => answers::write(&statement.answers, &statement.type_id, self.codebook),
            Column::Cue => statement.cue.map(|cue| self.text.words(cue).to_owned()).unwrap_or_default(),
            Column::Review => words::word(words::REVIEWS, &statement.review).to_owned(),
            Column::Coder => self.coder(),
            Column::Confidence => self.suggested(|suggestion| words::number(suggestion.confidence)),
            Column::Rule => self.suggested(|suggestion| suggestion.rule.clone()),
            Column::Note => statement.note.clone(),
            Column::Parts => cell::write_places(self.text, &statement.parts),
            Column::Quoted => cell::write_places(self.text, &statement.quoted),
            Column::CueAt => cell::write_places(self.text, statement.cue.as_slice()),
            Column::SpeakerAt => cell::write_places(self.text, statement.speaker_mention.as_slice()),
            Column::Created => statement.created.to_string(),
            Column::Modified => statement.modified.to_string(),
            Column::ArticleId => article.id.to_string(),
            Column::Details => details::write(statement, self.text, self.codebook),
        }
    }

    fn before(&self) -> String {
        let start = self.statement.parts.first().map_or(0, |part| part.start);
        let before = self.text.words(Span::new(0, start));
        let from = before.char_indices().rev().take(CONTEXT).last().map_or(0, |(at, _)| at);
        before[from..].to_owned()
    }

    fn after(&self) -> String {
        let end = self.statement.parts.last().map_or(0, |part| part.end);
        let after = self.text.article.text.get(end as usize..).unwrap_or_default();
        after.chars().take(CONTEXT).collect()
    }

    fn concepts(&self) -> String {
        let positions = self.statement.positions.iter().map(|position| (&position.concept, position.stance));
        names::positions(positions, self.codebook)
    }

    fn coder(&self) -> String {
        match &self.statement.coder {
            Coder::Ascribe => ENGINE.to_owned(),
            Coder::Person(name) => name.clone(),
        }
    }

    fn suggested(&self, value: impl Fn(&Suggestion) -> String) -> String {
        self.statement.suggestion.as_ref().map(value).unwrap_or_default()
    }
}

/// Joins the words of the parts.
pub(super) fn content(text: &ArticleText<'_>, parts: &[Span]) -> String {
    parts.iter().map(|part| text.words(*part)).collect::<Vec<_>>().join(GAP)
}
