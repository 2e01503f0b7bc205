//! What writes into the database: a chunk, which comes with the first step.
//!
//! Each function asks for everything at once and gives the transaction that is to be waited for. They are called even when
//! there is nothing to write, so that transactions begin in the order in which they were asked for.

use super::{KeptSnapshot, SESSION, SETTINGS, SNAPSHOT, stores, transaction};
use crate::state::{Session, Settings};
use crate::storage::database::{other, put};
use crate::storage::{OldSteps, StoreError, json};
use ascribe_annotation::{History, Step};
use idb::{Database, KeyRange, Transaction, TransactionMode};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_split_helpers::wasm_split;

/// Adds steps to the journal, the first under number `from`.
#[wasm_split(saving, fallible)]
pub(super) fn steps(database: &Database, from: u64, steps: &[Rc<Step>]) -> Result<Transaction, StoreError> {
    let steps = json::steps(steps)?;
    let transaction = transaction(database, TransactionMode::ReadWrite)?;
    let (journal, _) = stores(&transaction)?;
    for (number, step) in (from..).zip(steps) {
        // Adding, not putting: a number that is taken means that another tab was here.
        journal.add(&JsValue::from_str(&step), Some(&key(number))).map_err(other)?;
    }
    Ok(transaction)
}

/// Puts a snapshot in the place of the steps before number `next`.
#[wasm_split(saving, fallible)]
pub(super) fn snapshot(
    database: &Database,
    next: u64,
    history: &Rc<History>,
    old: OldSteps,
) -> Result<Transaction, StoreError> {
    let history = json::history(history)?;
    #[expect(clippy::cast_precision_loss, reason = "nobody makes 2^53 steps")]
    let snapshot = KeptSnapshot { next: next as f64, history };
    let transaction = transaction(database, TransactionMode::ReadWrite)?;
    let (journal, kept) = stores(&transaction)?;
    put(&kept, SNAPSHOT, &snapshot)?;
    if old == OldSteps::Discard {
        let before = KeyRange::upper_bound(&key(next), Some(true)).map_err(other)?;
        journal.delete(before).map_err(other)?;
    }
    Ok(transaction)
}

/// Keeps what is open and how the page is set.
#[wasm_split(saving, fallible)]
pub(super) fn kept(database: &Database, session: &Session, settings: &Settings) -> Result<Transaction, StoreError> {
    let transaction = transaction(database, TransactionMode::ReadWrite)?;
    let (_, kept) = stores(&transaction)?;
    put(&kept, SESSION, session)?;
    put(&kept, SETTINGS, settings)?;
    Ok(transaction)
}

fn key(number: u64) -> JsValue {
    #[expect(clippy::cast_precision_loss, reason = "nobody makes 2^53 steps")]
    JsValue::from_f64(number as f64)
}
