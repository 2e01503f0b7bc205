//! Where speakers stand on given concepts, and which concepts are suggested.

use std::path::Path;

use anyhow::Result;

use super::{has_all, print_table};
use crate::workspace::Workspace;

/// Judges annotated positions with the shipped model and prints its tables.
///
/// # Errors
/// When the measurement cannot be built or fails.
pub(super) fn score(workspace: &Workspace, data: &Path) -> Result<()> {
    let heading = "where they stand";
    let needed = ["open-news/articles.dev.jsonl", "gold", "language/stance/newsmtsc.train.jsonl"];
    let paths = needed.map(|place| data.join(place));
    if !has_all(heading, &paths.each_ref().map(|path| path.as_path())) {
        return Ok(());
    }
    let data = std::path::absolute(data)?;
    let mut measure = workspace.cargo(&["run", "--quiet", "--package", "ascribe-trainer", "--", "score-stance"]);
    print_table(heading, measure.arg("--data").arg(data))
}
