//! The list of projects of this device, and the settings that hold for all of them.
//!
//! | object store | key | value |
//! | --- | --- | --- |
//! | `projects` | name of the project's database | what the list says about it, a plain object |
//! | `settings` | `settings` | a plain object |
//!
//! The list only says what there is; the work itself lies in a database for each project ([`super::IndexedDb`]).

use super::{StoreError, database};
use crate::state::{ProjectEntry, ProjectId, Settings};
use idb::{Database, Transaction, TransactionMode};
use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_split_helpers::wasm_split;

/// The name of the database.
const NAME: &str = "ascribe.projects";

const PROJECTS: &str = "projects";
const SETTINGS: &str = "settings";

/// The list of projects of this device.
#[derive(Debug)]
pub struct Shelf {
    database: Database,
}

impl Shelf {
    /// Opens the list, making it where there is none.
    ///
    /// # Errors
    /// When the browser refuses or does not answer.
    pub async fn open() -> Result<Self, StoreError> {
        Self::open_as(NAME).await
    }

    /// Opens a list of another name: for tests.
    ///
    /// # Errors
    /// As [`Shelf::open`].
    pub async fn open_as(name: &str) -> Result<Self, StoreError> {
        Ok(Self { database: database::open(name, &[PROJECTS, SETTINGS]).await? })
    }

    /// Gives the settings; `None` where none have been kept here.
    ///
    /// # Errors
    /// When the database or the chunk that reads them fails.
    pub async fn settings(&self) -> Result<Option<Settings>, StoreError> {
        let transaction = self.database.transaction(&[SETTINGS], TransactionMode::ReadOnly).map_err(database::other)?;
        let store = transaction.object_store(SETTINGS).map_err(database::other)?;
        let value = store.get(JsValue::from_str(SETTINGS)).map_err(database::other)?.await.map_err(database::other)?;
        match value {
            Some(value) => read_settings(value).await,
            None => Ok(None),
        }
    }

    /// Keeps the settings.
    ///
    /// # Errors
    /// When the database does not take them.
    pub async fn keep_settings(&self, settings: &Settings) -> Result<(), StoreError> {
        let transaction = write_settings(&self.database, settings).await.map_err(StoreError::of_writing)?;
        database::finish(transaction).await
    }

    /// Puts a project into the list, or says something new of it.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn put(&self, entry: &ProjectEntry) -> Result<(), StoreError> {
        let transaction = write_entry(&self.database, entry).await.map_err(StoreError::of_writing)?;
        database::finish(transaction).await
    }

    /// Gives all projects, the last used first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn entries(&self) -> Result<Vec<ProjectEntry>, StoreError> {
        let transaction = self.database.transaction(&[PROJECTS], TransactionMode::ReadOnly).map_err(database::other)?;
        let store = transaction.object_store(PROJECTS).map_err(database::other)?;
        let values = store.get_all(None, None).map_err(database::other)?.await.map_err(database::other)?;
        // An entry that this version cannot read is left where it is.
        let read = values.into_iter().filter_map(|value| serde_wasm_bindgen::from_value::<ProjectEntry>(value).ok());
        let mut entries = read.collect::<Vec<_>>();
        ascribe_text::sort_by(&mut entries, |left, right| right.used.cmp(&left.used));
        Ok(entries)
    }

    /// Takes a project out of the list.
    ///
    /// # Errors
    /// When the database does not do it.
    pub async fn forget(&self, project: &ProjectId) -> Result<(), StoreError> {
        let transaction =
            self.database.transaction(&[PROJECTS], TransactionMode::ReadWrite).map_err(database::other)?;
        let store = transaction.object_store(PROJECTS).map_err(database::other)?;
        store.delete(JsValue::from_str(project.as_str())).map_err(database::other)?;
        database::finish(transaction).await
    }
}

impl Drop for Shelf {
    fn drop(&mut self) {
        self.database.close();
    }
}

#[wasm_split(saving, fallible)]
fn write_settings(database: &Database, settings: &Settings) -> Result<Transaction, StoreError> {
    write(database, SETTINGS, SETTINGS, settings)
}

#[wasm_split(saving, fallible)]
fn write_entry(database: &Database, entry: &ProjectEntry) -> Result<Transaction, StoreError> {
    write(database, PROJECTS, entry.id.as_str(), entry)
}

fn write<T: Serialize>(database: &Database, store: &str, key: &str, value: &T) -> Result<Transaction, StoreError> {
    let transaction = database.transaction(&[store], TransactionMode::ReadWrite).map_err(database::other)?;
    let store = transaction.object_store(store).map_err(database::other)?;
    database::put(&store, key, value)?;
    Ok(transaction)
}

/// Reads the settings; those of another version of the page count as missing.
#[wasm_split(journal, fallible)]
fn read_settings(value: JsValue) -> Result<Option<Settings>, StoreError> {
    Ok(serde_wasm_bindgen::from_value(value).ok())
}
