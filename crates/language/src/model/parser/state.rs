//! A sentence half parsed, and the moves that carry it on.

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

/// The code of a relation that is not known yet.
pub const UNNAMED: u8 = 38;

/// The children that a word has so far.
#[derive(Clone, Copy, Debug)]
pub(super) struct Children {
    /// The outermost one before it and the next.
    pub(super) left: [usize; 2],
    /// The outermost one after it and the next.
    pub(super) right: [usize; 2],
    pub(super) counts: [u8; 2],
}

/// A sentence half parsed. Places are words by number, then [`State::top`], then [`State::absent`].
#[derive(Clone, Debug, Default)]
pub struct State {
    count: usize,
    /// Head of each word; [`State::absent`] while unknown, [`State::top`] for the head of the sentence.
    pub heads: Vec<usize>,
    /// Relation of each word to its head, as codes.
    pub relations: Vec<u8>,
    stack: Vec<usize>,
    next: usize,
    children: Vec<Children>,
}

impl State {
    /// Begins with the first of `count` words.
    #[must_use]
    pub fn new(count: usize) -> Self {
        let mut state = Self::default();
        state.begin(count);
        state
    }

    /// Begins with another sentence, in the room of the last one.
    pub(super) fn begin(&mut self, count: usize) {
        let absent = count + 1;
        let childless = Children { left: [absent; 2], right: [absent; 2], counts: [0; 2] };
        self.count = count;
        self.next = 0;
        self.stack.clear();
        refill(&mut self.heads, count, absent);
        refill(&mut self.relations, count + 2, UNNAMED);
        refill(&mut self.children, count + 2, childless);
    }

    /// Gives the place that stands for the head of the sentence's head.
    #[must_use]
    pub fn top(&self) -> usize {
        self.count
    }

    /// Gives the place that stands for no word.
    #[must_use]
    pub fn absent(&self) -> usize {
        self.count + 1
    }

    /// Gives the next word, [`State::top`] when there is none.
    #[must_use]
    pub fn next(&self) -> usize {
        self.next
    }

    /// Gives the word at a depth of the stack, [`State::absent`] when there is none.
    #[must_use]
    pub fn stacked(&self, depth: usize) -> usize {
        self.stack.len().checked_sub(depth + 1).map_or(self.count + 1, |place| self.stack[place])
    }

    /// Gives the number of words on the stack.
    #[must_use]
    pub fn height(&self) -> usize {
        self.stack.len()
    }

    pub(super) fn children(&self, place: usize) -> &Children {
        &self.children[place]
    }

    /// Tells whether every word has its head.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.next == self.count && self.stack.is_empty()
    }

    /// Tells whether a move is possible here.
    #[must_use]
    pub fn may(&self, step: Move) -> bool {
        let is_top = self.next == self.count;
        match step {
            Move::Shift => !is_top,
            Move::Left => !self.stack.is_empty() && (!is_top || self.stack.len() == 1),
            Move::Right => self.stack.len() > 1,
        }
    }

    /// Makes a move that is possible; an arc gets the relation with this code.
    pub fn go(&mut self, step: Move, relation: u8) {
        match step {
            Move::Shift => {
                self.stack.push(self.next);
                self.next += 1;
            }
            Move::Left => {
                if let Some(word) = self.stack.pop() {
                    self.attach(word, self.next, relation);
                }
            }
            Move::Right => {
                if let (Some(word), Some(&head)) = (self.stack.pop(), self.stack.last()) {
                    self.attach(word, head, relation);
                }
            }
        }
    }

    fn attach(&mut self, word: usize, head: usize, relation: u8) {
        self.heads[word] = head;
        self.relations[word] = relation;
        let children = &mut self.children[head];
        let side = usize::from(word > head);
        let outer = if side == 0 { &mut children.left } else { &mut children.right };
        *outer = [word, outer[0]];
        children.counts[side] = children.counts[side].saturating_add(1);
    }

    /// Counts the right arcs that a move makes impossible, given all right heads.
    #[must_use]
    pub fn cost(&self, step: Move, truth: &[usize]) -> usize {
        let Some((&top, below)) = self.stack.split_last() else { return 0 };
        let head = truth[top];
        let children_ahead = || (self.next..self.count).filter(|&child| truth[child] == top).count();
        match step {
            Move::Shift => {
                let lost_head = below.contains(&truth[self.next]);
                let lost = self.stack.iter().filter(|&&child| truth[child] == self.next).count();
                usize::from(lost_head) + lost
            }
            Move::Left => {
                let is_below = below.last() == Some(&head);
                let is_later = head > self.next && head <= self.count;
                children_ahead() + usize::from(is_below || is_later)
            }
            Move::Right => {
                let is_ahead = head >= self.next && head <= self.count;
                children_ahead() + usize::from(is_ahead)
            }
        }
    }
}

fn refill<T: Clone>(all: &mut Vec<T>, count: usize, value: T) {
    all.clear();
    all.resize(count, value);
}
