//! From a table to statements.

use super::column::{COLUMNS, Column};
use super::row::Row;
use crate::texts::Texts;
use crate::{Error, Import, Rejected};
use ::csv::{Position, ReaderBuilder, StringRecord};
use ascribe_annotation::Project;

/// Reads a table of a project's articles. Columns may stand in any order, be missing, or be joined by others, which are left out.
///
/// Rows that have no place in the project's articles are refused one by one.
///
/// # Errors
/// When the first line does not name the columns that are needed.
pub fn read(name: &str, text: &str, project: &Project) -> Result<Import, Error> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut rows =
        ReaderBuilder::new().delimiter(delimiter(text)).flexible(true).has_headers(false).from_reader(text.as_bytes());
    let mut records = rows.records();
    let header = Header::read(name, records.next().and_then(Result::ok).unwrap_or_default())?;
    let texts = Texts::of(project);
    let mut codebook = project.codebook.clone();
    let mut import = Import::default();
    for record in records {
        let line =
            record.as_ref().map_or_else(::csv::Error::position, StringRecord::position).map_or(0, Position::line);
        let statement = match &record {
            Ok(record) => Row { header: &header, record, texts: &texts }.statement(&mut codebook),
            Err(error) => Err(Rejected::new("", error.to_string())),
        };
        match statement {
            Ok(statement) => import.annotations.statements.push(statement),
            Err(rejected) => import.rejected.push(at_line(line, rejected)),
        }
    }
    import.annotations.codebook = codebook;
    Ok(import)
}

/// Takes the mark that the first line is separated by: a comma, or what spreadsheets of other countries write.
fn delimiter(text: &str) -> u8 {
    let first_line = text.lines().next().unwrap_or_default();
    let count = |mark: u8| first_line.bytes().filter(|&byte| byte == mark).count();
    [b';', b'\t'].into_iter().fold(b',', |best, mark| if count(mark) > count(best) { mark } else { best })
}

fn at_line(line: u64, rejected: Rejected) -> Rejected {
    let path = if rejected.path.is_empty() { String::new() } else { format!(", column '{}'", rejected.path) };
    Rejected { path: format!("line {line}{path}"), ..rejected }
}

/// Which column stands where.
pub(super) struct Header {
    places: Vec<(Column, usize)>,
}

impl Header {
    fn read(name: &str, record: StringRecord) -> Result<Self, Error> {
        let names = record.iter().map(|name| name.trim().to_lowercase()).collect::<Vec<_>>();
        let place = |column: Column| names.iter().position(|name| name == column.name()).map(|at| (column, at));
        let header = Self { places: COLUMNS.into_iter().filter_map(place).collect() };
        let wrong = |problem: &str| Error::WrongKind {
            name: name.to_owned(),
            wanted: "a table of statements",
            problem: problem.to_owned(),
        };
        if header.place(Column::Content).is_none() && header.place(Column::Parts).is_none() {
            return Err(wrong("its first line names neither a column 'content' nor 'parts'"));
        }
        if header.place(Column::ArticleId).is_none() && header.place(Column::Article).is_none() {
            return Err(wrong("its first line names neither a column 'article id' nor 'article'"));
        }
        Ok(header)
    }

    /// Gives a column's place in the line, from 0.
    pub(super) fn place(&self, wanted: Column) -> Option<usize> {
        self.places.iter().find(|(column, _)| *column == wanted).map(|(_, at)| *at)
    }
}
