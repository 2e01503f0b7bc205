//! `ascribe convert`.

use crate::arguments::{Convert, Format, From, ModelChoice};
use crate::article::{article, decode};
use crate::collection::Collection;
use crate::input;
use crate::models::models;
use crate::problem::Problem;
use crate::task::Task;
use ascribe_annotation::Project;
use ascribe_exchange::{csv, project, w3c};
use std::io::{self, Write};
use std::path::Path;

/// Turns IN into OUT; tells how many inputs were refused.
///
/// # Errors
/// When not even standard error can be written.
pub(crate) fn convert(options: &Convert) -> io::Result<usize> {
    match converted(options) {
        Ok(0) => Ok(0),
        Ok(left_out) => {
            writeln!(io::stderr(), "ascribe: {left_out} records could not be read; the others are written")?;
            Ok(left_out)
        }
        Err(problem) => {
            writeln!(io::stderr(), "ascribe: {problem}")?;
            Ok(1)
        }
    }
}

fn converted(options: &Convert) -> Result<usize, Problem> {
    let from = source_format(options)?;
    let write = writer(options)?;
    let (project, left_out) = open(options, from)?;
    put(&options.output, &write(&project))?;
    Ok(left_out)
}

type Writer = fn(&Project) -> String;

fn writer(options: &Convert) -> Result<Writer, Problem> {
    let name = options.output.display().to_string();
    match options.to.or_else(|| by_ending(&name)) {
        Some(Format::Project) => Ok(project::write),
        Some(Format::W3c) => Ok(w3c::write),
        Some(Format::Csv) => Ok(|project| csv::write(project, csv::Dialect::Plain)),
        Some(Format::Text | Format::Html) => {
            Err(Problem::file(name, "articles are read, not written; choose project, w3c or csv"))
        }
        None => Err(Problem::file(name, "the ending says nothing about the format; say --to project, w3c or csv")),
    }
}

fn source_format(options: &Convert) -> Result<Format, Problem> {
    let name = options.input.display().to_string();
    match options.from.or_else(|| by_ending(&name)) {
        Some(Format::W3c | Format::Csv) => {
            let why =
                "annotations alone do not hold their articles: open the project, import them there, and convert that";
            Err(Problem::file(name, why))
        }
        Some(format) => Ok(format),
        None => Err(Problem::file(name, "the ending says nothing about the format; say --from project, text or html")),
    }
}

fn by_ending(name: &str) -> Option<Format> {
    let name = name.to_lowercase();
    let endings = [
        (".ascribe.json", Format::Project),
        (".jsonld", Format::W3c),
        (".json", Format::W3c),
        (".csv", Format::Csv),
        (".txt", Format::Text),
        (".html", Format::Html),
        (".htm", Format::Html),
    ];
    endings.into_iter().find(|(ending, _)| name.ends_with(ending)).map(|(_, format)| format)
}

/// Opens IN as a project; tells how many of its records could not be read.
fn open(options: &Convert, from: Format) -> Result<(Project, usize), Problem> {
    let name = options.input.display().to_string();
    match from {
        Format::Html => read_article(options, From::Html),
        Format::Text => read_article(options, From::Text),
        Format::Project | Format::W3c | Format::Csv => {
            let text = decode(&name, &input::read(&options.input)?, options.encoding)?;
            let opened = project::read(&name, &text).map_err(|error| Problem::of_error(&name, &error))?;
            Ok((opened.project, opened.rejected.len()))
        }
    }
}

fn read_article(options: &Convert, from: From) -> Result<(Project, usize), Problem> {
    let article = article(Task::File { path: options.input.clone(), from }, options.encoding)?;
    let reading = ascribe_engine::read_with(&models(&ModelChoice::Shipped)?, &article.document);
    let mut collection = Collection::new();
    collection.add(article, &reading);
    Ok((collection.project().clone(), 0))
}

/// Writes a file whole or not at all: beside its place first, then moved there.
fn put(path: &Path, content: &str) -> Result<(), Problem> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let refuse = |error: io::Error| Problem::file(path.display().to_string(), format!("cannot be written: {error}"));
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(refuse)?;
    file.write_all(content.as_bytes()).map_err(refuse)?;
    file.persist(path).map_err(|error| refuse(error.error))?;
    Ok(())
}
