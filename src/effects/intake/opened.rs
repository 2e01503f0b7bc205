//! What has to be opened before it can be read: files, pages, addresses. It comes with a chunk.

use super::{Outcome, Report, read_article, read_text};
use crate::dom::{self, FetchFailed, Fetched};
use crate::effects::Tools;
use crate::state::{FileHandle, FileRead, JobAction, Offer, Problem, Source, Stage};
use ascribe_annotation::{Article, FilePattern, Project};
use ascribe_exchange::file::{self, Kind};
use ascribe_exchange::{Error, csv, project, w3c};
use futures_util::future::LocalBoxFuture;
use std::rc::Rc;

/// Opens what a person offers, finds out what it is, and reads it.
pub(super) fn take(tools: Rc<Tools>, source: Source, report: Report) -> LocalBoxFuture<'static, Outcome> {
    Box::pin(async move {
        match &source {
            Source::Words(..) | Source::Sample(_) => Err(Problem::error("Plain words need not be opened.")),
            Source::Markup(markup) => read_page(&tools, "pasted page", markup, &report).await,
            Source::File(handle) => take_file(&tools, handle, &report).await,
            Source::Latin1File(handle) => take_latin1(&tools, handle, &report).await,
            Source::Address(address) => take_address(&tools, address, &report).await,
        }
    })
}

async fn take_file(tools: &Tools, handle: &FileHandle, report: &Report) -> Outcome {
    report(Stage::Opening);
    let bytes = bytes_of(tools, handle).await?;
    let text = match file::decode(&handle.name, &bytes) {
        Ok(text) => text,
        Err(error @ Error::NotUtf8 { .. }) => {
            return Err(problem(&error).offering(Offer::OpenAsLatin1(vec![handle.clone()])));
        }
        Err(error) => return Err(problem(&error)),
    };
    tools.files.forget(handle);
    take_text(tools, &handle.name, text, report).await
}

async fn take_latin1(tools: &Tools, handle: &FileHandle, report: &Report) -> Outcome {
    report(Stage::Opening);
    let bytes = bytes_of(tools, handle).await?;
    tools.files.forget(handle);
    take_text(tools, &handle.name, file::latin1(&bytes), report).await
}

async fn bytes_of(tools: &Tools, handle: &FileHandle) -> Result<Vec<u8>, Problem> {
    let unreadable = |error: gloo::file::FileReadError| {
        let problem = Problem::error(format!("The file could not be read: {error}.")).at(&handle.name);
        problem.with_remedy("It may have been moved or deleted. Choose it again.")
    };
    tools.files.read(handle).await.map_err(unreadable)
}

/// Fetches what the person asked for; only a page or plain words make sense here.
async fn take_address(tools: &Tools, address: &str, report: &Report) -> Outcome {
    report(Stage::Fetching);
    let address = with_scheme(address);
    let fetched = tools.frame.fetch(tools.frame_url.as_deref(), &address).await;
    let fetched = fetched.map_err(|failed| not_fetched(&failed).at(&address))?;
    report(Stage::Opening);
    let text = decode_fetched(&fetched).map_err(|error| problem(&error))?;
    let mut article = match is_page(&fetched, &text) {
        true => article_of_page(&fetched.url, &text)?,
        false => Article::from_text(text),
    };
    article.url.get_or_insert(fetched.url);
    read_article(tools, article, report).await
}

fn decode_fetched(fetched: &Fetched) -> Result<String, Error> {
    let charset = fetched.content_type.split(';').find_map(|part| part.trim().strip_prefix("charset="));
    let charset = charset.map(|label| label.trim_matches('"')).filter(|label| !label.eq_ignore_ascii_case("utf-8"));
    match charset.and_then(|label| dom::decode_as(label, &fetched.bytes)) {
        Some(text) => Ok(text),
        None => file::decode(&fetched.url, &fetched.bytes),
    }
}

fn is_page(fetched: &Fetched, text: &str) -> bool {
    fetched.content_type.contains("html") || file::kind(&fetched.url, text) == Kind::Html
}

