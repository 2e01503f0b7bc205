//! A store that forgets everything with the tab: for browsers that keep nothing, and for tests.

use super::{OldSteps, Record, Snapshot, Store, StoreError, json};
use crate::state::{Session, Settings};
use ascribe_annotation::{History, Step};
use futures_util::future::{LocalBoxFuture, ready};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_split_helpers::wasm_split;

/// A store that lives as long as the tab.
#[derive(Debug, Default)]
pub struct Memory {
    record: RefCell<Record>,
}

impl Store for Memory {
    fn load(&self) -> LocalBoxFuture<'_, Result<Record, StoreError>> {
        Box::pin(ready(Ok(self.record.borrow().clone())))
    }

    fn append(&self, from: u64, steps: Vec<Rc<Step>>) -> LocalBoxFuture<'_, Result<(), StoreError>> {
        Box::pin(async move {
            let steps = written_steps(&steps).await.map_err(StoreError::of_writing)?;
            self.record.borrow_mut().steps.extend((from..).zip(steps));
            Ok(())
        })
    }

    fn compact(&self, next: u64, history: Rc<History>, _old: OldSteps) -> LocalBoxFuture<'_, Result<(), StoreError>> {
        Box::pin(async move {
            let history = written_history(&history).await.map_err(StoreError::of_writing)?;
            let mut record = self.record.borrow_mut();
            record.steps.retain(|(number, _)| *number >= next);
            record.snapshot = Some(Snapshot { next, history });
            Ok(())
        })
    }

    fn keep(&self, session: Session, settings: Settings) -> LocalBoxFuture<'_, Result<(), StoreError>> {
        let mut record = self.record.borrow_mut();
        (record.session, record.settings) = (session, settings);
        Box::pin(ready(Ok(())))
    }
}

#[wasm_split(saving, fallible)]
fn written_steps(steps: &[Rc<Step>]) -> Result<Vec<String>, StoreError> {
    json::steps(steps)
}

#[wasm_split(saving, fallible)]
fn written_history(history: &Rc<History>) -> Result<String, StoreError> {
    json::history(history)
}
