//! How long an article of about 1,000 words takes: to blocks, tokens and sentences; to statements; to JSON; what the
//! language models cost and what is said costs beside them.
//!
//! `cargo bench -p ascribe-engine`

use ascribe_engine::json::{TextIs, article_json};
use ascribe_text::Document;
use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};

fn main() {
    divan::main();
}

/// The three samples as one article: about 1,170 words.
fn article() -> String {
    let samples = [
        include_str!("../../../www/samples/courier.txt"),
        include_str!("../../../www/samples/ledger.txt"),
        include_str!("../../../www/samples/kestrel.txt"),
    ];
    samples.join("\n\n")
}

fn words(text: &str) -> ItemsCount {
    ItemsCount::new(text.split_whitespace().count())
}

#[divan::bench]
fn blocks_tokens_sentences(bencher: Bencher<'_, '_>) {
    let text = article();
    let bencher = bencher.counter(words(&text)).counter(BytesCount::of_str(&text));
    bencher.with_inputs(|| text.clone()).bench_values(Document::from_text);
}

#[divan::bench]
fn statements(bencher: Bencher<'_, '_>) {
    let document = Document::from_text(article());
    bencher.counter(words(document.text())).bench(|| ascribe_engine::read(divan::black_box(&document)));
}

/// The models that come with the page.
fn models() -> ascribe_engine::Models {
    let files: [&[u8]; 3] = [
        include_bytes!("../../../www/models/words.bin"),
        include_bytes!("../../../www/models/names.bin"),
        include_bytes!("../../../www/models/trees.bin"),
    ];
    let mut models = ascribe_engine::Models::default();
    for file in files {
        let added = models.add(file.to_vec());
        assert!(added.is_ok(), "{added:?}");
    }
    models
}

/// Tags, names and trees alone; what is said is to cost less.
#[divan::bench]
fn language_models(bencher: Bencher<'_, '_>) {
    let (models, document) = (models(), Document::from_text(article()));
    let read = || ascribe_language::read_with(&models, divan::black_box(&document));
    bencher.counter(words(document.text())).bench(read);
}

/// Quotations, cues, speakers, entities over what the models found.
#[divan::bench]
fn who_said_what(bencher: Bencher<'_, '_>) {
    let document = Document::from_text(article());
    let language = ascribe_language::read_with(&models(), &document);
    let read = || ascribe_analysis::read(divan::black_box(&document), &language);
    bencher.counter(words(document.text())).bench(read);
}

#[divan::bench]
fn json(bencher: Bencher<'_, '_>) {
    let document = Document::from_text(article());
    let reading = ascribe_engine::read(&document);
    let line = || serde_json::to_string(&article_json("samples", &document, &reading, TextIs::LeftOut)).ok();
    bencher.counter(words(document.text())).bench(line);
}

/// Twenty articles' worth in one text: the time must grow with the length, not faster.
#[divan::bench]
fn twenty_articles_in_one(bencher: Bencher<'_, '_>) {
    let text = vec![article(); 20].join("\n\n");
    bencher.counter(words(&text)).bench(|| ascribe_engine::read(&Document::from_text(divan::black_box(text.as_str()))));
}
