//! Files that leave the page.

use crate::dom::Download;
use crate::state::{Format, JobAction, Problem};
use ascribe_annotation::Project;
use ascribe_exchange::csv::Dialect;
use ascribe_exchange::{csv, project, w3c};
use std::cell::RefCell;
use wasm_split_helpers::wasm_split;

thread_local! {
    /// The last file handed to the browser: its address is released when the next one is made.
    static LAST: RefCell<Option<Download>> = const { RefCell::new(None) };
}

/// Writes a file and hands it to the browser.
pub(super) async fn export(project: &Project, format: Format) -> JobAction {
    let name = file_name(&project.name, format);
    let content = match content(project, format).await {
        Ok(content) => content,
        Err(problem) => return JobAction::Failed(problem.at(name)),
    };
    match Download::start(&name, media_type(format), &content) {
        Some(download) => {
            LAST.replace(Some(download));
            JobAction::Exported(name)
        }
        None => JobAction::Failed(Problem::error("The browser did not take the file.").at(name)),
    }
}

#[wasm_split(files, fallible)]
fn content(project: &Project, format: Format) -> Result<String, Problem> {
    Ok(match format {
        Format::Project => project::write(project),
        Format::W3c => w3c::write(project),
        Format::Csv => csv::write(project, Dialect::Plain),
    })
}

fn media_type(format: Format) -> &'static str {
    match format {
        Format::Project => "application/json",
        Format::W3c => "application/ld+json",
        Format::Csv => "text/csv;charset=utf-8",
    }
}

/// Names a file after the project, with what file systems do not take left out.
fn file_name(project: &str, format: Format) -> String {
    let stem = project.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let stem = stem.collect::<Vec<_>>().join("-").to_lowercase();
    let stem = if stem.is_empty() { "ascribe" } else { &stem };
    let ending = match format {
        Format::Project => "ascribe.json",
        Format::W3c => "jsonld",
        Format::Csv => "csv",
    };
    format!("{stem}.{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_after_its_project() {
        for (project, format, name) in [
            ("", Format::Project, "ascribe.ascribe.json"),
            ("The bridge / June", Format::W3c, "the-bridge-june.jsonld"),
            ("..\\Brücke: 2", Format::Csv, "brücke-2.csv"),
        ] {
            assert_eq!(file_name(project, format), name);
        }
    }
}
