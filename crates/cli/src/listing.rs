//! The statements of an article as a list to look at.

use ascribe_engine::{Reading, StatementFinding};
use ascribe_text::{Document, Span};
use std::fmt::Write;

/// Writes the headline, then one line a statement: speaker — words (cue, rule, confidence). Ends with an empty line.
pub(crate) fn listing(file: &str, document: &Document, reading: &Reading) -> String {
    let title = reading.headline.map(|headline| one_line(document.slice(headline)));
    let mut list = title.map_or_else(|| format!("{file}\n"), |title| format!("{title}\n{file}\n"));
    if reading.is_foreign {
        list.push_str("  this does not seem to be English: what is found is a guess\n");
    }
    for finding in &reading.statements {
        list.push_str(&entry(document, finding));
        list.push('\n');
    }
    if reading.statements.is_empty() {
        list.push_str("  no statements\n");
    }
    list.push('\n');
    list
}

fn entry(document: &Document, finding: &StatementFinding) -> String {
    let attribution = &finding.attribution;
    let indent = if finding.nested { "    " } else { "  " };
    let speaker = attribution.speaker.as_deref().map_or_else(|| "?".to_owned(), one_line);
    let mut line = format!("{indent}{speaker} — {} (", words(document, &finding.parts));
    if let Some(cue) = attribution.cue {
        // Writing to a string does not fail.
        let _ = write!(line, "{}, ", one_line(document.slice(cue)));
    }
    let _ = write!(line, "{}, {:.2})", attribution.rule, attribution.confidence.value());
    line
}

fn words(document: &Document, parts: &[Span]) -> String {
    parts.iter().map(|part| one_line(document.slice(*part))).collect::<Vec<_>>().join(" … ")
}

/// Puts words that run over several lines on one.
fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
