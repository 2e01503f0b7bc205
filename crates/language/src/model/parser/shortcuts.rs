//! Moves that parts of speech alone decide: where the network nearly always did the same, it is not asked.

use crate::model::Table;
use crate::model::hash::{key, pair};
use crate::model::parser::state::{Move, State};
use crate::model::parser::token::Token;

/// The bytes of one row: more of the key, then the [`code`] of the move.
pub const ROW: usize = 2;

/// Parts of speech of one sentence: plain and detailed; its top and no word stand last.
#[derive(Clone, Debug, Default)]
pub struct Kinds {
    tags: Vec<u8>,
    fine: Vec<u32>,
}

impl Kinds {
    /// Takes the parts of speech of a sentence's words.
    #[must_use]
    pub fn new(tokens: &[Token]) -> Self {
        Self::of(tokens.iter().chain(&[Token::TOP, Token::ABSENT]).map(|token| (token.tag, token.fine)))
    }

    /// Takes parts of speech, plain and detailed; those of the sentence's top and of no word come last.
    pub(super) fn of(kinds: impl Iterator<Item = (u8, u32)>) -> Self {
        let (tags, fine) = kinds.unzip();
        Self { tags, fine }
    }

    /// Names the parts of speech around the top of the stack and the next word.
    #[must_use]
    pub fn key(&self, state: &State) -> u64 {
        let (top, next) = (state.stacked(0), state.next());
        let tag = |place: usize| u32::from(self.tags[place]);
        let sides = tag(state.stacked(1)) << 8 | tag((next + 1).min(state.absent()));
        key(20, pair(self.fine[top], self.fine[next]), sides)
    }

    pub(super) fn tag(&self, place: usize) -> usize {
        usize::from(self.tags[place])
    }
}

/// The moves that are known by heart.
#[derive(Clone, Debug)]
pub(crate) struct Shortcuts(Table);

impl Shortcuts {
    /// Takes a table of [`ROW`] bytes a row.
    pub(crate) fn new(table: Table) -> Self {
        Self(table)
    }

    /// Gives the move that is known for parts of speech, with its relation.
    #[inline]
    pub(super) fn get(&self, key: u64) -> Option<(Move, u8)> {
        match self.0.rows().get(key) {
            Some(&[seal, code]) if seal == seal_of(key) => {
                Move::ALL.get(usize::from(code & 3)).map(|&step| (step, code >> 2))
            }
            _ => None,
        }
    }
}

/// Gives the row that says: at this key, this move.
#[must_use]
pub fn row(key: u64, step: Move, relation: u8) -> [u8; ROW] {
    [seal_of(key), code(step, relation)]
}

/// Puts a move and its relation into one byte.
#[must_use]
pub fn code(step: Move, relation: u8) -> u8 {
    step as u8 | if step == Move::Shift { 0 } else { relation << 2 }
}

/// Gives bits of a key that neither its bucket nor its fingerprint has.
fn seal_of(key: u64) -> u8 {
    key.to_le_bytes()[1]
}
