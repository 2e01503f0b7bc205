//! Corpora of quotations: who said what, in one line an article.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use super::fit;
use super::reader::{Reader, lines, write_lines};
use super::reliability::{self, Judged};
use super::targets::{self, Column};
use super::{has_all, print_table};

/// Whether the weights of confidences are to be learnt anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    Wanted,
    No,
}

/// Whether a corpus annotates statements inside statements.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Nested {
    Annotated,
    LeftOut,
}

/// A corpus and what it annotates.
struct Corpus {
    heading: &'static str,
    place: &'static str,
    column: Column,
    nested: Nested,
}

const CORPORA: [Corpus; 4] = [
    Corpus {
        heading: "PolNeAR dev, speech only",
        place: "quotes/polnear/dev.jsonl",
        column: Column::PolNeAr,
        nested: Nested::LeftOut,
    },
    Corpus {
        heading: "GUM news, visible half, speech only",
        place: "quotes/gum/news_full_visible.jsonl",
        column: Column::Gum,
        nested: Nested::LeftOut,
    },
    Corpus {
        heading: "open-news dev, speech only",
        place: "open-news/quotes.dev.jsonl",
        column: Column::OpenNews,
        nested: Nested::Annotated,
    },
    Corpus {
        heading: "open-news train, speech only",
        place: "open-news/quotes.train.jsonl",
        column: Column::Train,
        nested: Nested::Annotated,
    },
];

/// Reads each corpus and prints its table, then all of them beside what is needed.
///
/// # Errors
/// When reading or scoring fails.
pub(super) fn score(reader: &Reader, data: &Path, out: &Path, wants_fit: Fit) -> Result<()> {
    let scorer = data.join("quotes/score_quotes.py");
    let mut columns = Vec::new();
    for corpus in &CORPORA {
        let gold = data.join(corpus.place);
        if !has_all(corpus.heading, &[&gold, &scorer]) {
            continue;
        }
        let articles = lines(&gold)?;
        let readings = reader.corpus(&gold)?;
        let predictions: Vec<Value> =
            articles.iter().zip(&readings).map(|(article, reading)| prediction(article, reading, corpus)).collect();
        let file = out.join(corpus.place.replace('/', "-"));
        write_lines(&file, &predictions)?;
        let judge = |flags: &[&str]| {
            let mut command = Command::new("python3");
            command.arg(&scorer).arg(&gold).arg(&file).arg("--speech-only").args(flags);
            command
        };
        print_table(corpus.heading, &mut judge(&[]))?;
        columns.push((corpus.column, answer(&mut judge(&["--json"]))?));
        let judged: Vec<Judged> =
            articles.iter().zip(&predictions).flat_map(|(gold, found)| reliability::judged(gold, found)).collect();
        reliability::print(corpus.heading, &judged);
        if wants_fit == Fit::Wanted && corpus.column == Column::Train {
            fit::print(&articles, &predictions);
        }
    }
    targets::print(&columns);
    Ok(())
}

/// Gives what the scorer writes as JSON.
fn answer(command: &mut Command) -> Result<Value> {
    let answer = command.output().context("the scorer cannot be started")?;
    if !answer.status.success() {
        bail!("the scorer failed: {}", String::from_utf8_lossy(&answer.stderr));
    }
    serde_json::from_slice(&answer.stdout).context("the scorer wrote no JSON")
}

/// Turns a reading into the form that the scorer knows.
fn prediction(article: &Value, reading: &Value, corpus: &Corpus) -> Value {
    let text: Vec<char> = article["text"].as_str().unwrap_or_default().chars().collect();
    let is_wanted = |found: &&Value| corpus.nested == Nested::Annotated || found["nested"] != json!(true);
    let found = reading["statements"].as_array().map(Vec::as_slice).unwrap_or_default();
    let statements: Vec<Value> = found.iter().filter(is_wanted).filter_map(|found| statement(found, &text)).collect();
    json!({ "id": article["id"], "statements": statements })
}

fn statement(found: &Value, text: &[char]) -> Option<Value> {
    let parts: Vec<(usize, usize)> = found["parts"].as_array()?.iter().filter_map(span).collect();
    Some(json!({
        "start": parts.first()?.0,
        "end": parts.last()?.1,
        "parts": parts,
        "kind": found["kind"],
        "speaker": place(&found["speaker_mention"], text),
        "speaker_name": found["speaker"],
        "cue": place(&found["cue"], text),
        "speech": found["speech"],
        "known": found["speakers"].as_array().is_some_and(|speakers| !speakers.is_empty()),
        "words": parts.iter().map(|&(start, end)| words(&text[start..end.min(text.len())])).sum::<usize>(),
        "rule": found["rule"],
        "confidence": found["confidence"],
    }))
}

fn words(text: &[char]) -> usize {
    text.split(|character| character.is_whitespace()).filter(|word| !word.is_empty()).count()
}

/// Reads a span of the command line's JSON.
fn span(value: &Value) -> Option<(usize, usize)> {
    let position = |key: &str| value[key].as_u64().and_then(|count| usize::try_from(count).ok());
    Some((position("start")?, position("end")?))
}

/// Adds the words of a place to it.
fn place(value: &Value, text: &[char]) -> Value {
    let Some((start, end)) = span(value) else { return Value::Null };
    let words: String = text.get(start..end).unwrap_or_default().iter().collect();
    json!({ "start": start, "end": end, "text": words })
}
