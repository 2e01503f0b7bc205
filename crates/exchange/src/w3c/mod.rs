//! W3C Web Annotations (<https://www.w3.org/TR/annotation-model/>) as JSON-LD.
//!
//! A statement is one annotation. Its words are the target: one target a part, each with a `TextPositionSelector` (code
//! points) and a `TextQuoteSelector`. Speaker, organisation, concept and note are bodies. What W3C has no word for is said
//! in Ascribe's own vocabulary, under the prefix `ascribe:`
//!
//! | where | property | says |
//! | --- | --- | --- |
//! | annotation | `ascribe:kind` | `direct`, `indirect`, `mixed` |
//! | annotation | `ascribe:review` | `suggested`, `confirmed`, `rejected` |
//! | annotation | `ascribe:cue`, `ascribe:speakerMention`, `ascribe:quoted` | places in the article: `start`, `end` (code points), `exact` |
//! | annotation | `ascribe:type` | the id of the statement's type, unless it is a claim |
//! | annotation | `ascribe:answers` | `field`, `value` of each answered field of the type |
//! | annotation | `ascribe:codebookVersion` | the version of the codebook that it was decided under |
//! | annotation | `ascribe:adjudicates` | ids of the single coders' statements that it decides between |
//! | annotation | `ascribe:suggestion` | `rule`, `confidence`, `evidence`, `speech`, `nested` |
//! | annotation | `ascribe:proposals` | positions that the engine proposes, never decisions: `generator`, `value`, `ascribe:stance`, `confidence`, `evidence`, `reasons` |
//! | body | `ascribe:is` | `speaker`, `organization`, `role`, `concept`, `note` |
//! | body | `ascribe:entry` | the id of the codebook's entry; `value` is its name |
//! | body | `ascribe:stance` | `support`, `oppose`, `neutral`, `ambiguous`; absent is unset |
//! | target | `ascribe:article` | the article's id; `source` is its address, where it has one |
//! | collection | `ascribe:codebook` | the project's codebook |
//!
//! A suggestion of the engine has a `generator`, a person's decision a `creator`.

mod agent;
mod body;
mod place;
pub(crate) mod proposal;
mod read;
mod rest;
mod target;
mod vocabulary;
mod write;

use crate::codebook;
use crate::import::join;
use crate::json::{Properties, Writing, parse};
use crate::texts::Texts;
use crate::{Error, Import, Rejected};
use ascribe_annotation::{ArticleId, Codebook, Project};
use serde_json::{Map, Value, json};

pub(crate) use read::Reader;
pub(crate) use vocabulary::context;
pub(crate) use write::{annotation, annotations};

/// Writes all statements of a project as an `AnnotationCollection` with one page.
#[must_use]
pub fn write(project: &Project) -> String {
    let items = annotations(project);
    let id = format!("urn:ascribe:collection:{}", collection_id(project));
    let mut collection = Writing::over(&Map::new());
    collection.set("@context", context()).set("id", id.as_str()).set("type", "AnnotationCollection");
    collection.set_some("label", Some(project.name.as_str()).filter(|name| !name.is_empty()));
    collection.set("total", items.len());
    if !items.is_empty() {
        let page = json!({ "id": format!("{id}:1"), "type": "AnnotationPage", "startIndex": 0, "items": items });
        collection.set("first", page);
    }
    collection.set(vocabulary::CODEBOOK, codebook::write(&project.codebook, Map::new()));
    format!("{:#}\n", collection.done())
}

/// Reads annotations of a project's articles: a collection, a page, a list, or a single annotation.
///
/// Annotations of other programs come in as statements too, with what Ascribe does not know of them kept. Those that have no
/// place in the project's articles are refused one by one.
///
/// # Errors
/// When the file is broken JSON or holds no annotations.
pub fn read(name: &str, text: &str, project: &Project) -> Result<Import, Error> {
    let no_annotations = |problem: &str| Error::WrongKind {
        name: name.to_owned(),
        wanted: "a file of W3C annotations",
        problem: problem.to_owned(),
    };
    let mut found = Found::default();
    found.take("", parse(name, text)?);
    if found.annotations.is_empty() && !found.is_collection {
        return Err(no_annotations("it has neither \"items\" nor a \"target\""));
    }
    let texts = Texts::of(project);
    let mut reader = Reader::new(&texts, found.codebook);
    let mut import = Import::default();
    for (path, annotation) in found.annotations {
        match annotation.and_then(|annotation| reader.statement(annotation)) {
            Ok(statement) => import.annotations.statements.push(statement),
            Err(rejected) => import.rejected.push(rejected.inside(&path)),
        }
    }
    import.annotations.codebook = reader.codebook();
    Ok(import)
}

/// The annotations of a file, each with its path; those that are none with the reason.
#[derive(Default)]
struct Found {
    annotations: Vec<(String, Result<Value, Rejected>)>,
    codebook: Codebook,
    is_collection: bool,
}

impl Found {
    fn take(&mut self, path: &str, value: Value) {
        match value {
            Value::Array(items) => self.take_items(path, items),
            Value::Object(properties) if is_list(&properties) => self.take_list(path, properties),
            Value::Object(properties) if properties.contains_key("target") => self.push(path, Ok(properties.into())),
            Value::String(address) => {
                let reason =
                    format!("the annotation is only named by its address '{address}'; export it with its content");
                self.push(path, Err(Rejected::new("", reason)));
            }
            _ if path.is_empty() => {}
            _ => self.push(path, Err(Rejected::new("", "an annotation with a \"target\" was expected"))),
        }
    }

    fn push(&mut self, path: &str, annotation: Result<Value, Rejected>) {
        self.annotations.push((path.to_owned(), annotation));
    }

    fn take_items(&mut self, path: &str, items: Vec<Value>) {
        self.is_collection = true;
        for (at, item) in items.into_iter().enumerate() {
            self.take(&join(path, &at.to_string()), item);
        }
    }

    /// Takes a collection or a page.
    fn take_list(&mut self, path: &str, mut properties: Map<String, Value>) {
        self.is_collection = true;
        if let Some(Value::Object(codebook)) = properties.remove(vocabulary::CODEBOOK) {
            self.take_codebook(path, codebook);
        }
        for key in ["items", "first"] {
            if let Some(value) = properties.remove(key) {
                self.take(&join(path, key), value);
            }
        }
    }

    fn take_codebook(&mut self, path: &str, codebook: Map<String, Value>) {
        match codebook::read(&mut Properties::from(codebook)) {
            Ok(codebook) => self.codebook = codebook,
            Err(rejected) => self.push(&join(path, vocabulary::CODEBOOK), Err(rejected)),
        }
    }
}

fn is_list(properties: &Map<String, Value>) -> bool {
    let is_collection = properties.get("type").and_then(Value::as_str) == Some("AnnotationCollection");
    is_collection || properties.contains_key("items") || properties.contains_key("first")
}

/// Names the collection by the articles it is about.
fn collection_id(project: &Project) -> ArticleId {
    let ids = project.articles.iter().map(|article| article.id.as_str()).collect::<Vec<_>>();
    ArticleId::of_text(&ids.join(" "))
}
