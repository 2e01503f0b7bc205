//! Behind the door: what the page gives becomes values, what comes of it becomes plain JSON again.

use super::desk::{Desk, Load};
use super::door::{Inside, Shown};
use super::failure::{Code, Failure};
use super::offer::Offer;
use super::settings::Settings;
use crate::dom::{read_element, read_html};
use crate::worker::{Boot, Reader};
use ascribe_annotation::Article;
use js_sys::{Function, JSON, Promise};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::cell::OnceCell;
use std::future::Future;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;
use web_sys::{Element, WorkerType};

thread_local! {
    /// One worker for all elements of the page, however many come and go.
    static READER: OnceCell<Reader> = const { OnceCell::new() };
}

/// Puts an element's view into `root`; see [`super::mount`].
pub(super) fn put(
    root: Element,
    settings: &JsValue,
    files: &JsValue,
    tell: Function,
) -> Result<Rc<dyn Inside>, JsValue> {
    let settings: Settings = from_page("settings", settings)?;
    let files: Files = from_page("files", files)?;
    let reader = READER.with(|reader| reader.get_or_init(|| Reader::new(Some(files.boot()))).clone());
    let tell = move |name: &str, detail: &Value| {
        // What the page's listeners throw is reported by the browser already.
        let _ = tell.call2(&JsValue::NULL, &name.into(), &to_page(detail));
    };
    Ok(Rc::new(Desk::new(root, settings, reader, tell)))
}

impl Inside for Desk {
    fn update(&self, settings: &JsValue) -> Result<(), JsValue> {
        self.set(from_page("settings", settings)?);
        Ok(())
    }

    fn load(&self, offer: &JsValue) -> Promise {
        let from_html = |markup: &str| read_html("the article", markup).map_err(no_article);
        let load = from_page(OFFER, offer).and_then(|offer: Offer| {
            let article = offer.article(from_html).map_err(thrown)?;
            Ok(Load { offer, article, target: None })
        });
        start(self, load)
    }

    fn load_element(&self, element: Element, offer: &JsValue, place: Shown) -> Promise {
        let target = (place == Shown::InPlace).then(|| element.clone());
        start(self, taken_from(&element, offer).map(|(offer, article)| Load { offer, article, target }))
    }

    fn annotations(&self) -> JsValue {
        to_page(&Desk::annotations(self))
    }

    fn set_annotations(&self, json: &str) -> Result<JsValue, JsValue> {
        Desk::set_annotations(self, json).map(|outcome| to_page(&outcome)).map_err(thrown)
    }

    fn export(&self, format: &str) -> Result<String, JsValue> {
        Desk::export(self, format).map_err(thrown)
    }

    fn close(&self) {
        Desk::close(self);
    }
}

fn start(desk: &Desk, load: Result<Load, JsValue>) -> Promise {
    let desk = desk.clone();
    promise(async move { Desk::load(&desk, load?).await.map_err(thrown) })
}

/// How messages name what is given to `load`.
const OFFER: &str = "load()";

/// Where the program's files are.
#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase")]
struct Files {
    worker_url: String,
    glue_url: String,
}

impl Files {
    fn boot(self) -> Boot {
        Boot {
            worker_url: self.worker_url,
            worker_type: WorkerType::Module,
            glue_url: Some(self.glue_url),
            fetch_frame_url: None,
        }
    }
}

fn taken_from(element: &Element, offer: &JsValue) -> Result<(Offer, Article), JsValue> {
    let offer: Offer = from_page(OFFER, offer)?;
    let article = read_element("the article", element.clone()).map_err(no_article).map_err(thrown)?;
    Ok((offer.clone(), offer.describe(article)))
}

fn no_article(error: ascribe_exchange::Error) -> Failure {
    Failure::new(Code::Text, error.to_string())
}

fn promise(work: impl Future<Output = Result<Value, JsValue>> + 'static) -> Promise {
    future_to_promise(async move { work.await.map(|value| to_page(&value)) })
}

/// What crosses the border is plain JSON and crosses as text: the program needs no second way to read and write its types.
fn from_page<T: DeserializeOwned>(name: &str, value: &JsValue) -> Result<T, JsValue> {
    let json = JSON::stringify(value).ok().and_then(|json| json.as_string()).unwrap_or_default();
    serde_json::from_str(&json).map_err(|error| thrown(Failure::new(Code::Argument, format!("{name}: {error}"))))
}

/// Gives plain objects and arrays.
fn to_page(value: &Value) -> JsValue {
    JSON::parse(&value.to_string()).unwrap_or(JsValue::NULL)
}

fn thrown(failure: Failure) -> JsValue {
    to_page(&failure.detail())
}
