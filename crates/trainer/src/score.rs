//! The tables: how well the models do on the development parts.

use crate::corpus::{self, Article, Gold, KINDS};
use crate::perceptron::Dice;
use crate::{conllu, errors_trees, score_names, score_swap, score_trees, score_variants, train_kinds};
use ascribe_language::{Models, read, read_with};
use ascribe_text::Document;
use std::fs;
use std::path::Path;

/// Corpora that names are measured on, and what they are called in tables.
const NAMES: [(&str, &str); 5] = [
    ("worldwide.dev", "language/ner/worldwide.dev.jsonl"),
    ("open-news dev", "open-news/ner.dev.jsonl"),
    ("uner-ewt.dev", "language/ner/uner-ewt.dev.jsonl"),
    ("crossner-politics.dev", "language/ner/crossner-politics.dev.jsonl"),
    ("gum.dev", "language/ner/gum.dev.jsonl"),
];
const TREES: [(&str, &str); 2] =
    [("EWT dev", "language/ud/en_ewt-ud-dev.conllu"), ("GUM dev", "language/ud/en_gum-ud-dev.conllu")];
/// Times that documents are drawn anew for an interval.
const DRAWS: usize = 1000;

/// Loads the models of a folder; those that are missing are done without.
pub(crate) fn models(folder: &Path) -> Result<Models, String> {
    load(folder, &["words.bin", "names.bin", "trees.bin", "stance.bin"])
}

/// Loads what names need of a folder's models.
pub(crate) fn name_models(folder: &Path) -> Result<Models, String> {
    load(folder, &["words.bin", "names.bin"])
}

fn load(folder: &Path, names: &[&str]) -> Result<Models, String> {
    let mut models = Models::default();
    for name in names {
        if let Ok(bytes) = fs::read(folder.join(name)) {
            models.add(bytes).map_err(|error| format!("{name}: {error}"))?;
        }
    }
    Ok(models)
}

/// Gives one line for each corpus: its name, F1, and F1 of each kind.
pub(crate) fn names_in_short(data: &Path, models: &Models) -> Result<String, String> {
    let mut page = String::new();
    for (name, path) in NAMES {
        let articles = corpus::read(&text(data, path)?)?;
        let outcome = score_names::score(&articles, |document| found(models, document));
        let all = score_names::sum(outcome.documents.iter());
        let kinds: Vec<String> = outcome.kinds.iter().map(|&tally| format!("{:.1}", score_names::f1(tally))).collect();
        page += &format!(
            "{name} {:.1} {:.1} **{:.2}** {}\n",
            share(all[0], all[1]),
            share(all[0], all[2]),
            score_names::f1(all),
            kinds.join(" ")
        );
    }
    page += &swapped(data, models)?;
    Ok(page)
}

/// Gives all tables as Markdown.
pub(crate) fn tables(data: &Path, models: &Models) -> Result<String, String> {
    let mut page = String::from(
        "| names (raw text, exact spans) | P | R | F1 (95 %) | PER / ORG / LOC / MISC | by rules alone |\n|---|---|---|---|---|---|\n",
    );
    for (name, path) in NAMES {
        let articles = corpus::read(&text(data, path)?)?;
        let outcome = score_names::score(&articles, |document| found(models, document));
        let rules = score_names::score(&articles, |document| found(&Models::default(), document));
        let all = score_names::sum(outcome.documents.iter());
        let (low, high) = score_names::interval(&outcome.documents, DRAWS);
        let kinds: Vec<String> = outcome.kinds.iter().map(|&tally| format!("{:.1}", score_names::f1(tally))).collect();
        page += &format!(
            "| {name} | {:.1} | {:.1} | **{:.1}** ({low:.1}-{high:.1}) | {} | {:.1} |\n",
            share(all[0], all[1]),
            share(all[0], all[2]),
            score_names::f1(all),
            kinds.join(" / "),
            score_names::f1(score_names::sum(rules.documents.iter()))
        );
    }
    page += &swapped(data, models)?;
    page += &trees(data, models)?;
    let [precision, recall, f1] = score_variants::score(&text(data, "language/variants/name-variants.dev.tsv")?);
    page += "\n| name variants | P | R | F1 |\n|---|---|---|---|\n";
    page += &format!("| name-variants.dev | {precision:.1} | {recall:.1} | **{f1:.1}** |\n");
    Ok(page)
}

