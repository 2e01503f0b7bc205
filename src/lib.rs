//! The Ascribe front end: everything that knows a browser, and the pure state that it shows.
//!
//! In reading order: [`state`] is what the page knows and how facts change it; [`commands`] is what keys do; [`effects`] runs
//! what the state asks for, with [`worker`], [`storage`] and [`dom`]; [`components`] are what [`pages`] are made of; [`app`]
//! puts it together. One wasm, three doors: [`start`] opens the page or, where there is no window, the worker; [`element`]
//! is the door for other people's pages.

pub mod app;
mod chunks;
mod coding;
pub mod commands;
pub mod components;
pub mod dom;
pub mod effects;
pub mod element;
pub mod pages;
pub mod samples;
pub mod state;
pub mod storage;
pub mod worker;

use wasm_bindgen::JsCast;

/// Opens the door that the wasm was loaded for: the worker, the page, or neither on somebody else's page.
pub fn start() {
    if js_sys::global().dyn_ref::<web_sys::Window>().is_none() {
        worker::serve();
    } else if worker::Boot::claim_page() {
        effects::install_panic_hook();
        app::mount();
    }
}
