//! Parses a sentence; what each word does at each place is remembered.

use crate::model::memory::QuickMap;
use crate::model::parser::network::{Hidden, Network, WIDTH};
use crate::model::parser::shortcuts::{Kinds, Shortcuts};
use crate::model::parser::state::{Move, State};
use crate::model::parser::token::Token;
use crate::model::parser::view::{PLACES, View};
use crate::model::table::Lanes;
use crate::model::{ModelError, ModelFile, Table};

/// Not asked yet.
const UNASKED: u32 = u32::MAX;
/// Sums kept at most (about 20 MB); then all are forgotten.
const MOST_SUMS: usize = 100_000;

/// What the words met so far do at the places of a view.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sums {
    numbers: QuickMap<Token, u32>,
    worth: Vec<Lanes<WIDTH>>,
    /// For each word and place the number of its sum.
    known: Vec<[u32; PLACES]>,
    sums: Vec<Hidden>,
}

impl Sums {
    /// Gives the number of a word, met before or not.
    fn number(&mut self, network: &Network, token: Token) -> u32 {
        *self.numbers.entry(token).or_insert_with(|| {
            self.worth.push(network.worth(&token));
            self.known.push([UNASKED; PLACES]);
            u32::try_from(self.worth.len() - 1).unwrap_or(UNASKED)
        })
    }

    /// Forgets everything when it has become too much.
    pub(crate) fn forget_if_full(&mut self) {
        if self.sums.len() > MOST_SUMS {
            *self = Self::default();
        }
    }

    #[inline]
    fn at(&mut self, network: &Network, number: u32, place: usize) -> &Hidden {
        let known = self.known[number as usize][place];
        if known != UNASKED {
            return &self.sums[known as usize];
        }
        self.learn(network, number, place)
    }

    #[cold]
    fn learn(&mut self, network: &Network, number: u32, place: usize) -> &Hidden {
        self.known[number as usize][place] = u32::try_from(self.sums.len()).unwrap_or(UNASKED);
        self.sums.push(network.place(&self.worth[number as usize], place));
        &self.sums[self.sums.len() - 1]
    }
}

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
        self.parse_with(&mut Sums::default(), tokens, see)
    }

    /// Parses a sentence by what is remembered of its words.
    pub(crate) fn parse_with(&self, sums: &mut Sums, tokens: &[Token], see: &mut dyn FnMut(&State, Move, u8)) -> State {
        let numbers: Vec<u32> =
            tokens.iter().chain(&[Token::TOP, Token::ABSENT]).map(|&token| sums.number(&self.network, token)).collect();
        let kinds = Kinds::new(tokens);
        let mut state = State::new(tokens.len());
        while !state.is_done() {
            let Some((step, relation)) = self.next(&state, &kinds, sums, &numbers) else { break };
            see(&state, step, relation);
            state.go(step, relation);
        }
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
        let view = View::new(state);
        let mut hidden = Lanes::default();
        for (place, &word) in view.places.iter().enumerate() {
            hidden.add(sums.at(&self.network, numbers[word], place));
        }
        self.network.add_extras(&view, &mut hidden);
        hidden.0.iter_mut().for_each(|unit| *unit = (*unit).max(0));
        let step = choose(&self.network, state, &hidden)?;
        let named = |side: usize| self.network.relation(side, kinds.tag(state.stacked(0)), &hidden);
        Some((step, (step as usize).checked_sub(1).map_or(0, named)))
    }
}

/// Chooses the best possible move.
fn choose(network: &Network, state: &State, hidden: &Hidden) -> Option<Move> {
    let possible = Move::ALL.into_iter().filter(|&step| state.may(step));
    let scored = possible.map(|step| (step, network.score(step as usize, hidden)));
    scored.reduce(|best, next| if next.1 > best.1 { next } else { best }).map(|(step, _)| step)
}
