//! `ascribe read`.

use crate::arguments::{Read, To, WithText};
use crate::article::{Article, article};
use crate::collection::{Added, Collection};
use crate::listing::listing;
use crate::models::models;
use crate::order::in_order;
use crate::problem::Problem;
use crate::progress::Progress;
use crate::task::{Task, Tasks, tasks};
use ascribe_engine::json::{TextIs, article_json};
use ascribe_engine::{Models, Reading};
use ascribe_exchange::{csv, w3c};
use encoding_rs::Encoding;
use std::io::{self, Write};

/// Reads articles and writes what was found; tells how many inputs were refused.
///
/// # Errors
/// When the output cannot be written.
pub(crate) fn read(options: Read, out: &mut impl Write) -> io::Result<usize> {
    let models = match models(&options.models) {
        Ok(models) => models,
        Err(problem) => {
            writeln!(io::stderr(), "ascribe: {problem}")?;
            return Ok(options.inputs.len());
        }
    };
    let Tasks { has_corpus, count, tasks } = tasks(options.inputs, options.from);
    let to = options.to.unwrap_or(if has_corpus { To::Jsonl } else { To::Json });
    let shape = Shape { to, with_text: options.with_text, is_list: has_corpus || count != Some(1) };
    let mut sheet = Sheet::new(shape, out);
    let mut progress = Progress::new(count);
    let encoding = options.encoding;
    for result in in_order(tasks, move |task| one_article(task, shape, encoding, &models)) {
        progress.one_more();
        match result {
            Some(Ok(result)) => sheet.put(result)?,
            Some(Err(problem)) => sheet.refuse(&problem, &progress)?,
            None => sheet.refuse(&broken_off(), &progress)?,
        }
    }
    drop(progress);
    sheet.finish()
}

/// How results are written.
#[derive(Clone, Copy)]
struct Shape {
    to: To,
    with_text: WithText,
    /// Several articles: a JSON list.
    is_list: bool,
}

/// What is known of one article, as far as a single thread can make it ready to be written.
enum Ready {
    Words(String),
    /// For the formats that hold many articles.
    Whole(Box<(Article, Reading)>),
}

fn one_article(
    task: Task,
    shape: Shape,
    encoding: Option<&'static Encoding>,
    models: &Models,
) -> Result<Ready, Problem> {
    let article = article(task, encoding)?;
    let published = article.page.as_ref().and_then(|page| page.date.as_deref());
    let reading = ascribe_engine::read_published(models, &article.document, published);
    let text = text_is(&article, shape.with_text);
    let json = || article_json(&article.id, &article.document, &reading, text);
    Ok(match shape.to {
        To::Json => Ready::Words(in_list(&written(&article, serde_json::to_string_pretty(&json()))?, shape)),
        To::Jsonl => Ready::Words(written(&article, serde_json::to_string(&json()))? + "\n"),
        To::Text => Ready::Words(listing(&article.file, &article.document, &reading)),
        To::W3c | To::Csv => Ready::Whole(Box::new((article, reading))),
    })
}

fn text_is(article: &Article, with_text: WithText) -> TextIs {
    let is_included = with_text == WithText::Yes || article.page.is_some();
    if is_included { TextIs::Included } else { TextIs::LeftOut }
}

fn written(article: &Article, json: serde_json::Result<String>) -> Result<String, Problem> {
    json.map_err(|error| Problem::file(&article.file, error.to_string()))
}

/// Moves the lines of an object to where they stand in a list.
fn in_list(object: &str, shape: Shape) -> String {
    if shape.is_list { format!("  {}", object.replace('\n', "\n  ")) } else { object.to_owned() + "\n" }
}

fn broken_off() -> Problem {
    Problem::file("one article", "reading it broke off, which is a fault of Ascribe: please report it")
}

/// What is being written.
struct Sheet<'o, W> {
    shape: Shape,
    out: &'o mut W,
    collection: Collection,
    written: usize,
    refused: usize,
}

impl<'o, W: Write> Sheet<'o, W> {
    fn new(shape: Shape, out: &'o mut W) -> Self {
        Self { shape, out, collection: Collection::new(), written: 0, refused: 0 }
    }

    fn put(&mut self, ready: Ready) -> io::Result<()> {
        match ready {
            Ready::Words(words) => self.put_words(&words)?,
            Ready::Whole(whole) => self.gather(*whole)?,
        }
        self.written += 1;
        Ok(())
    }

    fn put_words(&mut self, words: &str) -> io::Result<()> {
        if self.shape.to == To::Json && self.shape.is_list {
            self.out.write_all(if self.written == 0 { b"[\n" } else { b",\n" })?;
        }
        self.out.write_all(words.as_bytes())?;
        // Who pipes a corpus through waits for each result.
        self.out.flush()
    }

    fn gather(&mut self, (article, reading): (Article, Reading)) -> io::Result<()> {
        let file = article.file.clone();
        if self.collection.add(article, &reading) == Added::AlreadyThere {
            writeln!(io::stderr(), "ascribe: {file}: an earlier file has the same text; it is written once")?;
        }
        Ok(())
    }

    fn refuse(&mut self, problem: &Problem, progress: &Progress) -> io::Result<()> {
        self.refused += 1;
        progress.say("");
        writeln!(io::stderr(), "ascribe: {problem}")
    }

    fn finish(self) -> io::Result<usize> {
        let end = match self.shape.to {
            To::Json if self.shape.is_list && self.written == 0 => "[]\n".to_owned(),
            To::Json if self.shape.is_list => "\n]\n".to_owned(),
            To::W3c if self.written > 0 => w3c::write(self.collection.project()),
            To::Csv if self.written > 0 => csv::write(self.collection.project(), csv::Dialect::Plain),
            _ => String::new(),
        };
        self.out.write_all(end.as_bytes())?;
        self.out.flush()?;
        Ok(self.refused)
    }
}
