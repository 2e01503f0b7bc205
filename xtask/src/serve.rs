//! A small web server for a folder, for this machine alone.

use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;

use anyhow::{Result, anyhow};
use tiny_http::{Header, Request, Response, Server};

/// Ports tried after the wanted one before any free one is taken.
const NEXT_PORTS: u16 = 20;

/// Threads that answer: browsers open several connections at once and keep them.
const ANSWERING: usize = 8;

/// Begins to serve `folder` on the loopback address and returns the port; answers go on until the program ends.
///
/// # Errors
/// When no port is free.
pub(crate) fn start(folder: &Path, wanted: u16) -> Result<u16> {
    let server = Arc::new(listen(wanted)?);
    let port = server.server_addr().to_ip().map_or(wanted, |address| address.port());
    for _ in 0..ANSWERING {
        let (server, folder) = (Arc::clone(&server), folder.to_owned());
        thread::spawn(move || server.incoming_requests().for_each(|request| answer(request, &folder)));
    }
    Ok(port)
}

fn listen(wanted: u16) -> Result<Server> {
    let ports = (wanted..=wanted.saturating_add(NEXT_PORTS)).chain([0]);
    let mut servers = ports.map(|port| Server::http(("127.0.0.1", port)));
    let found = servers.by_ref().find_map(Result::ok);
    found.ok_or_else(|| anyhow!("no port from {wanted} on is free on this machine"))
}

fn answer(request: Request, folder: &Path) {
    // A browser that has gone away is no error.
    let _ = match file_of(request.url(), folder) {
        Some((path, content)) => request.respond(with_headers(Response::from_data(content), media_type(&path))),
        None => request.respond(Response::from_string("There is no such file.").with_status_code(404)),
    };
}

fn file_of(address: &str, folder: &Path) -> Option<(PathBuf, Vec<u8>)> {
    let mut path = folder.join(inside(address)?);
    if path.is_dir() {
        path.push("index.html");
    }
    let content = std::fs::read(&path).ok()?;
    Some((path, content))
}

/// Returns the path that an address names, unless it leads out of the folder.
fn inside(address: &str) -> Option<PathBuf> {
    let path = address.split(['?', '#']).next()?.trim_start_matches('/');
    let path = Path::new(path);
    path.components().all(|part| matches!(part, Component::Normal(_))).then(|| path.to_owned())
}

/// Nothing is kept: the page may be built anew at any moment.
fn with_headers<R: std::io::Read>(response: Response<R>, media_type: &str) -> Response<R> {
    let fields = [("Content-Type", media_type), ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff")];
    let headers = fields.iter().filter_map(|(name, value)| Header::from_bytes(name.as_bytes(), value.as_bytes()).ok());
    headers.fold(response, Response::with_header)
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpStream;

    use super::*;
    use crate::files;

    fn get(port: u16, address: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
        write!(stream, "GET {address} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn files_are_served_with_their_type_and_never_kept() {
        let folder = tempfile::tempdir().unwrap();
        files::write(&folder.path().join("a/index.html"), "<p>page").unwrap();
        files::write(&folder.path().join("b.wasm"), "asm").unwrap();
        let port = start(folder.path(), 0).unwrap();
        let page = get(port, "/a/?sample=1");
        assert!(
            page.contains("text/html; charset=utf-8") && page.contains("no-store") && page.ends_with("<p>page"),
            "{page}"
        );
        assert!(get(port, "/b.wasm").contains("application/wasm"));
        assert!(get(port, "/none").starts_with("HTTP/1.1 404"));
    }

    #[test]
    fn an_address_that_leads_out_of_the_folder_is_not_found() {
        assert_eq!(inside("/../secret"), None);
        assert_eq!(inside("/a/../../secret"), None);
        assert_eq!(inside("/a/b.js?x=..#.."), Some(PathBuf::from("a/b.js")));
        assert_eq!(inside("/"), Some(PathBuf::new()));
    }

    #[test]
    fn a_port_that_is_taken_is_passed_over() {
        let folder = tempfile::tempdir().unwrap();
        let first = start(folder.path(), 0).unwrap();
        assert_ne!(start(folder.path(), first).unwrap(), first);
    }
}
