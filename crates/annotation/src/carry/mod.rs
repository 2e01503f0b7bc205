//! Carrying statements over to a new text of their article.
//!
//! The two texts are compared word by word. A statement goes over by itself only where its words stand as they stood (or
//! nearly, with no negation, number or name changed), the words that name its speaker and report its words stand too, and
//! no name around it came or went. Whatever else happens is a doubt, for a person to look at: a statement must never end up
//! as another speaker's words.

mod difference;
mod frame;
mod part;

pub use difference::{DiffKind, DiffPart, text_diff};

use crate::anchor::words::{self, Word};
use crate::{Adrift, Article, Codebook, Doubt, StanceReason, Statement, describe};
use ascribe_text::{Offsets, Span};
use difference::Matched;
use frame::Names;
use part::Found;
use serde_json::Map;
use std::rc::Rc;

/// What became of a statement when the text of its article was replaced.
#[derive(Clone, Debug, PartialEq)]
pub enum Carried {
    /// It stands where it stood.
    Exact(Rc<Statement>),
    /// It stands elsewhere, or in slightly other words, without doubt.
    Moved(Rc<Statement>),
    /// A person must look.
    InDoubt(Rc<Adrift>),
}

/// Two texts of one article.
pub(crate) struct Carrier<'a> {
    old: &'a Article,
    new: &'a Article,
    old_words: &'a [Word],
    new_words: &'a [Word],
    new_offsets: Offsets<'a>,
    old_offsets: Offsets<'a>,
    matched: Matched,
    names: Names<'a>,
}

/// How far names around a statement may tell who speaks.
#[derive(Clone, Copy)]
enum Window {
    /// Only in its own block.
    Block,
    /// In the blocks beside it, too.
    Text,
}

/// The words of two texts, which a [`Carrier`] looks at.
pub(crate) struct Words {
    old: Vec<Word>,
    new: Vec<Word>,
}

impl Words {
    /// Splits two texts of one article into words.
    pub(crate) fn of(old: &Article, new: &Article) -> Self {
        Self { old: words::split(&old.text), new: words::split(&new.text) }
    }
}

impl<'a> Carrier<'a> {
    /// Compares two texts.
    pub(crate) fn new(old: &'a Article, new: &'a Article, words: &'a Words) -> Self {
        Self {
            old,
            new,
            old_words: &words.old,
            new_words: &words.new,
            old_offsets: Offsets::new(&old.text),
            new_offsets: Offsets::new(&new.text),
            matched: Matched::of(&words.old, &words.new),
            names: Names::of(&words.old, &words.new),
        }
    }

    /// Carries one statement over.
    pub(crate) fn carry(&self, statement: &Rc<Statement>, codebook: &Codebook) -> Carried {
        let found = statement.parts.iter().map(|part| self.find(*part)).collect::<Vec<_>>();
        let places = found.iter().map(Found::sure).collect::<Option<Vec<_>>>();
        let doubt = found.iter().find_map(Found::doubt);
        let Some(parts) = places.filter(|parts| doubt.is_none() && in_order(parts)) else {
            return self.in_doubt(statement, &found, doubt.unwrap_or(Doubt::SeveralPlaces));
        };
        if !self.same_speaker(statement, &parts, &found, codebook) {
            return self.in_doubt(statement, &found, Doubt::SpeakerChanged);
        }
        let exact = parts == statement.parts;
        let carried = Rc::new(self.placed(statement, parts));
        if exact { Carried::Exact(carried) } else { Carried::Moved(carried) }
    }

    /// Gives a statement its place in the new text; what stands beside its words goes along where it is still there.
    pub(crate) fn placed(&self, statement: &Statement, parts: Vec<Span>) -> Statement {
        let follow = |span: Option<Span>| span.and_then(|span| self.follow(span));
        let mut carried = Statement {
            article: self.new.id.clone(),
            parts,
            quoted: statement.quoted.iter().filter_map(|quoted| self.follow(*quoted)).collect(),
            cue: follow(statement.cue),
            speaker_mention: follow(statement.speaker_mention),
            ..statement.clone()
        };
        if let Some(suggestion) = &mut carried.suggestion {
            suggestion.evidence = suggestion.evidence.iter().filter_map(|span| self.follow(*span)).collect();
        }
        for proposal in &mut carried.proposals {
            proposal.evidence = proposal.evidence.iter().filter_map(|span| self.follow(*span)).collect();
            let reasons = proposal.reasons.iter();
            let reasons =
                reasons.filter_map(|reason| Some(StanceReason { span: self.follow(reason.span)?, ..*reason }));
            proposal.reasons = reasons.collect();
        }
        carried.proposals.retain(|proposal| !proposal.evidence.is_empty());
        carried
    }

    fn in_doubt(&self, statement: &Rc<Statement>, found: &[Found], doubt: Doubt) -> Carried {
        let quote = |part: &Span| describe(&self.old.text, &self.old_offsets, *part).quote.unwrap_or_default();
        let words = statement.parts.iter().map(quote).collect();
        let candidates = part::candidates(found);
        let doubt = if candidates.is_empty() { Doubt::Lost } else { doubt };
        let statement = Rc::new(statement.without_places(&self.new.id));
        Carried::InDoubt(Rc::new(Adrift { statement, words, candidates, doubt, extra: Map::new() }))
    }

