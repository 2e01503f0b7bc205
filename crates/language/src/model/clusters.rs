//! Words that are used alike: clusters of vectors that were learnt from much text, kept as hashes.

use crate::model::Table;
use crate::model::hash::key;

/// The cluster of a word and the family of clusters that it belongs to; 0 for a word in none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Cluster {
    /// The cluster, one of 255.
    pub fine: u8,
    /// The family, one of a few dozen.
    pub coarse: u8,
}

/// Template of the table's keys.
const WORD: u8 = 0xf2;

/// The clusters, as they lie in a model file.
#[derive(Clone, Debug)]
pub struct Clusters {
    table: Table,
}

impl Clusters {
    /// Takes a table of cluster and family, one byte each a row.
    #[must_use]
    pub fn new(table: Table) -> Self {
        Self { table }
    }

    /// Gives the key of a word in small letters.
    #[must_use]
    pub fn key_of(lower: u32) -> u64 {
        key(WORD, lower, 0)
    }

    /// Gives the cluster of a word in small letters.
    #[must_use]
    pub fn of(&self, lower: u32) -> Cluster {
        match self.table.rows().get(Self::key_of(lower)) {
            Some(&[fine, coarse]) => Cluster { fine, coarse },
            _ => Cluster::default(),
        }
    }
}
