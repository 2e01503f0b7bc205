//! Learns the trees.

use crate::conllu;
use crate::network::lesson::Lesson;
use crate::network::pack::{Steps, pack};
use crate::network::panel::Panel;
use crate::network::sentence::{Features, Pass, UNKNOWN};
use crate::network::{Network, Shape, known};
use crate::perceptron::{Census, Dice, KeyMap};
use crate::plan::TreesPlan;
use ascribe_language::model::parser::token::{FAR, Token};

/// One sentence with its tree, if somebody said what it is.
pub(crate) struct Example {
    /// Its words, with tags as the tagger gives them.
    pub(crate) tokens: Vec<Token>,
    /// Heads; the number of words for the head of the sentence.
    pub(crate) heads: Vec<usize>,
    /// Codes of the relations.
    pub(crate) relations: Vec<u8>,
}

impl Example {
    /// Takes a sentence without a tree.
    pub(crate) fn raw(tokens: Vec<Token>) -> Self {
        Self { tokens, heads: Vec::new(), relations: Vec::new() }
    }

    /// Tells whether nobody said what the tree is.
    pub(crate) fn is_raw(&self) -> bool {
        self.heads.is_empty()
    }

    /// Takes a tree of a treebank.
    pub(crate) fn new(tree: &conllu::Tree, tokens: Vec<Token>) -> Self {
        let count = tree.nodes.len();
        Self {
            tokens,
            heads: tree.nodes.iter().map(|node| node.head.unwrap_or(count)).collect(),
            relations: tree.nodes.iter().map(|node| node.relation.code()).collect(),
        }
    }
}

/// Learns a parser from trees, and from raw sentences what larger networks think of them; gives the parts of its file.
pub(crate) fn parts(
    examples: &[Example],
    raw: &[Example],
    plan: TreesPlan,
    say: &dyn Fn(&str),
) -> Result<Vec<(&'static str, Vec<u8>)>, String> {
    let vocabulary = Vocabulary::new(examples, plan.least, plan.rows);
    say(&format!("trees, {} teachers", plan.teachers.number));
    let teachers = teachers(examples, &vocabulary, plan)?;
    let course = Course { shape: Shape::PARSER, plan, seed: 0, teachers: &teachers };
    let all: Vec<&Example> = examples.iter().chain(raw).collect();
    let network = learn(&all, &vocabulary, course, &mut |epoch| say(&format!("trees, time {epoch}")));
    let nameable = known::nameable(examples);
    let steps = Steps { features: plan.steps, dense: plan.steps };
    let (worth, dense) = pack(&network, &vocabulary, &nameable, steps)?;
    Ok(vec![("worth", worth), ("network", dense)])
}

/// Learns the teachers, as many at a time as there are processors; each is the same wherever it is learnt.
fn teachers(examples: &[Example], vocabulary: &Vocabulary, plan: TreesPlan) -> Result<Vec<Network>, String> {
    let examples: Vec<&Example> = examples.iter().collect();
    let plan = TreesPlan { epochs: plan.teachers.epochs, ..plan };
    let course = |seed| Course { shape: Shape::TEACHER, plan, seed, teachers: &[] };
    let at_once = std::thread::available_parallelism().map_or(1, usize::from);
    let seeds: Vec<u64> = (1..=plan.teachers.number).collect();
    let mut learnt = Vec::new();
    for seeds in seeds.chunks(at_once) {
        learnt.extend(std::thread::scope(|scope| -> Result<Vec<_>, String> {
            let learning = |&seed: &u64| {
                let (examples, course) = (&examples, course(seed));
                scope.spawn(move || learn(examples, vocabulary, course, &mut |_| {}))
            };
            let all: Vec<_> = seeds.iter().map(learning).collect();
            all.into_iter().map(|one| one.join().map_err(|_| "a teacher was not learnt".to_owned())).collect()
        })?);
    }
    Ok(learnt)
}

/// A feature's number, and how often it was seen.
pub(crate) struct Vocabulary {
    pub(crate) index: KeyMap,
    counts: Vec<u32>,
}

