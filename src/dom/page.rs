//! The page as a whole: theme, focus, leaving.

use crate::state::Theme;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, document_element, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CustomEvent, HtmlElement};

/// Sets the page's theme: `data-theme` on the root, absent where the system decides.
pub fn set_theme(theme: Theme) {
    let name = match theme {
        Theme::Auto => None,
        Theme::Light => Some("light"),
        Theme::Dark => Some("dark"),
    };
    let root = document_element();
    // A valid attribute name is always accepted.
    let _ = match name {
        Some(name) => root.set_attribute("data-theme", name),
        None => root.remove_attribute("data-theme"),
    };
}

/// Shows that what is being dragged can be dropped.
pub(super) fn set_dropping(dropping: bool) {
    let classes = document_element().class_list();
    let _ = classes.toggle_with_force("dropping", dropping);
}

/// Sends the keys to the element of this id; tells whether it is there.
pub fn focus(id: &str) -> bool {
    let element = document().get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|element| element.focus().is_ok())
}

/// Sends the keys to a field as a click does.
pub fn enter(id: &str) {
    if focus(id) {
        let element = document().get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
        element.iter().for_each(HtmlElement::click);
    }
}

/// Marks a moment for whoever measures the page.
pub fn mark(name: &str) {
    if let Some(performance) = window().performance() {
        let _ = performance.mark(name);
    }
}

/// Listens for an event of the window.
pub fn when(name: &'static str, hear: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), name, move |_| hear())
}

/// Asks the person before the page goes, as long as `should_ask` says so.
pub fn ask_before_leaving(should_ask: impl Fn() -> bool + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window(), "beforeunload", options, move |event| {
        if should_ask() {
            event.prevent_default();
        }
    })
}

/// Asks the browser not to throw the saved work away when the disk fills up.
pub async fn ask_to_persist() {
    let storage = window().navigator().storage();
    if let Ok(asked) = storage.persist() {
        // A no changes nothing: the work is saved all the same.
        let _ = JsFuture::from(asked).await;
    }
}

/// Lets `boot.js` load the new version of the page.
pub fn accept_update() {
    if let Ok(event) = CustomEvent::new("ascribe-update-accept") {
        let _ = window().dispatch_event(&event);
    }
}

/// Tells whether a new version was found before anybody listened for it.
#[must_use]
pub fn update_is_ready() -> bool {
    let boot = js_sys::Reflect::get(&window(), &"ascribeBoot".into()).unwrap_or(JsValue::UNDEFINED);
    js_sys::Reflect::get(&boot, &"updateReady".into()).is_ok_and(|ready| ready.is_truthy())
}

/// A span of time for whoever measures the page, from its making to its end.
#[derive(Debug)]
pub struct Measure {
    name: &'static str,
    mark: String,
}

impl Measure {
    /// Starts measuring.
    #[must_use]
    pub fn start(name: &'static str) -> Self {
        let mark = format!("{name}:start");
        self::mark(&mark);
        Self { name, mark }
    }

    /// Ends measuring.
    pub fn end(self) {
        if let Some(performance) = window().performance() {
            // Nobody measures where this fails.
            let _ = performance.measure_with_start_mark(self.name, &self.mark);
        }
    }
}

/// Takes the keys away from the field that has them.
pub fn leave_field() {
    let element = document().active_element().and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = element {
        let _ = element.blur();
    }
}

/// Says that the program has failed, in a place of its own: the components may be broken.
pub fn report_crash(details: &str) {
    gloo::console::error!(details);
    let Some(window) = web_sys::window() else { return };
    let Some(document) = window.document() else { return };
    let (Some(body), Ok(notice)) = (document.body(), document.create_element("div")) else { return };
    notice.set_class_name("crash");
    notice.set_text_content(Some(
        "Something in Ascribe has failed. Your work is saved on this device up to the last step. Please reload the page.",
    ));
    let _ = notice.set_attribute("role", "alert");
    let _ = body.prepend_with_node_1(&notice);
}
