//! From drafts to statements: kinds, spans of the text, speakers.

use crate::attribution::{Draft, Report};
use crate::confidence::{confidence, names_speaker};
use crate::entities::{Entities, Focus, Referent};
use crate::items::{Item, Kind, Line};
use crate::lexicon::Class;
use crate::quotations::{Part, Quotation};
use crate::subjects::clause_subject;
use crate::{Attribution, MentionForm, StatementFinding, StatementKind};
use ascribe_text::{Document, Span};
use std::collections::HashSet;
use std::ops::Range;

/// Everything that drafts are settled with.
pub(crate) struct Settling<'a> {
    /// The document.
    pub(crate) document: &'a Document,
    /// Its items.
    pub(crate) items: &'a [Item<'a>],
    /// Its lines.
    pub(crate) lines: &'a [Line],
    /// Its quotations.
    pub(crate) quotations: &'a [Quotation],
    /// The parts of quotations that drafts hold: index of the quotation, index of the part.
    pub(crate) held: HashSet<(usize, usize)>,
}

/// Items of an object that says too little to be a statement inside another.
const MAX_BARE: usize = 3;

/// How a speaker is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reference {
    /// By nothing.
    Nobody,
    /// By a pronoun that nobody is found for.
    Open,
    /// By a pronoun.
    Pronoun,
    /// By "who".
    Relative,
    /// By name, or by a description of somebody with a name.
    Entity,
    /// By words for somebody without a name.
    Words,
}

