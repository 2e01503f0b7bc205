//! Makes the language models from corpora, and measures them.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line speaks")]

mod conllu;
mod gazetteer;
mod perceptron;
mod quantize;
mod train_tagger;

use ascribe_language::lists::{Lists, Marks};
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
    let mut train = conllu::read(&read("language/ud/en_ewt-ud-train.conllu"));
    train.extend(conllu::read(&read("language/ud/en_gum-ud-train.permissive.conllu")));
    let dev = conllu::read(&read("language/ud/en_ewt-ud-dev.conllu"));
    for (rows, least) in [(1<<30, 1), (60000, 2), (40000,2)] {
        let start = std::time::Instant::now();
        let bytes = train_tagger::learn(&train, Some(&lists), train_tagger::Plan { first_epochs: 5, epochs: 8, least, budget: quantize::Budget { rows, steps: 127.0 } }).expect("learn");
        std::fs::write(format!("/work/target-language/tag-{rows}.bin"), &bytes).expect("write");
        let table = quantize::open(bytes.clone()).expect("open");
        let (mut right, mut all) = (0, 0);
        for tree in &dev {
            let words: Vec<_> = tree.nodes.iter().map(|node| ascribe_language::words::Word::new(&node.form, Some(&lists))).collect();
            let tags = ascribe_language::tagger::tag(&table, &words);
            right += tags.iter().zip(&tree.nodes).filter(|(tag, node)| **tag == node.upos.code()).count();
            all += tags.len();
        }
        println!("rows {rows} bytes {} UPOS {:.2} {:?}", bytes.len(), 100.0 * right as f64 / all as f64, start.elapsed());
    }
}
