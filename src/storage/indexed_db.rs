//! The browser's own database.
//!
//! | object store | key | value |
//! | --- | --- | --- |
//! | `journal` | number of the step | the step as JSON |
//! | `kept` | `snapshot` | `{ next, history }`, the history as JSON |
//! | `kept` | `session`, `settings` | plain objects |
//!
//! Steps and snapshots are JSON because properties of other programs must come back exactly as they came.

mod writing;

use super::database::{self, finish, other};
use super::{OldSteps, Record, Snapshot, Store, StoreError};
use crate::state::{Session, Settings};
use ascribe_annotation::{History, Step};
use futures_util::future::LocalBoxFuture;
use idb::{Database, ObjectStore, Transaction, TransactionMode};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_split_helpers::wasm_split;

const JOURNAL: &str = "journal";
const KEPT: &str = "kept";
const SNAPSHOT: &str = "snapshot";
const SESSION: &str = "session";
const SETTINGS: &str = "settings";

/// A store in the browser's own database.
#[derive(Debug)]
pub struct IndexedDb {
    database: Database,
}

/// A snapshot as the database holds it; numbers of JavaScript are exact up to 2^53.
#[derive(Serialize, Deserialize)]
struct KeptSnapshot {
    next: f64,
    history: String,
}

impl IndexedDb {
    /// Opens the database of this name, making it where there is none.
    ///
    /// # Errors
    /// When the browser refuses (storage is blocked, the disk is full) or does not answer.
    pub async fn open(name: &str) -> Result<Self, StoreError> {
        Ok(Self { database: database::open(name, &[JOURNAL, KEPT]).await? })
    }

    async fn read_all(&self) -> Result<Record, StoreError> {
        let transaction = transaction(&self.database, TransactionMode::ReadOnly)?;
        let (journal, kept) = stores(&transaction)?;
        // All requests are listened to before the first is awaited: an answer without a listener would be lost.
        let keys = journal.get_all_keys(None, None).map_err(other)?.into_future();
        let values = journal.get_all(None, None).map_err(other)?.into_future();
        let get = |name: &str| Ok::<_, StoreError>(kept.get(JsValue::from_str(name)).map_err(other)?.into_future());
        let (snapshot, session, settings) = (get(SNAPSHOT)?, get(SESSION)?, get(SETTINGS)?);
        let numbers = keys.await.map_err(other)?.into_iter().filter_map(|key| number(&key)).collect::<Vec<_>>();
        let steps = values.await.map_err(other)?.into_iter().map(|value| value.as_string().unwrap_or_default());
        let kept = [snapshot.await, session.await, settings.await].map(|value| value.map_err(other));
        let [snapshot, session, settings] = kept;
        let kept = Kept { snapshot: snapshot?, session: session?, settings: settings? };
        // Nothing is kept at a first visit: then the chunk that reads it is not needed.
        let record = if kept.is_empty() { Record::default() } else { read_kept(kept).await? };
        Ok(Record { steps: numbers.into_iter().zip(steps).collect(), ..record })
    }
}

impl Store for IndexedDb {
    fn load(&self) -> LocalBoxFuture<'_, Result<Record, StoreError>> {
        Box::pin(self.read_all())
    }

    fn append(&self, from: u64, steps: Vec<Rc<Step>>) -> LocalBoxFuture<'_, Result<(), StoreError>> {
        Box::pin(async move {
            finish(writing::steps(&self.database, from, &steps).await.map_err(StoreError::of_writing)?).await
        })
    }

    fn compact(&self, next: u64, history: Rc<History>, old: OldSteps) -> LocalBoxFuture<'_, Result<(), StoreError>> {
        Box::pin(async move {
            finish(writing::snapshot(&self.database, next, &history, old).await.map_err(StoreError::of_writing)?).await
        })
    }

    fn keep(&self, session: Session, settings: Settings) -> LocalBoxFuture<'_, Result<(), StoreError>> {
        Box::pin(async move {
            finish(writing::kept(&self.database, &session, &settings).await.map_err(StoreError::of_writing)?).await
        })
    }
}

impl Drop for IndexedDb {
    fn drop(&mut self) {
        self.database.close();
    }
}

/// Begins a transaction on everything that is kept.
fn transaction(database: &Database, mode: TransactionMode) -> Result<Transaction, StoreError> {
    database.transaction(&[JOURNAL, KEPT], mode).map_err(other)
}

fn stores(transaction: &Transaction) -> Result<(ObjectStore, ObjectStore), StoreError> {
    let journal = transaction.object_store(JOURNAL).map_err(other)?;
    Ok((journal, transaction.object_store(KEPT).map_err(other)?))
}

/// What is kept beside the journal, as the database gives it.
struct Kept {
    snapshot: Option<JsValue>,
    session: Option<JsValue>,
    settings: Option<JsValue>,
}

impl Kept {
    fn is_empty(&self) -> bool {
        [&self.snapshot, &self.session, &self.settings].into_iter().all(Option::is_none)
    }
}

/// Reads everything but the steps.
#[wasm_split(journal, fallible)]
fn read_kept(kept: Kept) -> Result<Record, StoreError> {
    let snapshot = parsed::<KeptSnapshot>(kept.snapshot);
    Ok(Record {
        snapshot: snapshot.map(|kept| Snapshot { next: whole(kept.next), history: kept.history }),
        steps: Vec::new(),
        session: parsed(kept.session).unwrap_or_default(),
        settings: parsed(kept.settings).unwrap_or_default(),
    })
}

/// Reads a kept value; one of another version of the page counts as missing.
fn parsed<T: DeserializeOwned>(value: Option<JsValue>) -> Option<T> {
    serde_wasm_bindgen::from_value(value?).ok()
}

fn number(key: &JsValue) -> Option<u64> {
    key.as_f64().map(whole)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "keys are whole numbers from 0")]
fn whole(number: f64) -> u64 {
    number as u64
}
