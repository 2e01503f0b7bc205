//! One sentence taught: move by move, the learner's own mistakes included.

use crate::network::panel::{Panel, Verdict};
use crate::network::sentence::{Look, Pass, Sight};
use crate::network::softmax::softmax;
use crate::network::{NEVER, Network};
use crate::perceptron::Dice;
use crate::train_parser::Example;
use ascribe_language::model::parser::network::{NAMES, RELATIONS};
use ascribe_language::model::parser::state::{Move, State};
use ascribe_language::model::parser::view::View;

/// What teachers say counts so much where the treebank says something, too.
const TRUST: f32 = 0.7;

/// A sentence is taught.
pub(crate) struct Lesson<'l, 't> {
    /// Who learns.
    pub(crate) network: &'l mut Network,
    /// The sentence on its way through the network.
    pub(crate) pass: &'l mut Pass,
    /// Who is asked beside the treebank.
    pub(crate) panel: &'l Panel<'t>,
    /// Chance.
    pub(crate) dice: &'l mut Dice,
    /// The outputs that are taught.
    pub(crate) looks: &'l [Look],
}

impl Lesson<'_, '_> {
    /// Goes through a sentence, nine of ten moves by what the network thinks itself where it `explores`.
    pub(crate) fn study(&mut self, example: &Example, explores: bool) {
        let mut state = State::new(example.tokens.len());
        while !state.is_done() {
            let possible = Move::ALL.map(|step| state.may(step));
            let view = View::new(&state);
            let verdict = self.panel.judge(&view, &possible);
            let mut sight = self.pass.see(self.network, view, Some(self.dice));
            let scores: [f32; 3] = sight.scores(self.network, Look::Whole, 0);
            let good = good(&state, example, verdict.as_ref(), &possible);
            let guess = highest(&scores, &possible);
            let truth = highest(&scores, &good);
            if possible.iter().filter(|&&may| may).count() > 1 {
                let wanted = mixed(shares(&only(&scores, &possible), &good), example, &verdict, |said| said.moves);
                self.teach_moves(&mut sight, &possible, &wanted);
            }
            self.teach_names(&mut sight, &state, example, &good, &verdict);
            let step = if explores && self.dice.below(10) < 9 { guess } else { truth };
            let relation = name(self.network, &sight, step);
            self.pass.learn(self.network, &mut sight);
            state.go(Move::ALL[step], relation);
        }
    }

    fn teach_moves(&mut self, sight: &mut Sight, possible: &[bool; 3], wanted: &[f32; 3]) {
        for &look in self.looks {
            let mut scores = only(&sight.scores(self.network, look, 0), possible);
            sight.teach(self.network, look, 0, &mut scores, wanted);
        }
    }

    /// Teaches the name of each arc that is right, whether it is made or not.
    fn teach_names(
        &mut self,
        sight: &mut Sight,
        state: &State,
        example: &Example,
        good: &[bool; 3],
        verdict: &Option<Verdict>,
    ) {
        let top = state.stacked(0);
        for (side, step, head) in [(0, Move::Left, state.next()), (1, Move::Right, state.stacked(1))] {
            if !state.may(step) {
                continue;
            }
            let is_right = if example.is_raw() { good[step as usize] } else { example.heads[top] == head };
            if !is_right {
                continue;
            }
            let mut said = [0.0; RELATIONS];
            if let Some(&relation) = example.relations.get(top) {
                said[usize::from(relation)] = 1.0;
            }
            let wanted = mixed(said, example, verdict, |verdict| verdict.names[side]);
            for &look in self.looks {
                let mut names: [f32; RELATIONS] = sight.scores(self.network, look, NAMES[side]);
                sight.teach(self.network, look, NAMES[side], &mut names, &wanted);
            }
        }
    }
}

/// Finds the moves that are right: those that cost least, or in a sentence without a tree what the teachers like best.
fn good(state: &State, example: &Example, verdict: Option<&Verdict>, possible: &[bool; 3]) -> [bool; 3] {
    if let (true, Some(verdict)) = (example.is_raw(), verdict) {
        let best = highest(&verdict.moves, possible);
        return std::array::from_fn(|step| step == best);
    }
    let costs = Move::ALL.map(|step| if state.may(step) { state.cost(step, &example.heads) } else { usize::MAX });
    let least = costs.iter().copied().min().unwrap_or(0);
    costs.map(|cost| cost == least)
}

/// Mixes what the treebank says with what the teachers say; without a tree they alone count.
fn mixed<const N: usize>(
    mut said: [f32; N],
    example: &Example,
    verdict: &Option<Verdict>,
    part: impl Fn(&Verdict) -> [f32; N],
) -> [f32; N] {
    let Some(verdict) = verdict else { return said };
    let trust = if example.is_raw() { 1.0 } else { TRUST };
    for (said, taught) in said.iter_mut().zip(part(verdict)) {
        *said = (1.0 - trust) * *said + trust * taught;
    }
    said
}

/// Gives the shares that good moves should have: all of the probability, divided as they divide it now.
fn shares(scores: &[f32; 3], good: &[bool; 3]) -> [f32; 3] {
    let mut shares = only(scores, good);
    softmax(&mut shares);
    shares
}

/// Rules out the scores of some moves.
fn only(scores: &[f32; 3], kept: &[bool; 3]) -> [f32; 3] {
    std::array::from_fn(|step| if kept[step] { scores[step] } else { NEVER })
}

fn highest(scores: &[f32; 3], possible: &[bool; 3]) -> usize {
    (0..3)
        .filter(|&step| possible[step])
        .fold(3, |best, step| if best == 3 || scores[step] > scores[best] { step } else { best })
}

fn name(network: &Network, sight: &Sight, step: usize) -> u8 {
    let Some(side) = step.checked_sub(1) else { return 0 };
    let scores: [f32; RELATIONS] = sight.scores(network, Look::Whole, NAMES[side]);
    let best = (1..RELATIONS).fold(0, |best, next| if scores[next] > scores[best] { next } else { best });
    u8::try_from(best).unwrap_or_default()
}
