//! The models that are at hand, each from a file that may be missing.

use crate::model::clusters::Clusters;
use crate::model::lists::Lists;
use crate::model::memory::Memories;
use crate::model::parser::read::Parser;
use crate::model::reading::{self, Findings};
use crate::model::stance::StanceModel;
use crate::model::{ModelError, ModelFile, Table};
use ascribe_text::Document;

/// The parts of words.bin that names are learnt over.
pub const NAMES_REST_ON: [&str; 2] = ["lists", "clusters"];
/// The parts of words.bin that trees are learnt over.
pub const TREES_REST_ON: [&str; 3] = ["lists", "clusters", "tags"];

/// The models at hand. Those that are missing are done without: [`read_with`](crate::read_with) goes on by rules.
///
/// Several files may be added: words (lists and tags), names, trees, stance. Names and trees are learnt over the tags of one
/// very tagger; a file made for another one is refused.
#[derive(Clone, Debug, Default)]
pub struct Models {
    pub(crate) words: Option<WordModel>,
    pub(crate) names: Option<NameModel>,
    pub(crate) trees: Option<TreeModel>,
    pub(crate) memories: Memories,
    stance: Option<StanceModel>,
    reader: Option<Reader>,
}

/// What reads by models. It comes with the first of them, so that a program that reads by rules alone need not carry it.
type Reader = fn(&Models, &Document) -> Findings;

/// Lists and tagger.
#[derive(Clone, Debug)]
pub(crate) struct WordModel {
    pub(crate) lists: Lists,
    pub(crate) tags: Table,
    base: Bases,
}

/// What names and trees say they were learnt over.
#[derive(Clone, Copy, Debug)]
struct Bases {
    names: u64,
    trees: u64,
}

/// The recogniser of names.
#[derive(Clone, Debug)]
pub(crate) struct NameModel {
    pub(crate) labels: Table,
    pub(crate) kinds: Option<Table>,
    pub(crate) styles: Option<Table>,
}

/// The parser.
#[derive(Clone, Debug)]
pub(crate) struct TreeModel {
    pub(crate) parser: Parser,
}

impl Models {
    /// Reads one model file.
    ///
    /// # Errors
    /// When the bytes are no model file of this version, or damaged; see [`Models::add`].
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Self, ModelError> {
        let mut models = Self::default();
        models.add(bytes)?;
        Ok(models)
    }

    /// Adds what another model file holds; on an error nothing changes.
    ///
    /// # Errors
    /// When the bytes are no model file of this version, damaged, or made for another tagger than the one at hand.
    pub fn add(&mut self, bytes: Vec<u8>) -> Result<(), ModelError> {
        let file = ModelFile::from_bytes(bytes)?;
        let table =
            |name: &str| file.section(name).map(|range| Table::from_bytes(file.bytes.clone(), range)).transpose();
        let mut words = self.words.clone();
        if let (Some(lists), Some(tags)) = (table("lists")?, table("tags")?) {
            let clusters = table("clusters")?.map(Clusters::new);
            let base = Bases { names: file.checksum_of(&NAMES_REST_ON), trees: file.checksum_of(&TREES_REST_ON) };
            words = Some(WordModel { lists: Lists::new(lists, clusters), tags, base });
        }
        let names = table("names")?;
        let trees = Parser::from_file(&file)?.map(|parser| TreeModel { parser });
        if let Some(base) = file.content("base") {
            let stated = base.first_chunk().map(|&eight| u64::from_le_bytes(eight));
            let wanted = words.as_ref().map(|words| if names.is_some() { words.base.names } else { words.base.trees });
            if wanted != stated {
                return Err(ModelError::Mismatch);
            }
        }
        let (kinds, styles) = (table("kinds")?, table("styles")?);
        let stance = match (table("polarity")?, table("stance")?) {
            (Some(polarities), Some(weights)) => {
                Some(StanceModel::new(polarities, weights, file.content("unit").unwrap_or_default())?)
            }
            _ => None,
        };
        self.reader = Some(reading::findings);
        self.words = words;
        self.memories = Memories::default();
        if let Some(labels) = names {
            self.names = Some(NameModel { labels, kinds, styles });
        }
        self.trees = trees.or(self.trees.take());
        if stance.is_some() {
            self.stance = stance;
        }
        Ok(())
    }

    /// Reads a document; finds nothing where no model is at hand.
    pub(crate) fn findings(&self, document: &Document) -> Findings {
        self.reader.map_or_else(Findings::default, |read| read(self, document))
    }

    /// Tells whether parts of speech can be told.
    #[must_use]
    pub fn has_tags(&self) -> bool {
        self.words.is_some()
    }

    /// Tells whether names are found by a model.
    #[must_use]
    pub fn has_names(&self) -> bool {
        self.words.is_some() && self.names.is_some()
    }

    /// Gives what is known of praise, blame and stance.
    #[must_use]
    pub fn stance(&self) -> Option<&StanceModel> {
        self.stance.as_ref()
    }

    /// Tells whether sentences can be parsed.
    #[must_use]
    pub fn has_trees(&self) -> bool {
        self.words.is_some() && self.trees.is_some()
    }
}
