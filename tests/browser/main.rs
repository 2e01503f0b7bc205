//! What only a browser can show: storage, worker, selection, markup, the page as a whole.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod desk;
mod html;
mod keeping;
mod page;
mod place;
mod selection;
mod store;
mod worker;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
