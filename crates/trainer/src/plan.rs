//! How models are learnt: a JSON file, so that a trial needs no new build.

use crate::quantize::Budget;
use serde::Deserialize;

/// How one model is learnt.
#[derive(Clone, Copy, Debug, Deserialize)]
pub(crate) struct Plan {
    /// Times over the data with all features, to find the weighty ones.
    pub(crate) first_epochs: usize,
    /// Times over the data with those kept.
    pub(crate) epochs: usize,
    /// Runs in different orders whose weights are averaged.
    pub(crate) runs: u64,
    /// A feature seen less often is not learnt.
    pub(crate) least: u32,
    /// Rows kept; the weightiest stay.
    pub(crate) rows: usize,
    /// The largest weight written (at most 127); fewer steps compress better.
    pub(crate) steps: f64,
}

impl Plan {
    /// Gives what is kept.
    pub(crate) fn budget(&self) -> Budget {
        Budget { rows: self.rows, steps: self.steps }
    }
}

/// How trees are learnt.
#[derive(Clone, Copy, Debug, Deserialize)]
pub(crate) struct TreesPlan {
    /// Times over the data.
    pub(crate) epochs: usize,
    /// Sentences between two steps.
    pub(crate) batch: usize,
    /// The length of the first step; later ones are shorter.
    pub(crate) rate: f32,
    /// A feature seen less often is not learnt.
    pub(crate) least: u32,
    /// Features kept; those seen most often stay.
    pub(crate) rows: usize,
    /// The largest weights written; fewer steps compress better.
    pub(crate) steps: f32,
    /// The networks that teach the parser's.
    pub(crate) teachers: TeachersPlan,
}

/// Larger networks, learnt from the same trees, that say beside the treebank what they think.
#[derive(Clone, Copy, Debug, Deserialize)]
pub(crate) struct TeachersPlan {
    /// How many.
    pub(crate) number: u64,
    /// Times over the data for each.
    pub(crate) epochs: usize,
}

/// How names are learnt beyond that.
#[derive(Clone, Copy, Debug, Deserialize)]
pub(crate) struct NamesPlan {
    /// The learning itself.
    pub(crate) learning: Plan,
    /// Parts the data is cut into, so that first readings are of unseen documents.
    pub(crate) folds: usize,
    /// Copies of each text with other names in it.
    pub(crate) swaps: usize,
    /// How much better than a wrong label the right one must score.
    pub(crate) margin: i32,
}

/// How a set of models is learnt.
#[derive(Clone, Copy, Debug, Deserialize)]
pub(crate) struct Plans {
    /// Parts of speech.
    pub(crate) tags: Plan,
    /// Parts the treebanks are cut into, so that trees are learnt over tags of unseen sentences.
    pub(crate) folds: usize,
    /// Trees.
    pub(crate) trees: TreesPlan,
    /// Names.
    pub(crate) names: NamesPlan,
    /// Finer kinds of names.
    pub(crate) kinds: Plan,
    /// Kinds of texts.
    pub(crate) styles: Plan,
}
