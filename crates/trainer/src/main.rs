//! Makes the language models from corpora, and measures them.
//!
//! ```text
//! trainer train    --data PATH [--set share-alike|attribution] [--only words|names|trees] [--out PATH] [--plan FILE]
//! trainer score    --data PATH [--only names|trees] [--models PATH]
//! trainer errors   --data PATH [--models PATH] CORPUS
//! trainer card     --data PATH
//! trainer stance   --data PATH [--out PATH]
//! trainer score-stance --data PATH [--models PATH]
//! trainer manifest --data PATH
//! trainer clusters --vectors FILE
//! ```
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line speaks")]

mod card;
mod clusters;
mod conllu;
mod corpus;
mod errors_trees;
mod frozen;
mod gazetteer;
mod groups;
mod inputs;
mod make;
mod manifest;
mod network;
mod papers;
mod perceptron;
mod plan;
mod quantize;
#[cfg(test)]
mod repeat;
mod score;
mod score_names;
mod score_swap;
mod score_trees;
mod score_variants;
mod stance;
mod swap;
mod thinned;
mod train_kinds;
mod train_names;
mod train_parser;
mod train_styles;
mod train_tagger;

use make::{Order, Part};
use manifest::{Manifest, Set};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = Arguments::read(std::env::args().skip(1));
    match run(&arguments) {
        Ok(page) => {
            print!("{page}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("trainer: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<String, String> {
    if arguments.words.first().is_some_and(|word| word == "clusters") {
        let file = arguments.path("vectors").ok_or("say where the vectors are: --vectors FILE")?;
        return clusters::make(&std::fs::read_to_string(file).map_err(|error| error.to_string())?);
    }
    let data = arguments.path("data").ok_or("say where the corpora are: --data PATH")?;
    match arguments.words.first().map(String::as_str) {
        Some("train") => train(arguments, &data),
        Some("score") => match arguments.options.get("only").map(String::as_str) {
            Some("names") => score::names_in_short(&data, &score::name_models(&arguments.models())?),
            Some("trees") => score::trees(&data, &score::models(&arguments.models())?),
            _ => score::tables(&data, &score::models(&arguments.models())?),
        },
        Some("errors") => {
            let corpus = arguments.words.get(1).ok_or("say which corpus")?;
            score::errors(&data, &score::models(&arguments.models())?, corpus)
        }
        Some("card") => write_card(&data),
        Some("stance") => stance(arguments, &data),
        Some("score-stance") => stance::tables::tables(&data, &score::models(&arguments.models())?),
        Some("manifest") => Manifest::read()?.renew(&data).map(|()| String::new()),
        _ => Err("say what to do: train, score, stance, score-stance, errors, card or manifest".to_owned()),
    }
}

fn train(arguments: &Arguments, data: &Path) -> Result<String, String> {
    let set = match arguments.options.get("set").map(String::as_str) {
        None | Some("share-alike") => Set::ShareAlike,
        Some("attribution") => Set::Attribution,
        Some(other) => return Err(format!("--set {other}: share-alike or attribution")),
    };
    let plan = arguments.path("plan").unwrap_or_else(|| home().join("plan.json"));
    let text = std::fs::read_to_string(&plan).map_err(|error| format!("{}: {error}", plan.display()))?;
    let plans = serde_json::from_str(&text).map_err(|error| format!("{}: {error}", plan.display()))?;
    let out = arguments.path("out").unwrap_or_else(|| folder(set));
    let part = match arguments.options.get("only").map(String::as_str) {
        None => Part::All,
        Some("words") => Part::Words,
        Some("names") => Part::Names,
        Some("trees") => Part::Trees,
        Some(other) => return Err(format!("--only {other}: words, names or trees")),
    };
    make::make(&Order { data, out: &out, set, plans: &plans, part }, &|words| eprintln!("{words}"))?;
    Ok(String::new())
}

fn stance(arguments: &Arguments, data: &Path) -> Result<String, String> {
    let out = arguments.path("out").unwrap_or_else(|| folder(Set::ShareAlike));
    stance::make::make(data, &out, &home())
}

fn write_card(data: &Path) -> Result<String, String> {
    let is_made = |&set: &Set| folder(set).join("words.bin").exists();
    let sets: Vec<Set> = [Set::ShareAlike, Set::Attribution].into_iter().filter(is_made).collect();
    let tables: Result<Vec<_>, String> =
        sets.iter().map(|&set| Ok((set, score::tables(data, &score::models(&folder(set))?)?))).collect();
    let stance = stance::tables::tables(data, &score::models(&folder(Set::ShareAlike))?)?;
    let page = card::page(&Manifest::read()?, &tables?) + include_str!("stance/card.txt") + &stance;
    std::fs::write(folder(Set::ShareAlike).join("README.md"), page).map_err(|error| error.to_string())?;
    Ok(String::new())
}

fn home() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Gives the folder where the page takes a set of models from.
fn folder(set: Set) -> PathBuf {
    let all = home().join("../../www/models");
    match set {
        Set::ShareAlike => all,
        Set::Attribution => all.join("attribution"),
    }
}

/// What was asked for: plain words, and options with their values.
struct Arguments {
    words: Vec<String>,
    options: BTreeMap<String, String>,
}

impl Arguments {
    fn read(mut given: impl Iterator<Item = String>) -> Self {
        let mut arguments = Self { words: Vec::new(), options: BTreeMap::new() };
        while let Some(word) = given.next() {
            match word.strip_prefix("--") {
                Some(name) => {
                    arguments.options.insert(name.to_owned(), given.next().unwrap_or_default());
                }
                None => arguments.words.push(word),
            }
        }
        arguments
    }

    fn path(&self, name: &str) -> Option<PathBuf> {
        self.options.get(name).map(PathBuf::from)
    }

    fn models(&self) -> PathBuf {
        self.path("models").unwrap_or_else(|| folder(Set::ShareAlike))
    }
}
