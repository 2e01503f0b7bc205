//! From the inputs to the model files.

use crate::card;
use crate::inputs::{self, Inputs};
use crate::manifest::{Manifest, Set};
use crate::plan::{Plan, Plans};
use crate::train_parser::Example;
use crate::{conllu, gazetteer, groups, quantize, train_kinds, train_names, train_parser, train_styles, train_tagger};
use ascribe_language::model::clusters::Clusters;
use ascribe_language::model::lists::Lists;
use ascribe_language::model::parser::token::Token;
use ascribe_language::model::words::Word;
use ascribe_language::model::{ModelFile, NAMES_REST_ON, TREES_REST_ON, Table, tagger, write_file};
use std::collections::HashSet;
use std::fs;
use std::ops::RangeInclusive;
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
    let words = file(&[("card", card.clone()), ("lists", packed), ("clusters", clusters), ("tags", tags.clone())])?;
    let base = |parts: &[&str]| Ok::<_, String>(open(words.clone())?.checksum_of(parts).to_le_bytes().to_vec());
    let (names_base, trees_base) = (base(&NAMES_REST_ON)?, base(&TREES_REST_ON)?);
    write(order.out, "words.bin", &words, say)?;
    if order.part.has(Part::Trees) {
        say("trees");
        let examples = examples(&inputs, &lists, order.plans)?;
        let raw = raw(&inputs, &lists, &quantize::open(tags.clone())?);
        say(&format!("{} trees, {} raw sentences", examples.len(), raw.len()));
        let mut parts = vec![("card", card.clone()), ("base", trees_base)];
        parts.extend(train_parser::parts(&examples, &raw, order.plans.trees, say)?);
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

/// Words of a raw sentence that is learnt from; shorter ones say little, longer ones are lists.
const RAW_LENGTH: RangeInclusive<usize> = 4..=80;

/// Tags the sentences of the texts whose names are learnt, those of the treebanks and repeated ones left out: nobody said
/// what their trees are.
fn raw(inputs: &Inputs, lists: &Lists, table: &Table) -> Vec<Example> {
    let of_tree = |tree: &conllu::Tree| tree.nodes.iter().map(|node| node.form.as_str()).collect::<String>();
    let mut known: HashSet<String> = inputs.trees.iter().map(of_tree).collect();
    let mut examples = Vec::new();
    for article in inputs.names.iter().flat_map(|corpus| &corpus.articles) {
        let document = &article.document;
        for sentence in document.sentences() {
            let tokens = &document.tokens()[sentence.first_token as usize..sentence.end_token as usize];
            let forms: Vec<&str> = tokens.iter().map(|token| document.slice(token.span)).collect();
            if RAW_LENGTH.contains(&forms.len()) && known.insert(forms.concat()) {
                examples.push(Example::raw(tagged(&forms, lists, table)));
            }
        }
    }
    examples
}

/// Sees words as the parser does, tagged by a tagger.
fn tagged(forms: &[&str], lists: &Lists, table: &Table) -> Vec<Token> {
    let words: Vec<Word> = forms.iter().map(|form| Word::new(form, Some(lists))).collect();
    let tags = tagger::tag(table, &words);
    words.iter().zip(tags).map(|(word, tag)| Token::new(word, tag)).collect()
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
            let forms: Vec<&str> = tree.nodes.iter().map(|node| node.form.as_str()).collect();
            examples.push(Example::new(tree, tagged(&forms, lists, &table)));
        }
    }
    Ok(examples)
}
