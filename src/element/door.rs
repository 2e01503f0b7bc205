//! What `ascribe-article.js` calls: a thin door; the element itself is a chunk, fetched with the first one on a page.

use super::failure::{Code, Failure};
use super::inside;
use crate::state::{self, Problem};
use js_sys::{Function, Object, Promise, Reflect};
use std::cell::OnceCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_split_helpers::wasm_split;
use web_sys::Element;

/// Gives the version of the program.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// An element that is on the page.
#[wasm_bindgen]
#[derive(Clone)]
pub struct Mounted {
    inside: Rc<dyn Inside>,
}

/// What is behind the door. The main program knows it by this name only, so that its code can come later.
pub(super) trait Inside {
    /// Takes over other settings.
    fn update(&self, settings: &JsValue) -> Result<(), JsValue>;
    /// Reads what is offered.
    fn load(&self, offer: &JsValue) -> Promise;
    /// Reads an element, and marks it where it stands if it is to be so.
    fn load_element(&self, element: Element, offer: &JsValue, place: Shown) -> Promise;
    /// Gives all statements.
    fn annotations(&self) -> JsValue;
    /// Puts annotations in the place of all statements.
    fn set_annotations(&self, json: &str) -> Result<JsValue, JsValue>;
    /// Writes the statements.
    fn export(&self, format: &str) -> Result<String, JsValue>;
    /// Takes everything off the page.
    fn close(&self);
}

/// Where an element of the page that is read is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// In the view.
    InView,
    /// Where it stands on the page.
    InPlace,
}

/// Makes what is behind the door.
type Put = fn(Element, &JsValue, &JsValue, Function) -> Result<Rc<dyn Inside>, JsValue>;

thread_local! {
    /// What the chunk gave, once it is here.
    static PUT: OnceCell<Put> = const { OnceCell::new() };
}

/// Fetches the element's chunk; [`mount`] works from then on.
///
/// # Errors
/// When it is not to be had; the next call tries again.
#[wasm_bindgen]
pub async fn prepare() -> Result<(), JsValue> {
    let put = chunk().await.map_err(|missing| thrown(&Failure::new(Code::Program, missing.what)))?;
    PUT.with(|cell| *cell.get_or_init(|| put));
    Ok(())
}

#[wasm_split(element, fallible)]
fn chunk() -> Result<Put, Problem> {
    state::bring_coding();
    Ok(inside::put)
}

/// Puts an element's view into `root`.
///
/// `settings` are `{mode, storage}`; `files` says where the program's files are: `{workerUrl, glueUrl}`; `tell(name, detail)`
/// hears events under their names.
///
/// # Errors
/// When settings or addresses are not of this form, or [`prepare`] was not called.
#[wasm_bindgen]
pub fn mount(root: Element, settings: JsValue, files: JsValue, tell: Function) -> Result<Mounted, JsValue> {
    let unprepared = || thrown(&Failure::new(Code::Program, "mount() was called before prepare()"));
    let put = PUT.with(|put| put.get().copied()).ok_or_else(unprepared)?;
    Ok(Mounted { inside: put(root, &settings, &files, tell)? })
}

/// Makes what a page catches: `{code, message}`.
fn thrown(failure: &Failure) -> JsValue {
    let thrown = Object::new();
    for (name, value) in [("code", failure.code.to_string()), ("message", failure.message.clone())] {
        // A new object takes any property.
        let _ = Reflect::set(&thrown, &name.into(), &value.into());
    }
    thrown.into()
}

#[wasm_bindgen]
impl Mounted {
    /// Takes over other settings.
    ///
    /// # Errors
    /// As [`mount`].
    pub fn update(&self, settings: JsValue) -> Result<(), JsValue> {
        self.inside.update(&settings)
    }

    /// Reads `{text | html, title, url, lang, annotations, kept}`; gives the detail of `ascribe-read`.
    pub fn load(&self, offer: JsValue) -> Promise {
        self.inside.load(&offer)
    }

    /// Reads the content of an element; `offer` says what else is known.
    #[wasm_bindgen(js_name = loadElement)]
    pub fn load_element(&self, element: Element, offer: JsValue) -> Promise {
        self.inside.load_element(element, &offer, Shown::InView)
    }

    /// Reads the content of an element and marks it where it stands; `offer` says what else is known.
    #[wasm_bindgen(js_name = loadInPlace)]
    pub fn load_in_place(&self, element: Element, offer: JsValue) -> Promise {
        self.inside.load_element(element, &offer, Shown::InPlace)
    }

    /// Gives all statements as a W3C `AnnotationCollection`.
    #[must_use]
    pub fn annotations(&self) -> JsValue {
        self.inside.annotations()
    }

    /// Puts annotations in the place of all statements; gives `{taken, refused}`.
    ///
    /// # Errors
    /// When there is no article yet, or the JSON is broken or something else.
    #[wasm_bindgen(js_name = setAnnotations)]
    pub fn set_annotations(&self, json: &str) -> Result<JsValue, JsValue> {
        self.inside.set_annotations(json)
    }

    /// Writes the statements as `w3c`, `csv` or `project`.
    ///
    /// # Errors
    /// When the format is none of these.
    pub fn export(&self, format: &str) -> Result<String, JsValue> {
        self.inside.export(format)
    }

    /// Takes everything off the page.
    pub fn destroy(self) {
        self.inside.close();
    }
}
