//! The language models of a folder.

use crate::problem::Problem;
use ascribe_engine::Models;
use std::path::Path;

/// The files that reading asks for, in the order in which they build on each other: parts of speech and lists, names.
const FILES: [&str; 2] = ["words.bin", "names.bin"];

/// Loads the models of `folder`; no folder is no models, and reading goes by rules.
///
/// # Errors
/// Names the file that is missing or damaged.
pub(crate) fn models(folder: Option<&Path>) -> Result<Models, Problem> {
    let mut models = Models::default();
    let Some(folder) = folder else { return Ok(models) };
    for file in FILES.map(|name| folder.join(name)) {
        let name = file.display().to_string();
        let bytes = std::fs::read(&file).map_err(|error| Problem::file(&name, format!("{error}; {ADVICE}")))?;
        models.add(bytes).map_err(|error| Problem::file(&name, error.to_string()))?;
    }
    Ok(models)
}

const ADVICE: &str = "--models names a folder with words.bin and names.bin; without it, reading goes by rules";
