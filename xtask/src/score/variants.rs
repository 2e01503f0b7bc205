//! Pairs of spellings: one person or two.

use std::path::Path;

use anyhow::Result;

use super::{has_all, print_table};
use crate::workspace::Workspace;

/// Compares the names of the table and prints precision, recall and F1, Jaro-Winkler beside them.
///
/// # Errors
/// When the measurement cannot be built or fails.
pub(super) fn score(workspace: &Workspace, data: &Path) -> Result<()> {
    let table = data.join("language/variants/name-variants.dev.tsv");
    let heading = "name variants";
    if !has_all(heading, &[&table]) {
        return Ok(());
    }
    let table = std::path::absolute(table)?;
    let mut measure = workspace.cargo(&["run", "--quiet", "--package", "ascribe-names", "--example", "variants", "--"]);
    print_table(heading, measure.arg(table))
}
