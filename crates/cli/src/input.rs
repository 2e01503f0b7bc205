//! The bytes of a file, or why there are none.

use crate::problem::Problem;
use ascribe_exchange::file::{MAX_BYTES, check_size};
use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::Path;

/// The name of standard input in messages.
pub(crate) const STANDARD: &str = "standard input";

/// Opens a file; a folder is refused.
pub(crate) fn open(path: &Path) -> Result<File, Problem> {
    let name = path.display().to_string();
    if path.is_dir() {
        return Err(Problem::file(&name, format!("this is a folder; name the files in it, for example {name}/*.txt")));
    }
    File::open(path).map_err(|error| Problem::file(&name, reason(&error)))
}

/// Reads a file that may hold one article. A file that is too large is not even loaded.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Problem> {
    let name = path.display().to_string();
    let file = open(path)?;
    let size = file.metadata().map_or(0, |metadata| metadata.len());
    check_size(&name, usize::try_from(size).unwrap_or(usize::MAX)).map_err(|error| Problem::of_error(&name, &error))?;
    read_all(&name, file)
}

/// Reads all there is, up to one byte more than an article may have.
pub(crate) fn read_all(name: &str, reader: impl Read) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    reader.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(|error| Problem::file(name, reason(&error)))?;
    check_size(name, bytes.len()).map_err(|error| Problem::of_error(name, &error))?;
    Ok(bytes)
}

/// Says in plain words what the system says.
pub(crate) fn reason(error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "there is no such file".to_owned(),
        ErrorKind::PermissionDenied => "you are not allowed to read it".to_owned(),
        _ => error.to_string(),
    }
}
