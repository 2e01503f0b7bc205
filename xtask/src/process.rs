//! Running other programs, each with a limit of time, so that nothing can hang.

mod table;

use std::io::Read;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// How often a running program is asked whether it has ended.
const POLL: Duration = Duration::from_millis(50);

/// Long enough for any cold build on two busy cores.
pub(crate) const BUILD_LIMIT: Duration = Duration::from_secs(20 * 60);

/// Long enough for anything that answers from what is already on this machine.
pub(crate) const QUICK_LIMIT: Duration = Duration::from_secs(60);

/// Runs a program in view of the person.
///
/// # Errors
/// When it cannot be started, fails, or is not done within `limit` (it is then stopped, with all that it started).
pub(crate) fn run(command: &mut Command, limit: Duration) -> Result<()> {
    let shown = shown(command);
    let child = command.stdin(Stdio::null()).spawn().with_context(|| format!("cannot start `{shown}`"))?;
    check(wait(child, limit).with_context(|| format!("`{shown}`"))?, &shown)
}

/// Runs a program unseen and returns what it wrote to its standard output.
///
/// # Errors
/// As [`run`]; the message then holds what the program wrote to its standard error.
pub(crate) fn read(command: &mut Command, limit: Duration) -> Result<String> {
    let shown = shown(command);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().with_context(|| format!("cannot start `{shown}`"))?;
    let (output, errors) = (collect(child.stdout.take()), collect(child.stderr.take()));
    let status = wait(child, limit).with_context(|| format!("`{shown}`"))?;
    let errors = errors.join().unwrap_or_default();
    check(status, &shown).with_context(|| errors.trim().to_owned())?;
    Ok(output.join().unwrap_or_default())
}

fn collect(pipe: Option<impl Read + Send + 'static>) -> thread::JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        // What could be read is what there is: a broken pipe ends the text.
        let _ = pipe.map(|mut pipe| pipe.read_to_end(&mut bytes));
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

fn check(status: ExitStatus, shown: &str) -> Result<()> {
    if !status.success() {
        bail!("`{shown}` failed ({status})");
    }
    Ok(())
}

fn wait(mut child: Child, limit: Duration) -> Result<ExitStatus> {
    let start = Instant::now();
    while start.elapsed() < limit {
        if let Some(status) = child.try_wait()? {
            return Ok(status);
        }
        thread::sleep(POLL);
    }
    stop_tree(&mut child);
    bail!("was not done after {} s and was stopped", limit.as_secs())
}

/// Stops a program and everything it started: a browser left behind would hold the output open and hang its reader.
fn stop_tree(child: &mut Child) {
    stop(&table::descendants(&table::read(), child.id()));
    let _ = child.kill();
    let _ = child.wait();
}

/// Stops every program whose command line holds `mark`, whoever started it: a browser outlives a driver that was killed.
pub(crate) fn stop_marked(mark: &str) {
    stop(&table::marked(&table::read(), mark));
}

fn stop(ids: &[u32]) {
    for id in ids {
        let _ = Command::new("kill").args(["-KILL", &id.to_string()]).stderr(Stdio::null()).status();
    }
}

/// The command as a person would type it.
fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn what_a_program_writes_is_returned() {
        let text = read(Command::new("sh").args(["-c", "echo out; echo err >&2"]), QUICK_LIMIT).unwrap();
        assert_eq!(text, "out\n");
    }

    #[test]
    fn a_failure_names_the_command_and_says_what_it_wrote() {
        let error = read(Command::new("sh").args(["-c", "echo because >&2; exit 3"]), QUICK_LIMIT).unwrap_err();
        let message = format!("{error:#}");
        assert!(message.contains("because") && message.contains("exit 3"), "{message}");
    }

    #[test]
    fn a_program_that_never_ends_is_stopped_with_what_it_started() {
        // Reading to the end proves that the grandchild is gone too: it would hold the pipe open for an hour.
        let error =
            read(Command::new("sh").args(["-c", "sleep 3600 & sleep 3600"]), Duration::from_millis(200)).unwrap_err();
        assert!(format!("{error:#}").contains("was stopped"));
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let error = run(&mut Command::new("no-such-program"), QUICK_LIMIT).unwrap_err();
        assert!(format!("{error:#}").contains("cannot start `no-such-program`"));
    }
}
