//! Work on all cores whose results come in the order of the inputs.

use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread;

/// Results that may wait for an earlier one, for each core: enough to keep all busy, few enough for a small memory.
const WAITING: usize = 4;

/// Starts `work` on every input and gives the results in the order of the inputs; `None` where the work broke off.
///
/// Inputs are taken only as far as results are: a corpus of any length streams through in constant memory. Dropping the
/// iterator ends the work.
pub(crate) fn in_order<I, T, R>(
    inputs: I,
    work: impl Fn(T) -> R + Send + Sync + 'static,
) -> impl Iterator<Item = Option<R>>
where
    I: Iterator<Item = T> + Send + 'static,
    T: Send + 'static,
    R: Send + 'static,
{
    let cores = thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let (jobs, waiting) = sync_channel::<Job<T, R>>(cores);
    let (places, results) = sync_channel::<Receiver<R>>(cores * WAITING);
    thread::spawn(move || hand_out(inputs, &jobs, &places));
    let (waiting, work) = (Arc::new(Mutex::new(waiting)), Arc::new(work));
    for _ in 0..cores {
        let (waiting, work) = (Arc::clone(&waiting), Arc::clone(&work));
        thread::spawn(move || while work_once(&waiting, work.as_ref()) == Some(()) {});
    }
    results.into_iter().map(|result| result.recv().ok())
}

/// An input and the place that waits for its result.
type Job<T, R> = (T, SyncSender<R>);

fn hand_out<T, R>(inputs: impl Iterator<Item = T>, jobs: &SyncSender<Job<T, R>>, places: &SyncSender<Receiver<R>>) {
    for input in inputs {
        let (result, place) = sync_channel(1);
        if places.send(place).is_err() || jobs.send((input, result)).is_err() {
            return;
        }
    }
}

fn work_once<T, R>(waiting: &Mutex<Receiver<Job<T, R>>>, work: impl Fn(T) -> R) -> Option<()> {
    let (input, result) = waiting.lock().ok()?.recv().ok()?;
    // Nobody waits any more when the reader of the results has gone.
    result.send(work(input)).ok()
}

#[cfg(test)]
mod tests {
    use super::in_order;

    #[test]
    fn results_keep_the_order_of_the_inputs() {
        let slow_for_even = |number: u64| (0..(number + 1) % 2 * 20_000).fold(number, |sum, it| sum ^ it ^ it);
        let results: Vec<u64> = in_order(0..500, slow_for_even).flatten().collect();
        assert_eq!(results, (0..500).collect::<Vec<_>>());
    }

    #[test]
    fn an_endless_input_is_taken_only_as_far_as_needed() {
        let results: Vec<u64> = in_order(0.., |number: u64| number * 2).flatten().take(3).collect();
        assert_eq!(results, [0, 2, 4]);
    }
}
