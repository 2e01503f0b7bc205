//! The page as a whole, mounted in the test's own document.

use crate::place::{Place, until};
use ascribe::app::App;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{ClipboardEvent, ClipboardEventInit, DataTransfer, HtmlElement, KeyboardEvent, KeyboardEventInit};

const BRIDGE: &str =
    "A bridge opens\n\n“It is open at last,” said Mayor Ada Berg.\n\n“It is too narrow,” said Tom Reed.";

fn paste(text: &str) {
    let data = DataTransfer::new().unwrap();
    data.set_data("text/plain", text).unwrap();
    let init = ClipboardEventInit::new();
    init.set_clipboard_data(Some(&data));
    init.set_bubbles(true);
    init.set_cancelable(true);
    let event = ClipboardEvent::new_with_event_init_dict("paste", &init).unwrap();
    document().body().unwrap().dispatch_event(&event).unwrap();
}

fn press(key: &str) {
    let init = KeyboardEventInit::new();
    init.set_key(key);
    init.set_bubbles(true);
    init.set_cancelable(true);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
    document().active_element().unwrap_or_else(|| document().body().unwrap().into()).dispatch_event(&event).unwrap();
}

fn count(place: &Place, selector: &str) -> u32 {
    place.element.query_selector_all(selector).unwrap().length()
}

/// One test, because the page has the whole window and one database: paste, read, decide, undo.
#[wasm_bindgen_test]
async fn a_pasted_article_is_read_and_decided_by_keys() {
    let place = Place::new("<div id='app'></div>");
    let app = yew::Renderer::<App>::with_root(place.find("#app")).render();
    until("the desk is empty", || count(&place, ".empty") == 1).await;
    paste(BRIDGE);
    until("both statements are listed", || count(&place, "[data-row]") == 2).await;
    assert_eq!(count(&place, "[data-block]"), 3);
    press("j");
    until("a statement is chosen", || count(&place, "[aria-selected=true]") == 1).await;
    press("a");
    until("it is accepted", || count(&place, ".row.confirmed") == 1).await;
    press("j");
    press("x");
    until("the other one is rejected", || count(&place, "[data-row]") == 1).await;
    press("?");
    until("the keys are shown", || count(&place, "dialog[open]") == 1).await;
    press("Escape");
    until("the keys are gone", || count(&place, "dialog[open]") == 0).await;
    let undo = place.find("[aria-label^='Undo']").unchecked_into::<HtmlElement>();
    assert_eq!(undo.get_attribute("aria-label").unwrap(), "Undo: Reject statement");
    undo.click();
    until("it is undone", || count(&place, "[data-row]") == 2).await;
    app.destroy();
    until("the page is gone", || place.find("#app").child_element_count() == 0).await;
}
