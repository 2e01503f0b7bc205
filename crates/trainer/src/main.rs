//! Makes the language models from corpora, and measures them.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line speaks")]

mod conllu;
mod corpus;
mod gazetteer;
mod perceptron;
mod quantize;
mod score_names;
mod train_names;
mod train_tagger;

use ascribe_language::model::lists::{Lists, Marks};
use std::path::Path;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let data = Path::new(&arguments[1]);
    let read = |name: &str| std::fs::read_to_string(data.join(name)).unwrap_or_default();
    let list = |name: &str, mark| gazetteer::Source { text: read(&format!("language/gaz/{name}.txt")), mark };
    let lists = gazetteer::pack(&[
        list("first", Marks::GIVEN), list("wdfirst", Marks::GIVEN_WORLD), list("last", Marks::SURNAME),
        list("wdlast", Marks::SURNAME_WORLD), list("cities", Marks::TOWN), list("states", Marks::COUNTRY),
        list("countries", Marks::COUNTRY),
        list("demonyms", Marks::PEOPLE), list("orgkw", Marks::ORGANIZATION),
    ]).expect("lists");
    println!("lists {}", lists.len());
    std::fs::write("/work/target-language/lists.bin", &lists).expect("write");
    let lists = Lists::new(quantize::open(lists).expect("open"));
    let ner = |name: &str| corpus::read(&read(name)).expect("corpus");
    use train_names::{Corpus, Marking::*};
    let c = |name: &str, marks_other, times, domain| Corpus { articles: ner(name), marks_other, times, domain };
    let mut base = vec![c("open-news/ner.train.jsonl", AllKinds, 1, 0), c("language/ner/gum.train.jsonl", AllKinds, 1, 0), c("language/ner/wnut17.train.jsonl", AllKinds, 1, 2)];
    for x in ["a", "b", "e", "f", "g", "h"] { base.push(c(&format!("language/ner/btc-{x}.jsonl"), WithoutOther, 1, 2)); }
    base.push(c("language/ner/uner-ewt.train.jsonl", WithoutOther, 1, 1));
    for x in ["politics", "literature", "music", "science", "ai"] { base.push(c(&format!("language/ner/crossner-{x}.train.jsonl"), AllKinds, 1, 3)); if x != "politics" { base.push(c(&format!("language/ner/crossner-{x}.dev.jsonl"), AllKinds, 1, 3)); } }
    let tests: Vec<_> = ["language/ner/worldwide.dev.jsonl", "open-news/ner.dev.jsonl", "language/ner/uner-ewt.dev.jsonl", "language/ner/crossner-politics.dev.jsonl", "language/ner/gum.dev.jsonl"].iter().map(|n| (*n, ner(n))).collect();
    for (rows, least, epochs) in [(100000, 2, 8)] {
        let start = std::time::Instant::now();
        let bytes = train_names::learn(&base, Some(&lists), train_names::Plan { first_epochs: 5, epochs, least, folds: 2, budget: quantize::Budget { rows, steps: 127.0 } }).expect("learn");
        std::fs::write(format!("/work/target-language/names-{rows}.bin"), &bytes).expect("write");
        let table = quantize::open(bytes.clone()).expect("open");
        println!("rows {rows} bytes {} {:?}", bytes.len(), start.elapsed());
        for (name, articles) in &tests {
            let outcome = score_names::score(articles, |document| {
                let words: Vec<Vec<_>> = document.sentences().iter().map(|s| document.sentence_tokens(s).iter().map(|t| ascribe_language::model::words::Word::new(document.slice(t.span), Some(&lists))).collect()).collect();
                let slices: Vec<&[_]> = words.iter().map(Vec::as_slice).collect();
                let labelled = ascribe_language::model::recognizer::recognize(&table, Some(&lists), &slices);
                let mut found = Vec::new();
                for (sentence, labels) in document.sentences().iter().zip(&labelled.labels) {
                    let tokens = document.sentence_tokens(sentence);
                    for (a, b, kind) in ascribe_language::model::recognizer::names(labels) {
                        found.push(corpus::Gold { span: tokens[a].span.hull(tokens[b - 1].span), kind });
                    }
                }
                found
            });
            if let Ok(path) = std::env::var("ERRORS") && name.contains(&path) {
                errors(articles, &outcome.found);
            }
            let (low, high) = score_names::interval(&outcome.documents, 500);
            let k: Vec<String> = outcome.kinds.iter().map(|t| format!("{:.1}", score_names::f1(*t))).collect();
            println!("  {name} {:.2} ({low:.1}-{high:.1}) {}", score_names::f1(score_names::sum(outcome.documents.iter())), k.join("/"));
        }
    }
}

fn errors(articles: &[corpus::Article], found: &[Vec<corpus::Gold>]) {
    for (article, found) in articles.iter().zip(found) {
        let text = article.document.text();
        let show = |gold: &corpus::Gold| {
            let r = gold.span.range();
            let a = text[..r.start].char_indices().rev().nth(40).map_or(0, |c| c.0);
            let b = text[r.end..].char_indices().nth(40).map_or(text.len(), |c| c.0 + r.end);
            format!("{} {}<<{}>>{}", corpus::KINDS[gold.kind], &text[a..r.start], &text[r.clone()], &text[r.end..b]).replace('\n', " | ")
        };
        for gold in &article.names { if gold.kind < 3 && !found.contains(gold) { println!("- {}", show(gold)); } }
        for gold in found { if gold.kind < 3 && !article.names.contains(gold) { println!("+ {}", show(gold)); } }
    }
}
