//! From the inputs that were named to single articles to read.

use crate::arguments::{From, Input};
use crate::corpus;
use crate::input::{self, STANDARD};
use crate::problem::Problem;
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};

/// One article to read, not yet understood.
pub(crate) enum Task {
    /// A file, not yet opened.
    File { path: PathBuf, from: From },
    /// What came through standard input.
    Standard { bytes: Vec<u8>, from: From },
    /// A line of a corpus.
    Line { file: String, number: usize, line: Vec<u8> },
    /// Something that cannot be read; the others can.
    Refused(Problem),
}

/// The articles to read.
pub(crate) struct Tasks {
    /// Whether some of them are lines of a corpus.
    pub(crate) has_corpus: bool,
    /// How many there are, where that can be known.
    pub(crate) count: Option<usize>,
    pub(crate) tasks: Box<dyn Iterator<Item = Task> + Send>,
}

/// Lists what there is to read. Looks at names, and at the beginning of standard input; opens no file yet.
pub(crate) fn tasks(inputs: Vec<Input>, from: From) -> Tasks {
    let count = inputs.len();
    let sources: Vec<Source> = inputs.into_iter().map(|input| source(input, from)).collect();
    let has_corpus = sources.iter().any(|source| matches!(source, Source::CorpusFile(_) | Source::CorpusStream(_)));
    Tasks {
        has_corpus,
        count: (!has_corpus).then_some(count),
        tasks: Box::new(sources.into_iter().flat_map(Source::into_tasks)),
    }
}

enum Source {
    File(PathBuf, From),
    CorpusFile(PathBuf),
    Stream(Box<dyn BufRead + Send>, From),
    CorpusStream(Box<dyn BufRead + Send>),
}

impl Source {
    fn into_tasks(self) -> Box<dyn Iterator<Item = Task> + Send> {
        match self {
            Self::File(path, from) => Box::new(std::iter::once(Task::File { path, from })),
            Self::CorpusFile(path) => corpus_file(&path),
            Self::Stream(reader, from) => Box::new(std::iter::once(stream(reader, from))),
            Self::CorpusStream(reader) => Box::new(corpus::lines(STANDARD.to_owned(), reader)),
        }
    }
}

fn source(input: Input, from: From) -> Source {
    match (input, from) {
        (Input::File(path), From::Auto) if has_corpus_ending(&path) => Source::CorpusFile(path),
        (Input::File(path), From::Jsonl) => Source::CorpusFile(path),
        (Input::File(path), from) => Source::File(path, from),
        (Input::Standard, From::Jsonl) => Source::CorpusStream(standard()),
        (Input::Standard, From::Auto) => standard_by_its_beginning(),
        (Input::Standard, from) => Source::Stream(standard(), from),
    }
}

fn has_corpus_ending(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    matches!(ending.as_str(), "jsonl" | "ndjson")
}

fn standard() -> Box<dyn BufRead + Send> {
    Box::new(BufReader::new(io::stdin()))
}

/// A corpus begins with a curly bracket; no article does. An error shows itself again when the rest is read.
fn standard_by_its_beginning() -> Source {
    let mut input = standard();
    let is_corpus = input.fill_buf().is_ok_and(|bytes| bytes.trim_ascii_start().starts_with(b"{"));
    if is_corpus { Source::CorpusStream(input) } else { Source::Stream(input, From::Auto) }
}

fn stream(reader: impl BufRead, from: From) -> Task {
    match input::read_all(STANDARD, reader) {
        Ok(bytes) => Task::Standard { bytes, from },
        Err(problem) => Task::Refused(problem),
    }
}

fn corpus_file(path: &Path) -> Box<dyn Iterator<Item = Task> + Send> {
    let name = path.display().to_string();
    match input::open(path) {
        Ok(file) => Box::new(corpus::lines(name, BufReader::new(file))),
        Err(problem) => Box::new(std::iter::once(Task::Refused(problem))),
    }
}