impl Settling<'_> {
    /// Makes statements of drafts, in the order of their first part; adds the mentions of speakers to the entities.
    pub(crate) fn statements(&self, drafts: &[Draft], entities: &mut Entities) -> Vec<StatementFinding> {
        let mut focus = Focus::default();
        let mut line = 0;
        let mut statements = Vec::new();
        for draft in drafts {
            while line < draft.line {
                focus.subjects.extend(self.subject_of(line, entities, &focus));
                line += 1;
            }
            let is_slight = draft.report != Report::Said || is_bare_object(self.items, draft);
            if is_slight && is_inside_another(draft, drafts) {
                continue;
            }
            let Some(statement) = self.statement(draft, entities, &mut focus) else { continue };
            statements.push(statement);
        }
        ascribe_text::sort_by_key(&mut statements, |statement| {
            (statement.parts[0].start, std::cmp::Reverse(statement.parts[0].end))
        });
        mark_nested(&mut statements);
        statements
    }

    fn subject_of(&self, line: usize, entities: &Entities, focus: &Focus) -> Option<(usize, Span)> {
        let line = self.lines.get(line)?;
        let phrase = clause_subject(self.items, line, line.items.end)?;
        let referent = entities.refer(self.items, &phrase, focus, self.document);
        let id = referent.ids.first()?.0 as usize;
        Some((id, self.span_of(&phrase)))
    }

    fn statement(&self, draft: &Draft, entities: &mut Entities, focus: &mut Focus) -> Option<StatementFinding> {
        let (kind, parts, quoted) = self.content(draft).filter(|(_, parts, _)| !parts.is_empty())?;
        let mention = draft.speaker.as_ref().map(|phrase| self.span_of(phrase));
        focus.named_inside = self.named_in(draft, &quoted, &parts, entities);
        let referent = self.referent(draft, entities, focus);
        focus.named_inside.clear();
        self.note(draft, referent.as_ref(), entities, focus);
        let reference = self.reference(draft, referent.as_ref());
        let words = parts.iter().map(|&part| self.document.slice(part).split_whitespace().count()).sum();
        let confidence = confidence(draft.rule, kind, reference, words);
        let referent = referent.filter(|_| names_speaker(draft.rule, reference));
        let attribution = Attribution {
            cue: draft.cue.as_ref().map(|cue| self.span_of(cue)),
            speaker_mention: mention,
            speakers: referent.as_ref().map(|referent| referent.ids.clone()).unwrap_or_default(),
            speaker: referent.as_ref().and_then(|referent| referent.name.clone()),
            rule: draft.rule.to_owned(),
            evidence: referent.and_then(|referent| referent.evidence).into_iter().collect(),
            confidence,
        };
        let has_quoted = !quoted.is_empty() || kind == StatementKind::Direct;
        let speech = draft.report == Report::Said || draft.report == Report::Thought && has_quoted;
        Some(StatementFinding { kind, parts, quoted, attribution, speech, nested: false })
    }

    /// Tells how the speaker is named.
    fn reference(&self, draft: &Draft, referent: Option<&Referent>) -> Reference {
        let (Some(phrase), Some(referent)) = (draft.speaker.as_ref(), referent) else { return Reference::Nobody };
        let first = &self.items[phrase.start];
        let is_pronoun =
            phrase.len() == 1 && (first.is(Class::Pronoun) || matches!(first.lower.as_str(), "him" | "her"));
        match (&referent.name, referent.ids.is_empty()) {
            (None, _) => Reference::Open,
            _ if draft.antecedent.is_some() => Reference::Relative,
            _ if is_pronoun => Reference::Pronoun,
            (Some(_), false) => Reference::Entity,
            (Some(_), true) => Reference::Words,
        }
    }

    /// Gives the people who are named inside the words between marks that "he" or "she" says.
    fn named_in(&self, draft: &Draft, quoted: &[Span], parts: &[Span], entities: &Entities) -> Vec<usize> {
        let quotes_only = draft.pieces.iter().all(|piece| self.items[piece.clone()].iter().all(Item::is_quote));
        let is_pronoun = |phrase: &Range<usize>| matches!(self.items[phrase.start].lower.as_str(), "he" | "she");
        if !draft.speaker.as_ref().is_some_and(is_pronoun) {
            return Vec::new();
        }
        entities.people_named_in(if quotes_only { parts } else { quoted })
    }

    fn referent(&self, draft: &Draft, entities: &Entities, focus: &Focus) -> Option<Referent> {
        let phrase = draft.antecedent.as_ref().or(draft.speaker.as_ref())?;
        Some(entities.refer(self.items, phrase, focus, self.document))
    }

    /// Remembers who spoke, and where a pronoun or a description names somebody.
    fn note(&self, draft: &Draft, referent: Option<&Referent>, entities: &mut Entities, focus: &mut Focus) {
        let (Some(referent), Some(phrase)) = (referent, draft.speaker.as_ref()) else { return };
        let span = self.span_of(phrase);
        if referent.evidence.is_none() && !self.items[phrase.end - 1].is_name() {
            focus.note_unnamed(self.items, phrase, referent, span);
        }
        for id in referent.ids.iter().map(|id| id.0 as usize) {
            if draft.rule != "continued" {
                focus.speakers.push((id, span));
            }
            if referent.evidence.is_some() && draft.antecedent.is_none() {
                let is_pronoun = phrase.len() == 1 && self.items[phrase.start].is(crate::lexicon::Class::Pronoun);
                entities.add_mention(id, span, if is_pronoun { MentionForm::Pronoun } else { MentionForm::Nominal });
            }
        }
    }

    fn span_of(&self, range: &Range<usize>) -> Span {
        self.items[range.start].span.hull(self.items[range.end - 1].span)
    }

    /// Decides the kind and cuts the content out of the text.
    fn content(&self, draft: &Draft) -> Option<(StatementKind, Vec<Span>, Vec<Span>)> {
        let items = || {
            draft
                .pieces
                .iter()
                .flat_map(|piece| self.items[piece.clone()].iter())
                .filter(|item| item.kind != Kind::Mark)
        };
        let (quotes, words) =
            (items().filter(|item| item.is_quote()).count(), items().filter(|item| !item.is_quote()).count());
        let quoted: Vec<Span> = items().flat_map(|item| self.inner(item)).collect();
        match (quotes, words) {
            (0, 0) => None,
            _ if draft.rule == crate::attribution::TURN => Some((StatementKind::Direct, self.spans(draft), Vec::new())),
            (_, 0) => Some((StatementKind::Direct, quoted, Vec::new())),
            (0, _) => Some((StatementKind::Indirect, self.spans(draft), Vec::new())),
            _ => Some((StatementKind::Mixed, self.spans(draft), quoted)),
        }
    }

    fn spans(&self, draft: &Draft) -> Vec<Span> {
        let mut spans = Vec::new();
        for piece in draft.pieces.iter().filter(|piece| !piece.is_empty()) {
            spans.push(self.span_of(&self.with_that(piece, draft)));
            let later = self.own_parts(&self.items[piece.end - 1]).iter().skip(1);
            spans.extend(later.map(|part| part.outer).filter(|outer| !outer.is_empty()));
        }
        self.joined(spans)
    }

    /// "said |that, in May,| it rains": the word that makes a clause of the content belongs to it, as "to" and "whether" do.
    fn with_that(&self, piece: &Range<usize>, draft: &Draft) -> Range<usize> {
        let first = self.lines.get(draft.line).map_or(piece.start, |line| line.items.start);
        let word = |back: usize| piece.start.checked_sub(back).filter(|&at| at >= first);
        let is_that = |&at: &usize| self.items[at].kind == Kind::Word && self.items[at].says("that");
        let behind_comma = || word(1).filter(|&at| self.items[at].is_comma()).and_then(|_| word(2)).filter(is_that);
        word(1).filter(is_that).or_else(behind_comma).map_or_else(|| piece.clone(), |that| that..piece.end)
    }

    /// Gives the words of a quotation from this part on.
    fn inner(&self, item: &Item) -> Vec<Span> {
        let parts = self.own_parts(item);
        self.joined(parts.iter().map(|part| part.inner).filter(|inner| !inner.is_empty()).collect())
    }

    /// Makes one stretch of the paragraphs of one quotation: only white space and marks stand between them.
    fn joined(&self, spans: Vec<Span>) -> Vec<Span> {
        let mut all: Vec<Span> = Vec::new();
        for span in spans {
            match all.last_mut().filter(|last| self.is_next_paragraph(last.end, span.start)) {
                Some(last) => *last = last.hull(span),
                None => all.push(span),
            }
        }
        all
    }

    fn is_next_paragraph(&self, end: u32, start: u32) -> bool {
        let between = self.document.text().get(end as usize..start as usize).unwrap_or_default();
        between.contains('\n') && !between.contains(char::is_alphanumeric)
    }

    /// Gives the parts of a quotation that its item speaks for: those up to the next part that a draft holds.
    fn own_parts(&self, item: &Item) -> &[Part] {
        let Kind::Quote(quotation, part) = item.kind else { return &[] };
        let Some(parts) = self.quotations.get(quotation).map(|quotation| quotation.parts.as_slice()) else {
            return &[];
        };
        let is_first = !(0..part).any(|earlier| self.held.contains(&(quotation, earlier)));
        let end = (part + 1..parts.len()).find(|&later| self.held.contains(&(quotation, later))).unwrap_or(parts.len());
        &parts[if is_first { 0 } else { part }..end]
    }
}

