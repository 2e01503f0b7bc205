//! A place of its own for each test, and ways to wait for the page.

use ascribe::storage::within;
use gloo::timers::future::TimeoutFuture;
use gloo::utils::document;
use std::cell::Cell;
use web_sys::Element;

/// An element that is taken out of the page at the end of the test.
pub(crate) struct Place {
    pub(crate) element: Element,
}

impl Place {
    pub(crate) fn new(markup: &str) -> Self {
        let element = document().create_element("div").unwrap();
        element.set_inner_html(markup);
        document().body().unwrap().append_child(&element).unwrap();
        Self { element }
    }

    pub(crate) fn find(&self, selector: &str) -> Element {
        self.element.query_selector(selector).unwrap().unwrap_or_else(|| panic!("no {selector}"))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.element.remove();
    }
}

/// A name that no other test uses.
pub(crate) fn fresh(name: &str) -> String {
    thread_local!(static COUNT: Cell<u32> = const { Cell::new(0) });
    COUNT.set(COUNT.get() + 1);
    format!("test-{name}-{}-{}", js_sys::Date::now(), COUNT.get())
}

/// Waits until something is so; fails after five seconds.
pub(crate) async fn until(what: &str, is_so: impl Fn() -> bool) {
    let waiting = async {
        while !is_so() {
            TimeoutFuture::new(5).await;
        }
    };
    assert!(within(5_000, waiting).await.is_some(), "waited in vain: {what}");
}
