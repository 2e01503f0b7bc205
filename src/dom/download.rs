//! Handing a file to the browser to be saved.

use gloo::file::{Blob, ObjectUrl};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlAnchorElement;

/// A file that the browser saves. Its address is released when this is dropped, so keep it until the next one.
pub struct Download {
    _url: ObjectUrl,
}

impl Download {
    /// Hands a file to the browser; `None` where the page cannot make a link.
    #[must_use]
    pub fn start(name: &str, media_type: &str, content: &str) -> Option<Self> {
        let url = ObjectUrl::from(Blob::new_with_options(content, Some(media_type)));
        let link = document().create_element("a").ok()?.dyn_into::<HtmlAnchorElement>().ok()?;
        link.set_href(&url);
        link.set_download(name);
        link.click();
        Some(Self { _url: url })
    }
}
