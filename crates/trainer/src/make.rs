//! From the inputs to the model files.

use crate::card;
use crate::inputs::{self, Inputs};
use crate::manifest::{Manifest, Set};
use crate::plan::{Plan, Plans};
use crate::train_parser::Example;
use crate::{gazetteer, groups, quantize, train_kinds, train_names, train_parser, train_styles, train_tagger};
use ascribe_language::model::clusters::Clusters;
use ascribe_language::model::lists::Lists;
use ascribe_language::model::parser::token::Token;
use ascribe_language::model::words::Word;
use ascribe_language::model::{ModelFile, NAMES_REST_ON, TREES_REST_ON, tagger, write_file};
use std::fs;
use std::path::Path;

/// Which files are learnt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// All of them.
    All,
    /// words.bin; the others must still fit.
    Words,
    /// names.bin, and words.bin with the tagger that it has.
    Names,
    /// trees.bin, and words.bin with the tagger that it has.
    Trees,
}

impl Part {
    fn has(self, part: Self) -> bool {
        self == Self::All || self == part
    }
}

/// What is learnt from and how.
pub(crate) struct Order<'o> {
    /// The folder of corpora.
    pub(crate) data: &'o Path,
    /// The folder that the files go to; parts that are not learnt are taken from there.
    pub(crate) out: &'o Path,
    /// Which licences are permitted.
    pub(crate) set: Set,
    /// How.
    pub(crate) plans: &'o Plans,
    /// Which files.
    pub(crate) part: Part,
}

/// Learns a set of models and writes its files: words.bin, names.bin, trees.bin.
pub(crate) fn make(order: &Order<'_>, say: &dyn Fn(&str)) -> Result<(), String> {
    let manifest = Manifest::read()?;
    let inputs = inputs::sort(&manifest.load(order.data, order.set)?, order.set, order.plans.names.swaps)?;
    let card = card::short(&manifest, order.set);
    fs::create_dir_all(order.out).map_err(|error| error.to_string())?;
    let (packed, clusters) = (gazetteer::pack(&inputs.lists)?, groups::pack(&inputs.clusters)?);
    let groups = Clusters::new(quantize::open(clusters.clone())?);
    let lists = Lists::new(quantize::open(packed.clone())?, Some(groups));
    let tags = if order.part.has(Part::Words) {
        say("tags");
        train_tagger::learn(&inputs.trees, Some(&lists), order.plans.tags)?
    } else {
        tags_at_hand(order.out, &packed)?
    };
    let words = file(&[("card", card.clone()), ("lists", packed), ("clusters", clusters), ("tags", tags)])?;
    let base = |parts: &[&str]| Ok::<_, String>(open(words.clone())?.checksum_of(parts).to_le_bytes().to_vec());
    let (names_base, trees_base) = (base(&NAMES_REST_ON)?, base(&TREES_REST_ON)?);
    write(order.out, "words.bin", &words, say)?;
    if order.part.has(Part::Trees) {
        say("trees");
        let examples = examples(&inputs, &lists, order.plans)?;
        let mut parts = vec![("card", card.clone()), ("base", trees_base)];
        parts.extend(train_parser::parts(&examples, order.plans.trees, say)?);
        let trees = file(&parts)?;
        write(order.out, "trees.bin", &trees, say)?;
    } else {
        expect_base(order.out, "trees.bin", &trees_base, say);
    }
    if order.part.has(Part::Names) {
        say("names");
        let styles = train_styles::learn(&inputs.names, order.plans.styles)?;
        let open_styles = quantize::open(styles.clone())?;
        let names =
            train_names::learn(&inputs.names, Some(&open_styles), Some(&lists), &inputs.pool, &order.plans.names)?;
        let kinds = train_kinds::learn(&inputs.kinds, Some(&lists), order.plans.kinds)?;
        let names =
            file(&[("card", card), ("base", names_base), ("names", names), ("kinds", kinds), ("styles", styles)])?;
        write(order.out, "names.bin", &names, say)?;
    } else {
        expect_base(order.out, "names.bin", &names_base, say);
    }
    Ok(())
}

fn file(parts: &[(&str, Vec<u8>)]) -> Result<Vec<u8>, String> {
    write_file(parts).map_err(|error| error.to_string())
}

fn open(bytes: Vec<u8>) -> Result<ModelFile, String> {
    ModelFile::from_bytes(bytes).map_err(|error| error.to_string())
}

fn write(out: &Path, name: &str, bytes: &[u8], say: &dyn Fn(&str)) -> Result<(), String> {
    say(&format!("{name}: {} bytes", bytes.len()));
    fs::write(out.join(name), bytes).map_err(|error| error.to_string())
}

/// Takes the tagger of the words.bin at hand, if it was learnt over the same lists.
fn tags_at_hand(out: &Path, lists: &[u8]) -> Result<Vec<u8>, String> {
    let bytes = fs::read(out.join("words.bin")).map_err(|error| format!("words.bin: {error}"))?;
    let file = open(bytes)?;
    if file.content("lists") != Some(lists) {
        return Err("words.bin was made of other lists: learn all parts".to_owned());
    }
    file.content("tags").map(<[u8]>::to_vec).ok_or_else(|| "words.bin has no tagger: learn all parts".to_owned())
}

/// Says so when a file that was not learnt now does not fit the words.
fn expect_base(out: &Path, name: &str, base: &[u8], say: &dyn Fn(&str)) {
    let fits = fs::read(out.join(name)).ok().and_then(|bytes| open(bytes).ok());
    if fits.is_none_or(|file| file.content("base") != Some(base)) {
        say(&format!("{name} is missing or was learnt over other words: learn it too"));
    }
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
