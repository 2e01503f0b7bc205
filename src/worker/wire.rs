//! How a message travels: as bytes of `postcard`, which take less of the program to write and to read than JSON does.
//!
//! Both ends are one program, so that nothing has to understand the bytes of another version.

use js_sys::Uint8Array;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};

/// Packs a message.
///
/// # Errors
/// When its type cannot be written: a length is not known beforehand.
pub(super) fn pack<T: Serialize>(message: &T) -> Result<JsValue, String> {
    let bytes = postcard::to_allocvec(message).map_err(|error| error.to_string())?;
    Ok(Uint8Array::from(bytes.as_slice()).into())
}

/// Unpacks a message.
///
/// # Errors
/// When this is no message.
pub(super) fn unpack<T: DeserializeOwned>(data: &JsValue) -> Result<T, String> {
    let Some(bytes) = data.dyn_ref::<Uint8Array>() else { return Err("this is no message".to_owned()) };
    postcard::from_bytes(&bytes.to_vec()).map_err(|error| error.to_string())
}
