//! Corpora of names: people, organisations, places.

use std::path::Path;
use std::process::Command;

use anyhow::Result;
use serde_json::{Value, json};

use super::reader::{Reader, lines, write_lines};
use super::{has_all, print_table};

/// Each corpus: what it is called and where it lies.
const CORPORA: [(&str, &str); 3] = [
    ("names, open-news dev", "open-news/ner.dev.jsonl"),
    ("names, open-news train", "open-news/ner.train.jsonl"),
    ("names, world news dev", "language/ner/worldwide.dev.jsonl"),
];

/// Reads each corpus and prints its table.
///
/// # Errors
/// When reading or scoring fails.
pub(super) fn score(reader: &Reader, data: &Path, out: &Path) -> Result<()> {
    let scorer = data.join("language/ner/score_ner.py");
    for (heading, place) in CORPORA {
        let gold = data.join(place);
        if !has_all(heading, &[&gold, &scorer]) {
            continue;
        }
        let predictions: Vec<Value> = lines(&gold)?
            .iter()
            .zip(reader.corpus(&gold)?)
            .map(|(article, reading)| prediction(article, &reading))
            .collect();
        let file = out.join(place.replace('/', "-"));
        write_lines(&file, &predictions)?;
        print_table(heading, Command::new("python3").arg(&scorer).arg(&gold).arg(&file))?;
    }
    Ok(())
}

/// Turns a reading into the form that the scorer knows: names only, in four classes.
fn prediction(article: &Value, reading: &Value) -> Value {
    let mut names = Vec::new();
    for entity in reading["entities"].as_array().map(Vec::as_slice).unwrap_or_default() {
        let mentions = entity["mentions"].as_array().map(Vec::as_slice).unwrap_or_default();
        for mention in mentions.iter().filter(|mention| mention["form"] == "name") {
            names.push(json!({ "start": mention["start"], "end": mention["end"], "type": class(&entity["type"]) }));
        }
    }
    names.sort_by_key(|name| name["start"].as_u64());
    json!({ "id": article["id"], "text": article["text"], "entities": names })
}

fn class(kind: &Value) -> &'static str {
    match kind.as_str() {
        Some("PER") => "PER",
        Some("ORG") => "ORG",
        Some("GPE" | "LOC" | "FAC") => "LOC",
        _ => "MISC",
    }
}
