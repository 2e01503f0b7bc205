//! Parses a sentence.

use crate::Relation;
use crate::model::parser::network::{Hidden, Network};
use crate::model::parser::shortcuts::{Kinds, Shortcuts};
use crate::model::parser::state::{Move, State};
use crate::model::parser::sums::Sums;
use crate::model::parser::token::Token;
use crate::model::parser::view::{EXTRAS, PLACES, View};
use crate::model::quad::{Eight, Octet};
use crate::model::table::Lanes;
use crate::model::words::Word;
use crate::model::{ModelError, ModelFile, Table};

/// A parser out of a model file; cheap to clone.
#[derive(Clone, Debug)]
pub struct Parser {
    network: Network,
    shortcuts: Option<Shortcuts>,
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
        let shortcuts = table("cuts")?.map(Shortcuts::new);
        Ok(Some(Self { network: Network::new(worth, bytes)?, shortcuts }))
    }

    /// Parses a sentence; `see` hears of every move before it is made, with the relation that it names.
    #[must_use]
    pub fn parse(&self, tokens: &[Token], see: &mut dyn FnMut(&State, Move, u8)) -> State {
        let mut sums = Sums::default();
        let numbers = tokens.iter().map(|&token| sums.number(&self.network, token)).collect();
        self.parse_numbers(&mut sums, numbers, see)
    }

    /// Parses a sentence of tagged words whose numbers in the memory are known, by what is remembered of them.
    pub(crate) fn parse_with(&self, sums: &mut Sums, words: &[Word], numbers: &[u32], tags: &[u8]) -> State {
        let tagged = words.iter().zip(numbers).zip(tags);
        let numbers = tagged
            .map(|((word, &number), &tag)| sums.number_of(&self.network, number, tag, || Token::new(word, tag)))
            .collect();
        self.parse_numbers(sums, numbers, &mut |_, _, _| {})
    }

    fn parse_numbers(&self, sums: &mut Sums, mut numbers: Vec<u32>, see: &mut dyn FnMut(&State, Move, u8)) -> State {
        let mut state = State::new(numbers.len());
        numbers.extend([Token::TOP, Token::ABSENT].map(|token| sums.number(&self.network, token)));
        let kinds = Kinds::of(numbers.iter().map(|&number| sums.kind(number)));
        while !state.is_done() {
            let Some((step, relation)) = self.next(&state, &kinds, sums, &numbers) else { break };
            see(&state, step, relation);
            state.go(step, relation);
        }
        name_subjects(&mut state);
        state
    }

    fn next(&self, state: &State, kinds: &Kinds, sums: &mut Sums, numbers: &[u32]) -> Option<(Move, u8)> {
        if state.height() == 0 {
            return Some((Move::Shift, 0));
        }
        let known = self.shortcuts.as_ref().and_then(|shortcuts| shortcuts.get(kinds.key(state)));
        if let Some(known) = known.filter(|&(step, _)| state.may(step)) {
            return Some(known);
        }
        let hidden = self.hidden(&View::new(state), sums, numbers);
        let step = choose(&self.network, state, &hidden)?;
        let named = |side: usize| self.network.relation(side, kinds.tag(state.stacked(0)), &hidden);
        Some((step, (step as usize).checked_sub(1).map_or(0, named)))
    }

    /// Adds up what all that is looked at does to the hidden units.
    #[inline]
    fn hidden(&self, view: &View, sums: &mut Sums, numbers: &[u32]) -> Hidden {
        let network = &self.network;
        let places: [u32; PLACES] = std::array::from_fn(|place| sums.at(network, numbers[view.places[place]], place));
        let extras = network.extras(&view.extras);
        let row = |number: usize| match number.checked_sub(PLACES) {
            Some(extra) => extras[extra],
            None => sums.get(places[number]),
        };
        awake(&std::array::from_fn::<_, ROWS, _>(row))
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

/// Rows that are added up before a move.
const ROWS: usize = PLACES + EXTRAS;
/// Hidden units that are summed up together.
const UNITS: usize = 32;

/// Adds up rows; units below nothing are at rest.
#[inline]
fn awake(rows: &[&Hidden; ROWS]) -> Hidden {
    let mut hidden = Lanes::default();
    for (part, units) in hidden.0.as_chunks_mut::<UNITS>().0.iter_mut().enumerate() {
        // Four sums by name stay in registers where an array of them would not.
        let [mut first, mut second, mut third, mut fourth] = [Octet::default(); 4];
        for row in rows {
            let [one, two, three, four] = quarters(&row.0.as_chunks::<UNITS>().0[part]);
            (first, second) = (first.plus(one), second.plus(two));
            (third, fourth) = (third.plus(three), fourth.plus(four));
        }
        let sums = [first, second, third, fourth].map(Octet::at_least_zero);
        units.as_chunks_mut::<8>().0.iter_mut().zip(sums).for_each(|(units, sums)| *units = sums);
    }
    hidden
}

#[inline]
fn quarters(units: &[i16; UNITS]) -> [&Eight; UNITS / 8] {
    let (eights, _) = units.as_chunks::<8>();
    [&eights[0], &eights[1], &eights[2], &eights[3]]
}

/// Chooses the best possible move.
fn choose(network: &Network, state: &State, hidden: &Hidden) -> Option<Move> {
    let possible = Move::ALL.into_iter().filter(|&step| state.may(step));
    let scored = possible.map(|step| (step, network.score(step as usize, hidden)));
    scored.reduce(|best, next| if next.1 > best.1 { next } else { best }).map(|(step, _)| step)
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
