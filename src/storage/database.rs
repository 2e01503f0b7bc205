//! What every database of the browser needs: opening, writing, hearing why something failed.

use super::{StoreError, within};
use futures_channel::oneshot;
use gloo::events::EventListener;
use idb::{Database, DatabaseEvent, Factory, ObjectStore, ObjectStoreParams, Transaction};
use js_sys::{Array, Function, Promise, Reflect};
use serde::Serialize;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::IdbTransaction;

/// The layout of the object stores.
const VERSION: u32 = 1;

/// Milliseconds after which a database that does not open is given up.
const PATIENCE: u32 = 10_000;

/// Opens the database of this name, making it with these object stores where there is none.
pub(super) async fn open(name: &str, stores: &'static [&'static str]) -> Result<Database, StoreError> {
    let refused = |error: idb::Error| StoreError::Refused(reason(&error));
    let mut request = Factory::new().and_then(|factory| factory.open(name, Some(VERSION))).map_err(refused)?;
    request.on_upgrade_needed(move |event| {
        // A failure here fails the opening, which is reported below.
        if let Ok(database) = event.database() {
            let mut made = stores.iter().map(|store| database.create_object_store(store, ObjectStoreParams::new()));
            let all = made.all(|made| made.is_ok());
            debug_assert!(all, "a new database takes new stores");
        }
    });
    let opened = within(PATIENCE, request).await;
    let silent = || StoreError::Refused("the browser's database does not answer".to_owned());
    opened.ok_or_else(silent)?.map_err(refused)
}

/// Puts a value as a plain object under a name.
pub(super) fn put<T: Serialize>(store: &ObjectStore, name: &str, value: &T) -> Result<(), StoreError> {
    let value = value.serialize(&serde_wasm_bindgen::Serializer::json_compatible());
    let value = value.map_err(|error| StoreError::Other(error.to_string()))?;
    store.put(&value, Some(&JsValue::from_str(name))).map(drop).map_err(other)
}

/// Waits until a transaction is on the disk.
///
/// Listens by itself: the future of `idb` takes the error of a single request for one of its own and loses the reason.
pub(super) async fn finish(transaction: Transaction) -> Result<(), StoreError> {
    let transaction = IdbTransaction::from(transaction);
    let (sender, receiver) = oneshot::channel();
    let sender = Rc::new(Cell::new(Some(sender)));
    let tell = |name: &'static str, is_done: bool| {
        let sender = Rc::clone(&sender);
        EventListener::once(&transaction, name, move |_| {
            // Only one of the two comes, and somebody waits for it.
            let _ = sender.take().map(|sender| sender.send(is_done));
        })
    };
    let _listeners = [tell("complete", true), tell("abort", false)];
    if receiver.await == Ok(true) { Ok(()) } else { Err(why_aborted(&transaction)) }
}

fn why_aborted(transaction: &IdbTransaction) -> StoreError {
    let Some(error) = transaction.error() else {
        return StoreError::Other("the browser stopped the saving".to_owned());
    };
    match error.name().as_str() {
        "QuotaExceededError" => StoreError::Full,
        "ConstraintError" => StoreError::Overtaken,
        name => StoreError::Other(format!("{} ({name})", error.message())),
    }
}

/// Says what the database says.
#[expect(clippy::needless_pass_by_value, reason = "for map_err")]
pub(super) fn other(error: idb::Error) -> StoreError {
    StoreError::Other(reason(&error))
}

fn reason(error: &idb::Error) -> String {
    match error {
        idb::Error::IndexedDbNotFound(_) => "it has no database (IndexedDB)".to_owned(),
        idb::Error::DomException(exception) => exception.message(),
        error => error.to_string(),
    }
}

/// Removes a database for good.
///
/// # Errors
/// When the browser does not do it; one that another tab has open is removed when that tab lets go.
pub async fn remove(name: &str) -> Result<(), StoreError> {
    let request = Factory::new().and_then(|factory| factory.delete(name)).map_err(other)?;
    match within(PATIENCE, request).await {
        Some(removed) => removed.map(drop).map_err(other),
        None => Err(StoreError::Other("another tab has it open".to_owned())),
    }
}

/// Gives the names of all databases of the page; none where the browser does not tell them.
pub async fn names() -> Vec<String> {
    let get = |value: &JsValue, name: &str| Reflect::get(value, &name.into()).ok();
    let factory = get(&js_sys::global(), "indexedDB").unwrap_or_default();
    let ask = get(&factory, "databases").and_then(|ask| ask.dyn_into::<Function>().ok());
    let asked = ask.and_then(|ask| ask.call0(&factory).ok()).and_then(|asked| asked.dyn_into::<Promise>().ok());
    let Some(asked) = asked else { return Vec::new() };
    let told = JsFuture::from(asked).await.map(|told| Array::from(&told)).unwrap_or_default();
    told.iter().filter_map(|database| get(&database, "name")?.as_string()).collect()
}
