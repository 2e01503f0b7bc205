//! Dependency trees: the arc-hybrid system (Kuhlmann, Gómez-Rodríguez & Satta 2011), greedy, learnt with a dynamic
//! oracle (Goldberg & Nivre 2013); relations are named afterwards, when the whole tree is known.

use crate::Upos;
use crate::model::Table;
use crate::model::hash::{key, pair};
use crate::model::words::Word;

/// What the parser does next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Move {
    /// The next word goes onto the stack.
    Shift,
    /// The word on top of the stack depends on the next word.
    Left,
    /// The word on top of the stack depends on the one below it.
    Right,
}

impl Move {
    /// All moves; the place is the code.
    pub const ALL: [Self; 3] = [Self::Shift, Self::Left, Self::Right];
}

/// Number of outputs of the arc model: what Left and Right score above Shift.
pub const ARCS: usize = 2;
/// No word.
pub const NONE: usize = usize::MAX;

/// A word as the parser sees it.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// The word in small letters, hashed.
    pub lower: u32,
    /// Its part of speech.
    pub tag: u32,
    /// Its part of speech in more detail: the word itself for small words, endings for verbs and nouns.
    pub fine: u32,
    /// Its last three letters.
    pub suffix: u32,
}

impl Token {
    /// Stands where there is no word.
    pub(super) const ABSENT: Self = Self { lower: 0x0a11, tag: 30, fine: 0x0a11, suffix: 0x0a11 };
    /// Stands for the head of the sentence's head.
    pub(super) const TOP: Self = Self { lower: 0x0707, tag: 29, fine: 0x0707, suffix: 0x0707 };

    /// Looks at a tagged word.
    #[must_use]
    pub fn new(word: &Word, tag: u8) -> Self {
        let fine = match Upos::from_code(usize::from(tag)) {
            Some(Upos::Noun) => u32::from(tag) << 8 | u32::from(word.ends_like("s")),
            Some(Upos::Verb) => u32::from(tag) << 8 | verb_ending(word),
            Some(
                Upos::Adjective
                | Upos::Adverb
                | Upos::Numeral
                | Upos::ProperNoun
                | Upos::Other
                | Upos::Interjection
                | Upos::Symbol,
            ) => u32::from(tag) << 8,
            _ => pair(u32::from(tag), word.lower),
        };
        Self { lower: word.lower, tag: u32::from(tag), fine, suffix: word.suffix[2] }
    }
}

/// Tells the forms of a verb apart by their ends.
fn verb_ending(word: &Word) -> u32 {
    let ends = ["ing", "ed", "en", "s"];
    (1..).zip(ends).find(|(_, end)| word.ends_like(end)).map_or(0, |(number, _)| number)
}

/// A sentence half parsed.
#[derive(Clone, Debug)]
pub struct State<'t> {
    tokens: &'t [Token],
    /// Head of each word; [`NONE`] while unknown, the number of words for the head of the sentence.
    pub heads: Vec<usize>,
    stack: Vec<usize>,
    next: usize,
    left: Vec<[usize; 2]>,
    right: Vec<[usize; 2]>,
    left_count: Vec<u8>,
    right_count: Vec<u8>,
}

impl<'t> State<'t> {
    /// Begins with the first word.
    #[must_use]
    pub fn new(tokens: &'t [Token]) -> Self {
        let count = tokens.len();
        Self {
            tokens,
            heads: vec![NONE; count],
            stack: Vec::with_capacity(count),
            next: 0,
            left: vec![[NONE; 2]; count + 1],
            right: vec![[NONE; 2]; count + 1],
            left_count: vec![0; count + 1],
            right_count: vec![0; count + 1],
        }
    }

