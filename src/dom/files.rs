//! Files that a person handed over, kept until their job is done.

use crate::state::FileHandle;
use gloo::events::EventListener;
use gloo::file::futures::read_as_bytes;
use gloo::file::{Blob, FileReadError};
use gloo::utils::document;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{File, HtmlInputElement};

/// Files by the number of their handle. Cheap to clone; all clones share the files.
#[derive(Clone, Debug, Default)]
pub struct Files {
    kept: Rc<RefCell<Vec<(u32, File)>>>,
}

impl PartialEq for Files {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.kept, &other.kept)
    }
}

impl Files {
    /// Keeps a file and gives the handle for it.
    #[must_use]
    pub fn keep(&self, file: File) -> FileHandle {
        let mut kept = self.kept.borrow_mut();
        let number = kept.last().map_or(0, |(last, _)| last + 1);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size is a whole number")]
        let handle = FileHandle { number, name: file.name(), size: file.size() as u64 };
        kept.push((number, file));
        handle
    }

    /// Reads a file's bytes; nothing for a handle whose file has been let go.
    ///
    /// # Errors
    /// When the file cannot be read any more: it was moved, deleted, or the permission is gone.
    pub async fn read(&self, handle: &FileHandle) -> Result<Vec<u8>, FileReadError> {
        let file = self.kept.borrow().iter().find(|(number, _)| *number == handle.number).cloned();
        match file {
            Some((_, file)) => read_as_bytes(&Blob::from(web_sys::Blob::from(file))).await,
            None => Ok(Vec::new()),
        }
    }

    /// Lets a file go.
    pub fn forget(&self, handle: &FileHandle) {
        self.kept.borrow_mut().retain(|(number, _)| *number != handle.number);
    }
}

/// Lets the browser ask the person for files. Only answered while a key or a click is fresh.
pub fn choose_files(on_chosen: impl Fn(Vec<File>) + 'static) {
    choose(None, on_chosen);
}

/// Lets the browser ask the person for a folder; gives the files in it and below that can be read. Only answered while a
/// key or a click is fresh.
pub fn choose_folder(on_chosen: impl Fn(Vec<File>) + 'static) {
    let readable = |file: &File| READABLE.iter().any(|ending| file.name().to_lowercase().ends_with(ending));
    choose(Some("webkitdirectory"), move |mut files| {
        files.retain(readable);
        ascribe_text::sort_by_key(&mut files, File::name);
        on_chosen(files);
    });
}

/// Endings of the files that a folder of articles is searched for.
const READABLE: [&str; 6] = [".txt", ".text", ".md", ".html", ".htm", ".xhtml"];

fn choose(attribute: Option<&str>, on_chosen: impl Fn(Vec<File>) + 'static) {
    let input = document().create_element("input").ok().and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else { return };
    input.set_type("file");
    input.set_multiple(true);
    // A valid attribute name is always accepted.
    attribute.iter().for_each(|name| drop(input.set_attribute(name, "")));
    let chosen = input.clone();
    // The browser drops the listener with the input when nobody can choose any more.
    EventListener::once(&input, "change", move |_| {
        let files = chosen.files().map(|list| (0..list.length()).filter_map(|at| list.get(at)).collect());
        on_chosen(files.unwrap_or_default());
    })
    .forget();
    input.click();
}
