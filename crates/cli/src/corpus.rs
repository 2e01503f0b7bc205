//! One article a line: `{"id": …, "text": …}`.

use crate::problem::Problem;
use crate::task::Task;
use serde::Deserialize;
use std::io::{BufRead, Read};

/// Longest line that is read, in bytes: the largest article, every character of it written as `\u0000`.
const MAX_LINE: u64 = 6 * ascribe_exchange::file::MAX_BYTES as u64;

/// Gives the lines of a corpus as they come, empty ones left out.
pub(crate) fn lines(file: String, mut reader: impl BufRead + Send + 'static) -> impl Iterator<Item = Task> + Send {
    let mut number = 0;
    let mut is_broken = false;
    std::iter::from_fn(move || {
        while !is_broken {
            number += 1;
            match next_line(&mut reader) {
                Ok(None) => return None,
                Ok(Some(Line::Whole(line))) if line.iter().all(u8::is_ascii_whitespace) => {}
                Ok(Some(Line::Whole(line))) => return Some(Task::Line { file: file.clone(), number, line }),
                Ok(Some(Line::TooLong)) => return Some(Task::Refused(too_long(&file, number))),
                Err(error) => {
                    is_broken = true;
                    return Some(Task::Refused(Problem::line(&file, number, crate::input::reason(&error))));
                }
            }
        }
        None
    })
}

enum Line {
    Whole(Vec<u8>),
    TooLong,
}

fn next_line(reader: &mut impl BufRead) -> std::io::Result<Option<Line>> {
    let mut line = Vec::new();
    if reader.by_ref().take(MAX_LINE).read_until(b'\n', &mut line)? == 0 {
        return Ok(None);
    }
    if line.len() as u64 == MAX_LINE && !line.ends_with(b"\n") {
        reader.skip_until(b'\n')?;
        return Ok(Some(Line::TooLong));
    }
    Ok(Some(Line::Whole(line)))
}

fn too_long(file: &str, number: usize) -> Problem {
    Problem::line(file, number, format!("the line is longer than {} MB; an article has up to 20", MAX_LINE / 1_000_000))
}

/// An article of a corpus.
#[derive(Debug, PartialEq)]
pub(crate) struct Entry {
    pub(crate) id: String,
    pub(crate) text: String,
}

#[derive(Deserialize)]
struct Object {
    #[serde(default)]
    id: Id,
    text: String,
}

#[derive(Default, Deserialize)]
#[serde(untagged)]
enum Id {
    #[default]
    None,
    Word(String),
    Number(serde_json::Number),
}

/// Understands one line; without an `id` its number is its name.
pub(crate) fn entry(file: &str, number: usize, line: &str) -> Result<Entry, Problem> {
    let line = line.strip_prefix('\u{feff}').unwrap_or(line);
    let object: Object = serde_json::from_str(line).map_err(|error| Problem::line(file, number, reason(&error)))?;
    let id = match object.id {
        Id::None => number.to_string(),
        Id::Word(word) => word,
        Id::Number(number) => number.to_string(),
    };
    Ok(Entry { id, text: object.text })
}

/// Says what the JSON reader says, whose line is always the first.
fn reason(error: &serde_json::Error) -> String {
    let words = error.to_string();
    let problem = words.split(" at line ").next().unwrap_or_default();
    format!("{problem} (column {}); a line is {{\"id\": …, \"text\": …}}", error.column())
}

#[cfg(test)]
mod tests {
    use super::{Entry, entry};

    fn read(line: &str) -> Result<Entry, String> {
        entry("a.jsonl", 7, line).map_err(|problem| problem.to_string())
    }

    #[test]
    fn an_id_may_be_a_word_a_number_or_missing() {
        let named = |id: &str| Ok(Entry { id: id.to_owned(), text: "Hi.".to_owned() });
        assert_eq!(read(r#"{"id": "x", "text": "Hi.", "more": [1]}"#), named("x"));
        assert_eq!(read(r#"{"id": 12, "text": "Hi."}"#), named("12"));
        assert_eq!(read(r#"{"id": null, "text": "Hi."}"#), named("7"));
        assert_eq!(read("\u{feff}{\"text\": \"Hi.\"}"), named("7"));
    }

    #[test]
    fn a_refused_line_says_where_and_why() {
        let refused = read(r#"{"id": "x"}"#).expect_err("no text");
        assert!(refused.starts_with("a.jsonl, line 7: missing field `text` (column 11)"), "{refused}");
        assert!(read("{\"text\": \"a").is_err());
    }
}