/// Gives the table of trees.
pub(crate) fn trees(data: &Path, models: &Models) -> Result<String, String> {
    let mut page = String::new();
    page += "\n| trees (raw text in) | UPOS | UAS | LAS | nsubj | ccomp | appos | conj |\n|---|---|---|---|---|---|---|---|\n";
    for (name, path) in TREES {
        let trees = conllu::read(&text(data, path)?);
        let (raw, given) = (score_trees::score(&trees, models), score_trees::score_given_tokens(&trees, models));
        page += &format!("| {name} | {} |\n", raw.cells().join(" | "));
        page += &format!("| {name}, tokens given | {} |\n", given.cells().join(" | "));
    }
    Ok(page)
}

/// Times that people are renamed.
const SWAPS: u64 = 5;

/// Gives the table of names whose people bear names of another country.
fn swapped(data: &Path, models: &Models) -> Result<String, String> {
    let countries = score_swap::countries(&text(data, "language/gaz/politician-names.json")?)?;
    let mut page = String::from(
        "\n| people renamed after another country | F1 before | F1 after, mean of five draws | loss |\n|---|---|---|---|\n",
    );
    for (name, path) in NAMES {
        let articles = corpus::read(&text(data, path)?)?;
        let f1 = |articles: &[Article]| {
            score_names::f1(score_names::sum(
                score_names::score(articles, |document| found(models, document)).documents.iter(),
            ))
        };
        let draw = |seed| {
            let mut dice = Dice::new(seed);
            let articles: Vec<Article> =
                articles.iter().map(|article| score_swap::renamed(article, &countries, &mut dice)).collect();
            f1(&articles)
        };
        let (before, after) = (f1(&articles), (0..SWAPS).map(draw).sum::<f64>() / SWAPS as f64);
        page += &format!("| {name} | {before:.1} | {after:.1} | **{:.1}** |\n", before - after);
    }
    Ok(page)
}

fn share(part: usize, of: usize) -> f64 {
    100.0 * part as f64 / (of as f64).max(1.0)
}

fn text(data: &Path, path: &str) -> Result<String, String> {
    fs::read_to_string(data.join(path)).map_err(|error| format!("{path}: {error}"))
}

fn found(models: &Models, document: &Document) -> Vec<Gold> {
    let language = if models.has_names() { read_with(models, document) } else { read(document) };
    language.names.iter().map(|name| Gold { span: name.span, kind: train_kinds::rough(name.kind) }).collect()
}

/// Lists the errors of one corpus: of names a line each, with their surroundings; of a treebank a table by class.
pub(crate) fn errors(data: &Path, models: &Models, path: &str) -> Result<String, String> {
    if path.ends_with(".conllu") {
        return Ok(errors_trees::errors(&conllu::read(&text(data, path)?), models));
    }
    let articles = corpus::read(&text(data, path)?)?;
    let outcome = score_names::score(&articles, |document| found(models, document));
    let mut page = String::new();
    for (article, found) in articles.iter().zip(&outcome.found) {
        let show = |sign: char, name: &Gold| {
            let text = article.document.text();
            let range = name.span.range();
            let before: Vec<char> = text[..range.start].chars().rev().take(40).collect();
            let before: String = before.into_iter().rev().collect();
            let after: String = text[range.end..].chars().take(40).collect();
            format!("{sign} {} {before}<<{}>>{after}", KINDS[name.kind], &text[range]).replace('\n', " | ") + "\n"
        };
        article.names.iter().filter(|name| !found.contains(name)).for_each(|name| page += &show('-', name));
        found.iter().filter(|name| !article.names.contains(name)).for_each(|name| page += &show('+', name));
    }
    Ok(page)
}
