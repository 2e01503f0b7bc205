//! Steps and histories as stores keep them.

use super::StoreError;
use ascribe_annotation::{History, Step};
use std::rc::Rc;

/// Writes steps as JSON.
pub(super) fn steps(steps: &[Rc<Step>]) -> Result<Vec<String>, StoreError> {
    steps.iter().map(serde_json::to_string).collect::<Result<_, _>>().map_err(unwritable)
}

/// Writes a history as JSON.
pub(super) fn history(history: &Rc<History>) -> Result<String, StoreError> {
    serde_json::to_string(history).map_err(unwritable)
}

#[expect(clippy::needless_pass_by_value, reason = "for map_err")]
fn unwritable(error: serde_json::Error) -> StoreError {
    StoreError::Other(error.to_string())
}
