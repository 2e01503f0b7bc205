//! A store that forgets everything with the tab: for browsers that keep nothing, and for tests.

use super::{OldSteps, Record, Snapshot, Store, StoreError};
use crate::state::{Session, Settings};
use ascribe_annotation::{History, Step};
use futures_util::future::{LocalBoxFuture, ready};
use std::cell::RefCell;
use std::rc::Rc;

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
        let written = steps.iter().map(serde_json::to_string).collect::<Result<Vec<_>, _>>();
        let kept = written.map(|steps| self.record.borrow_mut().steps.extend((from..).zip(steps)));
        Box::pin(ready(kept.map_err(|error| StoreError::Other(error.to_string()))))
    }

    fn compact(&self, next: u64, history: Rc<History>, _old: OldSteps) -> LocalBoxFuture<'_, Result<(), StoreError>> {
        let written = serde_json::to_string(&history).map(|history| {
            let mut record = self.record.borrow_mut();
            record.steps.retain(|(number, _)| *number >= next);
            record.snapshot = Some(Snapshot { next, history });
        });
        Box::pin(ready(written.map_err(|error| StoreError::Other(error.to_string()))))
    }

    fn keep(&self, session: Session, settings: Settings) -> LocalBoxFuture<'_, Result<(), StoreError>> {
        let mut record = self.record.borrow_mut();
        (record.session, record.settings) = (session, settings);
        Box::pin(ready(Ok(())))
    }
}
