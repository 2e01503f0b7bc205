//! Articles that are pasted or dropped anywhere on the page.

use super::{is_typing, page};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Event, File};

/// What a person handed over.
#[derive(Clone, Debug)]
pub enum Handed {
    /// Files.
    Files(Vec<File>),
    /// A piece of a page.
    Markup(String),
    /// Plain words.
    Words(String),
    /// The address of a link.
    Address(String),
}

/// Listens for what is pasted or dropped; pasting into a field stays pasting into the field.
#[must_use]
pub fn listen_for_articles(on_handed: impl Fn(Handed) + Clone + 'static) -> Vec<EventListener> {
    let dropped = on_handed.clone();
    vec![
        listen("paste", move |event| paste(event, &on_handed)),
        listen("dragover", |event| {
            event.prevent_default();
            page::set_dropping(true);
        }),
        listen("dragleave", |event| page::set_dropping(!leaves_window(event))),
        listen("drop", move |event| drop_on(event, &dropped)),
    ]
}

fn listen(name: &'static str, hear: impl Fn(&Event) + 'static) -> EventListener {
    EventListener::new_with_options(&window(), name, EventListenerOptions::enable_prevent_default(), hear)
}

fn paste(event: &Event, on_handed: &impl Fn(Handed)) {
    let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
    if is_typing() || event.default_prevented() {
        return;
    }
    if let Some(handed) = data.as_ref().and_then(handed) {
        event.prevent_default();
        on_handed(handed);
    }
}

fn drop_on(event: &Event, on_handed: &impl Fn(Handed)) {
    page::set_dropping(false);
    if event.default_prevented() {
        return;
    }
    event.prevent_default();
    let data = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    if let Some(handed) = data.as_ref().and_then(handed) {
        on_handed(handed);
    }
}

fn leaves_window(event: &Event) -> bool {
    event.dyn_ref::<DragEvent>().is_none_or(|event| event.related_target().is_none())
}

fn handed(data: &DataTransfer) -> Option<Handed> {
    let files = files(data);
    if !files.is_empty() {
        return Some(Handed::Files(files));
    }
    let get = |kind: &str| data.get_data(kind).ok().filter(|words| !words.trim().is_empty());
    let words = get("text/plain");
    if let Some(address) = words.as_deref().and_then(address) {
        return Some(Handed::Address(address));
    }
    get("text/html").map(Handed::Markup).or(words.map(Handed::Words))
}

fn files(data: &DataTransfer) -> Vec<File> {
    let Some(files) = data.files() else { return Vec::new() };
    (0..files.length()).filter_map(|at| files.get(at)).collect()
}

/// Words that are nothing but an address of the web.
fn address(words: &str) -> Option<String> {
    let words = words.trim();
    let is_address =
        (words.starts_with("https://") || words.starts_with("http://")) && !words.contains(char::is_whitespace);
    is_address.then(|| words.to_owned())
}
