//! Annotated positions: a statement, a concept, a stance.

use ascribe_analysis::StatementKind;
use ascribe_analysis::stance::{Question, StanceKind};
use ascribe_text::{CodePointSpan, Document, Offsets, Span};
use serde::Deserialize;
use std::fs;
use std::path::Path;

/// One article with its positions.
pub(crate) struct Article {
    /// Its name.
    pub(crate) id: String,
    /// Its text.
    pub(crate) document: Document,
    /// Its positions, those of one statement one after the other.
    pub(crate) positions: Vec<Position>,
}

/// One position.
pub(crate) struct Position {
    /// Which of the article's statements.
    pub(crate) statement: usize,
    /// The words that report.
    pub(crate) cue: Option<Span>,
    /// The content.
    pub(crate) parts: Vec<Span>,
    /// Direct, indirect, mixed.
    pub(crate) kind: StatementKind,
    /// Who speaks.
    pub(crate) speaker: String,
    /// About what.
    pub(crate) concept: String,
    /// Where they stand.
    pub(crate) stance: StanceKind,
    /// Whether nobody annotated it: the statement only mentions a concept that others take a position on.
    pub(crate) is_silent: bool,
}

impl Position {
    /// Gives the position as a question about it.
    pub(crate) fn ask<'a>(&'a self, names: &'a [&'a str]) -> Question<'a> {
        Question { cue: self.cue, parts: &self.parts, kind: self.kind, names }
    }
}

#[derive(Deserialize)]
struct Record {
    id: String,
    text: String,
    statements: Vec<Marked>,
}

#[derive(Deserialize)]
struct Marked {
    kind: StatementKind,
    parts: Vec<Place>,
    #[serde(default)]
    speaker: Option<String>,
    cue: Option<Place>,
    #[serde(default)]
    positions: Vec<Stated>,
}

#[derive(Clone, Copy, Deserialize)]
struct Place {
    start: u32,
    end: u32,
}

#[derive(Deserialize)]
struct Stated {
    concept: String,
    stance: StanceKind,
}

/// Reads annotated articles, one a line.
pub(crate) fn articles(data: &Path, path: &str) -> Result<Vec<Article>, String> {
    let text = fs::read_to_string(data.join(path)).map_err(|error| format!("{path}: {error}"))?;
    let line = |line: &str| serde_json::from_str(line).map(article).map_err(|error| format!("{path}: {error}"));
    text.lines().map(line).collect()
}

fn article(record: Record) -> Article {
    let offsets = Offsets::new(&record.text);
    let span = |place: Place| offsets.utf8_from_code_points(CodePointSpan::new(place.start, place.end));
    let position = |statement: usize, marked: &Marked, stated: &Stated| Position {
        statement,
        cue: marked.cue.map(span),
        parts: marked.parts.iter().copied().map(span).collect(),
        kind: marked.kind,
        speaker: marked.speaker.clone().unwrap_or_default(),
        concept: stated.concept.clone(),
        stance: stated.stance,
        is_silent: false,
    };
    let of = |(at, marked): (usize, &Marked)| {
        marked.positions.iter().map(|stated| position(at, marked, stated)).collect::<Vec<_>>()
    };
    let mut positions: Vec<Position> = record.statements.iter().enumerate().flat_map(of).collect();
    let mut concepts: Vec<String> = positions.iter().map(|position| position.concept.clone()).collect();
    concepts.sort();
    concepts.dedup();
    let silent = record.statements.iter().enumerate().filter(|(_, marked)| marked.positions.is_empty());
    let neutral = |concept: &String| Stated { concept: concept.clone(), stance: StanceKind::Neutral };
    let stated: Vec<Stated> = concepts.iter().map(neutral).collect();
    for (at, marked) in silent {
        let silent = stated.iter().map(|stated| Position { is_silent: true, ..position(at, marked, stated) });
        positions.extend(silent);
    }
    Article { id: record.id, positions, document: Document::from_text(record.text) }
}

#[derive(Deserialize)]
struct Whole {
    statements: Vec<Judged>,
}

#[derive(Deserialize)]
struct Judged {
    kind: StatementKind,
    parts: Vec<Place>,
    #[serde(default)]
    cue_spans: Vec<Place>,
    #[serde(default)]
    stance: Vec<Judgement>,
    #[serde(default)]
    duplicate_of: Option<serde_json::Value>,
}

#[derive(Deserialize)]
struct Judgement {
    target: String,
    position: StanceKind,
}

/// Reads whole articles annotated by hand: texts in one folder, annotation in another; repeats left out.
pub(crate) fn whole(data: &Path) -> Result<Vec<Article>, String> {
    let folder = fs::read_dir(data.join("gold")).map_err(|error| format!("gold: {error}"))?;
    let mut names: Vec<String> = folder.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    names.retain(|name| name.ends_with(".json") && name != "links.json");
    names.sort();
    names.iter().map(|name| whole_article(data, name)).collect()
}

fn whole_article(data: &Path, name: &str) -> Result<Article, String> {
    let say = |error: &dyn std::fmt::Display| format!("{name}: {error}");
    let text = fs::read_to_string(data.join("gold").join(name)).map_err(|error| say(&error))?;
    let whole: Whole = serde_json::from_str(&text).map_err(|error| say(&error))?;
    let stem = name.trim_end_matches(".json");
    let text = fs::read_to_string(data.join("articles").join(format!("{stem}.txt"))).map_err(|error| say(&error))?;
    let offsets = Offsets::new(&text);
    let span = |place: &Place| offsets.utf8_from_code_points(CodePointSpan::new(place.start, place.end));
    let mut positions = Vec::new();
    for (at, judged) in whole.statements.iter().enumerate().filter(|(_, judged)| judged.duplicate_of.is_none()) {
        positions.extend(judged.stance.iter().map(|judgement| Position {
            statement: at,
            cue: judged.cue_spans.first().map(span),
            parts: judged.parts.iter().map(span).collect(),
            kind: judged.kind,
            speaker: String::new(),
            concept: judgement.target.clone(),
            stance: judgement.position,
            is_silent: false,
        }));
    }
    Ok(Article { id: stem.to_owned(), positions, document: Document::from_text(text) })
}

#[derive(Deserialize)]
struct Excerpt {
    id: String,
    text: String,
    start: u32,
    end: u32,
    label: String,
}

/// Reads sentences with a named target that are for it, against it or neither: measured only.
pub(crate) fn excerpts(data: &Path, path: &str) -> Result<Vec<Article>, String> {
    let text = fs::read_to_string(data.join(path)).map_err(|error| format!("{path}: {error}"))?;
    let line = |line: &str| serde_json::from_str(line).map(excerpt).map_err(|error| format!("{path}: {error}"));
    text.lines().map(line).collect()
}

fn excerpt(record: Excerpt) -> Article {
    let offsets = Offsets::new(&record.text);
    let target = offsets.utf8_from_code_points(CodePointSpan::new(record.start, record.end));
    let position = Position {
        statement: 0,
        cue: None,
        parts: vec![Span::from_range(0..record.text.len())],
        kind: StatementKind::Direct,
        speaker: String::new(),
        concept: record.text.get(target.range()).unwrap_or_default().to_owned(),
        stance: match record.label.as_str() {
            "pos" => StanceKind::Support,
            "neg" => StanceKind::Oppose,
            _ => StanceKind::Neutral,
        },
        is_silent: false,
    };
    Article { id: record.id, positions: vec![position], document: Document::from_text(record.text) }
}
