//! What the tasks need beside cargo: found where it is, set up where it is missing.

pub(crate) mod bindgen;
pub(crate) mod chromium;
pub(crate) mod node;
mod packages;
pub(crate) mod path;
pub(crate) mod wasm_target;
