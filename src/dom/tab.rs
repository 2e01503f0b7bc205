//! Which project this tab has open: a reload comes back to it, and a new tab begins with the one that was opened last.

use crate::state::ProjectId;
use gloo::utils::window;
use web_sys::Storage;

/// The entry of the browser's small stores, of the tab and of all tabs.
const KEY: &str = "ascribe-project";

/// Gives the project that this tab had open, or the one that any tab opened last.
#[must_use]
pub fn own_project() -> ProjectId {
    let kept = stores().into_iter().flatten().find_map(|store| store.get_item(KEY).ok().flatten());
    kept.and_then(|kept| ProjectId::parse(&kept)).unwrap_or_default()
}

/// Remembers the project that this tab has open.
pub fn remember_project(project: &ProjectId) {
    for store in stores().into_iter().flatten() {
        // A browser that keeps nothing opens the first project the next time.
        let _ = store.set_item(KEY, project.as_str());
    }
}

/// The stores of the tab and of all tabs; a page may be forbidden to have any.
fn stores() -> [Option<Storage>; 2] {
    [window().session_storage(), window().local_storage()].map(|store| store.ok().flatten())
}
