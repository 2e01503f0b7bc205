//! Measures how well the article of a page is found: `extract FOLDER`, where every folder in it has `source.html` and
//! `expected.html`, as Readability's test pages do. Prints the F1 of words for each page, and the mean; with `SHOW` set, also
//! what was found.

#![expect(clippy::print_stdout, reason = "a measurement prints its figures")]

use ascribe_exchange::html;
use std::collections::HashMap;
use std::error::Error;
use std::path::{Path, PathBuf};

#[path = "../tests/support/parse.rs"]
mod parse;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("usage: extract FOLDER")?;
    let mut pages =
        std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<PathBuf>, std::io::Error>>()?;
    pages.retain(|page| page.join("expected.html").exists());
    pages.sort();
    let scores = pages.iter().map(|page| score(page)).collect::<Result<Vec<_>, _>>()?;
    let mut ranked = pages.iter().zip(&scores).collect::<Vec<_>>();
    ranked.sort_by(|left, right| left.1.f1().total_cmp(&right.1.f1()));
    for (page, score) in ranked {
        let name = page.file_name().unwrap_or_default().to_string_lossy();
        println!("{:.3}  precision {:.3}  recall {:.3}  {name}", score.f1(), score.precision, score.recall);
    }
    println!(
        "mean F1 {:.4} over {} pages",
        scores.iter().map(Score::f1).sum::<f64>() / scores.len() as f64,
        scores.len()
    );
    Ok(())
}

struct Score {
    precision: f64,
    recall: f64,
}

impl Score {
    fn f1(&self) -> f64 {
        let sum = self.precision + self.recall;
        if sum > 0.0 { 2.0 * self.precision * self.recall / sum } else { 0.0 }
    }
}

fn score(page: &Path) -> Result<Score, Box<dyn Error>> {
    let source = std::fs::read_to_string(page.join("source.html"))?;
    let expected = count(&all_text(&std::fs::read_to_string(page.join("expected.html"))?));
    let article = html::article("source.html", parse::pieces(&source)).ok();
    let found = article.as_ref().map(body).unwrap_or_default();
    if std::env::var_os("SHOW").is_some() {
        println!("=== {}\n{found}\n", page.display());
    }
    let found = count(&found);
    let common =
        found.iter().map(|(word, count)| (*count).min(expected.get(word).copied().unwrap_or(0))).sum::<usize>() as f64;
    let share = |all: &HashMap<String, usize>| common / (all.values().sum::<usize>() as f64).max(1.0);
    Ok(Score { precision: share(&found), recall: share(&expected) })
}

/// Gives the words of an article without its headline, which Readability takes out of the text.
fn body(article: &ascribe_annotation::Article) -> String {
    let blocks = article.blocks.iter().filter(|block| block.kind != ascribe_text::BlockKind::Headline);
    blocks.map(|block| &article.text[block.span.range()]).collect::<Vec<_>>().join("\n")
}

fn all_text(page: &str) -> String {
    let mut text = String::new();
    for piece in parse::pieces(page) {
        match piece {
            html::Piece::Text(words) => text.push_str(&words),
            html::Piece::Open { .. } | html::Piece::Close => text.push(' '),
        }
    }
    text
}

fn count(text: &str) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    for word in text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty()) {
        *counts.entry(word.to_lowercase()).or_insert(0) += 1;
    }
    counts
}