/// "had mocked |the farmers|", "agreed |to meet|": a few words that are no clause and have no marks.
fn is_bare_object(items: &[Item], draft: &Draft) -> bool {
    let is_short = |piece: &Range<usize>| piece.len() <= MAX_BARE && !items[piece.clone()].iter().any(Item::is_quote);
    matches!(draft.rule, "reject" | "vow_to") && draft.pieces.iter().all(is_short)
}

/// Tells whether what somebody thinks is itself part of what somebody says.
fn is_inside_another(draft: &Draft, drafts: &[Draft]) -> bool {
    let near = drafts.partition_point(|other| other.line < draft.line);
    let same_line = drafts[near..].iter().take_while(|other| other.line == draft.line);
    let holds = |outer: &Draft| {
        outer.pieces.iter().any(|own| {
            draft.pieces.iter().all(|piece| own.start <= piece.start && piece.end <= own.end && own != piece)
        })
    };
    same_line.into_iter().any(holds)
}

/// Marks statements whose content lies inside another's.
fn mark_nested(statements: &mut [StatementFinding]) {
    let hulls: Vec<Span> = statements
        .iter()
        .map(|statement| statement.parts.iter().fold(statement.parts[0], |all, &part| all.hull(part)))
        .collect();
    let mut outer: Option<Span> = None;
    for (statement, hull) in statements.iter_mut().zip(hulls) {
        let is_inside = outer.is_some_and(|outer| outer.contains(hull) && outer.len() > hull.len());
        statement.nested = is_inside && statement.parts.len() == 1;
        if !is_inside {
            outer = Some(hull);
        }
    }
}
