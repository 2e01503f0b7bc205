//! The language models: those that the program carries, those of a folder, or none.

use crate::arguments::ModelChoice;
use crate::problem::Problem;
use ascribe_engine::Models;
use std::path::Path;

/// The files of a set of models, in the order in which they build on each other: lists and parts of speech, names, trees; and
/// stances.
const FILES: [&str; 4] = ["words.bin", "names.bin", "trees.bin", "stance.bin"];

/// Those that come with the program. They lie in the program itself, so that a copied binary reads as well as an installed one.
#[cfg(feature = "models")]
const SHIPPED: &[&[u8]] = &[
    include_bytes!("../../../www/models/words.bin"),
    include_bytes!("../../../www/models/names.bin"),
    include_bytes!("../../../www/models/trees.bin"),
    include_bytes!("../../../www/models/stance.bin"),
];
#[cfg(not(feature = "models"))]
const SHIPPED: &[&[u8]] = &[];

/// What the program says of the models inside it.
pub(crate) const LICENCE: &str = if SHIPPED.is_empty() {
    "without language models\n"
} else {
    "with language models, which are data under CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/); sources in NOTICE\n"
};

/// Loads the chosen models; no models means that reading goes by rules.
///
/// # Errors
/// Names the file that is missing or damaged.
pub(crate) fn models(choice: &ModelChoice) -> Result<Models, Problem> {
    match choice {
        ModelChoice::Shipped => {
            load(FILES.iter().zip(SHIPPED).map(|(&name, &bytes)| (name.to_owned(), Ok(bytes.to_vec()))))
        }
        ModelChoice::Folder(folder) => load(FILES.map(|name| of_folder(folder, name))),
        ModelChoice::None => Ok(Models::default()),
    }
}

type Read = std::io::Result<Vec<u8>>;

fn of_folder(folder: &Path, name: &str) -> (String, Read) {
    let file = folder.join(name);
    (file.display().to_string(), std::fs::read(&file))
}

fn load(files: impl IntoIterator<Item = (String, Read)>) -> Result<Models, Problem> {
    let mut models = Models::default();
    for (name, bytes) in files {
        let bytes = bytes.map_err(|error| Problem::file(&name, format!("{error}; {ADVICE}")))?;
        models.add(bytes).map_err(|error| Problem::file(&name, error.to_string()))?;
    }
    Ok(models)
}

const ADVICE: &str = "--models names a folder with words.bin, names.bin, trees.bin and stance.bin; without it, Ascribe uses its own, \
     and with --no-models it reads by rules";
