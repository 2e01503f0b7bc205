//! What the words between a cue and a mention make of the stance: "urged them to *stop* …", "did *not reject* …".

use crate::stance::class::Class;
use crate::stance::view::Word;
use std::ops::Range;

/// The stance that words lead to, and those that turned it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Path {
    /// 1 for, -1 against, 0 undecided.
    pub(crate) sign: i8,
    /// Whether what was said is open: "may", "if".
    pub(crate) is_open: bool,
    /// Words that set or turned the sign.
    pub(crate) carriers: Vec<usize>,
}

/// What says what the speaker wants or likes.
const FOR: Class = Class::DEMAND.or(Class::FAVOUR).or(Class::SHOULD);
/// What says what the speaker is against.
const AGAINST: Class = Class::REFUSE.or(Class::WARN);

/// Follows the words of `range` from a sign, past those that are `skipped` because they only name the concept.
pub(crate) fn follow(words: &[Word], range: Range<usize>, from: i8, skipped: &[usize]) -> Path {
    let mut path = Path { sign: from, ..Path::default() };
    let end = range.end;
    let mut negation: Option<usize> = None;
    for at in range.filter(|at| !skipped.contains(at)) {
        let Some(word) = words.get(at) else { break };
        if word.class.is(Class::BUT) {
            path = Path::default();
            negation = None;
            continue;
        }
        path.is_open |= word.class.is(Class::MAYBE.or(Class::IF));
        negation = negation.filter(|not| at - not <= SCOPE);
        let is_absence = word.class.is(Class::WITHOUT) && end - at <= CLOSE;
        if word.class.is(Class::NOT) || is_absence {
            negation = if negation.is_some() { None } else { Some(at) };
        } else if sign_of(word) != 0 {
            path.step(words, at, negation.take());
        }
    }
    if let Some(not) = negation.filter(|not| end - not <= SCOPE) {
        path.sign = if path.sign == 0 { -1 } else { -path.sign };
        path.carriers.push(not);
    }
    path
}

/// Words that "not" reaches.
const SCOPE: usize = 5;
/// Words that "without" and "against" reach.
const CLOSE: usize = 5;

impl Path {
    /// Takes a word that says for or against, perhaps turned by "not".
    fn step(&mut self, words: &[Word], at: usize, negation: Option<usize>) {
        let turns = words[at].class.is(Class::END.or(AGAINST));
        let sign = match self.sign {
            0 => sign_of(&words[at]),
            sign if turns => -sign,
            sign => sign,
        };
        let sign = if negation.is_some() { -sign } else { sign };
        self.carriers.extend(negation);
        if sign != self.sign {
            self.carriers.push(at);
        }
        self.sign = sign;
    }
}

/// Gives what a word says of what follows it.
pub(crate) fn sign_of(word: &Word) -> i8 {
    if word.class.is(AGAINST.or(Class::END)) {
        -1
    } else if word.class.is(FOR) {
        1
    } else {
        0
    }
}
