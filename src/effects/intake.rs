//! From what a person hands over to an article, a project or annotations.

mod opened;

use super::Tools;
use crate::dom;
use crate::samples;
use crate::state::{ArticleRead, Details, JobAction, Problem, Source, Stage, bring_import, too_long};
use crate::worker::Request;
use ascribe_annotation::Article;
use futures_util::future::LocalBoxFuture;
use std::rc::Rc;
use wasm_split_helpers::wasm_split;

/// Gets what a person offers, finds out what it is, and reads it. What is not plain words comes with a chunk.
pub(super) async fn take_in(tools: &Rc<Tools>, source: &Source, report: Report) -> JobAction {
    let outcome = match source {
        Source::Words(words, details) => read_words(tools, words.clone(), details, &report).await,
        Source::Sample(name) => take_sample(tools, name, &report).await,
        Source::Markup(_) | Source::File(_) | Source::Latin1File(_) | Source::Address(_) => match others().await {
            Ok(take) => take(Rc::clone(tools), source.clone(), report).await,
            Err(problem) => Err(problem),
        },
    };
    outcome.unwrap_or_else(JobAction::Failed)
}

/// Hears how far a job has come.
pub(super) type Report = Box<dyn Fn(Stage)>;

/// Takes in a source that has to be opened first.
type Take = fn(Rc<Tools>, Source, Report) -> LocalBoxFuture<'static, Outcome>;

#[wasm_split(files, fallible)]
fn others() -> Result<Take, Problem> {
    bring_import();
    Ok(opened::take)
}

async fn read_words(tools: &Tools, words: String, details: &Details, report: &Report) -> Outcome {
    let mut outcome = read_text(tools, "pasted text", words, report).await?;
    if let JobAction::ArticleRead(read) = &mut outcome {
        describe(&mut read.article, details);
    }
    Ok(outcome)
}

/// Takes over what a person says about an article; nothing said leaves what is known.
fn describe(article: &mut Article, details: &Details) {
    let said = |words: &String| Some(words.clone()).filter(|words| !words.is_empty());
    if let Some(title) = said(&details.title) {
        article.title = title;
    }
    article.outlet = said(&details.outlet).or(article.outlet.take());
    article.date = said(&details.date).or(article.date.take());
    article.url = said(&details.url).or(article.url.take());
}

type Outcome = Result<JobAction, Problem>;

async fn take_sample(tools: &Tools, name: &str, report: &Report) -> Outcome {
    let missing = || Problem::error("There is no such sample.").at(name);
    let sample = samples::find(name).ok_or_else(missing)?;
    let mut article = Article::from_text(sample.text);
    sample.describe(&mut article);
    read_article(tools, article, report).await
}

async fn read_text(tools: &Tools, name: &str, text: String, report: &Report) -> Outcome {
    too_long(name, &text).map_or(Ok(()), Err)?;
    report(Stage::Reading);
    let measure = dom::Measure::start("ascribe:read");
    let response = tools.reader.read(Request::of_text(text.as_str())).await;
    measure.end();
    let response = response.map_err(|failed| not_read(name, &failed.why))?;
    let article = Article::new(text, response.blocks);
    Ok(done(titled(article, name), response.reading))
}

async fn read_article(tools: &Tools, article: Article, report: &Report) -> Outcome {
    too_long(&article.title, &article.text).map_or(Ok(()), Err)?;
    report(Stage::Reading);
    let measure = dom::Measure::start("ascribe:read");
    let response = tools.reader.read(Request::of_article(&article)).await;
    measure.end();
    let response = response.map_err(|failed| not_read(&article.title, &failed.why))?;
    Ok(done(article, response.reading))
}

fn done(article: Article, reading: ascribe_engine::Reading) -> JobAction {
    let remark = reading.is_foreign.then(|| in_another_language(&article.title));
    JobAction::ArticleRead(Box::new(ArticleRead { article, reading: Rc::new(reading), remark }))
}

fn in_another_language(title: &str) -> Problem {
    let problem = Problem::warning("This text does not seem to be English, and English is all that Ascribe reads.");
    problem.at(title).with_remedy("What is suggested is a guess. You can mark and code statements by hand as always.")
}

fn titled(mut article: Article, name: &str) -> Article {
    if article.title.is_empty() {
        article.title = name.to_owned();
    }
    article
}

fn not_read(name: &str, why: &str) -> Problem {
    let problem = Problem::error(format!("The article could not be read: {why}.")).at(name);
    problem.with_remedy("Nothing else was changed. Try again, or read a shorter part of it.")
}