async fn take_text(tools: &Tools, name: &str, text: String, report: &Report) -> Outcome {
    match file::kind(name, &text) {
        Kind::Text => Ok(named(tools, name, read_text(tools, name, text, report).await?)),
        Kind::Html => Ok(named(tools, name, read_page(tools, name, &text, report).await?)),
        Kind::Project => open_project(name, &text),
        Kind::Annotations => read_annotations(name, &text, tools.state().project()),
        Kind::Table => read_table(name, &text, tools.state().project()),
    }
}

/// Notes the name of the file, and what it says about its article where the person has said how to read names.
fn named(tools: &Tools, name: &str, mut outcome: JobAction) -> JobAction {
    let pattern = FilePattern::parse(&tools.state().settings.file_pattern).ok();
    let fields = pattern.and_then(|pattern| pattern.read(name));
    if let JobAction::ArticleRead(read) = &mut outcome {
        read.article.file = Some(name.to_owned());
        fields.into_iter().for_each(|fields| fields.describe(&mut read.article));
    }
    outcome
}

fn open_project(name: &str, text: &str) -> Result<JobAction, Problem> {
    let opened = project::read(name, text).map_err(|error| problem(&error))?;
    Ok(JobAction::ProjectRead(FileRead {
        file: name.to_owned(),
        content: Rc::new(opened.project),
        refused: opened.rejected.iter().map(ToString::to_string).collect(),
    }))
}

fn read_annotations(name: &str, text: &str, project: &Project) -> Result<JobAction, Problem> {
    import(name, w3c::read(name, text, project))
}

fn read_table(name: &str, text: &str, project: &Project) -> Result<JobAction, Problem> {
    import(name, csv::read(name, text, project))
}

fn import(name: &str, read: Result<ascribe_exchange::Import, Error>) -> Outcome {
    let import = read.map_err(|error| problem(&error))?;
    Ok(JobAction::AnnotationsRead(FileRead {
        file: name.to_owned(),
        content: import.annotations,
        refused: import.rejected.iter().map(ToString::to_string).collect(),
    }))
}

async fn read_page(tools: &Tools, name: &str, markup: &str, report: &Report) -> Outcome {
    let article = article_of_page(name, markup)?;
    read_article(tools, article, report).await
}

fn article_of_page(name: &str, markup: &str) -> Result<Article, Problem> {
    dom::read_html(name, markup).map_err(|error| problem(&error))
}

fn with_scheme(address: &str) -> String {
    let address = address.trim();
    if address.contains("://") { address.to_owned() } else { format!("https://{address}") }
}

/// The exchange's errors name the file, the place and what to do by themselves.
fn problem(error: &Error) -> Problem {
    Problem::error(format!("{error}."))
}

fn not_fetched(failed: &FetchFailed) -> Problem {
    const BY_HAND: &str = "Open the page in another tab, copy the article's words and paste them here.";
    match failed {
        FetchFailed::NotAllowed => {
            Problem::warning("The other site does not let this page read it, or it cannot be reached.")
                .with_remedy(BY_HAND)
        }
        FetchFailed::Http(404 | 410) => {
            Problem::warning("There is no such page on the other site.").with_remedy("Check the address.")
        }
        FetchFailed::Http(status) => {
            Problem::warning(format!("The other site refused the page (HTTP {status}).")).with_remedy(BY_HAND)
        }
        FetchFailed::TooLarge => Problem::warning("The page is too large to be an article.").with_remedy(BY_HAND),
        FetchFailed::Timeout => Problem::warning("The other site did not answer in time.")
            .with_remedy("Try again later, or paste the words."),
        FetchFailed::BadAddress => {
            Problem::warning("This is not an address of the web.").with_remedy("It should begin with https://.")
        }
        FetchFailed::NoFrame => {
            let what = "This form of Ascribe cannot fetch pages, because it runs from a single file.";
            Problem::warning(what).with_remedy(BY_HAND)
        }
    }
}
