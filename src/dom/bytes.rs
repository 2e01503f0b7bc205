//! Bytes of another encoding, as a server names it.

use wasm_bindgen::JsValue;
use web_sys::TextDecoder;

/// Decodes bytes by the encoding's label ("iso-8859-15"); `None` for a label that the browser does not know.
#[must_use]
pub fn decode_as(label: &str, bytes: &[u8]) -> Option<String> {
    let decoder = TextDecoder::new_with_label(label).ok()?;
    let buffer = js_sys::Uint8Array::from(bytes);
    let decoded: Result<String, JsValue> = decoder.decode_with_buffer_source(&buffer);
    decoded.ok()
}
