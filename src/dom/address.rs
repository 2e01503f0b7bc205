//! The page's own address and title.

use gloo::utils::{document, window};
use wasm_bindgen::JsValue;

/// How the address is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The back button leads to the former one.
    Push,
    /// It takes the place of the former one.
    Replace,
}

/// Gives the part of the address after `?`, without the mark.
#[must_use]
pub fn query() -> String {
    window().location().search().unwrap_or_default().trim_start_matches('?').to_owned()
}

/// Gives the part of the address from `#` on.
#[must_use]
pub fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// Changes the part of the address from `#` on; the rest stays, wherever the page lies.
pub fn set_hash(hash: &str, way: Way) {
    let Ok(history) = window().history() else { return };
    // A browser that does not take it (too many in a short time) leaves the address as it was: nothing but the way back is lost.
    let _ = match way {
        Way::Push => history.push_state_with_url(&JsValue::NULL, "", Some(hash)),
        Way::Replace => history.replace_state_with_url(&JsValue::NULL, "", Some(hash)),
    };
}

/// Names the page in the tab and in the list of visited places.
pub fn set_title(title: &str) {
    document().set_title(title);
}
