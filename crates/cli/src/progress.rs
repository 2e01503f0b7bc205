//! How far the work is, for who is watching.

use std::io::{IsTerminal, Write, stderr, stdout};
use std::time::{Duration, Instant};

/// Time between two words on the terminal.
const PAUSE: Duration = Duration::from_millis(100);

/// A line on standard error that says how many articles are read. Shown only on a terminal to which no result goes.
pub(crate) struct Progress {
    total: Option<usize>,
    done: usize,
    is_shown: bool,
    last: Instant,
}

impl Progress {
    /// Starts to count; `total` where it is known.
    pub(crate) fn new(total: Option<usize>) -> Self {
        let is_shown = total != Some(1) && stderr().is_terminal() && !stdout().is_terminal();
        Self { total, done: 0, is_shown, last: Instant::now() }
    }

    /// Counts one more article.
    pub(crate) fn one_more(&mut self) {
        self.done += 1;
        if self.is_shown && self.last.elapsed() >= PAUSE {
            self.last = Instant::now();
            self.say(&self.words());
        }
    }

    fn words(&self) -> String {
        match self.total {
            Some(total) => format!("{} of {total} articles", self.done),
            None => format!("{} articles", self.done),
        }
    }

    /// Writes over the line; what a terminal does not take is not worth an error.
    pub(crate) fn say(&self, words: &str) {
        if self.is_shown {
            let _ = write!(stderr(), "\r\u{1b}[K{words}");
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.say("");
    }
}
