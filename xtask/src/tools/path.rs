//! Looking for programs: in a variable, on the PATH, in usual places.

use std::env;
use std::path::{Path, PathBuf};

/// Returns the first of `names` that is a program on the PATH.
pub(crate) fn on_path(names: &[&str]) -> Option<PathBuf> {
    let folders: Vec<PathBuf> = env::split_paths(&env::var_os("PATH")?).collect();
    let candidates = names.iter().flat_map(|name| folders.iter().map(move |folder| program(folder, name)));
    candidates.into_iter().find(|path| path.is_file())
}

/// Returns the program that a variable names, when it is set and there.
pub(crate) fn in_variable(name: &str) -> Option<PathBuf> {
    let value = env::var_os(name)?;
    let path = PathBuf::from(&value);
    if path.is_file() { Some(path) } else { on_path(&[value.to_str()?]) }
}

/// Returns the first of some usual places where a program is.
pub(crate) fn in_places(places: &[&str]) -> Option<PathBuf> {
    places.iter().map(PathBuf::from).find(|path| path.is_file())
}

fn program(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{name}{}", env::consts::EXE_SUFFIX))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn the_first_name_that_is_there_wins() {
        let found = on_path(&["no-such-program", "sh"]).unwrap();
        assert!(found.ends_with("sh"));
        assert_eq!(on_path(&["no-such-program"]), None);
    }

    #[test]
    fn a_place_that_is_a_folder_is_no_program() {
        assert_eq!(in_places(&["/", "/bin/sh"]), Some(PathBuf::from("/bin/sh")));
    }
}