impl Vocabulary {
    pub(crate) fn new(examples: &[Example], least: u32, most: usize) -> Self {
        let mut census = Census::default();
        for example in examples {
            for token in &example.tokens {
                census.see(&token.features);
            }
        }
        census.see(&[Token::ABSENT.features[0], Token::TOP.features[0]].repeat(1000));
        let (index, counts) = census.most_seen(least, most);
        Self { index, counts }
    }

    /// Gives the numbers of the features of a sentence's words, of its top and of no word.
    fn sentence(&self, example: &Example) -> Vec<Features> {
        example.tokens.iter().chain(&[Token::TOP, Token::ABSENT]).map(|token| self.numbers(token)).collect()
    }

    fn numbers(&self, token: &Token) -> Features {
        let number = |key: u64| self.index.get(&key).copied().unwrap_or(UNKNOWN);
        // Places without a word have one feature only.
        std::array::from_fn(|place| match token.keys() {
            &[only] if place == FAR.start => number(only),
            [_] => UNKNOWN,
            keys => number(keys[place]),
        })
    }
}

/// How a network is learnt.
struct Course<'t> {
    /// Its sizes.
    shape: Shape,
    /// How long, in which steps.
    plan: TreesPlan,
    /// Where chance begins.
    seed: u64,
    /// Networks that it is to imitate.
    teachers: &'t [Network],
}

/// A word seen so often is left out half of the time, so that words never seen are no surprise.
const HALF_LEFT_OUT: f32 = 0.25;

/// How many of a hundred features are left out each time, so that the others learn to do without them.
const OTHERS_LEFT_OUT: usize = 5;

/// Learns a network; `say` hears of each time over the data. Where there are teachers their judgement counts, too.
fn learn(examples: &[&Example], vocabulary: &Vocabulary, course: Course<'_>, say: &mut dyn FnMut(usize)) -> Network {
    let Course { shape, plan, seed, teachers } = course;
    let mut network = Network::new(vocabulary.index.len(), shape, seed);
    let mut dice = Dice::new(13 + 1000 * seed);
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let numbers: Vec<Vec<Features>> = examples.iter().map(|example| vocabulary.sentence(example)).collect();
    let mut pass = Pass::default();
    let mut panel = Panel::new(teachers);
    let all = plan.epochs * examples.len();
    for epoch in 0..plan.epochs {
        dice.shuffle(&mut order);
        for (place, &chosen) in order.iter().enumerate() {
            let features = numbers[chosen].iter().map(|own| leave_out(*own, vocabulary, &mut dice));
            let features: Vec<_> = features.collect();
            pass.begin(&network, features.into_iter());
            panel.begin(&numbers[chosen]);
            let (network_now, dice_now) = (&mut network, &mut dice);
            let mut lesson =
                Lesson { network: network_now, pass: &mut pass, panel: &panel, dice: dice_now, looks: shape.looks() };
            lesson.study(examples[chosen], epoch > 0);
            pass.end(&mut network);
            if place % plan.batch == plan.batch - 1 {
                let left = 1.0 - (epoch * examples.len() + place) as f32 / all as f32;
                network.step(plan.rate * left);
            }
            if is_averaged(plan.epochs, epoch) && place % examples.len().div_ceil(SNAPSHOTS) == 0 {
                network.remember();
            }
        }
        say(epoch);
    }
    network.settle();
    network
}

/// Times in an epoch that the weights are remembered.
const SNAPSHOTS: usize = 20;

/// Tells whether an epoch is among those whose weights are averaged.
fn is_averaged(epochs: usize, epoch: usize) -> bool {
    2 * epoch >= epochs
}

fn leave_out(mut own: Features, vocabulary: &Vocabulary, dice: &mut Dice) -> Features {
    let is_word = own.iter().filter(|&&feature| feature != UNKNOWN).count() > 1;
    if is_word {
        let count = vocabulary.counts.get(own[0] as usize).copied().unwrap_or_default();
        let share = HALF_LEFT_OUT / (HALF_LEFT_OUT + count as f32);
        if (dice.below(10_000) as f32) < share * 10_000.0 {
            own[0] = UNKNOWN;
        }
        for feature in own.iter_mut().filter(|_| dice.below(100) < OTHERS_LEFT_OUT) {
            *feature = UNKNOWN;
        }
    }
    own
}
