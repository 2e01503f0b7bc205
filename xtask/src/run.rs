//! `cargo xtask run`: builds the page, serves it with a sample article open, and says where.

mod watch;

use std::path::Path;
use std::thread;

use anyhow::{Result, bail};

use crate::tools::wasm_target;
use crate::workspace::Workspace;
use crate::{say, serve, site};

const FIRST_PORT: u16 = 8080;

/// What the person asked for.
#[derive(Debug, PartialEq, Eq)]
struct Options {
    port: u16,
    after: After,
}

/// What happens once the page is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum After {
    Wait,
    Watch,
}

/// Builds and serves until the person ends it.
///
/// # Errors
/// When a tool is missing, the page does not build, or an option is unknown.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let options = options(arguments)?;
    let workspace = Workspace::find()?;
    let folder = workspace.target.join("site").join("development");
    wasm_target::ready(&workspace)?;
    say::doing("building the page");
    site::develop(&workspace, &folder)?;
    announce(&folder, options.port)?;
    match options.after {
        After::Wait => loop {
            thread::park();
        },
        After::Watch => watch::forever(&workspace, || site::develop(&workspace, &folder)),
    }
}

fn announce(folder: &Path, wanted: u16) -> Result<()> {
    let port = serve::start(folder, wanted)?;
    say::done(format!("Ascribe is at http://127.0.0.1:{port}/?sample=1 (Ctrl-C ends it)"));
    Ok(())
}

fn options(arguments: &[String]) -> Result<Options> {
    let mut options = Options { port: FIRST_PORT, after: After::Wait };
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--watch" => options.after = After::Watch,
            "--port" => match rest.next().map(|port| port.parse()) {
                Some(Ok(port)) => options.port = port,
                _ => bail!("--port needs a number from 0 to 65535"),
            },
            other => bail!("`cargo xtask run` knows --port NUMBER and --watch, not '{other}'"),
        }
    }
    Ok(options)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Options> {
        options(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn options_are_read() {
        assert_eq!(read("").unwrap(), Options { port: FIRST_PORT, after: After::Wait });
        assert_eq!(read("--watch --port 9000").unwrap(), Options { port: 9000, after: After::Watch });
    }

    #[test]
    fn a_wrong_option_is_named() {
        assert!(read("--port x").unwrap_err().to_string().contains("--port"));
        assert!(read("--quick").unwrap_err().to_string().contains("--quick"));
    }
}
