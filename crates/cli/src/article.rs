//! From a task to an article: bytes, text, document.

use crate::arguments::From;
use crate::problem::Problem;
use crate::task::Task;
use crate::{corpus, input, page};
use ascribe_exchange::file::{self, Kind};
use ascribe_text::Document;
use encoding_rs::Encoding;
use std::path::Path;

/// An article that can be read.
pub(crate) struct Article {
    /// The file's name without its ending, or what the corpus calls it.
    pub(crate) id: String,
    /// As the person named it.
    pub(crate) file: String,
    pub(crate) document: Document,
    /// What a web page says about it; `None` for plain text.
    pub(crate) page: Option<page::Details>,
}

/// Makes the article of a task.
pub(crate) fn article(task: Task, encoding: Option<&'static Encoding>) -> Result<Article, Problem> {
    match task {
        Task::File { path, from } => {
            let name = path.display().to_string();
            from_bytes(stem(&path), name, &input::read(&path)?, from, encoding)
        }
        Task::Standard { bytes, from } => {
            from_bytes("stdin".to_owned(), input::STANDARD.to_owned(), &bytes, from, encoding)
        }
        Task::Line { file, number, line } => from_line(file, number, &line, encoding),
        Task::Refused(problem) => Err(problem),
    }
}

/// Gives the name of a file without its last ending.
pub(crate) fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

fn from_bytes(
    id: String,
    file: String,
    bytes: &[u8],
    from: From,
    encoding: Option<&'static Encoding>,
) -> Result<Article, Problem> {
    let text = decode(&file, bytes, encoding)?;
    match form(&file, &text, from)? {
        Form::Text => Ok(Article { id, file, document: Document::from_text(text), page: None }),
        Form::Html => {
            let (document, details) = page::article(&file, &text)?;
            Ok(Article { id, file, document, page: Some(details) })
        }
    }
}

fn from_line(
    file: String,
    number: usize,
    line: &[u8],
    encoding: Option<&'static Encoding>,
) -> Result<Article, Problem> {
    let entry = match encoding {
        Some(encoding) => corpus::entry(&file, number, &encoding.decode(line).0)?,
        None => match std::str::from_utf8(line) {
            Ok(line) => corpus::entry(&file, number, line)?,
            Err(error) => return Err(not_utf8(&file, number, error.valid_up_to())),
        },
    };
    Ok(Article { id: entry.id, file, document: Document::from_text(entry.text), page: None })
}

fn not_utf8(file: &str, number: usize, position: usize) -> Problem {
    let why = format!("this is not UTF-8 text (byte {position} of the line); if it is Latin-1, say --encoding latin1");
    Problem::line(file, number, why)
}

/// Makes text of bytes. A page that names its own encoding is believed where it is not UTF-8.
pub(crate) fn decode(name: &str, bytes: &[u8], encoding: Option<&'static Encoding>) -> Result<String, Problem> {
    if let Some(encoding) = encoding {
        let text = encoding.decode(bytes).0.into_owned();
        return if text.trim().is_empty() { file_error(name, file::decode(name, b"")) } else { Ok(text) };
    }
    match (file::decode(name, bytes), page::declared_encoding(bytes)) {
        (Err(ascribe_exchange::Error::NotUtf8 { .. }), Some(encoding)) => Ok(encoding.decode(bytes).0.into_owned()),
        (decoded, _) => file_error(name, decoded),
    }
}

fn file_error<T>(name: &str, result: Result<T, ascribe_exchange::Error>) -> Result<T, Problem> {
    result.map_err(|error| Problem::of_error(name, &error))
}

enum Form {
    Text,
    Html,
}

fn form(file: &str, text: &str, from: From) -> Result<Form, Problem> {
    match from {
        From::Text => Ok(Form::Text),
        From::Html => Ok(Form::Html),
        From::Auto | From::Jsonl => match file::kind(file, text) {
            Kind::Text => Ok(Form::Text),
            Kind::Html => Ok(Form::Html),
            Kind::Project => Err(Problem::file(file, "this is a project, not an article; `ascribe convert` opens it")),
            Kind::Annotations => Err(Problem::file(
                file,
                "this is JSON, not an article; if it is a corpus with one article a line, say --from jsonl",
            )),
            Kind::Table => Err(Problem::file(file, "this is a table, not an article; if it is text, say --from text")),
        },
    }
}
