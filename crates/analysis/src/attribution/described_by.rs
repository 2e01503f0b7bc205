//! The plan was described by Hale as "a mistake". The plan, described as "a mistake" by Hale, was dropped.

use super::{Draft, Piece, Report};
use crate::extent::trimmed;
use crate::items::{Item, Kind, Line};
use crate::lexicon::{Class, Form, Frames, verb_forms_of};
use crate::phrases::{phrase_after, phrase_before};
use std::ops::Range;

/// Items between "described as" and "by".
const MAX_NAMED: usize = 14;

/// Finds every description of a line whose speaker stands behind "by".
pub(super) fn find(items: &[Item], line: &Line, number: usize, found: &[Draft]) -> Vec<Draft> {
    let verbs = line.items.clone().filter(|&at| is_description(&items[at]));
    verbs.filter_map(|at| draft(items, line, number, at)).filter(|draft| is_free(found, draft)).collect()
}

/// "Described", "called", "branded".
fn is_description(item: &Item) -> bool {
    let takes = |frames: Frames| frames.has(Frames::As | Frames::Naming);
    item.kind == Kind::Word
        && verb_forms_of(&item.lower).iter().any(|form| {
            matches!(form.form, Form::Past | Form::Participle) && form.particle.is_none() && takes(form.verb.frames)
        })
}

fn draft(items: &[Item], line: &Line, number: usize, verb: usize) -> Option<Draft> {
    let (speaker, named) = speaker_first(items, line, verb).or_else(|| name_first(items, line, verb))?;
    let thing = thing_before(items, line, verb)?;
    let pieces: Vec<Piece> = vec![thing, trimmed(items, named)];
    pieces.iter().all(|piece| !piece.is_empty()).then(|| Draft {
        line: number,
        pieces,
        cue: Some(verb..verb + 1),
        speaker: Some(speaker),
        antecedent: None,
        rule: "described_by",
        report: Report::Said,
    })
}

/// "described |by Hale| as |a mistake|".
fn speaker_first(items: &[Item], line: &Line, verb: usize) -> Option<(Range<usize>, Piece)> {
    let end = line.items.end;
    let by = items[..end].get(verb + 1).filter(|next| next.says("by")).map(|_| verb + 1)?;
    let speaker = phrase_after(items, by + 1, end)?;
    let as_ = items[..end].get(speaker.end)?;
    let from = speaker.end + usize::from(as_.says("as"));
    let is_named = as_.says("as") || as_.is_quote();
    is_named.then(|| (speaker, from..end_of_name(items, from, end)))
}

/// "described |as a mistake| by |Hale|".
fn name_first(items: &[Item], line: &Line, verb: usize) -> Option<(Range<usize>, Piece)> {
    let end = line.items.end;
    let from = verb + 1 + usize::from(items[..end].get(verb + 1)?.says("as"));
    let by = (from + 1..end.min(from + MAX_NAMED)).find(|&at| items[at].says("by"))?;
    let is_named = items[from..by].iter().all(|item| !item.is(Class::Auxiliary | Class::Modal) && !item.is_comma());
    let is_quoted = items[from].is_quote() || items[from].is(Class::Determiner);
    let speaker = phrase_after(items, by + 1, end).filter(|_| is_named && is_quoted)?;
    let speaks = items[speaker.clone()].iter().any(|item| item.is_name() || item.is(Class::Person));
    speaks.then_some((speaker, from..by))
}

/// The name ends with its sentence, or where a comma ends it; a quotation ends with its marks.
fn end_of_name(items: &[Item], from: usize, end: usize) -> usize {
    if items[..end].get(from).is_some_and(Item::is_quote) {
        return from + 1;
    }
    (from..end).find(|&at| items[at].is_comma() || matches!(items[at].text, ";" | ":")).unwrap_or(end)
}

/// "|The plan| has been described", "|The plan|, described".
fn thing_before(items: &[Item], line: &Line, verb: usize) -> Option<Range<usize>> {
    let belongs = |item: &Item| item.is(Class::Auxiliary | Class::Modal | Class::Adverb) || item.is_comma();
    let mut end = verb;
    while end > line.items.start && belongs(&items[end - 1]) {
        end -= 1;
    }
    phrase_before(items, line.items.start, end).filter(|thing| thing.end == end)
}

fn is_free(found: &[Draft], draft: &Draft) -> bool {
    let crosses = |one: &Piece, other: &Piece| one.start < other.end && other.start < one.end;
    let named = &draft.pieces[1];
    !found.iter().any(|known| known.pieces.iter().any(|piece| crosses(piece, named)) && known.rule != "said_that")
}
