//! From the inputs to the model files.

use crate::card;
use crate::inputs::{self, Inputs};
use crate::manifest::{Manifest, Set};
use crate::plan::{Plan, Plans};
use crate::train_parser::Example;
use crate::{gazetteer, quantize, train_kinds, train_names, train_parser, train_tagger};
use ascribe_language::model::lists::Lists;
use ascribe_language::model::parser::token::Token;
use ascribe_language::model::words::Word;
use ascribe_language::model::{ModelFile, tagger, write_file};
use std::fs;
use std::path::Path;

/// Learns a set of models and writes its files into `out`: words.bin, names.bin, trees.bin.
pub(crate) fn make(data: &Path, out: &Path, set: Set, plans: &Plans, say: &dyn Fn(&str)) -> Result<(), String> {
    let manifest = Manifest::read()?;
    let inputs = inputs::sort(&manifest.load(data, set)?, set, plans.names.swaps)?;
    let card = card::short(&manifest, set);
    let packed = gazetteer::pack(&inputs.lists)?;
    let lists = Lists::new(quantize::open(packed.clone())?);
    say("tags");
    let tags = train_tagger::learn(&inputs.trees, Some(&lists), plans.tags)?;
    let words = file(&[("card", card.clone()), ("lists", packed), ("tags", tags)])?;
    let base = ModelFile::from_bytes(words.clone()).map_err(|error| error.to_string())?.checksum.to_le_bytes().to_vec();
    say("trees");
    let examples = examples(&inputs, &lists, plans)?;
    let mut parts = vec![("card", card.clone()), ("base", base.clone())];
    parts.extend(train_parser::parts(&examples, plans.trees, say)?);
    let trees = file(&parts)?;
    say("names");
    let names = train_names::learn(&inputs.names, Some(&lists), &inputs.pool, &plans.names)?;
    let kinds = train_kinds::learn(&inputs.kinds, Some(&lists), plans.kinds)?;
    let names = file(&[("card", card), ("base", base), ("names", names), ("kinds", kinds)])?;
    fs::create_dir_all(out).map_err(|error| error.to_string())?;
    for (name, bytes) in [("words.bin", words), ("names.bin", names), ("trees.bin", trees)] {
        say(&format!("{name}: {} bytes", bytes.len()));
        fs::write(out.join(name), bytes).map_err(|error| error.to_string())?;
    }
    Ok(())
}

fn file(parts: &[(&str, Vec<u8>)]) -> Result<Vec<u8>, String> {
    write_file(parts).map_err(|error| error.to_string())
}

/// Tags every sentence with a tagger that has not seen it, as the parser will meet it.
fn examples(inputs: &Inputs, lists: &Lists, plans: &Plans) -> Result<Vec<Example>, String> {
    let mut examples = Vec::with_capacity(inputs.trees.len());
    for fold in 0..plans.folds {
        let inside = |place: usize| place % plans.folds == fold;
        let pick = |wanted: bool| inputs.trees.iter().enumerate().filter(move |(place, _)| inside(*place) == wanted);
        let others: Vec<_> = pick(false).map(|(_, tree)| tree.clone()).collect();
        let table = quantize::open(train_tagger::learn(&others, Some(lists), Plan { runs: 1, ..plans.tags })?)?;
        for (_, tree) in pick(true) {
            let words: Vec<Word> = tree.nodes.iter().map(|node| Word::new(&node.form, Some(lists))).collect();
            let tags = tagger::tag(&table, &words);
            let tokens = words.iter().zip(tags).map(|(word, tag)| Token::new(word, tag)).collect();
            examples.push(Example::new(tree, tokens));
        }
    }
    Ok(examples)
}
