//! The model files, from where the page has them to the worker's memory.
//!
//! The bytes are copied once, as they arrive, and read where they lie. Every file carries a checksum and the name of the file
//! that it builds on: what is damaged, or left over from an older version, is fetched anew past every cache, once.

use ascribe_engine::Models;
use futures_util::future::LocalBoxFuture;
use js_sys::{Reflect, Uint8Array};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ReadableStreamDefaultReader, RequestCache, RequestInit, Response, Url, WorkerGlobalScope};

/// The files in the order in which they build on each other: lists and parts of speech, names, trees; and stances.
const FILES: [&str; 4] = ["words.bin", "names.bin", "trees.bin", "stance.bin"];

/// Where the files lie, beside the worker's own script.
const FOLDER: &str = "models/";

/// Bytes after which news of the progress is due again.
const STEP: u32 = 128 * 1024;

/// Room that is made for a file before its length is known.
const ROOM: usize = 2 << 20;

/// Where this worker's models come from.
pub(super) struct Origin {
    /// The files themselves, where the page carries them.
    carried: Vec<Blob>,
    /// Whether they are wanted before the first text.
    pub(super) eager: bool,
}

impl Origin {
    /// Reads what the page's first message left: `globalThis.ascribeModels`.
    pub(super) fn of_worker() -> Self {
        let left = Reflect::get(&js_sys::global(), &"ascribeModels".into()).unwrap_or_default();
        let get = |name: &str| Reflect::get(&left, &name.into()).unwrap_or_default();
        let carried = js_sys::Array::from(&get("carried")).iter().filter_map(|blob| blob.dyn_into().ok()).collect();
        Self { carried, eager: get("eager").is_truthy() }
    }

    async fn answer(&self, place: usize, cache: RequestCache) -> Result<Response, JsValue> {
        if let Some(blob) = self.carried.get(place) {
            return Response::new_with_opt_blob(Some(blob));
        }
        let scope: WorkerGlobalScope = js_sys::global().unchecked_into();
        let address = Url::new_with_base(&format!("{FOLDER}{}", FILES[place]), &scope.location().href())?.href();
        let wish = RequestInit::new();
        wish.set_cache(cache);
        JsFuture::from(scope.fetch_with_str_and_init(&address, &wish)).await?.dyn_into()
    }
}

/// Hears of the bytes received.
pub(super) type Report = Box<dyn Fn(u32)>;

/// The models that came, and what is wrong where not all did.
pub(super) type Loading = LocalBoxFuture<'static, (Models, Option<String>)>;

/// Loads the models.
pub(super) fn load(origin: Rc<Origin>, report: Report) -> Loading {
    Box::pin(async move {
        match attempt(&origin, RequestCache::Default, &report).await {
            (models, None) => (models, None),
            (_, Some(_)) => attempt(&origin, RequestCache::Reload, &report).await,
        }
    })
}

async fn attempt(origin: &Origin, cache: RequestCache, report: &Report) -> (Models, Option<String>) {
    let (mut models, mut received) = (Models::default(), 0);
    for (place, name) in FILES.into_iter().enumerate() {
        let added = match bytes(origin, place, cache, &mut received, report).await {
            Ok(bytes) => models.add(bytes).map_err(|error| error.to_string()),
            Err(why) => Err(why),
        };
        if let Err(why) = added {
            return (models, Some(format!("{name}: {why}")));
        }
    }
    (models, None)
}

async fn bytes(
    origin: &Origin,
    place: usize,
    cache: RequestCache,
    received: &mut u32,
    report: &Report,
) -> Result<Vec<u8>, String> {
    let answer = origin.answer(place, cache).await.map_err(|error| words(&error))?;
    if !answer.ok() {
        return Err(format!("the server answered {}", answer.status()));
    }
    let stream = answer.body().ok_or("the answer is empty")?;
    let reader = ReadableStreamDefaultReader::new(&stream).map_err(|error| words(&error))?;
    let mut bytes = Vec::with_capacity(ROOM);
    while let Some(chunk) = next(&reader).await.map_err(|error| words(&error))? {
        let start = bytes.len();
        bytes.resize(start + chunk.length() as usize, 0);
        chunk.copy_to(&mut bytes[start..]);
        let before = *received / STEP;
        *received += chunk.length();
        if *received / STEP > before {
            report(*received);
        }
    }
    Ok(bytes)
}

async fn next(reader: &ReadableStreamDefaultReader) -> Result<Option<Uint8Array>, JsValue> {
    let step = JsFuture::from(reader.read()).await?;
    let is_done = Reflect::get(&step, &"done".into())?.is_truthy();
    if is_done { Ok(None) } else { Reflect::get(&step, &"value".into())?.dyn_into().map(Some) }
}

/// Gives what the browser says of a failure.
fn words(error: &JsValue) -> String {
    error
        .dyn_ref::<js_sys::Error>()
        .map_or_else(|| "it could not be fetched".to_owned(), |error| error.message().into())
}
