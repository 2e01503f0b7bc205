//! Marks over the text of the page, by the CSS Custom Highlight API.
//!
//! The browser has one registry for the whole page, so names are prefixed, several elements share a highlight, and each takes
//! away only the ranges that it has put there.

use wasm_bindgen::prelude::*;
use web_sys::{Range, Text};

#[wasm_bindgen]
extern "C" {
    type Highlight;
    #[wasm_bindgen(constructor)]
    fn new() -> Highlight;
    #[wasm_bindgen(method)]
    fn add(this: &Highlight, range: &Range) -> Highlight;
    #[wasm_bindgen(method)]
    fn delete(this: &Highlight, range: &Range) -> bool;
    #[wasm_bindgen(method, setter)]
    fn set_priority(this: &Highlight, priority: i32);

    type HighlightRegistry;
    #[wasm_bindgen(thread_local_v2, js_namespace = CSS, js_name = highlights)]
    static HIGHLIGHTS: Option<HighlightRegistry>;
    #[wasm_bindgen(method)]
    fn get(this: &HighlightRegistry, name: &str) -> Option<Highlight>;
    #[wasm_bindgen(method)]
    fn set(this: &HighlightRegistry, name: &str, highlight: &Highlight) -> HighlightRegistry;
}

/// The ranges that one element has put on the page. Dropping it takes them away.
#[derive(Default)]
pub(super) struct Paint(Vec<(Highlight, Range)>);

impl Paint {
    /// Takes all ranges away.
    pub(super) fn begin(&mut self) {
        for (highlight, range) in self.0.drain(..) {
            highlight.delete(&range);
        }
    }

    /// Marks units of a text node. Where the browser has no highlights, nothing is marked.
    pub(super) fn add(&mut self, name: &str, node: &Text, start: u32, end: u32) {
        let Some(highlight) = highlight(name) else { return };
        let Ok(range) = Range::new() else { return };
        // The page may have shortened the node since it was read: then there is nothing to mark.
        if range.set_start(node, start).is_ok() && range.set_end(node, end).is_ok() {
            highlight.add(&range);
            self.0.push((highlight, range));
        }
    }
}

impl Drop for Paint {
    fn drop(&mut self) {
        self.begin();
    }
}

/// Marks of the chosen statement lie over the others.
const OVER: i32 = 1;

fn highlight(name: &str) -> Option<Highlight> {
    HIGHLIGHTS.with(|registry| {
        let registry = registry.as_ref()?;
        registry.get(name).or_else(|| {
            let highlight = Highlight::new();
            if !name.starts_with("ascribe-speaker-") {
                highlight.set_priority(OVER);
            }
            registry.set(name, &highlight);
            Some(highlight)
        })
    })
}
