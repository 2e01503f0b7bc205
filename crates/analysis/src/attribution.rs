//! Who said it: one rule a file, tried in a fixed order; the first that understands a cue decides.

mod according_to;
mod accuse_of;
mod as_said;
mod ask_whether;
mod call_for;
mod call_naming;
mod claim_that;
mod colon;
mod continued;
mod dash_name;
mod describe_as;
mod described_by;
mod named_before;
mod quote_then_said;
mod quoted_words;
mod reject;
mod said_that;
mod said_then_quote;
mod then_said;
mod turn;
mod vow_to;

pub(crate) use turn::RULE as TURN;

use crate::cues::{Cue, Force, cues};
use crate::items::{Item, Kind, Line};
use crate::lexicon::Frames;
use std::ops::Range;

/// One stretch of a line.
pub(crate) type Piece = Range<usize>;

/// A statement before its words and its people are settled. All places are items.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    /// Index of the line that holds the cue.
    pub(crate) line: usize,
    /// The content, in order.
    pub(crate) pieces: Vec<Piece>,
    /// The cue.
    pub(crate) cue: Option<Range<usize>>,
    /// The phrase that names the speaker here.
    pub(crate) speaker: Option<Range<usize>>,
    /// What a relative pronoun stands for.
    pub(crate) antecedent: Option<Range<usize>>,
    /// The rule's name.
    pub(crate) rule: &'static str,
    /// Whether somebody said it, or only thinks or withholds it.
    pub(crate) report: Report,
}

/// What a statement reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Report {
    /// Words that were spoken or written.
    Said,
    /// A belief, a wish, a plan; spoken where words between marks stand in it.
    Thought,
    /// What was not said, or not yet.
    Unsaid,
}

/// The article's items and lines, for rules.
pub(crate) struct Article<'a> {
    /// All items.
    pub(crate) items: &'a [Item<'a>],
    /// All lines.
    pub(crate) lines: &'a [Line],
}

/// One cue in its line.
pub(crate) struct Scene<'a> {
    /// The article's items.
    pub(crate) items: &'a [Item<'a>],
    /// The line.
    pub(crate) line: &'a Line,
    /// The line behind it.
    pub(crate) next: Option<&'a Line>,
    /// Its index.
    pub(crate) number: usize,
    /// All cues of the line.
    pub(crate) cues: &'a [Cue],
    /// Which of them.
    pub(crate) at: usize,
    /// Statements that were found in this line already.
    pub(crate) found: &'a [Draft],
}

impl<'a> Scene<'a> {
    /// Gives the cue.
    pub(crate) fn cue(&self) -> &'a Cue {
        &self.cues[self.at]
    }

    /// Gives the item at `at` if it lies in the line.
    pub(crate) fn item(&self, at: usize) -> Option<&'a Item<'a>> {
        self.items[..self.line.items.end].get(at)
    }

    /// Makes the draft of a statement by this cue.
    pub(crate) fn draft(&self, rule: &'static str, pieces: Vec<Piece>) -> Option<Draft> {
        let cue = self.cue();
        let subject = cue.subject.as_ref()?;
        let pieces: Vec<_> = pieces.into_iter().filter(|piece| !piece.is_empty()).collect();
        let has_words = pieces.iter().any(|piece| self.items[piece.clone()].iter().any(|item| item.kind != Kind::Mark));
        let is_free = !pieces.iter().any(|piece| self.found.iter().any(|draft| draft.is_part_taken(piece)));
        (has_words && is_free).then(|| Draft {
            line: self.number,
            pieces,
            cue: Some(cue.verb_group(self.items)),
            speaker: Some(subject.phrase.clone()),
            antecedent: subject.antecedent.clone(),
            rule,
            report: report(cue),
        })
    }
}

fn report(cue: &Cue) -> Report {
    match cue.force {
        Force::Unsaid => Report::Unsaid,
        Force::Said if cue.takes(Frames::Belief) => Report::Thought,
        Force::Said => Report::Said,
    }
}

impl Draft {
    /// Tells whether a piece is content of this draft already, or crosses it without holding it or lying in it.
    fn is_part_taken(&self, piece: &Piece) -> bool {
        let holds = |outer: &Piece, inner: &Piece| outer.start <= inner.start && inner.end <= outer.end;
        let crosses =
            |own: &Piece| own.start < piece.end && piece.start < own.end && !holds(own, piece) && !holds(piece, own);
        self.pieces.iter().any(|own| own == piece || crosses(own))
    }
}

/// Drafts that are looked back at for the beginning of a quotation.
const NEAR_DRAFTS: usize = 12;

type Rule = fn(&Scene) -> Option<Draft>;

/// The rules for one cue, in order.
const RULES: [Rule; 13] = [
    as_said::find,
    quote_then_said::find,
    said_then_quote::find,
    accuse_of::find,
    describe_as::find,
    call_naming::find,
    call_for::find,
    ask_whether::find,
    vow_to::find,
    then_said::find,
    said_that::find,
    reject::find,
    then_said::find_without_comma,
];

/// Finds the statements of an article, in the order in which their cues stand.
pub(crate) fn statements(article: &Article, is_read: impl Fn(&Line) -> bool) -> Vec<Draft> {
    let mut drafts = Vec::new();
    let is_transcript = turn::is_transcript(article);
    let mut turn_end = 0;
    for (number, line) in article.lines.iter().enumerate().filter(|(_, line)| is_read(line)) {
        if line.items.start < turn_end {
            continue;
        }
        if let Some(turn) = { is_transcript }.then(|| turn::find(article, number)).flatten() {
            turn_end = turn.pieces.iter().map(|piece| piece.end).max().unwrap_or_default();
            drafts.push(turn);
            continue;
        }
        let mut found = Vec::new();
        by_cues(article, number, line, &mut found);
        found.extend(according_to::find(article.items, line, number, &found));
        found.extend(claim_that::find(article.items, line, number, &found));
        found.extend(described_by::find(article.items, line, number, &found));
        colon::extend(article.items, line, &mut found);
        found.extend(colon::find(article, number, &found));
        found.extend(dash_name::find(article, number, &found));
        let is_rest = found.is_empty() && is_rest_of_known(article.items, line, &drafts);
        if !is_rest && !continued::extend(article, number, &mut found, &mut drafts) {
            found.extend(named_before::find(article, number, &found, &drafts));
            found.extend(quoted_words::find(article.items, line, number, &found));
        }
        drafts.append(&mut found);
    }
    drafts
}

/// Tells whether a line is only the later paragraphs of a quotation that an earlier line ascribes already.
fn is_rest_of_known(items: &[Item], line: &Line, drafts: &[Draft]) -> bool {
    let Some(Kind::Quote(quotation, part)) = items.get(line.items.start).map(|first| first.kind) else { return false };
    let is_same = |item: &Item| matches!(item.kind, Kind::Quote(other, _) if other == quotation);
    let near = drafts.iter().rev().take(NEAR_DRAFTS).flat_map(|draft| draft.pieces.iter());
    part > 0 && near.into_iter().any(|piece| items[piece.clone()].iter().any(is_same))
}

fn by_cues(article: &Article, number: usize, line: &Line, found: &mut Vec<Draft>) {
    let cues = cues(article.items, line);
    for at in 0..cues.len() {
        let next = article.lines.get(number + 1);
        let scene = Scene { items: article.items, line, next, number, cues: &cues, at, found };
        let draft = RULES.iter().find_map(|rule| rule(&scene));
        found.extend(draft);
    }
}
