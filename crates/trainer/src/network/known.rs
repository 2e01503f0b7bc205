//! What a parser may know without its network: which relations a word may have, and moves that never differ.

use crate::plan::ShortcutPlan;
use crate::train_parser::Example;
use ascribe_language::model::parser::network::{KINDS, RELATIONS};
use ascribe_language::model::parser::read::Parser;
use ascribe_language::model::parser::shortcuts::{self, Kinds, ROW, code};
use ascribe_language::model::parser::state::Move;
use ascribe_language::model::write_table;
use std::collections::BTreeMap;

/// Gives the relations that words of each part of speech have to heads after them and to heads before them, a bit each.
pub(crate) fn nameable(examples: &[Example]) -> [[u64; KINDS]; 2] {
    let mut counts = [[[0_usize; RELATIONS]; KINDS]; 2];
    for example in examples {
        for (word, token) in example.tokens.iter().enumerate() {
            let side = usize::from(example.heads[word] < word);
            counts[side][usize::from(token.tag)][usize::from(example.relations[word])] += 1;
        }
    }
    counts.map(|kinds| kinds.map(|counts| bits(&counts)))
}

/// Relations seen twice, and in more than one of three thousand words.
fn bits(counts: &[usize; RELATIONS]) -> u64 {
    let all: usize = counts.iter().sum();
    let is_seen = |name: &usize| counts[*name] >= 2 && counts[*name] * 3000 > all;
    let bits = (0..RELATIONS).filter(is_seen).fold(0, |bits, name| bits | 1 << name);
    if bits == 0 { (1 << RELATIONS) - 1 } else { bits }
}

/// Finds the moves that the parser nearly always makes where it sees certain parts of speech; gives their table.
pub(crate) fn shortcuts(parser: &Parser, examples: &[Example], plan: ShortcutPlan) -> Result<Vec<u8>, String> {
    let mut seen: BTreeMap<u64, BTreeMap<u8, (u32, Move, u8)>> = BTreeMap::new();
    for example in examples {
        let kinds = Kinds::new(&example.tokens);
        let _ = parser.parse(&example.tokens, &mut |state, step, relation| {
            let moves = seen.entry(kinds.key(state)).or_default();
            moves.entry(code(step, relation)).or_insert((0, step, relation)).0 += 1;
        });
    }
    let row = |(key, moves): (u64, BTreeMap<u8, (u32, Move, u8)>)| {
        let all: u32 = moves.values().map(|&(count, ..)| count).sum();
        let &(count, step, relation) =
            moves.values().max_by_key(|&&(count, step, relation)| (count, code(step, relation)))?;
        let is_sure = all >= plan.least && f64::from(count) >= plan.share * f64::from(all);
        is_sure.then(|| (key, shortcuts::row(key, step, relation).map(u8::cast_signed).to_vec()))
    };
    let rows: Vec<(u64, Vec<i8>)> = seen.into_iter().filter_map(row).collect();
    write_table(ROW, &rows).map_err(|error| error.to_string())
}
