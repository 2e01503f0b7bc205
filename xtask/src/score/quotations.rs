//! Corpora of quotations: who said what, in one line an article.

use std::path::Path;
use std::process::Command;

use anyhow::Result;
use serde_json::{Value, json};

use super::reader::{Reader, lines, write_lines};
use super::{has_all, print_table};

/// Whether a corpus annotates statements inside statements.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Nested {
    Annotated,
    LeftOut,
}

/// Each corpus: what it is called, where it lies, whether it annotates statements inside statements.
const CORPORA: [(&str, &str, Nested); 4] = [
    ("PolNeAR dev, speech only", "quotes/polnear/dev.jsonl", Nested::LeftOut),
    ("GUM news, visible half, speech only", "quotes/gum/news_full_visible.jsonl", Nested::LeftOut),
    ("open-news dev, speech only", "open-news/quotes.dev.jsonl", Nested::Annotated),
    ("open-news train, speech only", "open-news/quotes.train.jsonl", Nested::Annotated),
];

/// Reads each corpus and prints its table.
///
/// # Errors
/// When reading or scoring fails.
pub(super) fn score(reader: &Reader, data: &Path, out: &Path) -> Result<()> {
    let scorer = data.join("quotes/score_quotes.py");
    for (heading, place, nested) in CORPORA {
        let gold = data.join(place);
        if !has_all(heading, &[&gold, &scorer]) {
            continue;
        }
        let predictions: Vec<Value> = lines(&gold)?
            .iter()
            .zip(reader.corpus(&gold)?)
            .map(|(article, reading)| prediction(article, &reading, nested))
            .collect();
        let file = out.join(place.replace('/', "-"));
        write_lines(&file, &predictions)?;
        print_table(heading, Command::new("python3").arg(&scorer).arg(&gold).arg(&file).arg("--speech-only"))?;
    }
    Ok(())
}

/// Turns a reading into the form that the scorer knows.
fn prediction(article: &Value, reading: &Value, nested: Nested) -> Value {
    let text: Vec<char> = article["text"].as_str().unwrap_or_default().chars().collect();
    let is_wanted = |found: &&Value| nested == Nested::Annotated || found["nested"] != json!(true);
    let found = reading["statements"].as_array().map(Vec::as_slice).unwrap_or_default();
    let statements: Vec<Value> = found.iter().filter(is_wanted).map(|found| statement(found, &text)).collect();
    json!({ "id": article["id"], "statements": statements })
}

fn statement(found: &Value, text: &[char]) -> Value {
    let parts: Vec<Value> = found["parts"]
        .as_array()
        .map(|parts| parts.iter().map(|part| json!([part["start"], part["end"]])).collect())
        .unwrap_or_default();
    json!({
        "start": found["parts"][0]["start"],
        "end": parts.last().map(|part| part[1].clone()),
        "parts": parts,
        "kind": found["kind"],
        "speaker": place(&found["speaker_mention"], text),
        "speaker_name": found["speaker"],
        "cue": place(&found["cue"], text),
        "speech": found["speech"],
    })
}

/// Adds the words of a place to it.
fn place(span: &Value, text: &[char]) -> Value {
    let position = |key: &str| span[key].as_u64().and_then(|count| usize::try_from(count).ok());
    let (Some(start), Some(end)) = (position("start"), position("end")) else { return Value::Null };
    let words: String = text.get(start..end).unwrap_or_default().iter().collect();
    json!({ "start": start, "end": end, "text": words })
}
