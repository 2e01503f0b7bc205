//! Parses a sentence.

use crate::Relation;
use crate::model::parser::network::{Network, PARTS, Part, REST, VECTORS};
use crate::model::parser::state::{Move, State};
use crate::model::parser::sums::{Met, Sums};
use crate::model::parser::token::Token;
use crate::model::parser::view::{JOINED, PLACES, View};
use crate::model::words::Word;
use crate::model::{ModelError, ModelFile, Table};
use wide::i16x8;

/// A parser out of a model file; cheap to clone.
#[derive(Clone, Debug)]
pub struct Parser {
    network: Network,
}

/// What a parser keeps from sentence to sentence: what words do, and room to work in.
#[derive(Clone, Debug, Default)]
pub(crate) struct Desk {
    /// What words do.
    pub(crate) sums: Sums,
    words: Vec<Met>,
    state: State,
}

impl Parser {
    /// Looks at the parser of a model file, if it has one.
    ///
    /// # Errors
    /// When its parts do not have the right sizes.
    pub fn from_file(file: &ModelFile) -> Result<Option<Self>, ModelError> {
        let table =
            |name: &str| file.section(name).map(|range| Table::from_bytes(file.bytes.clone(), range)).transpose();
        let (Some(worth), Some(bytes)) = (table("worth")?, file.content("network")) else { return Ok(None) };
        Ok(Some(Self { network: Network::new(worth, bytes)? }))
    }

    /// Parses a sentence; `see` hears of every move before it is made, with the relation that it names.
    #[must_use]
    pub fn parse(&self, tokens: &[Token], see: &mut dyn FnMut(&State, Move, u8)) -> State {
        let mut desk = Desk::default();
        desk.words.extend(tokens.iter().map(|&token| desk.sums.meet(&self.network, token)));
        self.parse_words(&mut desk, see);
        desk.state
    }

    /// Parses a sentence of tagged words whose numbers in the memory are known, by what is remembered of them.
    pub(crate) fn parse_with<'d>(&self, desk: &'d mut Desk, words: &[Word], numbers: &[u32], tags: &[u8]) -> &'d State {
        let Desk { sums, words: met, .. } = desk;
        let tagged = words.iter().zip(numbers).zip(tags);
        met.clear();
        met.extend(
            tagged.map(|((word, &number), &tag)| sums.met(&self.network, number, tag, || Token::new(word, tag))),
        );
        self.parse_words(desk, |_, _, _| {});
        &desk.state
    }

    fn parse_words(&self, desk: &mut Desk, mut see: impl FnMut(&State, Move, u8)) {
        let Desk { sums, words, state } = desk;
        state.begin(words.len());
        words.extend(sums.ends(&self.network));
        while !state.is_done() {
            let Some((step, relation)) = self.next(state, sums, words) else { break };
            see(state, step, relation);
            state.go(step, relation);
        }
        name_subjects(state);
    }

    fn next(&self, state: &State, sums: &Sums, words: &[Met]) -> Option<(Move, u8)> {
        if state.height() == 0 {
            return Some((Move::Shift, 0));
        }
        let sight = Sight::new(&self.network, sums, &View::new(state), words);
        let tag = usize::from(words[state.stacked(0)].tag);
        let nameable = |side: usize| self.network.nameable(side, tag);
        let first = sight.first();
        let choice = self.network.first().choose(state, &[first], nameable)?;
        if choice.margin >= CLEAR {
            return Some((choice.step, choice.relation));
        }
        let choice = self.network.whole().choose(state, &sight.whole(first), nameable)?;
        Some((choice.step, choice.relation))
    }
}

/// What is looked at before a move: words at the places of a view, and pairs of other things.
struct Sight<'s> {
    network: &'s Network,
    sums: &'s Sums,
    words: [Met; PLACES],
    extras: [usize; JOINED],
}

impl<'s> Sight<'s> {
    #[inline]
    fn new(network: &'s Network, sums: &'s Sums, view: &View, words: &[Met]) -> Self {
        Self { network, sums, words: view.places.map(|place| words[place]), extras: view.joined() }
    }

    /// Adds up what all of it does to the first units.
    #[inline]
    fn first(&self) -> Part {
        awake(&std::array::from_fn(|row| match row.checked_sub(PLACES) {
            None => self.sums.first(self.words[row], row),
            Some(extra) => self.network.extra(self.extras[extra]).0,
        }))
    }

    /// Adds up what all of it does to the other units, too.
    #[inline]
    fn whole(&self, first: Part) -> [Part; PARTS] {
        let rows: [&[Part; REST]; ROWS] = std::array::from_fn(|row| match row.checked_sub(PLACES) {
            None => self.sums.rest(self.words[row], row),
            Some(extra) => self.network.extra(self.extras[extra]).1,
        });
        let mut hidden = [first; PARTS];
        for (part, hidden) in hidden.iter_mut().skip(1).enumerate() {
            *hidden = awake(&rows.map(|row| &row[part]));
        }
        hidden
    }
}

/// Names subjects by their verbs: one is a passive's when the verb has the auxiliary of a passive. The parser names most
/// subjects before it has seen the verb whole.
fn name_subjects(state: &mut State) {
    let State { heads, relations, .. } = state;
    let codes = [Relation::Subject, Relation::PassiveSubject].map(Relation::code);
    let helps = Relation::PassiveAuxiliary.code();
    for word in 0..heads.len() {
        if codes.contains(&relations[word]) && heads[word] < heads.len() {
            let is_passive = (0..heads.len()).any(|other| heads[other] == heads[word] && relations[other] == helps);
            relations[word] = codes[usize::from(is_passive)];
        }
    }
}

/// A choice that the first hidden units put so far above the next best stands (logarithm of odds times 2⁹).
const CLEAR: i32 = 7 << 8;

/// Rows that are added up before a move.
const ROWS: usize = PLACES + JOINED;

/// Adds up rows; units below nothing are at rest.
#[inline]
fn awake(rows: &[&Part; ROWS]) -> Part {
    // Four sums by name stay in registers where an array of them would not.
    let [mut first, mut second, mut third, mut fourth] = [i16x8::ZERO; VECTORS];
    for &&[one, two, three, four] in rows {
        (first, second) = (first.saturating_add(one), second.saturating_add(two));
        (third, fourth) = (third.saturating_add(three), fourth.saturating_add(four));
    }
    [first, second, third, fourth].map(|sum| sum.max(i16x8::ZERO))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::parser::state::UNNAMED;

    #[test]
    fn a_subject_is_a_passives_where_the_verb_has_its_auxiliary() {
        let [subject, passive, helps] =
            [Relation::Subject, Relation::PassiveSubject, Relation::PassiveAuxiliary].map(Relation::code);
        for (before, auxiliary, after) in [(subject, helps, passive), (passive, UNNAMED, subject)] {
            let mut state = State::new(3);
            (state.heads, state.relations) = (vec![2, 2, 3], vec![before, auxiliary, UNNAMED]);
            name_subjects(&mut state);
            assert_eq!(state.relations[0], after);
        }
    }
}
