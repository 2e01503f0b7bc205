//! Keys that are pressed anywhere on the page.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// A key with what was held down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Press {
    /// The key as the layout gives it ("j", "?", "ArrowLeft").
    pub key: String,
    /// The letter or digit on the key, also where Alt makes another sign of it.
    pub letter: Option<char>,
    /// Control, or the command key of a Mac.
    pub control: bool,
    /// The Alt key.
    pub alt: bool,
    /// The shift key.
    pub shift: bool,
    /// The person writes in a field, so letters are letters.
    pub typing: bool,
    /// The keys are in a field or choice of any kind, which Escape leaves.
    pub in_field: bool,
    /// Keys that the element which has the keys needs itself.
    pub own: OwnKeys,
}

/// Keys that an element does something with by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OwnKeys {
    /// None: text, a heading.
    #[default]
    None,
    /// Enter and space: a button, a link.
    Activation,
    /// Space and arrows: one of several choices.
    Choice,
    /// Enter, space and arrows: a list, a menu.
    Arrows,
}

/// Listens for keys; `on_press` tells whether it took the press, which then does nothing else.
pub fn listen_for_keys(on_press: impl Fn(&Press) -> bool + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window(), "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        // A component has taken it, or an input method is composing a word.
        if event.default_prevented() || event.is_composing() {
            return;
        }
        if on_press(&press(event)) {
            event.prevent_default();
        }
    })
}

/// Tells whether the person is writing in a field now.
#[must_use]
pub fn is_typing() -> bool {
    document().active_element().is_some_and(|element| takes_letters(&element))
}

/// Describes a press of a key.
#[must_use]
pub fn press(event: &KeyboardEvent) -> Press {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    Press {
        key: event.key(),
        letter: letter(&event.key(), &event.code()),
        control: event.ctrl_key() || event.meta_key(),
        alt: event.alt_key(),
        shift: event.shift_key(),
        typing: target.as_ref().is_some_and(takes_letters),
        in_field: target.as_ref().is_some_and(|element| element.matches("input, textarea, select").unwrap_or(false)),
        own: target.as_ref().map_or(OwnKeys::None, own_keys),
    }
}

/// What the layout gives where that is a letter or digit; what is printed on the key otherwise: Option on a Mac makes "∑" of "w".
fn letter(key: &str, code: &str) -> Option<char> {
    let single = |text: &str| {
        let mut letters = text.chars();
        let letter = letters.next().filter(char::is_ascii_alphanumeric)?;
        letters.next().is_none().then(|| letter.to_ascii_lowercase())
    };
    single(key).or_else(|| single(code.strip_prefix("Key").or_else(|| code.strip_prefix("Digit"))?))
}

fn takes_letters(element: &Element) -> bool {
    element
        .matches(
            "textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=button], [type=file])",
        )
        .unwrap_or(false)
}

fn own_keys(element: &Element) -> OwnKeys {
    let is = |selector: &str| element.matches(selector).unwrap_or(false);
    if is("input[type=radio]") {
        OwnKeys::Choice
    } else if is(
        "input, select, [role=option], [role^=menuitem], [role=radio], [role=tab], [role=grid], [role=row], [role=treeitem]",
    ) {
        OwnKeys::Arrows
    } else if is("button, a[href], summary") {
        OwnKeys::Activation
    } else {
        OwnKeys::None
    }
}
