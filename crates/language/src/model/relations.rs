//! The relations of a parsed sentence, named when the whole tree is known.

use crate::Relation;
use crate::model::Table;
use crate::model::hash::{key, pair};
use crate::model::parser::{NONE, Token, distance};
use crate::model::tagger::best;

/// Number of relations.
pub const RELATIONS: usize = Relation::ALL.len();

/// A whole tree, for naming its relations.
#[derive(Clone, Debug)]
pub struct Tree<'t> {
    tokens: &'t [Token],
    heads: &'t [usize],
    first_child: Vec<usize>,
    last_child: Vec<usize>,
    /// For each word the child of the same head before it.
    sibling: Vec<usize>,
}

impl<'t> Tree<'t> {
    /// Looks at a tree.
    #[must_use]
    pub fn new(tokens: &'t [Token], heads: &'t [usize]) -> Self {
        let count = tokens.len() + 1;
        let mut tree = Self {
            tokens,
            heads,
            first_child: vec![NONE; count],
            last_child: vec![NONE; count],
            sibling: vec![NONE; count],
        };
        for (word, &head) in heads.iter().enumerate() {
            let Some(last) = tree.last_child.get_mut(head) else { continue };
            tree.sibling[word] = *last;
            *last = word;
            if tree.first_child[head] == NONE {
                tree.first_child[head] = word;
            }
        }
        tree
    }

    fn token(&self, place: usize) -> Token {
        match place {
            _ if place < self.tokens.len() => self.tokens[place],
            _ if place == self.tokens.len() => Token::TOP,
            _ => Token::ABSENT,
        }
    }

    /// Names what the tree says about the relation of `word` to its head; `named` holds the relations of earlier words.
    pub fn features(&self, word: usize, named: &[u8], keys: &mut Vec<u64>) {
        let head = self.heads.get(word).copied().unwrap_or(NONE);
        let get = |list: &[usize], place: usize| list.get(place).copied().unwrap_or(NONE);
        let (w, h) = (self.token(word), self.token(head));
        let (first, last) = (self.token(get(&self.first_child, word)), self.token(get(&self.last_child, word)));
        let sibling = get(&self.sibling, word);
        let (before, top) = (self.token(sibling), self.token(get(self.heads, head)));
        let named_before = u32::from(named.get(sibling).copied().unwrap_or(99));
        let side = u32::from(word < head) << 4 | distance(word.min(head), word.max(head));
        let turn = u32::from(word < head);
        let neighbour = |step: isize| word.checked_add_signed(step).map_or(Token::ABSENT, |place| self.token(place));
        let mut put = |template: u8, first: u32, second: u32| keys.push(key(template, first, second));
        put(200, 0, 0);
        put(201, w.lower, turn);
        put(202, w.fine, side);
        put(203, h.lower, turn);
        put(204, h.fine, side);
        put(205, pair(w.fine, h.fine), turn);
        put(206, pair(w.lower, h.fine), turn);
        put(207, pair(w.fine, h.lower), turn);
        put(208, pair(w.lower, h.lower), turn);
        put(209, pair(first.lower, w.fine), pair(h.fine, turn));
        put(210, pair(first.fine, last.fine), pair(w.tag, h.tag));
        put(211, pair(before.fine, w.fine), pair(h.fine, turn));
        put(212, pair(named_before, w.fine), pair(h.fine, turn));
        put(213, pair(named_before, w.tag), pair(h.tag, turn));
        put(214, pair(neighbour(-1).fine, w.fine), pair(h.fine, turn));
        put(215, pair(neighbour(1).fine, w.fine), pair(h.fine, turn));
        put(216, w.suffix, pair(h.fine, turn));
        put(217, pair(h.fine, top.fine), pair(w.fine, turn));
        put(218, pair(first.lower, h.lower), turn);
        put(219, pair(w.fine, h.suffix), turn);
        put(220, pair(neighbour(-1).lower, w.lower), turn);
        put(221, first.lower, pair(w.tag, h.tag));
        put(222, pair(named_before, h.lower), w.fine);
    }
}

/// Names the relations of a parsed sentence, as codes.
#[must_use]
pub fn relations(table: &Table, tokens: &[Token], heads: &[usize]) -> Vec<u8> {
    let rows = table.rows();
    let tree = Tree::new(tokens, heads);
    let mut keys = Vec::with_capacity(32);
    let mut named = Vec::with_capacity(tokens.len());
    for word in 0..tokens.len() {
        let mut scores = [0; RELATIONS];
        tree.features(word, &named, &mut keys);
        keys.drain(..).for_each(|key| rows.add(key, &mut scores));
        named.push(best(&scores));
    }
    named
}
