//! Whole articles with everything annotated by hand.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use super::reader::Reader;
use super::{has_all, print_table};

/// Reads every article and prints the table of direct, indirect and mixed statements, speakers, entities, boilerplate.
///
/// # Errors
/// When reading or scoring fails.
pub(super) fn score(reader: &Reader, data: &Path, out: &Path) -> Result<()> {
    let (texts, gold) = (data.join("articles"), data.join("gold"));
    let scorer = gold.join("score_articles.py");
    let heading = "whole articles (gold)";
    if !has_all(heading, &[&texts, &gold, &scorer]) {
        return Ok(());
    }
    let predictions = out.join("articles");
    std::fs::create_dir_all(&predictions)?;
    for entry in std::fs::read_dir(&texts)? {
        let file = entry?.path();
        let Some(name) = file.file_name().filter(|_| file.extension().is_some_and(|ending| ending == "txt")) else {
            continue;
        };
        let reading = reader.article(&file)?;
        let place = predictions.join(name).with_extension("json");
        std::fs::write(&place, reading).with_context(|| format!("{} cannot be written", place.display()))?;
    }
    print_table(heading, Command::new("python3").arg(scorer).arg(gold).arg(predictions).arg("--texts").arg(texts))
}
