//! Reading beside the page: the same wasm runs in a web worker, so that typing never waits.
//!
//! The page holds a [`Reader`]; whoever asks it gets a future. One request is with the worker at a time: dropping the future
//! of that one stops the worker and starts another, so that cancelling is prompt whatever the text.

mod boot;
mod client;
mod handler;
mod link;
mod messages;
mod wire;

pub use boot::Boot;
pub use client::{Reader, ReadingFailed};
pub use handler::serve;
pub use messages::{Request, Response, Task};