    /// Tells whether everything that says whose words they are is as it was.
    fn same_speaker(&self, statement: &Statement, parts: &[Span], found: &[Found], codebook: &Codebook) -> bool {
        let evidence = statement.suggestion.iter().flat_map(|suggestion| &suggestion.evidence);
        let mut said_by = statement.speaker_mention.iter().chain(&statement.cue).chain(evidence);
        if !statement.speakers.iter().all(|id| codebook.speaker(id).is_none_or(|speaker| self.is_still_named(speaker)))
        {
            return false;
        }
        if found.iter().any(Found::is_elsewhere) {
            return self.same_block(statement, parts);
        }
        let window = match statement.speaker_mention {
            Some(mention) if self.holds_name(mention) => Window::Block,
            _ => Window::Text,
        };
        said_by.all(|span| self.stays_beside(*span, statement.parts[0], parts[0]))
            && statement.parts.iter().zip(parts).all(|(old, new)| self.same_names_around(*old, *new, window))
    }

    /// Tells whether words of the old text hold a name.
    fn holds_name(&self, span: Span) -> bool {
        self.old_words[range(self.old_words, span)].iter().any(|word| self.names.is_name(word))
    }

    /// Tells whether a speaker whom the old text names is still named in the new one.
    fn is_still_named(&self, speaker: &crate::Speaker) -> bool {
        let mut names = std::iter::once(&speaker.name).chain(&speaker.aliases);
        let last = |name: &String| name.split_whitespace().next_back().map(str::to_lowercase);
        let is_in = |words: &[Word], last: &String| words.iter().any(|word| word.folded.trim_end_matches("'s") == last);
        let mut was_named = names.by_ref().filter_map(last).filter(|last| is_in(self.old_words, last)).peekable();
        was_named.peek().is_none() || was_named.any(|last| is_in(self.new_words, &last))
    }

    /// Tells whether words are unchanged and stand as near to the statement as before.
    fn stays_beside(&self, span: Span, old: Span, new: Span) -> bool {
        /// Words by which the distance may grow or shrink.
        const SHIFT: usize = 10;
        let Some(moved) = self.follow(span) else { return false };
        let between = |words: &[Word], left: Span, right: Span| {
            let (left, right) = (range(words, left).start, range(words, right).start);
            (left.abs_diff(right), left <= right)
        };
        let (before, order) = between(self.old_words, span, old);
        let (after, order_now) = between(self.new_words, moved, new);
        order == order_now && before.abs_diff(after) <= SHIFT
    }

    /// Tells whether no name around the words came or went. Where the speaker is named beside them, only their own block
    /// counts; where a pronoun or nothing tells who speaks, a name of the paragraph before may do so.
    fn same_names_around(&self, old: Span, new: Span, window: Window) -> bool {
        let limit = |article: &Article, words: &[Word], span: Span| match window {
            Window::Block => range(words, block_of(article, &[span])),
            Window::Text => 0..words.len(),
        };
        let gone = frame::around(&range(self.old_words, old), &limit(self.old, self.old_words, old));
        let mut gone = gone.into_iter().flatten().filter(|at| self.matched.to_new[*at].is_none());
        let come = frame::around(&range(self.new_words, new), &limit(self.new, self.new_words, new));
        let mut come = come.into_iter().flatten().filter(|at| !self.matched.was_there[*at]);
        !gone.any(|at| self.names.is_name(&self.old_words[at]))
            && !come.any(|at| self.names.is_name(&self.new_words[at]))
    }

    /// Tells, for words found in another place, whether their new block names the same people, the speaker among them.
    fn same_block(&self, statement: &Statement, parts: &[Span]) -> bool {
        let Some(mention) = statement.speaker_mention else { return false };
        let before = self.block_names(self.old, self.old_words, &statement.parts);
        let after = self.block_names(self.new, self.new_words, parts);
        let block = block_of(self.new, parts);
        let together = parts.iter().all(|part| block.contains(*part));
        self.holds_name(mention) && together && before == after && self.mention_in_block(mention, block)
    }

    fn mention_in_block(&self, mention: Span, block: Span) -> bool {
        let text = &self.old.text[mention.range()];
        self.new.text.get(block.range()).is_some_and(|block| block.contains(text))
    }

    /// Gives the names in the block that words stand in, without those among the words, in order.
    fn block_names<'w>(&self, article: &Article, words: &'w [Word], parts: &[Span]) -> Vec<&'w str> {
        let block = block_of(article, parts);
        let outside =
            words[range(words, block)].iter().filter(|word| !parts.iter().any(|part| part.overlaps(word.span)));
        let mut names =
            outside.filter(|word| self.names.is_name(word)).map(|word| word.folded.as_str()).collect::<Vec<_>>();
        names.sort_unstable();
        names.dedup();
        names
    }
}

/// Gives the block that words stand in; of several parts the one of the first.
fn block_of(article: &Article, parts: &[Span]) -> Span {
    let first = parts.first().copied().unwrap_or_default();
    article.blocks.iter().map(|block| block.span).find(|block| block.contains_position(first.start)).unwrap_or(first)
}

/// Gives the places of the words that a span touches.
fn range(words: &[Word], span: Span) -> std::ops::Range<usize> {
    let start = words.partition_point(|word| word.span.end <= span.start);
    let end = words.partition_point(|word| word.span.start < span.end);
    start..end.max(start)
}

fn in_order(parts: &[Span]) -> bool {
    parts.windows(2).all(|pair| pair[0].end <= pair[1].start)
}