    /// Tells whether every word has its head.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.next == self.tokens.len() && self.stack.is_empty()
    }

    /// Tells whether a move is possible here.
    #[must_use]
    pub fn may(&self, step: Move) -> bool {
        let is_top = self.next == self.tokens.len();
        match step {
            Move::Shift => !is_top,
            Move::Left => !self.stack.is_empty() && (!is_top || self.stack.len() == 1),
            Move::Right => self.stack.len() > 1,
        }
    }

    /// Makes a move that is possible.
    pub fn go(&mut self, step: Move) {
        match step {
            Move::Shift => {
                self.stack.push(self.next);
                self.next += 1;
            }
            Move::Left => {
                if let Some(word) = self.stack.pop() {
                    self.attach(word, self.next);
                }
            }
            Move::Right => {
                if let (Some(word), Some(&head)) = (self.stack.pop(), self.stack.last()) {
                    self.attach(word, head);
                }
            }
        }
    }

    fn attach(&mut self, word: usize, head: usize) {
        self.heads[word] = head;
        let (children, count) = if word < head {
            (&mut self.left[head], &mut self.left_count[head])
        } else {
            (&mut self.right[head], &mut self.right_count[head])
        };
        children[1] = children[0];
        children[0] = word;
        *count = count.saturating_add(1);
    }

    /// Counts the right arcs that a move makes impossible, given all right heads.
    #[must_use]
    pub fn cost(&self, step: Move, truth: &[usize]) -> usize {
        let below = self.stack.len().saturating_sub(1);
        let Some(&top) = self.stack.last() else { return 0 };
        let count = self.tokens.len();
        let children_ahead = |word: usize| (self.next..count).filter(|&child| truth[child] == word).count();
        match step {
            Move::Shift => {
                let lost_head = self.stack[..below].contains(&truth[self.next]);
                let lost = self.stack.iter().filter(|&&child| truth[child] == self.next).count();
                usize::from(lost_head) + lost
            }
            Move::Left => {
                let head = truth[top];
                let is_below = below > 0 && self.stack[below - 1] == head;
                let is_later = head > self.next && head <= count;
                children_ahead(top) + usize::from(is_below || is_later)
            }
            Move::Right => {
                let head = truth[top];
                let is_ahead = head >= self.next && head <= count;
                children_ahead(top) + usize::from(is_ahead)
            }
        }
    }

    fn token(&self, place: usize) -> Token {
        match place {
            _ if place < self.tokens.len() => self.tokens[place],
            _ if place == self.tokens.len() => Token::TOP,
            _ => Token::ABSENT,
        }
    }

    fn stacked(&self, depth: usize) -> usize {
        self.stack.len().checked_sub(depth + 1).map_or(NONE, |place| self.stack[place])
    }

    fn ahead(&self, step: usize) -> usize {
        let place = self.next + step;
        if place <= self.tokens.len() { place } else { NONE }
    }

    fn child(list: &[[usize; 2]], word: usize, rank: usize) -> usize {
        list.get(word).map_or(NONE, |children| children[rank])
    }

    /// Names what the state says.
    pub fn features(&self, keys: &mut Vec<u64>) {
        let places = [self.stacked(0), self.stacked(1), self.stacked(2), self.ahead(0), self.ahead(1), self.ahead(2)];
        let [s0, s1, s2, b0, b1, b2] = places.map(|place| self.token(place));
        let [s0_at, s1_at, _, b0_at, ..] = places;
        let child = |list: &[[usize; 2]], word, rank| self.token(Self::child(list, word, rank));
        let (s0l, s0r) = (child(&self.left, s0_at, 0), child(&self.right, s0_at, 0));
        let (s1l, s1r) = (child(&self.left, s1_at, 0), child(&self.right, s1_at, 0));
        let (b0l, b0l2) = (child(&self.left, b0_at, 0), child(&self.left, b0_at, 1));
        let (s0l2, s0r2, s1r2) =
            (child(&self.left, s0_at, 1), child(&self.right, s0_at, 1), child(&self.right, s1_at, 1));
        let mut put = |template: u8, first: u32, second: u32| keys.push(key(template, first, second));
        put(0, 0, 0);
        for (template, token) in (1..).step_by(3).zip([s0, s1, s2, b0, b1, b2]) {
            put(template, token.lower, token.tag);
            put(template + 1, token.fine, 0);
            put(template + 2, token.lower, 0);
        }
        // Two words.
        put(20, pair(s0.lower, s0.tag), pair(b0.lower, b0.tag));
        put(21, s0.lower, b0.fine);
        put(22, s0.fine, b0.lower);
        put(23, s0.fine, b0.fine);
        put(24, b0.fine, b1.fine);
        put(25, pair(s1.lower, s1.tag), pair(s0.lower, s0.tag));
        put(26, s1.lower, s0.fine);
        put(27, s1.fine, s0.lower);
        put(28, s1.fine, s0.fine);
        put(29, s1.fine, b0.fine);
        put(30, s1.lower, b0.lower);
        put(31, s0.lower, b1.fine);
        put(32, s0.fine, b1.fine);
        // Three words.
        put(33, pair(s0.tag, b0.tag), pair(b1.tag, b2.tag));
        put(34, pair(s0.fine, b0.fine), b1.fine);
        put(35, pair(s1.fine, s0.fine), b0.fine);
        put(36, pair(s2.tag, s1.tag), pair(s0.tag, b0.tag));
        put(37, pair(s1.lower, s0.lower), b0.fine);
        put(38, pair(s1.tag, s0.lower), b0.lower);
        put(39, pair(s1.lower, s0.tag), b0.lower);
        // Children.
        put(40, pair(s0.fine, s0l.fine), b0.fine);
        put(41, pair(s0.fine, s0r.fine), b0.fine);
        put(42, pair(s0.fine, b0.fine), b0l.fine);
        put(43, pair(s1.fine, s1r.fine), s0.fine);
        put(44, pair(s1.fine, s0l.fine), s0.fine);
        put(45, pair(s1.fine, s1l.tag), pair(s0.fine, s0r.tag));
        put(46, pair(s0.lower, s0l.lower), s0r.fine);
        put(47, pair(b0.fine, b0l.fine), b0l2.fine);
        put(48, pair(s0.fine, s0l.fine), s0l2.fine);
        put(49, pair(s0.fine, s0r.fine), s0r2.fine);
        put(50, pair(s1.fine, s1r.fine), s1r2.fine);
        put(51, s0l.lower, pair(s0.fine, b0.fine));
        put(52, s1r.lower, pair(s1.fine, s0.fine));
        put(53, pair(s1.lower, s0l.lower), s0.tag);
        // Distance and number of children.
        let near = distance(s0_at, b0_at);
        let far = distance(s1_at, s0_at);
        let counts = |place: usize| {
            let get = |list: &[u8]| u32::from(list.get(place).copied().unwrap_or(9).min(3));
            get(&self.left_count) << 2 | get(&self.right_count)
        };
        put(60, near, pair(s0.fine, b0.fine));
        put(61, near, s0.lower);
        put(62, near, b0.lower);
        put(63, far, pair(s1.fine, s0.fine));
        put(64, counts(s0_at), s0.lower);
        put(65, counts(s0_at), pair(s0.fine, b0.tag));
        put(66, counts(s1_at), s1.lower);
        put(67, counts(s1_at), pair(s1.fine, s0.tag));
        put(68, counts(b0_at), pair(b0.fine, s0.tag));
        // Neighbours in the sentence.
        let beside = |place: usize, step: isize| match place {
            NONE => Token::ABSENT,
            _ => place.checked_add_signed(step).map_or(Token::ABSENT, |place| self.token(place)),
        };
        let (before_s0, after_s0) = (beside(s0_at, -1), beside(s0_at, 1));
        let (after_s1, before_b0) = (beside(s1_at, 1), beside(b0_at, -1));
        put(70, pair(s0.fine, after_s0.fine), b0.fine);
        put(71, pair(before_s0.fine, s0.fine), b0.fine);
        put(72, pair(s0.fine, before_b0.fine), b0.fine);
        put(73, pair(s1.fine, after_s1.fine), s0.fine);
        put(74, pair(s1.fine, before_s0.fine), s0.fine);
        put(75, s0.suffix, b0.fine);
        put(76, b0.suffix, s0.fine);
        put(77, pair(s1.fine, s0.fine), pair(b0.fine, b1.fine));
        put(78, u32::try_from(self.stack.len().min(4)).unwrap_or(4), pair(s0.fine, b0.fine));
    }
}

