//! What a store holds, and how it becomes the work again. Pure.

use super::StoreError;
use crate::state::{Loaded, Session, Settings};
use ascribe_annotation::{History, Step};
use wasm_split_helpers::wasm_split;

/// Steps in a journal that make it worth a new snapshot: replaying so many takes some milliseconds.
pub const COMPACT_AT: usize = 1_000;

/// Everything that a store holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    /// The work at some moment.
    pub snapshot: Option<Snapshot>,
    /// The steps since, oldest first: number and JSON.
    pub steps: Vec<(u64, String)>,
    /// What was open.
    pub session: Session,
    /// How the page was set.
    pub settings: Settings,
}

/// The work at some moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snapshot {
    /// The number of the first step that is not in it.
    pub next: u64,
    /// The history, as JSON.
    pub history: String,
}

/// Carries a journal out from its snapshot.
///
/// Reading stops at the first step that cannot be read or does not fit, because what follows was made on top of it;
/// `damage` then says so. The next number always comes after every step that the store holds.
///
/// # Errors
/// When the chunk that can read a journal is not to be had; the store is as it was.
pub async fn restore(record: Record) -> Result<Loaded, StoreError> {
    if record.snapshot.is_none() && record.steps.is_empty() {
        let Record { session, settings, .. } = record;
        return Ok(Loaded { session, settings, ..Loaded::default() });
    }
    carry_out(record).await
}

#[wasm_split(journal, fallible)]
fn carry_out(record: Record) -> Result<Loaded, StoreError> {
    Ok(replayed(record))
}

fn replayed(record: Record) -> Loaded {
    let Record { snapshot, steps, session, settings } = record;
    let start = snapshot.unwrap_or_default();
    let last = steps.last().map_or(0, |(number, _)| number + 1);
    let mut loaded = Loaded { next: last.max(start.next), session, settings, ..Loaded::default() };
    match read_snapshot(&start.history) {
        Ok(history) => loaded.history = history,
        Err(error) => {
            loaded.damage = Some(format!("the saved project is damaged ({error})"));
            return loaded;
        }
    }
    for (number, json) in steps.into_iter().filter(|(number, _)| *number >= start.next) {
        if let Err(why) = replay(&mut loaded.history, &json) {
            loaded.damage = Some(format!("step {number} of the journal is damaged ({why})"));
            break;
        }
    }
    loaded
}

fn read_snapshot(json: &str) -> Result<History, serde_json::Error> {
    if json.is_empty() { Ok(History::default()) } else { serde_json::from_str(json) }
}

fn replay(history: &mut History, json: &str) -> Result<(), String> {
    let step = serde_json::from_str::<Step>(json).map_err(|error| error.to_string())?;
    history.apply(step).map_err(|conflict| conflict.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use ascribe_annotation::decide;
    use std::rc::Rc;

    /// Makes a journal that names the project "a", "b", "c" ..., beginning at number `from`.
    fn journal(names: &[&str], from: u64) -> (History, Vec<(u64, String)>) {
        let mut history = History::default();
        let mut steps = Vec::new();
        for (number, name) in (from..).zip(names) {
            let edit = decide::rename_project(history.project(), name).unwrap();
            let step = Step::Do(Rc::new(edit));
            steps.push((number, serde_json::to_string(&step).unwrap()));
            history.apply(step).unwrap();
        }
        (history, steps)
    }

    #[test]
    fn an_empty_store_gives_an_empty_project() {
        let loaded = replayed(Record::default());
        assert_eq!((loaded.history, loaded.next, loaded.damage), (History::default(), 0, None));
    }

    #[test]
    fn a_journal_gives_the_work_with_its_undo_history() {
        let (history, steps) = journal(&["a", "b", "c"], 0);
        let loaded = replayed(Record { steps, ..Record::default() });
        assert_eq!((loaded.history, loaded.next, loaded.damage), (history, 3, None));
    }

    #[test]
    fn steps_that_are_in_the_snapshot_are_not_done_twice() {
        let (history, steps) = journal(&["a", "b"], 0);
        let snapshot = Snapshot { next: 2, history: serde_json::to_string(&history).unwrap() };
        let loaded = replayed(Record { snapshot: Some(snapshot), steps, ..Record::default() });
        assert_eq!((loaded.history, loaded.next, loaded.damage), (history, 2, None));
    }

    #[test]
    fn a_damaged_step_ends_the_replay_and_is_reported() {
        let (before, _) = journal(&["a", "b"], 0);
        let (_, mut steps) = journal(&["a", "b", "c", "d"], 0);
        steps[2].1.truncate(10);
        let loaded = replayed(Record { steps, ..Record::default() });
        assert_eq!((loaded.history, loaded.next), (before, 4));
        assert!(loaded.damage.unwrap().starts_with("step 2 of the journal"));
    }

    #[test]
    fn a_missing_step_is_noticed_because_the_next_one_does_not_fit() {
        let (_, mut steps) = journal(&["a", "b", "c"], 0);
        steps.remove(1);
        assert!(replayed(Record { steps, ..Record::default() }).damage.unwrap().starts_with("step 2"));
    }

    #[test]
    fn a_damaged_snapshot_is_reported_and_not_written_over() {
        let (_, steps) = journal(&["a"], 7);
        let snapshot = Snapshot { next: 7, history: "{".to_owned() };
        let loaded = replayed(Record { snapshot: Some(snapshot), steps, ..Record::default() });
        assert_eq!((loaded.history, loaded.next), (History::default(), 8));
        assert!(loaded.damage.is_some());
    }
}
