//! The trainer makes the same bytes again, and what it makes knows what it was taught.

use crate::conllu;
use crate::plan::{Plan, TeachersPlan, TreesPlan};
use crate::train_parser::{self, Example};
use crate::{quantize, train_tagger};
use ascribe_language::model::parser::read::Parser;
use ascribe_language::model::parser::token::Token;
use ascribe_language::model::words::Word;
use ascribe_language::model::{ModelFile, tagger, write_file};

const TAGS: Plan = Plan { first_epochs: 2, epochs: 4, runs: 2, least: 1, rows: 500, steps: 60.0 };
const TREES: TreesPlan = TreesPlan {
    epochs: 12,
    batch: 2,
    rate: 0.01,
    least: 1,
    rows: 500,
    steps: 63.0,
    teachers: TeachersPlan { number: 2, epochs: 6 },
};

/// An invented treebank: every subject with every verb and object.
fn treebank() -> Vec<conllu::Tree> {
    let mut text = String::new();
    for (subject, tag) in [("Nella", "PROPN"), ("Orlo", "PROPN"), ("they", "PRON"), ("bakers", "NOUN")] {
        for verb in ["paints", "sold", "mends"] {
            for object in ["lamp", "boat", "gate"] {
                text += &format!(
                    "1\t{subject}\t_\t{tag}\t_\t_\t2\tnsubj\t_\t_\n2\t{verb}\t_\tVERB\t_\t_\t0\troot\t_\t_\n\
                     3\tthe\t_\tDET\t_\t_\t4\tdet\t_\t_\n4\t{object}\t_\tNOUN\t_\t_\t2\tobj\t_\tSpaceAfter=No\n\
                     5\t.\t_\tPUNCT\t_\t_\t2\tpunct\t_\t_\n\n"
                );
            }
        }
    }
    conllu::read(&text)
}

fn examples(trees: &[conllu::Tree], tags: &[u8]) -> Vec<Example> {
    let table = quantize::open(tags.to_vec()).unwrap();
    let example = |tree: &conllu::Tree| {
        let words: Vec<Word> = tree.nodes.iter().map(|node| Word::new(&node.form, None)).collect();
        let tags = tagger::tag(&table, &words);
        Example::new(tree, words.iter().zip(tags).map(|(word, tag)| Token::new(word, tag)).collect())
    };
    trees.iter().map(example).collect()
}

fn learn() -> (Vec<u8>, Vec<u8>) {
    let trees = treebank();
    let tags = train_tagger::learn(&trees, None, TAGS).unwrap();
    let examples = examples(&trees, &tags);
    let raw: Vec<Example> = examples.iter().step_by(3).map(|example| Example::raw(example.tokens.clone())).collect();
    let parts = train_parser::parts(&examples, &raw, TREES, &|_| {}).unwrap();
    (tags, write_file(&parts).unwrap())
}

#[test]
fn learning_twice_gives_the_same_bytes() {
    assert!(learn() == learn());
}

#[test]
fn what_was_taught_is_known() {
    let (tags, file) = learn();
    let parser = Parser::from_file(&ModelFile::from_bytes(file).unwrap()).unwrap().unwrap();
    let trees = treebank();
    for (example, tree) in examples(&trees, &tags).iter().zip(&trees) {
        assert!(example.tokens.iter().zip(&tree.nodes).all(|(token, node)| token.tag == node.upos.code()));
        let state = parser.parse(&example.tokens, &mut |_, _, _| {});
        assert_eq!(state.heads, example.heads);
        assert_eq!(state.relations[..example.relations.len()], example.relations);
    }
}
