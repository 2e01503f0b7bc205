//! Files and folders, with errors that name them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// Reads a text file.
///
/// # Errors
/// When it is not there or not UTF-8.
pub(crate) fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Reads a file as it is.
///
/// # Errors
/// When it is not there.
pub(crate) fn read_bytes(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Writes a file, making its folder where it is missing.
///
/// # Errors
/// When the disk refuses.
pub(crate) fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    }
    fs::write(path, content).with_context(|| format!("cannot write {}", path.display()))
}

/// Makes a folder that has nothing in it.
///
/// # Errors
/// When the old one cannot be removed or the new one not made.
pub(crate) fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))
}

/// Copies a file, or a folder with all that is in it.
///
/// # Errors
/// When the source is missing or the disk refuses.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    if !from.is_dir() {
        return write(to, read_bytes(from)?);
    }
    for path in below(from)? {
        write(&to.join(&path), read_bytes(&from.join(&path))?)?;
    }
    Ok(())
}

/// Returns the files in a folder and its folders, as paths inside it with `/`, in order.
///
/// # Errors
/// When a folder cannot be read.
pub(crate) fn below(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    collect(folder, "", &mut found)?;
    found.sort();
    Ok(found)
}

fn collect(folder: &Path, prefix: &str, found: &mut Vec<String>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{name}/"), found)?;
        } else {
            found.push(name);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_copied_with_its_folders() {
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (folder.path().join("from"), folder.path().join("to"));
        write(&from.join("b/c.txt"), "c").unwrap();
        write(&from.join("a.txt"), "a").unwrap();
        copy(&from, &to).unwrap();
        assert_eq!(below(&to).unwrap(), ["a.txt", "b/c.txt"]);
    }

    #[test]
    fn an_error_names_the_file() {
        assert!(read(Path::new("no/such.file")).unwrap_err().to_string().contains("no/such.file"));
        assert!(copy(Path::new("no/such.file"), Path::new("x")).is_err());
    }

    #[test]
    fn an_emptied_folder_is_there_and_empty() {
        let folder = tempfile::tempdir().unwrap();
        write(&folder.path().join("in/a"), "").unwrap();
        empty(&folder.path().join("in")).unwrap();
        assert!(below(folder.path()).unwrap().is_empty());
    }
}
