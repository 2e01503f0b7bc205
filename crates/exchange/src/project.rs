//! `*.ascribe.json`: a whole project.
//!
//! Documents, codebook, and the statements as W3C Web Annotations ([`crate::w3c`]). All offsets are code points. What Ascribe
//! does not know is kept at every level and written again, annotations that cannot be read included.

use crate::json::{Properties, Writing, parse};
use crate::texts::Texts;
use crate::w3c::{self, Reader};
use crate::{Error, Rejected, adrift, codebook, document};
use ascribe_annotation::{Article, Project};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::rc::Rc;

/// The version of the file that is written, and the newest that can be read.
///
/// 2: roles, memberships, definitions, types of statements and fields, versions of the codebook, statements without a place. A
/// file of version 1 is read as it is: it has none of them.
pub const VERSION: u64 = 2;

/// The property of a project's `extra` that holds annotations which could not be read; they are written with the others.
const UNREAD: &str = "ascribe:unread";

/// The same for statements without a place.
const UNREAD_ADRIFT: &str = "ascribe:unread-adrift";

/// A project read from a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opened {
    /// The project.
    pub project: Project,
    /// Annotations that could not be read. The project keeps them as they came.
    pub rejected: Vec<Rejected>,
}

/// Writes a project.
#[must_use]
pub fn write(project: &Project) -> String {
    let mut extra = project.extra.clone();
    let mut annotations = w3c::annotations(project);
    if let Some(Value::Array(unread)) = extra.remove(UNREAD) {
        annotations.extend(unread);
    }
    let mut adrift = adrift::write_all(project);
    if let Some(Value::Array(unread)) = extra.remove(UNREAD_ADRIFT) {
        adrift.extend(unread);
    }
    let codebook = codebook::write(&project.codebook, object(extra.remove("codebook")));
    let mut file = Writing::over(&extra);
    file.set("ascribe", VERSION).set_default("@context", w3c::context()).set("name", project.name.as_str());
    file.set("documents", project.articles.iter().map(|article| document::write(article)).collect::<Vec<_>>());
    file.set("codebook", codebook).set("annotations", annotations);
    file.set_list("adrift", adrift);
    format!("{:#}\n", file.done())
}

/// Reads a project.
///
/// # Errors
/// When the file is broken, is no project, or was saved by a newer Ascribe.
pub fn read(name: &str, text: &str) -> Result<Opened, Error> {
    let file = open(name, parse(name, text)?)?;
    read_project(file).map_err(|Rejected { path, reason: problem }| Error::WrongForm {
        name: name.to_owned(),
        path,
        problem,
    })
}

/// Checks that the file is a project of a version that can be read.
fn open(name: &str, value: Value) -> Result<Properties, Error> {
    let wrong = |problem: &str| Error::WrongKind {
        name: name.to_owned(),
        wanted: "an Ascribe project",
        problem: problem.to_owned(),
    };
    let mut file = Properties::of(value).map_err(|rejected| wrong(&rejected.reason))?;
    let version = file.take("ascribe").ok_or_else(|| wrong("it does not say \"ascribe\": 1"))?;
    match version.as_u64() {
        Some(version) if version > VERSION => {
            Err(Error::NewerVersion { name: name.to_owned(), version, known: VERSION })
        }
        Some(1..) if file.has("documents") => Ok(file),
        Some(1..) => Err(wrong("it has no \"documents\"")),
        _ => Err(wrong("its version is not a number from 1 on")),
    }
}

fn read_project(mut file: Properties) -> Result<Opened, Rejected> {
    let mut project = Project { name: file.text("name")?.unwrap_or_default(), ..Project::default() };
    project.articles = articles(file.list("documents"))?;
    let codebook_left = match file.object("codebook")? {
        Some(mut codebook) => {
            project.codebook = codebook::read(&mut codebook).map_err(|rejected| rejected.inside("codebook"))?;
            codebook.rest()
        }
        None => Map::new(),
    };
    let lists = Lists { annotations: file.list("annotations"), adrift: file.list("adrift") };
    let (unread, unread_adrift, rejected) = read_annotations(&mut project, lists);
    file.skip("@context", &w3c::context());
    file.put_object("codebook", codebook_left);
    file.put_list(UNREAD, unread);
    file.put_list(UNREAD_ADRIFT, unread_adrift);
    project.extra = file.rest();
    Ok(Opened { project, rejected })
}

fn articles(documents: Vec<Value>) -> Result<Vec<Rc<Article>>, Rejected> {
    let mut articles: Vec<Rc<Article>> = Vec::new();
    for (at, document) in documents.into_iter().enumerate() {
        let article = document::read(document).map_err(|rejected| rejected.inside(&format!("documents/{at}")))?;
        if articles.iter().any(|other| other.id == article.id) {
            let reason = format!("the id '{}' is there twice; every document needs its own", article.id);
            return Err(Rejected::new(format!("documents/{at}/id"), reason));
        }
        articles.push(Rc::new(article));
    }
    Ok(articles)
}

/// The statements of a file: those with a place, and those without.
struct Lists {
    annotations: Vec<Value>,
    adrift: Vec<Value>,
}

/// Reads the statements into the project; gives those of both lists that cannot be read, as they came, and why.
fn read_annotations(project: &mut Project, lists: Lists) -> (Vec<Value>, Vec<Value>, Vec<Rejected>) {
    let (mut unread, mut unread_adrift, mut rejected) = (Vec::new(), Vec::new(), Vec::new());
    let mut statements = BTreeMap::new();
    let texts = Texts::of(project);
    let mut reader = Reader::new(&texts, project.codebook.clone());
    for (at, annotation) in lists.annotations.into_iter().enumerate() {
        let statement = reader.statement(annotation.clone()).and_then(|statement| {
            if statements.contains_key(&statement.id) {
                return Err(Rejected::new("id", format!("the id '{}' is there twice", statement.id)));
            }
            Ok(statement)
        });
        match statement {
            Ok(statement) => drop(statements.insert(statement.id.clone(), Rc::new(statement))),
            Err(reason) => {
                rejected.push(reason.inside(&format!("annotations/{at}")));
                unread.push(annotation);
            }
        }
    }
    let mut adrift = Vec::new();
    for (at, value) in lists.adrift.into_iter().enumerate() {
        match adrift::read(value.clone(), &texts, &mut reader) {
            Ok(waiting) => adrift.push(Rc::new(waiting)),
            Err(reason) => {
                rejected.push(reason.inside(&format!("adrift/{at}")));
                unread_adrift.push(value);
            }
        }
    }
    project.codebook = reader.codebook();
    project.statements = statements;
    project.adrift = adrift;
    (unread, unread_adrift, rejected)
}

fn object(value: Option<Value>) -> Map<String, Value> {
    match value {
        Some(Value::Object(object)) => object,
        _ => Map::new(),
    }
}
