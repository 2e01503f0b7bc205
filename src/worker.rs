//! Reading beside the page: the same wasm runs in a web worker, so that typing never waits.
//!
//! The page holds a [`Reader`]; whoever asks it gets a future. One request is with the worker at a time: dropping the future
//! of that one stops the worker and starts another, so that cancelling is prompt whatever the text.
//!
//! The worker fetches the language models and keeps them. A text waits for them a moment; where they do not come, rules read.

mod boot;
mod client;
mod handler;
mod link;
mod messages;
mod models;
mod shelf;
mod skill;
mod wire;

pub use boot::Boot;
pub use client::{Reader, ReadingFailed};
pub use handler::serve;
pub use messages::{ModelNews, ReadBy, Request, Response, Task};