/// Puts a distance into one of seven classes.
pub(super) fn distance(from: usize, to: usize) -> u32 {
    if from == NONE || to == NONE {
        return 9;
    }
    match to.abs_diff(from) {
        length @ 0..=4 => u32::try_from(length).unwrap_or(4),
        5..=7 => 5,
        8..=12 => 6,
        _ => 7,
    }
}

/// Chooses the best possible move by what Left and Right score above Shift.
#[must_use]
pub fn choose(state: &State<'_>, scores: &[i32; ARCS]) -> Option<Move> {
    let scores = [0, scores[0], scores[1]];
    let possible = Move::ALL.into_iter().filter(|&step| state.may(step));
    possible.fold(None, |best: Option<Move>, step| match best {
        Some(best) if scores[best as usize] >= scores[step as usize] => Some(best),
        _ => Some(step),
    })
}

/// Parses a sentence; gives the head of each word (the number of words for the head of the sentence).
#[must_use]
pub fn heads(table: &Table, tokens: &[Token]) -> Vec<usize> {
    let rows = table.rows();
    let mut state = State::new(tokens);
    let mut keys = Vec::with_capacity(80);
    while !state.is_done() {
        let mut scores = [0; ARCS];
        // Where only one move is possible nothing need be asked.
        if Move::ALL.into_iter().filter(|&step| state.may(step)).count() > 1 {
            state.features(&mut keys);
            keys.drain(..).for_each(|key| rows.add(key, &mut scores));
        }
        let Some(step) = choose(&state, &scores) else { break };
        state.go(step);
    }
    state.heads
}
