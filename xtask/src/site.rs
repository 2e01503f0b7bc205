//! The static site: from `index.html`, `www/` and the compiled page to a folder that any web server can serve.

mod chunks;
mod element;
mod index;
mod lean;
mod offline;
mod policy;
mod program;
mod sections;
mod single_file;
mod styles;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

pub(crate) use offline::{When, transferred};
pub(crate) use program::Profile;

use index::Index;

use crate::files;
use crate::tools::bindgen;
use crate::workspace::Workspace;

/// The name of the one-file page inside the site.
const SINGLE_FILE: &str = "ascribe.html";

/// Builds the page for development into `folder`: quick to build, nothing kept offline.
///
/// # Errors
/// When something does not build or a part of the site is missing.
pub(crate) fn develop(workspace: &Workspace, folder: &Path) -> Result<()> {
    let tool = bindgen::ready(workspace)?;
    let wasm = program::compile(workspace, Profile::Development)?;
    lay_out(workspace, folder)?;
    program::bind_whole(&tool, &wasm, folder, program::Door::Modules, Profile::Development)?;
    finish(workspace, folder, Profile::Development)
}

/// Builds the page as it is published into `folder`, which is emptied first: with its offline list and the one-file page.
///
/// # Errors
/// As [`develop`].
pub(crate) fn publish(workspace: &Workspace, folder: &Path) -> Result<()> {
    let tool = bindgen::ready(workspace)?;
    let wasm = program::compile(workspace, Profile::Published)?;
    lay_out(workspace, folder)?;
    program::bind_in_chunks(workspace, &tool, &wasm, folder)?;
    finish(workspace, folder, Profile::Published)?;
    let classic = workspace.target.join("site").join("classic");
    files::empty(&classic)?;
    program::bind_whole(&tool, &wasm, &classic, program::Door::Classic, Profile::Published)?;
    let page = single_file::page(&Index::read(&workspace.root)?, &workspace.root, &classic)?;
    files::write(&folder.join(SINGLE_FILE), page)
}

/// Finishes a folder that trunk has laid out: trunk knows of no chunks, so the program is bound anew. Trunk's last step calls it.
///
/// # Errors
/// When a file cannot be read or written.
pub(crate) fn finish_after_trunk(workspace: &Workspace, folder: &Path, profile: Profile) -> Result<()> {
    let tool = bindgen::ready(workspace)?;
    let wasm = program::output(workspace, profile);
    match profile {
        Profile::Development => program::bind_whole(&tool, &wasm, folder, program::Door::Modules, profile)?,
        Profile::Published => program::bind_in_chunks(workspace, &tool, &wasm, folder)?,
    }
    finish(workspace, folder, profile)
}

/// The scripts of a site, the service worker apart.
const SCRIPTS: [&str; 4] = ["ascribe-web.js", "boot.js", "chunks.js", "worker.js"];

/// Finishes a folder that holds all the other files: the page as it is served, the rest of the element and, for a published site,
/// lean scripts and styles and the list of files to keep offline.
fn finish(workspace: &Workspace, folder: &Path, profile: Profile) -> Result<()> {
    let index = Index::read(&workspace.root)?;
    if profile == Profile::Development {
        files::write(&folder.join("index.html"), index.page())?;
        return element::complete(folder);
    }
    for script in SCRIPTS.map(|name| folder.join(name)) {
        files::write(&script, lean::script(&files::read(&script)?))?;
    }
    // The element takes the sheets one by one.
    element::complete(folder)?;
    files::write(&folder.join("index.html"), styles::join(&index, folder)?)?;
    let worker = offline::service_worker(&files::read(&workspace.root.join("www/sw.js"))?, folder)?;
    files::write(&folder.join("sw.js"), lean::script(&worker))
}

/// Makes an empty folder and copies everything that is not compiled into it.
fn lay_out(workspace: &Workspace, folder: &Path) -> Result<()> {
    let index = Index::read(&workspace.root)?;
    files::empty(folder)?;
    for part in index.parts() {
        let from = workspace.root.join(part);
        let name = from.file_name().with_context(|| format!("index.html: '{part}' has no name"))?;
        files::copy(&from, &folder.join(name)).with_context(|| format!("index.html names '{part}'"))?;
    }
    fs::write(folder.join("index.html"), index.page())
        .with_context(|| format!("cannot write into {}", folder.display()))
}
