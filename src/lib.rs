//! The Ascribe front end: everything that knows a browser, and the pure state that it shows.
//!
//! In reading order: [`state`] is what the page knows and how facts change it, natively tested.

pub mod state;
