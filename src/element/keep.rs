//! What a person decided, kept by the browser under the article's name.
//!
//! Only annotations are kept, never the text: it is on the page already. Nothing is written before a person decides.

use super::detail;
use super::failure::{Code, Failure};
use super::settings;
use ascribe_annotation::{ArticleId, Project};
use wasm_bindgen::JsValue;
use web_sys::Storage;

/// Gives what is kept about an article, if anything is.
pub(super) fn load(place: settings::Storage, article: &ArticleId) -> Option<String> {
    store(place).ok()??.get_item(&key(article)).ok()?
}

/// Keeps the decisions about an article.
///
/// # Errors
/// When the browser refuses, or has no room left.
pub(super) fn save(place: settings::Storage, article: &ArticleId, project: &Project) -> Result<(), Failure> {
    let Some(store) = store(place).map_err(|_| refused())? else { return Ok(()) };
    store.set_item(&key(article), &detail::annotations(project).to_string()).map_err(|_| refused())
}

fn key(article: &ArticleId) -> String {
    format!("ascribe-article {article}")
}

/// Opens the browser's store; a page may be forbidden to.
fn store(place: settings::Storage) -> Result<Option<Storage>, JsValue> {
    let Some(window) = web_sys::window() else { return Ok(None) };
    match place {
        settings::Storage::Local => window.local_storage(),
        settings::Storage::Session => window.session_storage(),
        settings::Storage::None => Ok(None),
    }
}

fn refused() -> Failure {
    Failure::new(
        Code::Storage,
        "the browser did not keep the last decision (storage is full or switched off): \
         take the annotations from the events, or export them",
    )
}
